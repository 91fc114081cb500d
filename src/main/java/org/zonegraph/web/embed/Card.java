package org.zonegraph.web.embed;

import java.util.ArrayList;
import java.util.List;

import org.zonegraph.web.html.Fact;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.JsonView;

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
		List<String> heading = wrap(title, TITLE_SIZE, WIDTH, TITLE_LINES);
		int room = 8 - 2 * heading.size() + 1;
		List<Line> lines = new ArrayList<>();
		if (facts.isEmpty()) {
			wrap(description, TEXT_SIZE, WIDTH, room).forEach((line) -> lines.add(new Line("", line, "")));
		}
		for (Fact fact : facts.subList(0, Math.min(room, facts.size()))) {
			String value = (fact.shown() != null) ? fact.shown().text() : page.say("unknown", "不详");
			JsonView why = (fact.shown() != null) ? fact.why() : null;
			lines.add(new Line(wrap(fact.label(), TEXT_SIZE, LABEL, 1).get(0), wrap(value, TEXT_SIZE, VALUE, 1).get(0),
					(why != null && !why.isNull()) ? page.grade(why) : ""));
		}
		return new Card(kind, heading, lines);
	}

	/** At most so many lines; where that is not all of it, the last one says so. */
	static List<String> wrap(String text, int size, int width, int most) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split("(?<= )|(?=\\p{IsHan})|(?<=\\p{IsHan})")) {
			if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
				if (lines.size() + 1 == most) {
					return cut(lines, line.toString(), size, width);
				}
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			line.append(word);
		}
		if (width(line.toString().strip(), size) > width) {
			return cut(lines, line.toString(), size, width);
		}
		lines.add(line.toString().strip());
		return lines;
	}

	private static List<String> cut(List<String> lines, String last, int size, int width) {
		String line = last.strip();
		while (width(line + "…", size) > width) {
			line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
		}
		lines.add(line.strip() + "…");
		return lines;
	}

	private static double width(String text, int size) {
		return text.codePoints()
			.mapToDouble((letter) -> Character.isIdeographic(letter) ? 1 : Character.isUpperCase(letter) ? 0.68 : 0.54)
			.sum() * size;
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
