package org.zonegraph.web.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.value.JsonView;

/**
 * Equirectangular drawing of the points of the areas: the seats of their cities and
 * districts, degrees east as long as they are in the middle of the country.
 */
public final class AreaPoints {

	/** The drawing's width, what is left free around it, and the radius of one area. */
	static final int WIDTH = 800;

	private static final int MARGIN = 20;

	private static final int RADIUS = 5;

	private final HtmlPage page;

	private final Map<String, Map<String, List<JsonView>>> regions = new LinkedHashMap<>();

	private final double west;

	private final double south;

	private final double north;

	private final double scale;

	private final double tall;

	private final int count;

	AreaPoints(HtmlPage page, List<JsonView> provinces) {
		this.page = page;
		List<JsonView> all = provinces.stream().flatMap((province) -> located(province).stream()).toList();
		provinces.forEach((province) -> located(province)
			.forEach((area) -> this.regions.computeIfAbsent(province.said("region"), (region) -> new LinkedHashMap<>())
				.merge(area.said("longitude") + " " + area.said("latitude"), List.of(area),
						(areas, more) -> Stream.concat(areas.stream(), more.stream()).toList())));
		this.count = all.size();
		this.west = least(all, (area) -> area.decimal("longitude"));
		this.south = least(all, (area) -> area.decimal("latitude"));
		this.north = -least(all, (area) -> -area.decimal("latitude"));
		double east = -least(all, (area) -> -area.decimal("longitude"));
		this.scale = (WIDTH - 2 * MARGIN) / (east - this.west);
		this.tall = this.scale / Math.cos(Math.toRadians((this.south + this.north) / 2));
	}

	private static List<JsonView> located(JsonView province) {
		return province.each("areas.nodes").stream().filter((area) -> !area.at("latitude").isNull()).toList();
	}

	private static double least(List<JsonView> areas, ToDoubleFunction<JsonView> value) {
		return areas.stream().mapToDouble(value).min().orElse(0);
	}

	/** How many areas have a point. */
	public int count() {
		return this.count;
	}

	/** What is seen of the drawing, as SVG has it. */
	public String viewBox() {
		return "0 0 %d %d".formatted(WIDTH, height());
	}

	/** How high the drawing is, in pixels. */
	int height() {
		return (int) Math.ceil(2 * MARGIN + (this.north - this.south) * this.tall);
	}

	/** The points of each economic region. */
	public Map<String, List<Point>> regions() {
		return this.regions.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(region) -> region.getValue().values().stream().map(this::point).toList(), (one, other) -> one,
					LinkedHashMap::new));
	}

	private Point point(List<JsonView> areas) {
		JsonView first = areas.get(0);
		String names = areas.stream().map((area) -> area.said("name")).collect(Collectors.joining("; "));
		return new Point(rounded(MARGIN + (first.decimal("longitude") - this.west) * this.scale),
				rounded(MARGIN + (this.north - first.decimal("latitude")) * this.tall),
				rounded(RADIUS * Math.sqrt(areas.size())), this.page.say("{names} ({what})", "{names}（{what}）", "names",
						names, "what", this.page.terms().term("PointOf", first.said("pointOf"))));
	}

	private static String rounded(double value) {
		return String.format(Locale.ROOT, "%.0f", value);
	}

	/**
	 * A point.
	 *
	 * @param x how far right
	 * @param y how far down
	 * @param radius how large
	 * @param title which areas are there, and of what it is the point
	 */
	public record Point(String x, String y, String radius, String title) {
	}

}
