package org.zonegraph.sources;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.zonegraph.seed.csv.CsvTable;

/**
 * What is known of the addresses since they were checked: a CSV file beside the seed, a
 * row a source, for a curator to read as a difference and for the next check to ask
 * whether anything is new. It is no part of the seed: a check changes nothing that is
 * said of a zone.
 */
final class CheckTable {

	private final Path file;

	private final Map<String, CheckedSource> rows = new TreeMap<>();

	private CheckTable(Path file) {
		this.file = file;
	}

	/** Reads a table; one that there is none of yet is empty. */
	static CheckTable read(Path file) {
		CheckTable table = new CheckTable(file);
		if (Files.exists(file)) {
			CsvTable csv = CsvTable.read(String.valueOf(file.getFileName()), bytes(file), new ArrayList<>());
			if (!csv.header().equals(CheckedSource.COLUMNS)) {
				throw new IllegalArgumentException("no table of checks: its columns are " + csv.header());
			}
			csv.records().forEach((row) -> table.put(CheckedSource.of(row.getFields())));
		}
		return table;
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<CheckedSource> row(String source) {
		return Optional.ofNullable(this.rows.get(source));
	}

	void put(CheckedSource row) {
		this.rows.put(row.source(), row);
	}

	/** Writes all rows, those of sources that were not asked this time too. */
	void write() {
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
		writer.writeRecord(CheckedSource.COLUMNS);
		this.rows.values().forEach((row) -> writer.writeRecord(row.cells()));
		try {
			Path folder = this.file.toAbsolutePath().getParent();
			if (folder != null) {
				Files.createDirectories(folder);
			}
			Files.write(this.file, text.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write " + this.file, ex);
		}
	}

}
