package org.zonegraph.seed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Grades;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Scalars;

/** A row of a file, and what is wrong with it. */
final class Row {

	/** More than this cannot be indexed. */
	private static final int MAX_BYTES = 8000;

	private static final String CITATION_NEEDED = "Citation needed: ";

	private final Table table;

	private final CsvRecord csv;

	private final List<Problem> problems;

	Row(Table table, CsvRecord csv, List<Problem> problems) {
		this.table = table;
		this.csv = csv;
		this.problems = problems;
	}

	/** Whether it has as many cells as the header has columns. */
	boolean isWhole() {
		int cells = this.csv.getFieldCount();
		int columns = this.table.header().size();
		if (cells != columns) {
			problem("", cells + " cells", columns + " cells");
		}
		return cells == columns;
	}

	void problem(String column, @Nullable String value, String expected) {
		this.problems.add(new Problem(this.table.file(), this.csv.getStartingLineNumber(), column,
				(value != null) ? value : "", expected));
	}

	boolean hasColumn(String column) {
		return this.table.header().contains(column);
	}

	@Nullable String text(String column) {
		if (!hasColumn(column)) {
			return null;
		}
		int index = this.table.header().indexOf(column);
		String value = (index < this.csv.getFieldCount()) ? this.csv.getField(index) : "";
		if (!value.equals(value.strip())) {
			problem(column, value, "no blanks at either end");
		}
		return value.isBlank() ? null : value;
	}

	String required(String column) {
		String value = text(column);
		if (value == null) {
			problem(column, value, "a value");
			return "";
		}
		return value;
	}

	List<String> list(String column) {
		String value = text(column);
		return (value != null) ? Arrays.stream(value.split(";")).map(String::strip).toList() : List.of();
	}

	/** What is stored of these properties, with copies in small letters for nodes. */
	Map<String, Object> values(List<Property> properties, boolean copies) {
		Map<String, Object> values = new HashMap<>();
		for (Property property : properties) {
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

	private @Nullable Object value(Property property, String text) {
		try {
			return switch (property.kind()) {
				case INTEGER -> Long.valueOf(text);
				case DECIMAL -> finite(Double.valueOf(text));
				case BOOLEAN -> bool(property, text);
				case ENUM -> oneOf(property, text);
				default -> scalar(property, text);
			};
		}
		catch (NumberFormatException ex) {
			problem(property.name(), text, "a number");
			return null;
		}
	}

	private static Double finite(Double number) {
		if (number.isInfinite() || number.isNaN()) {
			throw new NumberFormatException();
		}
		return number;
	}

	private @Nullable Boolean bool(Property property, String text) {
		if (!text.equals("true") && !text.equals("false")) {
			problem(property.name(), text, "true or false");
			return null;
		}
		return Boolean.valueOf(text);
	}

	private @Nullable String oneOf(Property property, String text) {
		if (!property.values().contains(text)) {
			problem(property.name(), text, "one of " + String.join(", ", property.values()));
			return null;
		}
		return text;
	}

	private @Nullable String scalar(Property property, String text) {
		if (!Scalars.accepts(property.type(), text)) {
			String expected = (property.kind() == Property.Kind.DATE) ? "a date such as 2014, 2014-03 or 2014-03-14"
					: "a value of " + property.type();
			problem(property.name(), text, expected);
			return null;
		}
		if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			problem(property.name(), text.substring(0, 40) + "…", "at most %d bytes".formatted(MAX_BYTES));
			return null;
		}
		return text;
	}

	Seed.Evidence evidence() {
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
				if (note == null || !note.contains(CITATION_NEEDED)) {
					problem("note", note, "a note with '%s', which says where to look".formatted(CITATION_NEEDED));
				}
			}
			default -> {
			}
		}
		return new Seed.Evidence(confidence, sources, note);
	}

}
