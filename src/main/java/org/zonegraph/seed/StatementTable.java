package org.zonegraph.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zonegraph.check.Problem;
import org.zonegraph.element.Evidence;
import org.zonegraph.element.Statement;
import org.zonegraph.model.Property;
import org.zonegraph.model.StatementNode;
import org.zonegraph.seed.csv.CellText;
import org.zonegraph.seed.csv.CellValue;
import org.zonegraph.seed.csv.CsvTable;
import org.zonegraph.text.NearMiss;

/**
 * Statement-level evidence of the nodes of a type or of its relationships:
 * {@code areas.statements.csv} beside {@code areas.csv}. A row gives one or several
 * fields of a row of the other file their evidence, or names a rival of a value, so that
 * no value is written twice.
 */
final class StatementTable {

	static final String VALUE = "value";

	static final String RANK = "rank";

	static final String QUOTE = "quote";

	static final String READ_ON = "readOn";

	/** To quote more is to copy. */
	static final int LONGEST_QUOTE = 200;

	private final StatementNode.Subject type;

	/** By id the rows of the other file. */
	private final Map<String, StatedRow> rows;

	private final Set<String> known;

	private final Set<String> unread;

	private final List<Problem> problems;

	private final DanglingIds dangling;

	/** By subject and field the row that gives the value its evidence. */
	private final Map<List<String>, Row> covered = new LinkedHashMap<>();

	private final Map<List<String>, Row> rivals = new LinkedHashMap<>();

	private final List<Statement> read = new ArrayList<>();

	private boolean whole = true;

	/**
	 * A table of statements.
	 * @param type the type of what they are about
	 * @param rows rows of that type by their ids
	 * @param known ids of all nodes
	 * @param unread kinds of id and types of relationship whose rows are not all known
	 * @param problems takes what is wrong
	 */
	StatementTable(StatementNode.Subject type, Map<String, StatedRow> rows, Set<String> known, Set<String> unread,
			List<Problem> problems) {
		this.type = type;
		this.rows = rows;
		this.known = known;
		this.unread = unread;
		this.problems = problems;
		this.dangling = new DanglingIds(unread);
	}

	/** Name of the file without its ending. */
	static String name(StatementNode.Subject type) {
		return type.file() + ".statements";
	}

	/**
	 * Reads the statements, and finds the values that have none.
	 * @param table the file, null where there is none
	 * @param own properties of the lines beside their evidence
	 * @return what is said, by subject, by field, a value before its rivals
	 */
	List<Statement> read(@Nullable CsvTable table, List<Property> own) {
		if (table != null) {
			table.records().stream().map((csv) -> new Row(table, csv, this.problems)).forEach((row) -> {
				if (row.isWhole()) {
					read(row, row.values(own, false));
				}
				else {
					this.whole = false;
				}
			});
		}
		this.dangling.report();
		this.rivals.forEach((rival, row) -> preferred(rival.get(0), rival.get(1), row));
		if (this.whole) {
			this.rows.values().stream().filter(StatedRow::known).map(StatedRow::row).forEach(this::missing);
		}
		List<String> fields = this.type.properties().stream().map(Property::name).toList();
		this.read.sort(Comparator.comparing(Statement::subject)
			.thenComparing((statement) -> fields.indexOf(statement.field()))
			.thenComparing((statement) -> !statement.isPreferred()));
		return List.copyOf(this.read);
	}

	private void read(Row row, Map<String, Object> values) {
		Evidence evidence = row.evidence();
		evidence.sources()
			.stream()
			.filter((source) -> !this.known.contains(source))
			.forEach((source) -> this.dangling.add(row, "sources", source, "the id of a row of the seed"));
		String quote = row.text(QUOTE);
		if (quote != null && quote.codePointCount(0, quote.length()) > LONGEST_QUOTE) {
			row.problem(QUOTE, quote, "at most %d characters".formatted(LONGEST_QUOTE));
		}
		String id = row.required("id");
		StatedRow told = this.rows.get(id);
		if (told == null && !id.isEmpty() && !this.unread.contains(this.type.name())) {
			this.dangling.add(row, "id", id, "the id of a row of the seed, of %s.csv".formatted(this.type.file()));
		}
		List<Property> fields = fields(row);
		String value = row.text(VALUE);
		boolean legible = value == null || CellText.fault(value).isEmpty();
		if (told == null || fields.isEmpty() || !legible) {
			this.whole = false;
			return;
		}
		if (value != null) {
			rival(row, id, fields, value);
		}
		else if (!StatementNode.PREFERRED.equals(values.getOrDefault(RANK, StatementNode.PREFERRED))) {
			row.problem(VALUE, "", "the rival that is of this rank, as the value of %s is preferred".formatted(id));
		}
		for (Property field : fields) {
			String said = (value != null) ? value : value(row, told, id, field);
			if (said != null) {
				this.read.add(new Statement(id, field.name(), said,
						(value != null) ? String.valueOf(values.get(RANK)) : StatementNode.PREFERRED, evidence, quote,
						(String) values.get(READ_ON)));
			}
		}
	}

	private List<Property> fields(Row row) {
		row.required("fields");
		List<String> known = this.type.stateable().map(Property::name).toList();
		List<Property> fields = new ArrayList<>();
		for (String name : row.list("fields")) {
			if (known.contains(name)) {
				fields
					.add(this.type.stateable().filter((field) -> field.name().equals(name)).findFirst().orElseThrow());
			}
			else {
				this.whole = false;
				row.problem("fields", name, "fields of %s, separated by `;`: %s%s".formatted(this.type.name(),
						String.join(", ", known), NearMiss.hint(name, known)));
			}
		}
		return fields;
	}

	/** What the other file has, where it is said for the first time. */
	private @Nullable String value(Row row, StatedRow told, String id, Property field) {
		Row first = this.covered.putIfAbsent(List.of(id, field.name()), row);
		if (first != null) {
			row.problem("fields", field.name(),
					"each value of %s once, but line %d has it".formatted(id, first.line()));
			return null;
		}
		String said = told.row().text(field.name());
		if (said == null && told.known() && !field.required()) {
			row.problem("fields", field.name(),
					"a field that has a value in %s, line %d".formatted(told.row().file(), told.row().line()));
		}
		return said;
	}

	private void rival(Row row, String id, List<Property> fields, String value) {
		Property field = fields.get(0);
		if (fields.size() > 1) {
			row.problem("fields", row.text("fields"), "the one field whose value is rivalled");
		}
		String rank = row.text(RANK);
		if (rank == null || rank.equals(StatementNode.PREFERRED)) {
			row.problem(RANK, rank, "NORMAL or DEPRECATED, as a rival is not preferred");
		}
		CellValue cell = CellValue.of(field, value);
		if (field.kind() != Property.Kind.TEXT_LIST && cell.value() == null) {
			row.problem(VALUE, value, cell.expected());
		}
		Row first = this.rivals.putIfAbsent(List.of(id, field.name(), value), row);
		if (first != null) {
			row.problem(VALUE, value, "each rival once, but line %d has it".formatted(first.line()));
		}
	}

	/**
	 * A rival rivals what is there. What was found wrong need not, as nothing may be held
	 * in its place.
	 */
	private void preferred(String id, String field, Row row) {
		StatedRow told = this.rows.get(id);
		if (told == null || !told.known()) {
			return;
		}
		String value = told.row().text(field);
		if (value == null && !StatementNode.DEPRECATED.equals(row.text(RANK))) {
			row.problem(VALUE, row.text(VALUE), "a value of %s in %s, line %d, which it rivals".formatted(field,
					told.row().file(), told.row().line()));
		}
		else if (value != null && value.equals(row.text(VALUE))) {
			row.problem(VALUE, value, "another value than that of %s".formatted(id));
		}
	}

	private void missing(Row row) {
		for (String field : this.type.stated()) {
			String value = row.text(field);
			if (value != null && !this.covered.containsKey(List.of(String.valueOf(row.text("id")), field))) {
				row.problem(field, value, "a row of %s.csv that says why it is believed".formatted(name(this.type)));
			}
		}
	}

}
