package org.zonegraph.web.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.near.AreasNearby;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Page of the provincial units: as tiles where they roughly lie, sized by what is
 * counted, and as a table; or of the areas over time, or near a place.
 */
@Component
public final class PlacesPage implements ListPage {

	private static final String SIZE = "size";

	/** What circles can show, the first where nothing is asked for. */
	private static final List<String> SIZES = List.of("areas", "enterprises", "measures");

	/** The radius of the largest circle, in a tile that is 100 wide. */
	private static final int RADIUS = 34;

	/** Provinces of the table at a time. */
	private static final int PAGE = 16;

	@Override
	public String path() {
		return "/places";
	}

	@Override
	public List<String> parameters() {
		return Stream
			.concat(Stream.of(SIZE, AreasOverTime.VIEW, AreasNearby.NEAR, AreasNearby.IN, AreasNearby.COUNT),
					TableMaker.parameters(AreasNearby.SORT).stream())
			.toList();
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		Content nearby = AreasNearby.asked(asking);
		if (nearby != null) {
			return nearby;
		}
		if (AreasOverTime.isAsked(asking)) {
			return AreasOverTime.of(asking).content(AreasOverTime.views(asking));
		}
		List<JsonView> provinces = asking.ask("places", Map.of()).each("provinces.nodes");
		JsonView reach = asking.ask("places-reach", Map.of());
		List<Row> rows = rows(provinces, reach);
		String size = SIZES.stream().filter((by) -> by.equals(asking.parameter(SIZE))).findFirst().orElse(SIZES.get(0));
		Map<String, Object> values = new HashMap<>();
		values.put("count", rows.size());
		values.put("view", AreasOverTime.choice(asking));
		values.put("views", AreasOverTime.views(asking));
		values.put("choice", Choice.of(asking, SIZE, page.say("Circles show", "圆的大小表示"),
				SIZES.stream().map((each) -> new Choice.Option(each, label(page, each), 1)).toList()));
		values.put("sizes",
				SIZES.stream()
					.map((each) -> new SortedTable.Column(label(page, each),
							page.change(SIZE, each, AreasNearby.SORT, null), each.equals(size) ? "true" : null))
					.toList());
		String meaning = meaning(page, size, reach.each("measures.nodes"));
		List<Tile> tiles = tiles(page, provinces, rows, size);
		AreaPoints points = new AreaPoints(page, reach.each("provinces.nodes"));
		String seats = seats(page, points);
		values.put("meaning", meaning);
		values.put("cut", isCut(reach));
		values.put("tiles", tiles);
		values.put("points", points);
		values.put("seats", seats);
		values.put("table", table(asking, rows, size));
		return new Content("places", page.say("Where the areas are", "监管区域在哪里"),
				page.say("China’s special customs supervision areas by provincial unit, with what is known of each.",
						"按省级行政区列出的海关特殊监管区域及已知内容。"),
				null, values)
			.drawn(drawings(page, tiles, label(page, size), meaning, points, seats));
	}

	private static Map<String, Supplier<Drawing>> drawings(HtmlPage page, List<Tile> tiles, String what, String meaning,
			AreaPoints points, String seats) {
		Map<String, Supplier<Drawing>> drawings = new LinkedHashMap<>();
		drawings.put("tiles", () -> TilesChart.of(page, tiles, what, meaning));
		drawings.put("points", () -> TilesChart.of(page, points, seats));
		return drawings;
	}

	private static String seats(HtmlPage page, AreaPoints points) {
		return page.say(
				"Each of {count} areas at the seat of the city or district that it lies in, never at the area itself, whose place is not known here. Circles grow with the areas at one point; where nothing is drawn no point is known.",
				"{count} 个监管区域各绘于其所在城市或区县的驻地，而非区域本身的位置（本库不掌握）。圆越大，同一点上的区域越多；无点者未绘出。", "count",
				page.number(points.count()));
	}

	private static List<Row> rows(List<JsonView> provinces, JsonView reach) {
		Map<String, Set<String>> enterprises = new HashMap<>();
		reach.each("areas.nodes")
			.forEach((area) -> area.each("enterprises.nodes")
				.forEach((node) -> add(enterprises, area.said("province.id"), node.said("id"))));
		Map<String, Set<String>> measures = new HashMap<>();
		reach.each("measures.nodes")
			.forEach((measure) -> places(measure)
				.forEach((place) -> add(measures, place.said("province.id"), measure.said("id"))));
		return provinces.stream().map((province) -> {
			Map<String, Integer> counts = new HashMap<>();
			for (String list : List.of("areas", "formerAreas", "pilotZones", "observations")) {
				counts.put(list, province.count(list + ".totalCount"));
			}
			counts.put("enterprises", enterprises.getOrDefault(province.said("id"), Set.of()).size());
			counts.put("measures", measures.getOrDefault(province.said("id"), Set.of()).size());
			return new Row(province, counts);
		}).toList();
	}

	private static void add(Map<String, Set<String>> sets, String province, String id) {
		sets.computeIfAbsent(province, (key) -> new HashSet<>()).add(id);
	}

	private static Stream<JsonView> places(JsonView measure) {
		return Stream.concat(measure.each("originAreas.nodes").stream(), measure.each("pilotZones.nodes").stream());
	}

	private static boolean isCut(JsonView reach) {
		return Stream.of("areas", "measures")
			.anyMatch((list) -> reach.count(list + ".totalCount") > reach.each(list + ".nodes").size())
				|| reach.each("areas.nodes")
					.stream()
					.anyMatch((area) -> area.count("enterprises.totalCount") > area.each("enterprises.nodes").size());
	}

	private static String label(HtmlPage page, String size) {
		return switch (size) {
			case "areas" -> page.say("Areas", "监管区域");
			case "enterprises" -> page.say("Enterprises", "企业");
			case "formerAreas" -> page.say("Former areas", "原监管区域");
			case "pilotZones" -> page.say("Pilot zones", "自贸试验区");
			case "observations" -> page.say("Figures", "数据");
			default -> page.say("Measures", "改革措施");
		};
	}

	private static String meaning(HtmlPage page, String size, List<JsonView> measures) {
		return switch (size) {
			case "areas" ->
				page.say("Special customs supervision areas in force that are listed here.", "本库列出的现行海关特殊监管区域。");
			case "enterprises" -> page.say(
					"Different enterprises that a source places in an area of the province. What was reported, not what is so today; an enterprise counts once in each province. Most enterprises of the areas are not listed, so a small circle can mean little reporting.",
					"来源报道在该省监管区域内经营过的不同企业，每家企业在每个省只计一次。所示为当时的报道，不表示现状；区内多数企业未列入，圆小也可能只是报道少。");
			default -> page.say(
					"Different measures, of the 68, that originated in an area of the province or were tried in a pilot free trade zone there, by any grade of evidence. A measure with rival origins counts in each of their provinces, one whose place is not known in none ({nowhere} of {all}).",
					"68项措施中起源于该省监管区域，或在该省自由贸易试验区试点过的不同措施，不论可信度。起源说法不一的在每个相关省各计一次，地点不明的不计入任何省（{all}项中有{nowhere}项）。",
					"nowhere",
					page.number(
							(int) measures.stream().filter((measure) -> places(measure).findAny().isEmpty()).count()),
					"all", page.number(measures.size()));
		};
	}

	private static List<Tile> tiles(HtmlPage page, List<JsonView> provinces, List<Row> rows, String size) {
		Tiles grid = new Tiles(provinces);
		int most = rows.stream().mapToInt((row) -> row.count(size)).reduce(1, Math::max);
		return IntStream.range(0, rows.size()).mapToObj((place) -> {
			Row row = rows.get(place);
			double radius = RADIUS * Math.sqrt((double) row.count(size) / most);
			return new Tile(row.province, grid.row(place), grid.column(place),
					Tiles.shortened(row.province.said("name")), row.count(size),
					(radius > 0) ? String.format(Locale.ROOT, "%.1f", radius) : null,
					page.say("{what}, {region}", "{what}，{region}", "region",
							page.terms().term("Region", row.province.said("region")), "what", label(page, size)));
		}).toList();
	}

	private static SortedTable table(Asking asking, List<Row> rows, String size) {
		HtmlPage page = asking.page();
		TableMaker<Row> table = new TableMaker<Row>(asking, AreasNearby.SORT)
			.column("province", page.say("Province", "省份"), (row) -> row.province.text("name"),
					(row) -> SortedTable.Cell
						.of(ShownValue.link(row.province.said("name"), page.thing(row.province.said("id")))))
			.column("region", page.say("Region", "地区"),
					(row) -> page.terms().term("Region", row.province.said("region")), (row) -> SortedTable.Cell
						.of(ShownValue.text(page.terms().term("Region", row.province.said("region")))));
		for (String list : List.of("areas", "formerAreas", "pilotZones", "enterprises", "measures", "observations")) {
			table.number(list.equals("observations") ? "figures" : list, label(page, list), (row) -> row.count(list));
		}
		return table
			.column("grade", page.say("Grade", "可信度"), (row) -> SortedTable.Cell.why(row.province.at("evidence")))
			.table(page.say("Provincial units. Counts are of what is listed here.", "各省级行政区。所计为本库列出的内容。"), rows,
					"-" + size, PAGE);
	}

	/**
	 * A province with what is counted of it.
	 *
	 * @param province the province
	 * @param counts counts by what is counted
	 */
	private record Row(JsonView province, Map<String, Integer> counts) {

		int count(String of) {
			return Objects.requireNonNull(this.counts.get(of));
		}

	}

	/**
	 * A province on the map.
	 *
	 * @param province the province
	 * @param row its row, from 1
	 * @param column its column, from 1
	 * @param name its name as maps have it
	 * @param count what is counted
	 * @param radius its circle's radius, null where nothing is counted
	 * @param told what the count is of, for those who do not see it
	 */
	public record Tile(JsonView province, int row, int column, String name, int count, @Nullable String radius,
			String told) {

		/** Where it is, as CSS has it. */
		public String style() {
			return "grid-area: %d / %d".formatted(this.row, this.column);
		}

	}

}
