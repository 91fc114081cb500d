package org.zonegraph.web.chart;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.zonegraph.model.Grades;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/** Legends that charts have in common. */
public final class ChartKeys {

	private static final int RADIUS = 7;

	private ChartKeys() {
	}

	/** How lines of each grade are drawn. */
	public static Stream<Drawing.Key> grades(HtmlPage page) {
		return Grades.STRONGEST_FIRST.stream()
			.map((grade) -> new Drawing.Key(Drawing.Sample.line(grade), page.terms().term("Confidence", grade)));
	}

	/** How these kinds of things are drawn. */
	public static Stream<Drawing.Key> kinds(HtmlPage page, Collection<String> kinds) {
		return kinds.stream()
			.distinct()
			.filter((kind) -> !kind.isEmpty())
			.map((kind) -> new Drawing.Key(
					(canvas, x, y) -> canvas.kind(page.terms().shape(kind), x, y, RADIUS, null, null),
					page.terms().kind(kind)));
	}

	/** The weakest grade of relationships, whose sources the page notes. */
	static String weakest(HtmlPage page, List<JsonView> hops) {
		return Grades.STRONGEST_FIRST.get(hops.stream().mapToInt((hop) -> {
			page.noteNumbers(hop.at("evidence"));
			return Grades.rank(hop.said("evidence.confidence"));
		}).max().orElse(Grades.STRONGEST_FIRST.size() - 1));
	}

}
