package org.zonegraph.web.chart;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * A line with all relationships between two boxes.
 *
 * @param path its path
 * @param label where its word stands
 * @param hops the relationships
 */
record LineageLine(String path, Label label, List<JsonView> hops) {

	static LineageLine between(ChartBox from, ChartBox to, boolean atStart, boolean across) {
		if (across) {
			double x = Math.max(from.right(), to.right());
			double bow = x + Math.min(90, 30 + Math.abs(from.middle() - to.middle()) * .12);
			return new LineageLine(
					"M%s %sC%s %s %s %s %s %s".formatted(Canvas.at(x), Canvas.at(from.middle()), Canvas.at(bow),
							Canvas.at(from.middle()), Canvas.at(bow), Canvas.at(to.middle()), Canvas.at(x),
							Canvas.at(to.middle())),
					new Label(x + 6, to.middle() - 6, false, true, to.key() + " right"), new ArrayList<>());
		}
		if (from.x() == to.x()) {
			double x = from.x() + from.width() / 2;
			return new LineageLine(
					"M%s %sV%s".formatted(Canvas.at(x), Canvas.at(from.y() + from.height()), Canvas.at(to.y())),
					new Label(x + 8, (from.y() + from.height() + to.y()) / 2 + 4, false, false, to.key() + " top"),
					new ArrayList<>());
		}
		double half = (from.right() + to.x()) / 2;
		return new LineageLine(
				"M%s %sC%s %s %s %s %s %s".formatted(Canvas.at(from.right()), Canvas.at(from.middle()), Canvas.at(half),
						Canvas.at(from.middle()), Canvas.at(half), Canvas.at(to.middle()), Canvas.at(to.x()),
						Canvas.at(to.middle())),
				atStart ? new Label(from.right() + 6, from.middle() - 6, false, true, from.key() + " right")
						: new Label(to.x() - 6, to.middle() - 6, true, true, to.key() + " left"),
				new ArrayList<>());
	}

	void paint(Canvas canvas, HtmlPage page) {
		@Nullable String told = (this.hops.size() == 1) ? this.hops.get(0).said("sentence") : null;
		canvas.path(Look.line(ChartKeys.weakest(page, this.hops)), 1, told, this.path);
	}

	/**
	 * Where a word stands at the end of a line.
	 *
	 * @param x its place
	 * @param y its base line
	 * @param end whether it ends there
	 * @param up whether further words stand above it
	 * @param side the side of a box that it is at
	 */
	record Label(double x, double y, boolean end, boolean up, String side) {
	}

}
