package org.zonegraph.web.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.web.figure.FigureCharts;
import org.zonegraph.web.figure.FigureGroup;
import org.zonegraph.web.figure.FiguresChart;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.kind.AddedFacts;
import org.zonegraph.web.kind.EntityPage;
import org.zonegraph.web.kind.OperationTable;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.value.JsonView;

/**
 * Page of an area: what is known of it, what it grew out of, who operated there, what
 * came from it, figures and statements.
 */
@Component
final class AreaPage implements ThingPage {

	private static final String OPERATIONS = "operations";

	private static final String SORT = "sort";

	/** Rows of the operations beside all else. */
	private static final int ROWS = 10;

	@Override
	public String kind() {
		return "area";
	}

	@Override
	public List<String> parameters() {
		return TableMaker.parameters(SORT);
	}

	@Override
	public @Nullable Content content(Asking asking, String id) {
		JsonView area = asking.ask("area", Map.of("id", id)).at("area");
		if (area.isNull()) {
			return null;
		}
		JsonView answer = asking.part(OPERATIONS, Map.of("area", Map.of("id", Map.of("eq", id))));
		HtmlPage page = asking.page();
		List<OperationTable.Operation> rows = OperationTable.in(answer);
		OperationTable tables = new OperationTable(asking);
		long enterprises = rows.stream().map((row) -> row.enterprise().said("id")).distinct().count();
		List<Fact> facts = new AreaFacts(page, area).all();
		Map<String, Object> values = new HashMap<>();
		values.put("area", area);
		values.put("added", AddedFacts.of(asking, kind(), area));
		values.put("facts", facts);
		values.put("table",
				rows.isEmpty() ? null
						: tables.table(SORT, "enterprise", ROWS,
								page.say("Operations: {operations}. Enterprises: {enterprises}.",
										"经营活动 {operations} 项，企业 {enterprises} 家。", "operations",
										page.number(rows.size()), "enterprises", page.number((int) enterprises)),
								rows, "enterprise", "activity", "since", "businessModel", "industry", "grade"));
		values.put("leftOut", tables.leftOut(answer));
		List<FigureGroup> figures = new FigureCharts(page).about(id, area.each("observations.nodes"));
		values.put("figures", figures);
		return new Content("area", area.said("name"),
				EntityPage.description(page, page.terms().ofKind(kind()).orElseThrow(), facts), area, values)
			.drawn(figures.isEmpty() ? Map.of() : Map.of("figures", () -> FiguresChart.of(page,
					page.say("Figures about {name}", "{name}的数据", "name", area.said("name")), figures)));
	}

}
