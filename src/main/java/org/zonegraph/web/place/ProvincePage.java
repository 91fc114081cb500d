package org.zonegraph.web.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.figure.FigureCharts;
import org.zonegraph.web.figure.FigureGroup;
import org.zonegraph.web.figure.FiguresChart;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.kind.AddedFacts;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.kind.EntityPage;
import org.zonegraph.web.kind.OperationTable;
import org.zonegraph.web.table.ListSlice;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Page of a province: its areas, what came from there, who operated there, figures and
 * statements.
 */
@Component
final class ProvincePage implements ThingPage {

	private static final String AREAS = "sort";

	private static final String MEASURES = "measures";

	private static final String OPERATIONS = "operations";

	private static final String EVIDENCE = "evidence";

	/** Behind how many statements the list of these begins. */
	private static final String CLAIMS = "claims-from";

	/** Rows of each of three tables beside all else. */
	private static final Map<String, Integer> ROWS = Map.of(AREAS, 5, OPERATIONS, 3, MEASURES, 2);

	/** Rows of a table that goes on, which then stands by itself. */
	private static final int ALONE = 20;

	private static final int STATEMENTS = 3;

	@Override
	public String kind() {
		return "province";
	}

	@Override
	public List<String> parameters() {
		return Stream
			.concat(Stream.of(AREAS, MEASURES, OPERATIONS)
				.flatMap((parameter) -> TableMaker.parameters(parameter).stream()), Stream.of(CLAIMS))
			.toList();
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		JsonView answer = asking.ask("province", Map.of("id", id));
		JsonView province = answer.at("province");
		if (province.isNull()) {
			return null;
		}
		JsonView operations = asking.part(OPERATIONS,
				Map.of("area", Map.of("province", Map.of("id", Map.of("eq", id)))));
		HtmlPage page = asking.page();
		List<OperationTable.Operation> rows = OperationTable.in(operations);
		OperationTable tables = new OperationTable(asking);
		long enterprises = rows.stream().map((row) -> row.enterprise().said("id")).distinct().count();
		List<Fact> facts = facts(page, province);
		String only = Stream.of(AREAS, MEASURES, OPERATIONS)
			.filter((table) -> asking.parameter(table + TableMaker.FROM) != null)
			.findFirst()
			.orElse(null);
		Map<String, Object> values = new HashMap<>();
		values.put("only", (only != null) ? only : "");
		values.put("province", province);
		values.put("added", AddedFacts.of(asking, kind(), province));
		values.put("facts", facts);
		values.put("areas", areas(asking, province, only));
		values.put("measures", measures(asking, province, only));
		values.put("industries", answer.each("industries.nodes"));
		values.put("table",
				rows.isEmpty() ? null
						: tables.table(OPERATIONS, "enterprise", rows(only, OPERATIONS),
								page.say("Operations: {operations}. Enterprises: {enterprises}.",
										"经营活动 {operations} 项，企业 {enterprises} 家。", OPERATIONS, page.number(rows.size()),
										"enterprises", page.number((int) enterprises)),
								rows, "enterprise", "activity", "area", "since", "businessModel", "industry", "grade"));
		values.put("leftOut", tables.leftOut(operations));
		values.put("claims", ListSlice.of(asking, CLAIMS, province.each("claims.edges"), STATEMENTS));
		List<FigureGroup> figures = new FigureCharts(page).about(id, province.each("observations.nodes"));
		values.put("figures", figures);
		return new Content("province", province.said("name"),
				EntityPage.description(page, page.terms().ofKind(kind()).orElseThrow(), facts), province, values)
			.drawn(figures.isEmpty() ? Map.of() : Map.of("figures", () -> FiguresChart.of(page,
					page.say("Figures about {name}", "{name}的数据", "name", province.said("name")), figures)));
	}

	private static int rows(@Nullable String only, String table) {
		return (only != null) ? ALONE : ROWS.getOrDefault(table, ALONE);
	}

	private static List<Fact> facts(HtmlPage page, JsonView province) {
		boolean chinese = page.language().isChinese();
		String lies = (province.is("coastal") ? page.say("on the sea", "临海") : page.say("inland", "不临海"))
				+ page.say(", ", "，") + (province.is("landBorder") ? page.say("on a land border", "有陆地边境")
						: page.say("on no land border", "无陆地边境"));
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(page.say("Chinese name", "英文名"),
				ShownValue.in(chinese ? "en" : "zh-CN", province.said(chinese ? "nameEn" : "nameZh")),
				EntityFacts.why(province, "otherName"))
			.of(chinese ? "nameEn" : "nameZh"));
		facts.add(new Fact(page.say("Economic region", "经济地区"),
				ShownValue.text(page.terms().term("Region", province.said("region"))),
				EntityFacts.why(province, "region"))
			.of("region"));
		facts.add(new Fact(page.say("Seat of government", "省级政府驻地"), ShownValue.in("en", province.said("capital")),
				EntityFacts.why(province, "capital"))
			.of("capital"));
		facts.add(new Fact(page.say("Lies", "位置"), ShownValue.text(lies), EntityFacts.why(province, "coastal"))
			.of("coastal"));
		facts.add(new Fact(page.say("Codes", "代码"),
				ShownValue.text(page.say("{iso} (ISO 3166-2), {gb} (GB/T 2260)", "{iso}（ISO 3166-2）、{gb}（GB/T 2260）",
						"iso", province.said("isoCode"), "gb", province.said("gbCode"))),
				EntityFacts.why(province, "codes"))
			.of("isoCode"));
		new EntityFacts(page).identifiers(province).forEach(facts::add);
		return facts;
	}

	private static SortedTable areas(Asking asking, JsonView province, @Nullable String only) {
		HtmlPage page = asking.page();
		return new TableMaker<JsonView>(asking, AREAS)
			.column("area", page.say("Area", "监管区域"), (area) -> area.text("name"),
					(area) -> SortedTable.Cell.of(ShownValue.link(area.said("name"), page.thing(area.said("id")))))
			.column("type", page.say("Kind", "类型"), (area) -> page.terms().term("AreaType", area.said("type")),
					(area) -> SortedTable.Cell.of(ShownValue.text(page.terms().term("AreaType", area.said("type")))))
			.column("approved", page.say("Approved", "批准日期"), (area) -> area.text("approvedOn"),
					(area) -> approved(page, area))
			.column("grade", page.say("Grade", "可信度"), (area) -> SortedTable.Cell.why(area.at(EVIDENCE)))
			.table(page.say(
					"Special customs supervision areas in force. A date has its own grade; the last one is of the area and its kind.",
					"现行海关特殊监管区域。日期另有可信度；末栏指区域及其类型。"), province.each("areas.nodes"), "approved", rows(only, AREAS));
	}

	private static SortedTable.Cell approved(HtmlPage page, JsonView area) {
		String date = area.text("approvedOn");
		return (date == null) ? SortedTable.Cell.of(null)
				: SortedTable.Cell.of(ShownValue.text(page.words().period(date)))
					.and(null, EntityFacts.why(area, "approvedOn"), null);
	}

	/**
	 * A row for each measure, with all that is said of where it came from side by side;
	 * null where there is none.
	 */
	private static @Nullable SortedTable measures(Asking asking, JsonView province, @Nullable String only) {
		HtmlPage page = asking.page();
		Map<String, Origin> rows = new LinkedHashMap<>();
		add(rows, province.each("areas.nodes"), "measuresOriginated", true);
		add(rows, province.each("pilotZones.nodes"), MEASURES, false);
		return rows.isEmpty() ? null : new TableMaker<Origin>(asking, MEASURES)
			.column("measure", page.say("Measure", "措施"), (row) -> row.measure.text("name"),
					(row) -> SortedTable.Cell
						.of(ShownValue.link(row.measure.said("name"), page.thing(row.measure.said("id")))))
			.column("originated", page.say("Originated in", "起源于"), (row) -> count(row.originated),
					(row) -> places(page, row.originated))
			.column("tried", page.say("Tried in", "试点于"), (row) -> count(row.tried), (row) -> places(page, row.tried))
			.table(page.say("Measures: {count}. Grades are of what ties each to the place.",
					"措施 {count} 项，可信度指措施与地点的关系。", "count", page.number(rows.size())), List.copyOf(rows.values()),
					"measure", rows(only, MEASURES));
	}

	private static String count(List<JsonView> places) {
		return "%04d".formatted(places.size());
	}

	private static SortedTable.Cell places(HtmlPage page, List<JsonView> places) {
		return places.isEmpty()
				? SortedTable.Cell.of(ShownValue.text(page.say("no source says so of a place here", "无来源提及本省地点")))
				: SortedTable.Cell.linked(places);
	}

	private static void add(Map<String, Origin> rows, List<JsonView> places, String list, boolean originated) {
		for (JsonView place : places) {
			for (JsonView edge : place.each(list + ".edges")) {
				Origin row = rows.computeIfAbsent(edge.said("node.id"),
						(id) -> new Origin(edge.at("node"), new ArrayList<>(), new ArrayList<>()));
				Map<String, Object> tie = new HashMap<>();
				tie.put("node", place.value());
				tie.put(EVIDENCE, edge.at(EVIDENCE).value());
				(originated ? row.originated : row.tried).add(new JsonView(tie));
			}
		}
	}

	/**
	 * Where a measure came from.
	 *
	 * @param measure the measure
	 * @param originated places where a source says that it was first done
	 * @param tried pilot zones that tested it
	 */
	private record Origin(JsonView measure, List<JsonView> originated, List<JsonView> tried) {
	}

}
