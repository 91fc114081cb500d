package org.zonegraph.web.place;

import java.util.List;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;

/** Tile grid map of the provinces, and the points of the areas, as drawings. */
final class TilesChart {

	private static final int WIDE = 116;

	private static final int HIGH = 116;

	private static final int GAP = 4;

	private static final int SIZE = 12;

	private TilesChart() {
	}

	/** Tiles whose circles show what is counted. */
	static Drawing of(HtmlPage page, List<PlacesPage.Tile> tiles, String what, String meaning) {
		Canvas canvas = new Canvas();
		int columns = 1;
		int rows = 1;
		for (PlacesPage.Tile tile : tiles) {
			double x = (tile.column() - 1) * (WIDE + GAP);
			double y = (tile.row() - 1) * (HIGH + GAP);
			Look region = Look.named(tile.province().said("region"));
			String href = page.thing(tile.province().said("id"));
			page.noteNumbers(tile.province().at("evidence"));
			canvas.box(Look.PANEL, x, y, WIDE, HIGH, tile.province().said("name") + ": " + page.number(tile.count()),
					href);
			canvas.box(region, x, y + HIGH - 3, WIDE, 3, null, null);
			if (tile.radius() != null) {
				canvas.circle(region, x + WIDE / 2.0, y + 70, Double.parseDouble(tile.radius()), 1, null, null);
			}
			String count = page.number(tile.count());
			canvas.lines(Look.INK, Font.of(SIZE), x + 6, y + 16,
					TextLines.wrap(tile.name(), SIZE, WIDE - 18 - TextLines.width(count, SIZE), 2), null);
			canvas.text(Look.INK, Font.of(SIZE).end().bold(), x + WIDE - 6, y + 16, count, null);
			columns = Math.max(columns, tile.column());
			rows = Math.max(rows, tile.row());
		}
		return new Drawing(page.say("{what} by provincial unit", "各省级行政区：{what}", "what", what), meaning,
				columns * (WIDE + GAP) - GAP, rows * (HIGH + GAP) - GAP, canvas.shapes(), regions(page));
	}

	/** The areas at the seats of their cities and districts. */
	static Drawing of(HtmlPage page, AreaPoints points, String told) {
		Canvas canvas = new Canvas();
		points.regions()
			.forEach((region,
					circles) -> circles.forEach((point) -> canvas.circle(Look.named(region),
							Double.parseDouble(point.x()), Double.parseDouble(point.y()),
							Double.parseDouble(point.radius()), 0.75, point.title(), null)));
		return new Drawing(page.say("The seats of the areas’ cities and districts", "监管区域所在城市和区县的驻地"), told,
				AreaPoints.WIDTH, points.height(), canvas.shapes(), regions(page), false);
	}

	private static List<Drawing.Key> regions(HtmlPage page) {
		return page.terms()
			.values("Region")
			.stream()
			.map((region) -> new Drawing.Key(
					(canvas, x, y) -> canvas.circle(Look.named(region), x, y, 7, 1, null, null),
					page.terms().term("Region", region)))
			.toList();
	}

}
