package org.zonegraph.web.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Grades;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.table.SortedTable;
import org.zonegraph.web.table.TableMaker;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.value.ShownValue;

/** Operations as a table: what sources say enterprises did in areas. */
public final class OperationTable {

	private static final String OPERATION = "Operation";

	private final Asking asking;

	private final HtmlPage page;

	public OperationTable(Asking asking) {
		this.asking = asking;
		this.page = asking.page();
	}

	/** The operations in the answer of the document {@code operations}. */
	public static List<Operation> in(JsonView answer) {
		return answer.each("areas.nodes")
			.stream()
			.flatMap((area) -> area.each("enterprises.edges")
				.stream()
				.map((edge) -> new Operation(edge, area, edge.at("node"))))
			.toList();
	}

	/** What an answer left out, null where it holds all. */
	public @Nullable String leftOut(JsonView answer) {
		if (!isCut(answer)) {
			return null;
		}
		int shown = answer.each("areas.nodes").size();
		int total = answer.count("areas.totalCount");
		String more = (total > shown)
				? this.page.say("More is known than fits on one page: {shown} of {total} areas are shown.",
						"内容超出一页：显示 {total} 个区域中的 {shown} 个。", "shown", this.page.number(shown), "total",
						this.page.number(total))
				: "";
		String some = isCutWithin(answer)
				? this.page.say("Of some areas, not all operations are shown.", "部分区域未显示全部经营活动。") : "";
		return (more + " " + some).strip();
	}

	/** Whether an answer left something out. */
	public static boolean isCut(JsonView answer) {
		return answer.count("areas.totalCount") > answer.each("areas.nodes").size() || isCutWithin(answer);
	}

	/** Whether of some area not all is there. */
	private static boolean isCutWithin(JsonView answer) {
		return answer.each("areas.nodes")
			.stream()
			.anyMatch((area) -> area.count("enterprises.totalCount") > area.each("enterprises.edges").size());
	}

	/**
	 * The table.
	 * @param parameter the parameter of the address that holds its order
	 * @param otherwise its order where the address has none
	 * @param most how many rows there are at a time
	 * @param caption what it lists
	 * @param rows the operations
	 * @param columns keys of its columns
	 */
	public SortedTable table(String parameter, String otherwise, int most, String caption, List<Operation> rows,
			String... columns) {
		TableMaker<Operation> table = new TableMaker<>(this.asking, parameter);
		for (String column : columns) {
			add(table, column);
		}
		return table.table(caption, rows, otherwise, most);
	}

	private void add(TableMaker<Operation> table, String key) {
		switch (key) {
			case "enterprise" -> table.column(key, this.page.say("Enterprise", "企业"),
					(row) -> row.enterprise.text("name"), (row) -> SortedTable.Cell.of(link(row.enterprise)));
			case "country" -> table.column(key, this.page.say("Seat", "总部"), (row) -> country(row).orElse(null),
					(row) -> SortedTable.Cell.of(country(row).map(ShownValue::text).orElse(null)));
			case "area" -> table.column(key, this.page.say("Area", "监管区域"), (row) -> row.area.text("name"),
					(row) -> SortedTable.Cell.of(link(row.area)).and(reported(row), null, null));
			case "province" ->
				table.column(key, this.page.say("Province", "省份"), (row) -> row.area.text("province.name"),
						(row) -> SortedTable.Cell.of(link(row.area.at("province"))));
			case "activity" -> table.column(key, this.page.say("What it did there", "所从事的活动"),
					(row) -> SortedTable.Cell.of(this.page.worded(row.edge.at("properties"), key))
						.and(added(row), null, null));
			case "since" -> table.column(key, this.page.say("Since", "起始年份"), (row) -> text(row, "since").orElse(null),
					(row) -> graded(row, key, text(row, "since").map(ShownValue::text).orElse(null)));
			case "businessModel" -> named(table, key, this.page.say("Business model", "业务模式"));
			case "industry" -> named(table, key, this.page.say("Industry", "行业"));
			default -> table.column("grade", this.page.say("Grade", "可信度"),
					(row) -> Integer.toString(Grades.STRONGEST_FIRST.indexOf(row.edge.said("evidence.confidence"))),
					(row) -> SortedTable.Cell.why(row.edge.at("evidence")));
		}
	}

	private void named(TableMaker<Operation> table, String key, String label) {
		table.column(key.equals("businessModel") ? "model" : key, label,
				(row) -> row.edge.text("properties.%s.name".formatted(key)),
				(row) -> graded(row, key, row.edge.some("properties." + key).map(this::link).orElse(null)));
	}

	private Optional<String> country(Operation row) {
		return Stream.ofNullable(row.enterprise.text("headquartersCountry"))
			.map(this.page.words()::country)
			.findFirst();
	}

	private @Nullable String reported(Operation row) {
		return text(row, "areaNameAsReported")
			.map((name) -> this.page.say("(in the source: {name})", "（来源中的名称：{name}）", "name", name))
			.orElse(null);
	}

	/** What is stored of it beside what has a column of its own. */
	private @Nullable String added(Operation row) {
		List<String> added = this.asking.added("operations");
		String told = new EntityFacts(this.page)
			.labelled(OPERATION, row.edge.at("properties"), (field) -> added.contains(OPERATION + "." + field.name()))
			.collect(Collectors.joining(" · "));
		return told.isEmpty() ? null : told;
	}

	/** The grade of a value where it is another one than that of the row. */
	private static SortedTable.Cell graded(Operation row, String field, @Nullable ShownValue shown) {
		JsonView why = EntityFacts.why(row.edge, field);
		boolean same = why.said("confidence").equals(row.edge.said("evidence.confidence"));
		return SortedTable.Cell.of(shown).and(null, null, (shown == null || same) ? null : why);
	}

	private ShownValue link(JsonView thing) {
		return ShownValue.link(thing.said("name"), this.page.thing(thing.said("id")));
	}

	private static Optional<String> text(Operation row, String property) {
		return Stream.ofNullable(row.edge.text("properties." + property)).findFirst();
	}

	/**
	 * What a source says that an enterprise did in an area.
	 *
	 * @param edge what is stored of it, with its evidence
	 * @param area where
	 * @param enterprise who
	 */
	public record Operation(JsonView edge, JsonView area, JsonView enterprise) {

		public String industry() {
			return this.edge.said("properties.industry.id");
		}

	}

}
