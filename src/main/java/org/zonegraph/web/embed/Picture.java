package org.zonegraph.web.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.graph.Revision;
import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.DrawnShape;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * A drawing fit to publish: with its title, its legend, its sources, the revision, the
 * licence and the address where it can be looked up.
 *
 * @param drawing the drawing
 * @param width how wide all of it is
 * @param height how high
 * @param left where the drawing begins
 * @param top where it begins below the title
 * @param words title and imprint
 */
public record Picture(Drawing drawing, int width, int height, int left, int top, List<DrawnShape> words) {

	private static final int MARGIN = 24;

	/** No narrower, or the imprint would be all of it. */
	private static final int NARROWEST = 640;

	private static final int TITLE = 22;

	private static final int SMALL = 12;

	private static final int LINE = 17;

	/** Lines of sources; where there are more, the address tells of them. */
	private static final int SOURCES = 5;

	static Picture of(HtmlPage page, Drawing drawing, Revision revision, String address) {
		int inner = Math.max(NARROWEST, drawing.width());
		Canvas canvas = new Canvas();
		List<String> title = TextLines.wrap(drawing.title(), TITLE, inner, 3);
		canvas.lines(Look.INK, DrawnShape.Font.of(TITLE).bold(), MARGIN, MARGIN + TITLE, title, null);
		int top = MARGIN + title.size() * 29 + 14;
		int y = top + drawing.height() + 12 + drawing.keysHeight() + 14;
		canvas.line(Look.RULE, MARGIN, y, MARGIN + inner, y);
		List<String> imprint = imprint(page, drawing.sourced(), revision, address, inner);
		canvas.lines(Look.QUIET, DrawnShape.Font.of(SMALL), MARGIN, y + LINE + 2, imprint, null);
		return new Picture(drawing, inner + 2 * MARGIN, y + imprint.size() * LINE + MARGIN,
				MARGIN + (inner - drawing.width()) / 2, top, canvas.shapes());
	}

	private static List<String> imprint(HtmlPage page, boolean sourced, Revision revision, String address, int width) {
		List<String> lines = new ArrayList<>();
		lines.addAll(sourced ? sources(page, width)
				: List.of(page.say("The sources stand at the address below.", "来源见下方网址。")));
		lines.addAll(
				TextLines.wrap("Zonegraph, "
						+ page.say("revision {revision}, issued on {day}.", "版本 {revision}，发布于 {day}。", "revision",
								revision.id(), "day", revision.imprint().issuedOn())
						+ " " + revision.imprint().licence(), SMALL, width, 2));
		lines.addAll(TextLines.wrap(address, SMALL, width, 1));
		return lines;
	}

	/** As many as there is room for, and how many more there are. */
	private static List<String> sources(HtmlPage page, int width) {
		List<String> told = page.notes()
			.stream()
			.map((note) -> "[%d] %s".formatted(note.number(), told(note.source())))
			.toList();
		for (int shown = told.size(); shown > 0; shown--) {
			String listed = String.join("; ", told.subList(0, shown));
			String text = (shown == told.size()) ? page.say("Sources: {sources}.", "来源：{sources}。", "sources", listed)
					: page.say("Sources: {sources}; and {count} more.", "来源：{sources}；另有 {count} 项。", "sources", listed,
							"count", page.number(told.size() - shown));
			List<String> lines = TextLines.wrap(text, SMALL, width, SOURCES);
			if (!lines.get(lines.size() - 1).endsWith("…")) {
				return lines;
			}
		}
		return List.of(page.say("No source was read for it.", "尚未查阅来源。"));
	}

	private static String told(JsonView source) {
		return Stream.of("title", "publisher", "publishedOn")
			.flatMap((field) -> source.some(field).stream())
			.map((value) -> String.valueOf(value.value()))
			.collect(Collectors.joining(", "));
	}

}
