package org.zonegraph.web.embed;

import java.util.ArrayList;
import java.util.List;

import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Layout of a card as a drawing of 1,200 by 630, the size that messengers show. SVG
 * breaks no lines, so they are broken here, by how wide letters are on average.
 *
 * @param kind what kind of thing it is
 * @param title lines of the title
 * @param lines what is known, a line each, or the lines of what it tells
 */
public record Card(String kind, List<String> title, List<Line> lines) {

	private static final int TITLE_SIZE = 54;

	private static final int TEXT_SIZE = 26;

	private static final int TITLE_LINES = 3;

	private static final int WIDTH = 1080;

	/** Room for what is known, for its value and for its grade. */
	private static final int LABEL = 425;

	private static final int VALUE = 490;

	static Card of(HtmlPage page, String kind, String title, List<Fact> facts, String description) {
		List<String> heading = TextLines.wrap(title, TITLE_SIZE, 0.88 * WIDTH, TITLE_LINES);
		int room = 8 - 2 * heading.size() + 1;
		List<Line> lines = new ArrayList<>();
		if (facts.isEmpty()) {
			TextLines.wrap(description, TEXT_SIZE, WIDTH, room).forEach((line) -> lines.add(new Line("", line, "")));
		}
		for (Fact fact : facts.subList(0, Math.min(room, facts.size()))) {
			String value = (fact.shown() != null) ? fact.shown().text() : page.say("unknown", "不详");
			JsonView why = (fact.shown() != null) ? fact.why() : null;
			lines.add(new Line(TextLines.wrap(fact.label(), TEXT_SIZE, LABEL, 1).get(0),
					TextLines.wrap(value, TEXT_SIZE, VALUE, 1).get(0),
					(why != null && !why.isNull()) ? page.grade(why) : ""));
		}
		return new Card(kind, heading, lines);
	}

	/** Where the first line of what is known stands. */
	public int top() {
		return 170 + 64 * this.title.size() + 26;
	}

	/**
	 * A line.
	 *
	 * @param label what is known; empty where the text is one of its own
	 * @param value the value
	 * @param grade the word of its grade, empty where it has none
	 */
	public record Line(String label, String value, String grade) {
	}

}
