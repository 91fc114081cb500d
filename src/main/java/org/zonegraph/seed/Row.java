package org.zonegraph.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import org.zonegraph.check.Problem;
import org.zonegraph.element.Evidence;
import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.time.Period;
import org.zonegraph.model.time.PeriodPart;
import org.zonegraph.seed.csv.CellText;
import org.zonegraph.seed.csv.CellValue;
import org.zonegraph.seed.csv.CsvTable;

/** A row of a file, and what is wrong with it. */
final class Row {

	/** Notes of publications, by the form in which they were read. */
	private static final Map<String, String> READ_AS = Map.of("ORIGINAL", "Read in the publication itself.", "COPY",
			"Read in a copy.", "TRANSLATION", "Read in a translation.");

	private final CsvTable table;

	private final CsvRecord csv;

	private final List<Problem> problems;

	private final Set<Problem> own = new HashSet<>();

	private final Set<String> illegible = new HashSet<>();

	Row(CsvTable table, CsvRecord csv, List<Problem> problems) {
		this.table = table;
		this.csv = csv;
		this.problems = problems;
	}

	/** Whether it has as many cells as the header has columns; checks what they hold. */
	boolean isWhole() {
		List<String> header = this.table.header();
		boolean whole = this.table.isWhole(this.csv);
		if (!whole) {
			problem("", this.csv.getFieldCount() + " cells", header.size() + " cells");
		}
		for (int i = 0; whole && i < header.size(); i++) {
			String column = header.get(i);
			String value = this.csv.getField(i);
			CellText.fault(value).ifPresent((expected) -> {
				problem(column, value, expected);
				this.illegible.add(column);
			});
		}
		return whole;
	}

	/**
	 * Adds a problem, unless the cell is known not to be legible or it was added before.
	 */
	void problem(String column, @Nullable String value, String expected) {
		Problem problem = new Problem(this.table.file(), this.csv.getStartingLineNumber(), column,
				(value != null) ? value : "", expected);
		if (!this.illegible.contains(column) && this.own.add(problem)) {
			this.problems.add(problem);
		}
	}

	String file() {
		return this.table.file();
	}

	long line() {
		return this.csv.getStartingLineNumber();
	}

	boolean hasColumn(String column) {
		return this.table.header().contains(column);
	}

	@Nullable String text(String column) {
		int index = this.table.header().indexOf(column);
		String value = (index >= 0 && index < this.csv.getFieldCount()) ? CellText.strip(this.csv.getField(index)) : "";
		return value.isEmpty() ? null : value;
	}

	String required(String column) {
		String value = text(column);
		if (value == null) {
			problem(column, value, "a value");
			return "";
		}
		return value;
	}

	/** The id of the row, which begins with its kind. */
	String id(String kind, String named) {
		String id = required("id");
		if (!id.matches(kind + ":[A-Za-z0-9._-]+")) {
			problem("id", id, "`%s:` and letters, digits, dots, dashes".formatted(named));
		}
		return id;
	}

	List<String> list(String column) {
		String value = text(column);
		if (value == null) {
			return List.of();
		}
		List<String> items = List.of(value.split(";", -1));
		if (items.stream().anyMatch((item) -> item.isEmpty() || CellText.fault(item).isPresent())) {
			problem(column, value, "values separated by `;` alone");
		}
		else if (Set.copyOf(items).size() < items.size()) {
			problem(column, value, "each value once");
		}
		return CellText.items(value);
	}

	/** What is stored of these properties, with copies in small letters for nodes. */
	Map<String, Object> values(List<Property> properties, boolean copies) {
		Map<String, Object> values = new HashMap<>();
		for (Property property : properties) {
			if (property.ofPeriod() != null) {
				ofPeriod(property.ofPeriod()).ifPresent((part) -> values.put(property.name(), part));
				continue;
			}
			if (property.kind() == Property.Kind.TEXT_LIST) {
				values.put(property.name(), list(property.name()));
				continue;
			}
			String text = property.required() ? required(property.name()) : text(property.name());
			Object value = (text == null || text.isEmpty()) ? null : value(property, text);
			if (text != null && value != null) {
				values.put(property.name(), value);
				if (copies && property.kind() == Property.Kind.TEXT) {
					values.put(property.lowerCaseName(), text.toLowerCase(Locale.ROOT));
				}
			}
		}
		return values;
	}

	private Optional<String> ofPeriod(PeriodPart part) {
		String period = text(part.property());
		Optional<String> value = Optional.ofNullable(period).flatMap(part::of);
		if (period != null && value.isEmpty()) {
			problem(part.property(), period, Period.EXPECTED);
		}
		return value;
	}

	private @Nullable Object value(Property property, String text) {
		CellValue cell = CellValue.of(property, text);
		if (cell.value() == null) {
			problem(property.name(), text, cell.expected());
		}
		return cell.value();
	}

	/** The evidence of a publication, which rests on nothing but itself. */
	Evidence publication() {
		String form = text("readAs");
		String original = text("original");
		boolean other = List.of("COPY", "TRANSLATION").contains(String.valueOf(form));
		if (other && original == null) {
			problem("original", original, "what it is a copy or a translation of");
		}
		List.of("original", "originalUrl").forEach((column) -> {
			if (!other && text(column) != null) {
				problem(column, text(column), "no original beside what was read, as it is no copy and no translation");
			}
		});
		return new Evidence(Grades.ofPublication(String.valueOf(text("kind"))), List.of(),
				READ_AS.getOrDefault(String.valueOf(form), "Whether it is the original is not known."));
	}

	Evidence evidence() {
		String confidence = required(NodeType.CONFIDENCE);
		List<String> sources = list("sources");
		String note = text("note");
		if (!confidence.isEmpty() && !Grades.STRONGEST_FIRST.contains(confidence)) {
			problem(NodeType.CONFIDENCE, confidence, "one of " + String.join(", ", Grades.STRONGEST_FIRST));
		}
		switch (confidence) {
			case "OFFICIAL", "REPORTED" -> {
				if (sources.isEmpty()) {
					problem("sources", "", "at least one source for a row graded " + confidence);
				}
			}
			case "DERIVED" -> {
				if (sources.isEmpty() && note == null) {
					problem("note", "", "a source, or a note that says how it was derived");
				}
			}
			case "UNVERIFIED" -> {
				if (note == null || !note.contains(Grades.CITATION_NEEDED)) {
					problem("note", note,
							"a note with '%s', which says where to look".formatted(Grades.CITATION_NEEDED));
				}
			}
			default -> {
			}
		}
		return new Evidence(confidence, sources, note);
	}

}
