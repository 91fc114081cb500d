package org.zonegraph.correction;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import org.zonegraph.seed.csv.CsvTable;

/**
 * A file of the seed that is edited: rows that are not stay as they are written, so that
 * the difference is no larger than the change.
 */
final class EditedTable {

	private final List<String> header;

	private final String first;

	private final List<Line> lines = new ArrayList<>();

	private EditedTable(List<String> header, String first) {
		this.header = List.copyOf(header);
		this.first = first;
	}

	/** A file that there is. */
	static EditedTable read(String file, byte[] bytes) {
		CsvTable table = CsvTable.read(file, bytes, new ArrayList<>());
		List<String> text = new String(bytes, StandardCharsets.UTF_8).lines().toList();
		EditedTable edited = new EditedTable(table.header(), text.get(0));
		List<CsvRecord> records = table.records();
		for (int i = 0; i < records.size(); i++) {
			int start = (int) records.get(i).getStartingLineNumber() - 1;
			int end = (i + 1 < records.size()) ? (int) records.get(i + 1).getStartingLineNumber() - 1 : text.size();
			edited.lines.add(new Line(records.get(i).getFields(), String.join("\n", text.subList(start, end))));
		}
		return edited;
	}

	/** A file that there is not yet. */
	static EditedTable of(List<String> header) {
		return new EditedTable(header, String.join(",", header));
	}

	boolean has(String column) {
		return this.header.contains(column);
	}

	/** Numbers of the rows in which a column has a value. */
	List<Integer> rows(String column, String value) {
		return IntStream.range(0, this.lines.size()).filter((row) -> cell(row, column).equals(value)).boxed().toList();
	}

	int size() {
		return this.lines.size();
	}

	/** What stands in a cell, empty where there is none. */
	String cell(int row, String column) {
		int index = this.header.indexOf(column);
		List<String> cells = this.lines.get(row).cells();
		return (index >= 0 && index < cells.size()) ? cells.get(index) : "";
	}

	/** The values of a cell that has several. */
	List<String> list(int row, String column) {
		return Stream.of(cell(row, column).split(";")).filter((each) -> !each.isEmpty()).toList();
	}

	/** Changes cells of a row. */
	void set(int row, Map<String, String> values) {
		List<String> cells = this.header.stream()
			.map((column) -> values.getOrDefault(column, cell(row, column)))
			.toList();
		if (!cells.equals(this.lines.get(row).cells())) {
			this.lines.set(row, new Line(cells, null));
		}
	}

	/** Adds a row in front of another one, or at the end. */
	void insert(int row, Map<String, String> values) {
		this.lines.add(row,
				new Line(this.header.stream().map((column) -> values.getOrDefault(column, "")).toList(), null));
	}

	void remove(int row) {
		this.lines.remove(row);
	}

	byte[] bytes() {
		StringBuilder text = new StringBuilder(this.first).append('\n');
		this.lines.forEach((line) -> text.append(line.text()).append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A row.
	 *
	 * @param cells its cells
	 * @param written how it is written, null where it was changed
	 */
	private record Line(List<String> cells, @Nullable String written) {

		Line {
			cells = List.copyOf(cells);
		}

		String text() {
			if (this.written != null) {
				return this.written;
			}
			StringWriter text = new StringWriter();
			CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text).writeRecord(this.cells);
			return text.toString().stripTrailing();
		}

	}

}
