package org.zonegraph.seed.csv;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.zonegraph.check.Problem;

/**
 * CSV parser that takes what spreadsheets write. How a file differs from the form that it
 * has in the repository is one problem for the whole file.
 */
final class TableReader {

	private static final String FORM = "UTF-8 without a byte order mark, commas between cells, "
			+ "a line feed alone at line ends, nothing empty; `tidy` writes it so";

	private final String file;

	private final byte[] bytes;

	private final List<Problem> problems;

	private final List<String> faults = new ArrayList<>();

	TableReader(String file, byte[] bytes, List<Problem> problems) {
		this.file = file;
		this.bytes = bytes;
		this.problems = problems;
	}

	CsvTable read() {
		FileText text = FileText.read(this.file, this.bytes, this.problems);
		if (text == null) {
			return table(List.of(), List.of(), false);
		}
		this.faults.addAll(text.faults());
		String first = text.text().lines().findFirst().orElse("");
		char separator = separator(first);
		if (first.contains("\"")) {
			this.faults.add("a header in quotes");
		}
		List<CsvRecord> records = new ArrayList<>();
		boolean whole = parse(text.text(), separator, records);
		CsvTable table = whole ? table(records, separator == ',') : table(List.of(), List.of(), false);
		if (!this.faults.isEmpty()) {
			this.problems.add(new Problem(this.file, 1, "", String.join(", ", this.faults), FORM));
		}
		return table;
	}

	/** In countries where a comma parts decimals, Excel writes semicolons. */
	private char separator(String first) {
		if (first.contains(",") || !(first.contains(";") || first.contains("\t"))) {
			return ',';
		}
		boolean tab = first.contains("\t");
		this.faults.add(tab ? "tabs between cells" : "semicolons between cells");
		return tab ? '\t' : ';';
	}

	private boolean parse(String text, char separator, List<CsvRecord> records) {
		CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(text);
		try {
			reader.forEach(records::add);
			return true;
		}
		catch (CsvParseException ex) {
			this.problems.add(new Problem(this.file, lineAfter(records), "", reason(ex), "CSV as in RFC 4180"));
			return false;
		}
	}

	private static long lineAfter(List<CsvRecord> records) {
		if (records.isEmpty()) {
			return 1;
		}
		CsvRecord last = records.get(records.size() - 1);
		return last.getStartingLineNumber() + 1
				+ last.getFields().stream().flatMapToInt(String::chars).filter((sign) -> sign == '\n').count();
	}

	private static String reason(CsvParseException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return String.valueOf(cause.getMessage());
	}

	/**
	 * Rows without those that are empty, the header without the empty end of all rows.
	 */
	private CsvTable table(List<CsvRecord> records, boolean legible) {
		List<CsvRecord> rows = records.stream().filter((each) -> width(each) > 0).toList();
		if (rows.isEmpty()) {
			this.problems.add(new Problem(this.file, 1, "", "", "a header and rows"));
			return table(List.of(), List.of(), false);
		}
		if (rows.size() < records.size()) {
			CsvRecord first = records.stream().filter((each) -> width(each) == 0).findFirst().orElseThrow();
			this.faults.add(counted(records.size() - rows.size(), "empty row")
					+ " from line %d on".formatted(first.getStartingLineNumber()));
		}
		int used = rows.stream().mapToInt(TableReader::width).max().orElseThrow();
		List<String> header = rows.get(0).getFields();
		header = header.subList(0, Math.min(used, header.size()));
		int surplus = rows.stream().mapToInt(CsvRecord::getFieldCount).max().orElseThrow()
				- Math.max(used, header.size());
		if (surplus > 0) {
			this.faults.add(counted(surplus, "empty column") + " at the end");
		}
		return table(header, rows.subList(1, rows.size()), legible);
	}

	private CsvTable table(List<String> header, List<CsvRecord> records, boolean legible) {
		return new CsvTable(this.file.replaceFirst("\\.csv$", ""), this.bytes, header, records, legible);
	}

	/** How many cells there are up to the last that is not empty. */
	private static int width(CsvRecord row) {
		int width = row.getFieldCount();
		while (width > 0 && row.getField(width - 1).isBlank()) {
			width--;
		}
		return width;
	}

	private static String counted(int count, String what) {
		return count + " " + what + ((count == 1) ? "" : "s");
	}

}
