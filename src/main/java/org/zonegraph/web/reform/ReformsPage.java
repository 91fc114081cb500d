package org.zonegraph.web.reform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.table.Choice;
import org.zonegraph.web.table.ListSlice;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.value.JsonView;

/**
 * Page of the measures: on a time line by notice and as a table, or as a flow from place
 * to notice to business model.
 */
@Component
final class ReformsPage implements ListPage {

	/** Behind how many measures the table begins. */
	static final String FROM = "from";

	private static final String SORT = "sort";

	private static final String DIRECTION = "dir";

	private static final String DOWN = "desc";

	private static final String VIEW = "view";

	private static final String FLOW = "flow";

	private static final String NOTICE = "notice";

	/** Measures of the table at a time, and below the time line. */
	private static final int PAGE = 18;

	private static final int BEGINNING = 10;

	@Override
	public String path() {
		return "/reforms";
	}

	@Override
	public List<String> parameters() {
		return Stream.concat(ReformFilters.NAMES.stream(), Stream.of(SORT, DIRECTION, VIEW, FROM)).toList();
	}

	@Override
	public Content content(Asking asking) {
		HtmlPage page = asking.page();
		ReformFilters filters = new ReformFilters(asking);
		Map<String, Object> variables = new HashMap<>(Map.of("orderBy", order(asking)));
		if (!filters.set().isEmpty()) {
			variables.put("filter", filters.asked());
		}
		JsonView measures = asking.ask("reforms", variables).at("measures");
		JsonView all = asking.ask("reform-choices", Map.of()).at("measures");
		List<JsonView> nodes = measures.each("nodes");
		boolean flow = FLOW.equals(asking.parameter(VIEW));
		Map<String, Object> values = new HashMap<>();
		values.put("shown", page.say("{count} of {all} measures", "{all} 项措施中的 {count} 项", "count",
				page.number(measures.count("totalCount")), "all", page.number(all.count("totalCount"))));
		values.put("choices", filters.choices(all.each("nodes")));
		values.put("others", others(asking));
		values.put("clear", filters.set().isEmpty() ? null : clear(page, filters));
		values.put("wider", nodes.isEmpty() ? filters.wider(all.each("nodes")) : Map.of());
		values.put("views",
				List.of(new SortedTable.Column(page.say("Time line and table", "时间线与列表"),
						page.change(VIEW, null, FROM, null), flow ? null : "page"),
						new SortedTable.Column(page.say("Flow from place to notice to business", "从试点地到文件再到业务"),
								page.change(VIEW, FLOW, FROM, null), flow ? "page" : null)));
		values.put("measures", nodes);
		ReformTime time = (flow || nodes.isEmpty() || asking.parameter(FROM) != null) ? null : ReformTime.of(nodes);
		values.put("time", time);
		ReformFlow flows = new ReformFlow(page, nodes);
		values.put("flow", (flow && !nodes.isEmpty()) ? flows : null);
		values.put("drawing", (flow && !nodes.isEmpty()) ? FlowChart.of(page, flows, nodes.size()) : null);
		values.put("columns", columns(asking));
		values.put("slice", ListSlice.of(asking, FROM, nodes, (time != null) ? BEGINNING : PAGE));
		values.put("origins", new OriginWords(page));
		return new Content("reforms", page.say("Where the customs reforms came from", "海关改革措施的来源"), page.say(
				"The customs reform measures that were promoted nationwide: by which notice, from where, and how far that can be trusted.",
				"在全国复制推广的海关改革措施：由何文件推广，从何而来，以及有多可信。"), null, values)
			.drawn(nodes.isEmpty() ? Map.of() : drawings(page, nodes, flows));
	}

	private static Map<String, Supplier<Drawing>> drawings(HtmlPage page, List<JsonView> nodes, ReformFlow flows) {
		Map<String, Supplier<Drawing>> drawings = new LinkedHashMap<>();
		drawings.put("time-line", () -> TimeLineChart.of(page, ReformTime.of(nodes)));
		drawings.put(FLOW, () -> {
			flows.note();
			return FlowChart.of(page, flows, nodes.size());
		});
		return drawings;
	}

	/**
	 * What the address can ask for beside the filters, where it asks for something else.
	 */
	private static List<Choice> others(Asking asking) {
		HtmlPage page = asking.page();
		return List.of(
				Choice.of(asking, SORT, page.say("Order", "排序"),
						orders(page).entrySet()
							.stream()
							.map((order) -> new Choice.Option(order.getKey(), order.getValue(), 1))
							.toList()),
				Choice.of(asking, DIRECTION, page.say("Direction", "方向"),
						List.of(new Choice.Option(DOWN, page.say("Descending", "降序"), 1))),
				Choice.of(asking, VIEW, page.say("View", "显示方式"),
						List.of(new Choice.Option(FLOW, page.say("Flow", "流向"), 1))));
	}

	private static Map<String, String> orders(HtmlPage page) {
		Map<String, String> orders = new LinkedHashMap<>();
		orders.put("measure", page.say("Measure", "措施"));
		orders.put(NOTICE, page.say("Notice", "文件"));
		orders.put("origin", page.say("Origin", "起源"));
		orders.put("scope", page.say("Promoted to", "推广范围"));
		return orders;
	}

	private static String sort(Asking asking) {
		String sort = asking.parameter(SORT);
		return (sort != null && orders(asking.page()).containsKey(sort)) ? sort : NOTICE;
	}

	private static boolean isDown(Asking asking) {
		return DOWN.equals(asking.parameter(DIRECTION));
	}

	private static List<Map<String, Object>> order(Asking asking) {
		String direction = isDown(asking) ? "DESC" : "ASC";
		return switch (sort(asking)) {
			case "measure" -> List.of(Map.of(asking.page().language().isChinese() ? "titleZh" : "titleEn", direction));
			case "origin" -> List.of(Map.of("originKind", direction), Map.of(NOTICE, Map.of("issuedOn", "ASC")),
					Map.of("itemNo", "ASC"));
			case "scope" ->
				List.of(Map.of("scope", direction), Map.of(NOTICE, Map.of("issuedOn", "ASC")), Map.of("itemNo", "ASC"));
			default -> List.of(Map.of(NOTICE, Map.of("issuedOn", direction)), Map.of("itemNo", direction));
		};
	}

	private static List<SortedTable.Column> columns(Asking asking) {
		String sort = sort(asking);
		boolean down = isDown(asking);
		return orders(asking.page()).entrySet().stream().map((order) -> {
			boolean sorted = order.getKey().equals(sort);
			return new SortedTable.Column(order.getValue(),
					asking.page().change(SORT, order.getKey(), DIRECTION, (sorted && !down) ? DOWN : null, FROM, null),
					sorted ? (down ? "descending" : "ascending") : null);
		}).toList();
	}

	private static @Nullable String clear(HtmlPage page, ReformFilters filters) {
		return page.change(Stream.concat(filters.set().stream(), Stream.of(FROM))
			.flatMap((name) -> Stream.of(name, ""))
			.map((value) -> value.isEmpty() ? null : value)
			.toArray());
	}

}
