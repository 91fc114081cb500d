package org.zonegraph.web.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.kind.AddedFacts;
import org.zonegraph.web.kind.EntityFacts;
import org.zonegraph.web.kind.EntityPage;
import org.zonegraph.web.kind.OperationTable;
import org.zonegraph.web.table.ListSlice;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/**
 * Page of an industry: its class, the areas that host it by province, and who operated in
 * it.
 */
@Component
final class IndustryPage implements ThingPage {

	private static final String OPERATIONS = "operations";

	private static final String SORT = "sort";

	/** Behind how many enterprises the list of these begins. */
	private static final String ENTERPRISES = "enterprises-from";

	/** Behind how many statements the list of these begins. */
	private static final String CLAIMS = "claims-from";

	private static final int PAGE = 7;

	private static final int OPERATIONS_SHOWN = 22;

	private static final int STATEMENTS = 4;

	@Override
	public String kind() {
		return "industry";
	}

	@Override
	public List<String> parameters() {
		return Stream.concat(TableMaker.parameters(SORT).stream(), Stream.of(ENTERPRISES, CLAIMS)).toList();
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		JsonView industry = asking.ask("industry", Map.of("id", id)).at("industry");
		if (industry.isNull()) {
			return null;
		}
		JsonView answer = asking.part(OPERATIONS,
				Map.of("enterprise", Map.of("industries", Map.of("some", Map.of("id", Map.of("eq", id))))));
		HtmlPage page = asking.page();
		List<OperationTable.Operation> all = OperationTable.in(answer);
		List<OperationTable.Operation> rows = all.stream().filter((row) -> row.industry().equals(id)).toList();
		OperationTable tables = new OperationTable(asking);
		List<Fact> facts = facts(page, industry);
		Map<String, Object> values = new HashMap<>();
		values.put("industry", industry);
		values.put("added", AddedFacts.of(asking, kind(), industry));
		values.put("facts", facts);
		values.put("enterprises", ListSlice.of(asking, ENTERPRISES, industry.each("enterprises.edges"), PAGE));
		values.put("claims", ListSlice.of(asking, CLAIMS, industry.each("claims.edges"), STATEMENTS));
		values.put("areas", byProvince(industry));
		values.put("table",
				rows.isEmpty() ? null
						: tables.table(SORT, "enterprise", OPERATIONS_SHOWN,
								page.say("Operations in this industry: {operations}", "该行业的经营活动：{operations} 项",
										"operations", page.number(rows.size())),
								rows, "enterprise", "activity", "area", "province", "since", "businessModel", "grade"));
		values.put("others", all.size() - rows.size());
		values.put("leftOut", tables.leftOut(answer));
		return new Content("industry", industry.said("name"),
				EntityPage.description(page, page.terms().ofKind(kind()).orElseThrow(), facts), industry, values);
	}

	private static List<Fact> facts(HtmlPage page, JsonView industry) {
		boolean chinese = page.language().isChinese();
		JsonView why = industry.at("evidence");
		String other = industry.text(chinese ? "nameEn" : "nameZh");
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(page.say("Chinese name", "英文名称"),
				(other != null) ? ShownValue.in(chinese ? "en" : "zh-CN", other) : null, why)
			.of(chinese ? "nameEn" : "nameZh"));
		facts.add(new Fact(page.say("ISIC Rev.4 class", "《国际标准行业分类》修订本第4版"),
				ShownValue.in("en", "%s: %s".formatted(industry.said("isicCode"), industry.said("isicTitle"))), why,
				List.of(), page.say("Two industries can share a class.", "两个行业可同属一类。"))
			.of("isicCode"));
		new EntityFacts(page).identifiers(industry).forEach(facts::add);
		return facts;
	}

	/** Provinces with most areas first, then in the order of their codes. */
	private static List<List<JsonView>> byProvince(JsonView industry) {
		return industry.each("areas.edges")
			.stream()
			.collect(Collectors.groupingBy((edge) -> edge.said("node.province.id"), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.sorted(Comparator.comparing((List<JsonView> edges) -> -edges.size())
				.thenComparing((edges) -> edges.get(0).said("node.province.gbCode")))
			.toList();
	}

}
