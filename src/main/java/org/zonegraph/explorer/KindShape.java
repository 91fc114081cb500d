package org.zonegraph.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/**
 * Glyph of a kind of things: each kind has a shape, and the colour of its family, so that
 * drawings can be read without colour too.
 *
 * @param corners corners between -1 and 1
 * @param family whose colour it has
 */
public record KindShape(List<Corner> corners, String family) {

	private static final List<String> FAMILIES = List.of("place", "reform", "business", "word", "zones");

	/**
	 * How many points the first star of each family has: not five, which concepts have.
	 */
	private static final List<Integer> POINTS = List.of(4, 6, 7, 8, 9);

	private static final Map<String, KindShape> KNOWN = known();

	public KindShape {
		corners = List.copyOf(corners);
	}

	private static Map<String, KindShape> known() {
		Map<String, KindShape> known = new HashMap<>();
		known.put("area", regular(6, 0, 1, "place"));
		known.put("formerArea", regular(5, 0, 1, "place"));
		known.put("province", regular(24, 0, 1, "place"));
		known.put("pilotZone", regular(4, 0, 1, "zones"));
		known.put("measure", regular(4, 1 / 8.0, 1.2, "reform"));
		known.put("notice", of("reform", -.75, -1, .25, -1, .75, -.5, .75, 1, -.75, 1));
		known.put("agency", of("reform", 0, -1, .95, -.25, .95, .9, -.95, .9, -.95, -.25));
		known.put("businessModel", regular(3, 0, 1.15, "business"));
		known.put("industry", regular(3, .5, 1.15, "business"));
		known.put("enterprise", regular(8, 1 / 16.0, 1, "business"));
		known.put("observation", of("word", -.3, -1, .3, -1, .3, -.3, 1, -.3, 1, .3, .3, .3, .3, 1, -.3, 1, -.3, .3, -1,
				.3, -1, -.3, -.3, -.3));
		known.put("indicator", of("word", -1, 1, -1, .2, -.35, .2, -.35, -.4, .35, -.4, .35, -1, 1, -1, 1, 1));
		known.put("claim", of("word", -.95, -.8, .95, -.8, .95, .4, -.2, .4, -.6, 1, -.6, .4, -.95, .4));
		known.put("concept", star(5, "word"));
		known.put("platform", of("word", -.55, -.75, .55, -.75, 1, .75, -1, .75));
		known.put("source", of("word", -.55, -.75, 1, -.75, .55, .75, -1, .75));
		return Map.copyOf(known);
	}

	/**
	 * The shape of a kind. One that has none of its own is a star: by its place among
	 * these, of each colour one, then with more points.
	 * @param model the schema as read
	 * @param kind the kind, the first part of ids
	 * @return its shape
	 */
	public static KindShape of(Model model, String kind) {
		KindShape known = KNOWN.get(kind);
		if (known != null) {
			return known;
		}
		int place = Math.max(0,
				model.nodeTypes()
					.stream()
					.filter((type) -> !type.link())
					.map(NodeType::kind)
					.filter((other) -> !KNOWN.containsKey(other))
					.toList()
					.indexOf(kind));
		return star(POINTS.get(place / FAMILIES.size() % POINTS.size()), FAMILIES.get(place % FAMILIES.size()));
	}

	private static KindShape star(int points, String family) {
		return around(2 * points, 0, (index) -> (index % 2 == 0) ? 1.1 : .5, family);
	}

	private static KindShape regular(int sides, double turned, double reach, String family) {
		return around(sides, turned, (index) -> reach, family);
	}

	private static KindShape around(int sides, double turned, IntToDoubleFunction reach, String family) {
		return new KindShape(IntStream.range(0, sides).mapToObj((index) -> {
			double angle = ((double) index / sides + turned) * 2 * Math.PI - Math.PI / 2;
			return new Corner(reach.applyAsDouble(index) * Math.cos(angle),
					reach.applyAsDouble(index) * Math.sin(angle));
		}).toList(), family);
	}

	private static KindShape of(String family, double... places) {
		return new KindShape(IntStream.range(0, places.length / 2)
			.mapToObj((corner) -> new Corner(places[2 * corner], places[2 * corner + 1]))
			.toList(), family);
	}

	/**
	 * A corner.
	 *
	 * @param across how far right of the middle
	 * @param down how far below it
	 */
	public record Corner(double across, double down) {

		/** As pages are told it. */
		List<Double> told() {
			return List.of(Math.round(this.across * 1000) / 1000.0, Math.round(this.down * 1000) / 1000.0);
		}

	}

}
