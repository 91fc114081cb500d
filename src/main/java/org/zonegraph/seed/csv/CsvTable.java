package org.zonegraph.seed.csv;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.zonegraph.check.Problem;

/**
 * A file of the seed.
 *
 * @param name the file's name without its ending
 * @param bytes its content
 * @param header its columns
 * @param records its rows
 * @param legible whether its rows are what it says; where not, a problem says why, and
 * nothing that follows from that is one
 */
public record CsvTable(String name, byte[] bytes, List<String> header, List<CsvRecord> records, boolean legible) {

	public CsvTable {
		header = List.copyOf(header);
		records = List.copyOf(records);
	}

	public static CsvTable read(String file, byte[] bytes, List<Problem> problems) {
		return new TableReader(file, bytes, problems).read();
	}

	public String file() {
		return this.name + ".csv";
	}

	/**
	 * The same rows in the form that the repository has: a change of it is small. Empty
	 * where they cannot be told apart.
	 */
	public Optional<byte[]> tidy() {
		if (this.header.isEmpty()) {
			return Optional.empty();
		}
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
		writer.writeRecord(this.header);
		this.records.forEach((row) -> writer.writeRecord(cells(row)));
		return Optional.of(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** Without the empty end that a spreadsheet gives all rows. */
	private List<String> cells(CsvRecord row) {
		return isWhole(row) ? row.getFields().subList(0, this.header.size()) : row.getFields();
	}

	/** Whether a row has a cell for each column, and nothing beyond. */
	public boolean isWhole(CsvRecord row) {
		return row.getFieldCount() >= this.header.size()
				&& row.getFields().stream().skip(this.header.size()).allMatch(String::isBlank);
	}

}
