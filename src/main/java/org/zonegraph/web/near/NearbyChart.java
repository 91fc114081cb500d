package org.zonegraph.web.near;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zonegraph.web.drawing.Canvas;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.drawing.DrawnShape.Font;
import org.zonegraph.web.drawing.Look;
import org.zonegraph.web.drawing.TextLines;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Coordinate field around a place: the areas near it at their seats over parallels and
 * meridians, degrees east as long as they are at the place. There is nothing else on it,
 * for outlines are not ours to draw.
 */
final class NearbyChart {

	private static final int WIDTH = 640;

	private static final int HEIGHT = 440;

	/** What is left free around the points. */
	private static final int MARGIN = 60;

	private static final int SIZE = 13;

	private static final int RADIUS = 5;

	/** How wide a label may be. */
	private static final int LABEL = 190;

	/** The degrees from one line to the next, as maps have them. */
	private static final List<Double> STEPS = List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);

	/** No more lines than this across the field. */
	private static final int LINES = 7;

	/** The least that is shown to each side, in degrees. */
	private static final double LEAST = 0.2;

	private final HtmlPage page;

	private final String title;

	private final NamedPlace place;

	private final List<JsonView> found;

	private final String told;

	private final double east;

	private final double north;

	private final double narrow;

	private final double scale;

	private final Canvas canvas = new Canvas();

	private final List<double[]> taken = new ArrayList<>();

	NearbyChart(HtmlPage page, String title, NamedPlace place, List<JsonView> found, String told) {
		this.page = page;
		this.title = title;
		this.place = place;
		this.found = found;
		this.told = told;
		this.east = place.thing().decimal("longitude");
		this.north = place.thing().decimal("latitude");
		this.narrow = Math.cos(Math.toRadians(this.north));
		double across = LEAST;
		double along = LEAST;
		for (JsonView row : found) {
			across = Math.max(across, Math.abs(row.decimal("node.longitude") - this.east) * this.narrow);
			along = Math.max(along, Math.abs(row.decimal("node.latitude") - this.north));
		}
		this.scale = Math.min((WIDTH / 2.0 - MARGIN) / across, (HEIGHT / 2.0 - MARGIN) / along);
	}

	/** The field. */
	Drawing drawing() {
		lines();
		this.canvas.circle(Look.BOX_MIDDLE, WIDTH / 2.0, HEIGHT / 2.0, 16, 1, this.place.name(this.page), null);
		Map<String, List<JsonView>> seats = this.found.stream()
			.collect(Collectors.groupingBy(
					(row) -> row.at("node.longitude").value() + " " + row.at("node.latitude").value(),
					LinkedHashMap::new, Collectors.toList()));
		seats.values().forEach(this::seat);
		this.canvas.text(Look.INK, Font.of(SIZE).middle().bold(), WIDTH / 2.0, HEIGHT / 2.0 - 22,
				TextLines.wrap(this.place.name(this.page), SIZE, LABEL * 2, 1).get(0), null);
		this.taken.add(new double[] { WIDTH / 2.0 - LABEL / 2.0, HEIGHT / 2.0 - 36, WIDTH / 2.0 + LABEL / 2.0,
				HEIGHT / 2.0 - 18 });
		seats.values().forEach(this::label);
		return new Drawing(this.title, this.told, WIDTH, HEIGHT, this.canvas.shapes(), legend(), false);
	}

	private List<Drawing.Key> legend() {
		List<Drawing.Key> legend = new ArrayList<>();
		legend.add(new Drawing.Key((sample, x, y) -> sample.circle(Look.BOX_MIDDLE, x, y, 7, 1, null, null),
				this.place.name(this.page)));
		this.page.terms()
			.values("Region")
			.stream()
			.filter((region) -> this.found.stream().anyMatch((row) -> row.said("node.province.region").equals(region)))
			.forEach((region) -> legend
				.add(new Drawing.Key((sample, x, y) -> sample.circle(Look.named(region), x, y, RADIUS, 1, null, null),
						this.page.terms().term("Region", region))));
		return legend;
	}

	private double x(double longitude) {
		return WIDTH / 2.0 + (longitude - this.east) * this.narrow * this.scale;
	}

	private double y(double latitude) {
		return HEIGHT / 2.0 - (latitude - this.north) * this.scale;
	}

	private void lines() {
		this.canvas.box(Look.PANEL, 0, 0, WIDTH, HEIGHT, null, null);
		double across = WIDTH / (this.narrow * this.scale);
		double step = STEPS.stream().filter((each) -> across / each <= LINES).findFirst().orElse(10.0);
		for (double line = first(this.east - across / 2, step); x(line) < WIDTH; line += step) {
			this.canvas.line(Look.RULE, x(line), 0, x(line), HEIGHT);
			label(x(line) + 4, HEIGHT - 6, line,
					this.page.say("{degrees}° E", "东经 {degrees}°", "degrees", degrees(line)));
		}
		double along = HEIGHT / this.scale;
		for (double line = first(this.north - along / 2, step); y(line) > 0; line += step) {
			this.canvas.line(Look.RULE, 0, y(line), WIDTH, y(line));
			label(4, y(line) - 4, line, this.page.say("{degrees}° N", "北纬 {degrees}°", "degrees", degrees(line)));
		}
	}

	private void label(double x, double y, double line, String text) {
		if (line > 0 && y > SIZE && x < WIDTH - TextLines.width(text, SIZE)) {
			this.canvas.text(Look.QUIET, Font.of(SIZE), x, y, text, null);
			this.taken.add(new double[] { x, y - SIZE, x + TextLines.width(text, SIZE), y + 3 });
		}
	}

	private static double first(double from, double step) {
		return Math.ceil(from / step) * step;
	}

	private String degrees(double line) {
		return this.page.words().number(Math.round(line * 10) / 10.0);
	}

	/** The areas at a seat: the circle grows with them. */
	private void seat(List<JsonView> areas) {
		JsonView first = areas.get(0);
		this.canvas.circle(Look.named(first.said("node.province.region")), x(first.decimal("node.longitude")),
				y(first.decimal("node.latitude")), radius(areas), 0.85,
				this.page.say("{names}: about {km} km ({what})", "{names}：约 {km} 公里（{what}）", "names",
						areas.stream().map((row) -> row.said("node.name")).collect(Collectors.joining("; ")), "km",
						this.page.number(AreasNearby.km(first)), "what",
						this.page.terms().term("PointOf", first.said("pointOf"))),
				null);
	}

	private static double radius(List<JsonView> areas) {
		return Math.min(RADIUS * Math.sqrt(areas.size()), 14);
	}

	/** The name beside a seat, where there is room for it; it is in the table anyway. */
	private void label(List<JsonView> areas) {
		JsonView first = areas.get(0);
		String city = first.text(this.page.language().isChinese() ? "node.cityZh" : "node.cityEn");
		String name = (city != null && first.said("pointOf").equals("CITY")) ? city : first.said("node.name");
		String text = TextLines.wrap(name, SIZE, LABEL, 1).get(0);
		double wide = TextLines.width(text, SIZE);
		double y = y(first.decimal("node.latitude")) + 4;
		double beside = radius(areas) + 4;
		double at = x(first.decimal("node.longitude"));
		for (double x : List.of(at + beside, at - beside - wide)) {
			double[] room = { x, y - SIZE, x + wide, y + 3 };
			if (x > 0 && x + wide < WIDTH && this.taken.stream().noneMatch((other) -> meets(room, other))) {
				this.taken.add(room);
				this.canvas.text(Look.INK, Font.of(SIZE), x, y, text, null);
				return;
			}
		}
	}

	private static boolean meets(double[] one, double[] other) {
		return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
	}

}
