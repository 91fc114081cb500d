package org.zonegraph.web.enterprise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.text.Collation;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.kind.OperationTable;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.Listings;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.JsonView;

/**
 * Page of who operated where doing what: every operation as a table, or industries by
 * provinces.
 */
@Component
final class EnterprisesPage implements ListPage {

	private static final List<String> FILTERS = List.of("province", "industry", "model", "country", "grade");

	private static final String SORT = "sort";

	private static final String VIEW = "view";

	private static final String MATRIX = "matrix";

	@Override
	public String path() {
		return "/enterprises";
	}

	@Override
	public List<String> parameters() {
		return Stream.of(FILTERS, TableMaker.parameters(SORT), List.of(Listings.AFTER, VIEW))
			.flatMap(List::stream)
			.toList();
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		boolean matrix = MATRIX.equals(asking.parameter(VIEW));
		JsonView operations = matrix ? new JsonView(null) : asking.ask("operations", variables(asking));
		JsonView all = asking.ask("industries-by-province", Map.of());
		Map<String, Object> values = new HashMap<>();
		values.put("enterprises", all.count("enterprises.totalCount"));
		values.put("views",
				List.of(new SortedTable.Column(page.say("Operations", "经营活动"), page.href(path()),
						matrix ? null : "page"),
						new SortedTable.Column(page.say("Industries by provinces", "行业与省份"),
								page.href(path(), VIEW, MATRIX), matrix ? "page" : null)));
		values.put("view", Choice.of(asking, VIEW, page.say("View", "显示方式"),
				List.of(new Choice.Option(MATRIX, page.say("Industries by provinces", "行业与省份"), 1))));
		IndustryMatrix industries = new IndustryMatrix(page, all);
		values.put(MATRIX, matrix ? industries : null);
		String counts = page.say(
				"Each number counts different enterprises with an operation in the industry in an area of the province; choose it to list them. “All” counts each enterprise once, so it can be less than the sum. Codes are those of ISIC Rev.4.",
				"数字为在该省监管区域内从事该行业的不同企业数，点击可列出。“合计”中每家企业只计一次，可能小于各格之和。编码为《国际标准行业分类》修订本第4版代码。");
		values.put("counts", counts);
		values.put("choices", matrix ? List.of() : choices(asking, all));
		values.put("leftOut", new OperationTable(asking).leftOut(matrix ? all : operations));
		values.put("next", Listings.next(page, operations.at("areas"), SORT + TableMaker.FROM, null));
		values.put("clear", FILTERS.stream().anyMatch((name) -> asking.parameter(name) != null)
				? page.href(path(), SORT, asking.parameter(SORT)) : null);
		operations(asking, operations, values);
		return new Content("enterprises", page.say("Who operated where, doing what", "谁在哪里做什么"), page.say(
				"Enterprises that a source places in a special customs supervision area: where, in which industry, doing what.",
				"有来源指明其所在海关特殊监管区域的企业：在何处、属何行业、从事何种活动。"), null, values)
			.drawn(Map.of(MATRIX, () -> MatrixChart.of(page, industries, counts)));
	}

	private static void operations(Asking asking, JsonView answer, Map<String, Object> values) {
		HtmlPage page = asking.page();
		List<OperationTable.Operation> rows = OperationTable.in(answer);
		values.put("found",
				page.say("Operations: {operations}. Enterprises: {enterprises}. Areas: {areas}.",
						"经营活动 {operations} 项，企业 {enterprises} 家，区域 {areas} 个。", "operations", page.number(rows.size()),
						"enterprises", page.number(different(rows, OperationTable.Operation::enterprise)), "areas",
						page.number(different(rows, OperationTable.Operation::area))));
		values.put("table",
				rows.isEmpty() ? null
						: new OperationTable(asking).table(SORT, "enterprise", TableMaker.PAGE,
								page.say("Operations", "经营活动"), rows, "enterprise", "country", "activity", "area",
								"province", "since", "businessModel", "industry", "grade"));
	}

	private static int different(List<OperationTable.Operation> rows,
			Function<OperationTable.Operation, JsonView> thing) {
		return (int) rows.stream().map((row) -> thing.apply(row).said("id")).distinct().count();
	}

	/** Industry, business model and grade are those of the operation itself. */
	private static Map<String, Object> variables(Asking asking) {
		Map<String, Object> operation = new HashMap<>();
		put(operation, "industry", asking.parameter("industry"));
		put(operation, "businessModel", asking.parameter("model"));
		String grade = asking.parameter("grade");
		if (grade != null && asking.page().terms().values("Confidence").contains(grade)) {
			operation.put("confidence", Map.of("eq", grade));
		}
		Map<String, Object> enterprise = new HashMap<>();
		if (!operation.isEmpty()) {
			enterprise.put("edge", operation);
		}
		String country = asking.parameter("country");
		if (country != null) {
			enterprise.put("headquartersCountry", Map.of("eq", country));
		}
		Map<String, Object> area = new HashMap<>();
		put(area, "province", asking.parameter("province"));
		Map<String, Object> variables = new HashMap<>(Map.of("enterprise", enterprise, "area", area));
		Listings.goOn(asking, variables);
		return variables;
	}

	private static void put(Map<String, Object> filter, String field, @Nullable String id) {
		if (id != null) {
			filter.put(field, Map.of("id", Map.of("eq", id)));
		}
	}

	/** What each filter can be, by what there is in the graph. */
	private static List<Choice> choices(Asking asking, JsonView all) {
		HtmlPage page = asking.page();
		return List.of(
				Choice.of(asking, "province", page.say("Province", "省份"),
						IndustryMatrix.provinces(all).stream().map(EnterprisesPage::named)),
				Choice.of(asking, "industry", page.say("Industry", "行业"), sorted(all.each("industries.nodes"))),
				Choice.of(asking, "model", page.say("Business model", "业务模式"),
						sorted(all.each("businessModels.nodes"))),
				Choice.of(asking, "country", page.say("Seat of the group: country or region", "集团总部所在国家或地区"),
						all.each("enterprises.facets")
							.stream()
							.limit(1)
							.flatMap((facet) -> facet.each("buckets").stream())
							.map((bucket) -> new Choice.Option(bucket.said("value"),
									page.words().country(bucket.said("value")), bucket.count("count")))
							.sorted(Comparator.comparing((option) -> Collation.key(option.label())))),
				Choice.of(asking, "grade", page.say("Grade", "可信度"),
						page.terms()
							.values("Confidence")
							.stream()
							.map((grade) -> new Choice.Option(grade, page.terms().term("Confidence", grade), -1))));
	}

	private static Stream<Choice.Option> sorted(List<JsonView> nodes) {
		return nodes.stream()
			.map(EnterprisesPage::named)
			.sorted(Comparator.comparing((option) -> Collation.key(option.label())));
	}

	private static Choice.Option named(JsonView node) {
		return new Choice.Option(node.said("id"), node.said("name"), -1);
	}

}
