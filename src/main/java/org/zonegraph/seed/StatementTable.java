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
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.seed.csv.CellText;
import org.zonegraph.seed.csv.CellValue;
import org.zonegraph.seed.csv.CsvTable;
import org.zonegraph.text.NearMiss;

/**
 * Statement-level evidence of the nodes of a type: {@code areas.statements.csv} beside
 * {@code areas.csv}. A row gives one or several fields of a row of the other file their
 * evidence, or names a rival of a value, so that no value is written twice.
 */
final class StatementTable {

	static final String VALUE = "value";

	static final String RANK = "rank";

	static final String QUOTE = "quote";

	static final String READ_ON = "readOn";

	/** To quote more is to copy. */
	static final int LONGEST_QUOTE = 200;

	private final NodeType type;

	private final Map<String, Place> places;

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
	 * @param places where each id stands
	 * @param unread kinds of id whose rows are not all known
	 * @param problems takes what is wrong
	 */
	StatementTable(NodeType type, Map<String, Place> places, Set<String> unread, List<Problem> problems) {
		this.type = type;
		this.places = places;
		this.problems = problems;
		this.dangling = new DanglingIds(unread);
	}

	/** Name of the file without its ending. */
	static String name(NodeType type) {
		return type.plural() + ".statements";
	}

	/**
	 * Reads the statements, and finds the values that have none.
	 * @param table the file, null where there is none
	 * @param rows properties of the rows beside their evidence
	 * @return what is said, by subject, by field, a value before its rivals
	 */
	List<Statement> read(@Nullable CsvTable table, List<Property> rows) {
		if (table != null) {
			table.records().stream().map((csv) -> new Row(table, csv, this.problems)).forEach((row) -> {
				if (row.isWhole()) {
					read(row, row.values(rows, false));
				}
				else {
					this.whole = false;
				}
			});
		}
		this.dangling.report();
		this.rivals.forEach((rival, row) -> preferred(rival.get(0), rival.get(1), row));
		if (this.whole) {
			this.places.values()
				.stream()
				.filter((place) -> place.type() == this.type && place.known())
				.forEach(this::missing);
		}
		List<String> fields = this.type.properties().stream().map(Property::name).toList();
		this.read.sort(Comparator.comparing(Statement::subject)
			.thenComparing((statement) -> fields.indexOf(statement.field()))
			.thenComparing((statement) -> !statement.isPreferred()));
		return List.copyOf(this.read);
	}

	private void read(Row row, Map<String, Object> values) {
		Evidence evidence = row.evidence();
		evidence.sources().forEach((source) -> place(row, "sources", source, "the id of a row of the seed"));
		String quote = row.text(QUOTE);
		if (quote != null && quote.codePointCount(0, quote.length()) > LONGEST_QUOTE) {
			row.problem(QUOTE, quote, "at most %d characters".formatted(LONGEST_QUOTE));
		}
		String id = row.required("id");
		Place place = place(row, "id", id, "the id of a row of the seed, of %s.csv".formatted(this.type.plural()));
		List<Property> fields = fields(row);
		String value = row.text(VALUE);
		boolean legible = value == null || CellText.fault(value).isEmpty();
		if (place == null || place.type() != this.type || fields.isEmpty() || !legible) {
			this.whole = false;
			return;
		}
		if (value != null) {
			rival(row, id, fields, value);
		}
		else if (!Statement.FIRST.equals(values.getOrDefault(RANK, Statement.FIRST))) {
			row.problem(VALUE, "", "the rival that is of this rank, as the value of %s is preferred".formatted(id));
		}
		for (Property field : fields) {
			String said = (value != null) ? value : value(row, place, id, field);
			if (said != null) {
				this.read.add(new Statement(id, field.name(), said,
						(value != null) ? String.valueOf(values.get(RANK)) : Statement.FIRST, evidence, quote,
						(String) values.get(READ_ON)));
			}
		}
	}

	private @Nullable Place place(Row row, String column, String id, String expected) {
		Place place = this.places.get(id);
		boolean other = place != null && column.equals("id") && place.type() != this.type;
		if (!id.isEmpty() && (place == null || other)) {
			this.dangling.add(row, column, id, expected);
		}
		return place;
	}

	private List<Property> fields(Row row) {
		row.required("fields");
		List<String> known = this.type.stateable().map(Property::name).toList();
		List<Property> fields = new ArrayList<>();
		for (String name : row.list("fields")) {
			if (known.contains(name)) {
				fields.add(this.type.property(name).orElseThrow());
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
	private @Nullable String value(Row row, Place place, String id, Property field) {
		Row first = this.covered.putIfAbsent(List.of(id, field.name()), row);
		if (first != null) {
			row.problem("fields", field.name(),
					"each value of %s once, but line %d has it".formatted(id, first.line()));
			return null;
		}
		String said = place.row().text(field.name());
		if (said == null && place.known() && !field.required()) {
			row.problem("fields", field.name(),
					"a field that has a value in %s, line %d".formatted(place.row().file(), place.row().line()));
		}
		return said;
	}

	private void rival(Row row, String id, List<Property> fields, String value) {
		Property field = fields.get(0);
		if (fields.size() > 1) {
			row.problem("fields", row.text("fields"), "the one field whose value is rivalled");
		}
		String rank = row.text(RANK);
		if (rank == null || rank.equals(Statement.FIRST)) {
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

	/** A rival rivals what is there. */
	private void preferred(String id, String field, Row row) {
		Place place = this.places.get(id);
		if (place == null || !place.known()) {
			return;
		}
		String value = place.row().text(field);
		if (value == null) {
			row.problem(VALUE, row.text(VALUE), "a value of %s in %s, line %d, which it rivals".formatted(field,
					place.row().file(), place.row().line()));
		}
		else if (value.equals(row.text(VALUE))) {
			row.problem(VALUE, value, "another value than that of %s".formatted(id));
		}
	}

	private void missing(Place place) {
		for (String field : this.type.stated()) {
			String value = place.row().text(field);
			if (value != null && !this.covered.containsKey(List.of(String.valueOf(place.row().text("id")), field))) {
				place.row()
					.problem(field, value, "a row of %s.csv that says why it is believed".formatted(name(this.type)));
			}
		}
	}

}
