package org.zonegraph.web.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.kind.AddedFacts;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.kind.EntityPage;
import org.zonegraph.web.kind.OperationTable;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Page of an enterprise: where it operated doing what, and the reforms that touch it,
 * each by the chain that says so.
 */
@Component
final class EnterprisePage implements ThingPage {

	private static final String SORT = "sort";

	@Override
	public String kind() {
		return "enterprise";
	}

	@Override
	public List<String> parameters() {
		return TableMaker.parameters(SORT);
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		JsonView enterprise = asking.ask("enterprise", Map.of("id", id)).at("enterprise");
		if (enterprise.isNull()) {
			return null;
		}
		HtmlPage page = asking.page();
		List<OperationTable.Operation> rows = enterprise.each("areas.edges")
			.stream()
			.map((edge) -> new OperationTable.Operation(edge, edge.at("node"), enterprise))
			.toList();
		long areas = rows.stream().map((row) -> row.area().said("id")).distinct().count();
		List<Fact> facts = facts(page, enterprise);
		Map<String, Object> values = new HashMap<>();
		values.put("enterprise", enterprise);
		values.put("added", AddedFacts.of(asking, kind(), enterprise));
		values.put("facts", facts);
		values.put("table", rows.isEmpty() ? null : new OperationTable(asking).table(SORT, "area", TableMaker.PAGE,
				page.say("Operations: {operations}. Areas: {areas}.", "经营活动 {operations} 项，区域 {areas} 个。", "operations",
						page.number(enterprise.count("areas.totalCount")), "areas", page.number((int) areas)),
				rows, "area", "province", "activity", "since", "businessModel", "industry", "grade"));
		values.put("chains",
				enterprise.each("measurePaths.nodes")
					.stream()
					.collect(Collectors.groupingBy((path) -> path.each("nodes").get(1).said("id"), LinkedHashMap::new,
							Collectors.toList()))
					.values()
					.stream()
					.toList());
		return new Content("enterprise", enterprise.said("name"),
				EntityPage.description(page, page.terms().ofKind(kind()).orElseThrow(), facts), enterprise, values);
	}

	private static List<Fact> facts(HtmlPage page, JsonView enterprise) {
		JsonView why = enterprise.at("evidence");
		String en = enterprise.text("nameEn");
		String zh = enterprise.text("nameZh");
		String country = enterprise.text("headquartersCountry");
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(page.say("English name", "英文名称"), (en != null) ? ShownValue.in("en", en) : null, why)
			.of("nameEn"));
		facts.add(new Fact(page.say("Chinese name", "中文名称"), (zh != null) ? ShownValue.in("zh-CN", zh) : null, why)
			.of("nameZh"));
		facts.add(new Fact(page.say("Seat of the group: country or region", "集团总部所在国家或地区"),
				(country != null) ? ShownValue.text(page.words().country(country)) : null, null, List.of(),
				page.say("General knowledge, not sourced.", "常识，无来源。"))
			.of("headquartersCountry"));
		new EntityFacts(page).identifiers(enterprise).forEach(facts::add);
		return facts;
	}

}
