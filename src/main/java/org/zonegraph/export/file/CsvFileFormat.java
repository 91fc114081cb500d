package org.zonegraph.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.words.Words;

/**
 * CSV as RFC 4180 has it, in UTF-8, with the columns of {@link Table}. It has no place
 * for where it is from; the headers of the response say it.
 */
@Component
final class CsvFileFormat implements FileFormat {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	@Override
	public String ending() {
		return "csv";
	}

	@Override
	public String mediaType() {
		return "text/csv";
	}

	@Override
	public String content() {
		return "a table";
	}

	@Override
	public Words words() {
		return new Words("Table (CSV)", "表格（CSV）");
	}

	@Override
	public FileWriter open(Content content, OutputStream output) throws IOException {
		Table table = new Table(content.layout(), content.paging());
		Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
		if (content.bom()) {
			text.write(BYTE_ORDER_MARK);
		}
		CsvWriter csv = CsvWriter.builder().build(text);
		csv.writeRecord(table.columns());
		return new CsvFileWriter(table, csv);
	}

	private record CsvFileWriter(Table table, CsvWriter csv) implements FileWriter {

		@Override
		public void page(Map<?, ?> data) throws IOException {
			this.table.rows(data, (row) -> {
				String[] cells = new String[row.length];
				for (int i = 0; i < row.length; i++) {
					cells[i] = text(row[i]);
				}
				this.csv.writeRecord(cells);
			});
			this.csv.flush();
		}

		@Override
		public void end() throws IOException {
			this.csv.close();
		}

		private static String text(@Nullable Object cell) {
			if (cell == null) {
				return "";
			}
			return (cell instanceof String text) ? Formula.harmless(text) : cell.toString();
		}

	}

}
