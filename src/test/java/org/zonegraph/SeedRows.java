package org.zonegraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Rows of a seed's files, as other code than the seed's reader has them. */
final class SeedRows {

	/** Columns of evidence, which no schema names. */
	static final List<String> EVIDENCE = List.of("confidence", "sources", "note");

	private SeedRows() {
	}

	/** The rows of a text by what stands first in each, the cells by their columns. */
	static Map<String, Map<String, String>> read(String text) throws IOException {
		Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		List<String> header = List.of();
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
			for (CsvRecord row : reader) {
				if (header.isEmpty()) {
					header = row.getFields();
					continue;
				}
				Map<String, String> cells = new LinkedHashMap<>();
				for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
					cells.put(header.get(i), row.getField(i));
				}
				rows.put(row.getField(0), cells);
			}
		}
		return rows;
	}

	/** Writes a file as seeds are written, to be closed. */
	static CsvWriter writer(Path file) throws IOException {
		return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
	}

}
