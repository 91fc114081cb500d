package org.zonegraph.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.model.words.Words;

/**
 * A workbook: the columns of {@link Table} in a first sheet, and in a second one where
 * they are from. Texts are cells of text, which no spreadsheet takes for a formula;
 * numbers are numbers. What is too long for a sheet goes on in a further one.
 */
@Component
final class XlsxFileFormat implements FileFormat {

	private static final int MOST_ROWS = 1_048_576;

	private static final int MOST_CHARACTERS = 32_767;

	@Override
	public String ending() {
		return "xlsx";
	}

	@Override
	public String mediaType() {
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	}

	@Override
	public boolean isText() {
		return false;
	}

	@Override
	public String content() {
		return "the same table as a workbook";
	}

	@Override
	public Words words() {
		return new Words("Spreadsheet (XLSX)", "电子表格（XLSX）");
	}

	@Override
	public FileWriter open(Content content, OutputStream output) {
		return new XlsxFileWriter(content, new Workbook(output, "Zonegraph", null));
	}

	private static final class XlsxFileWriter implements FileWriter {

		private final Provenance provenance;

		private final Table table;

		private final Workbook workbook;

		private Worksheet sheet;

		private int sheets;

		private int row;

		XlsxFileWriter(Content content, Workbook workbook) {
			this.provenance = content.provenance();
			this.table = new Table(content.layout(), content.paging());
			this.workbook = workbook;
			this.sheet = begun();
		}

		private Worksheet begun() {
			this.sheets++;
			Worksheet begun = this.workbook.newWorksheet((this.sheets == 1) ? "Answer" : "Answer " + this.sheets);
			begun.freezePane(0, 1);
			List<String> columns = this.table.columns();
			for (int i = 0; i < columns.size(); i++) {
				begun.inlineString(0, i, columns.get(i));
			}
			this.row = 1;
			return begun;
		}

		@Override
		public void page(Map<?, ?> data) throws IOException {
			this.table.rows(data, this::row);
			this.sheet.flush();
		}

		private void row(@Nullable Object[] cells) {
			if (this.row == MOST_ROWS) {
				finish(this.sheet);
				this.sheet = begun();
			}
			for (int i = 0; i < cells.length; i++) {
				cell(i, cells[i]);
			}
			this.row++;
		}

		private void cell(int column, @Nullable Object value) {
			if (value instanceof Number number) {
				this.sheet.value(this.row, column, number);
			}
			else if (value instanceof Boolean truth) {
				this.sheet.value(this.row, column, truth);
			}
			else if (value != null) {
				this.sheet.inlineString(this.row, column, fitting(value.toString(), column));
			}
		}

		private String fitting(String text, int column) {
			if (text.length() > MOST_CHARACTERS) {
				throw new UnsuitableException("%s has a value of %,d characters, and a cell holds %,d; take csv"
					.formatted(this.table.columns().get(column), text.length(), MOST_CHARACTERS));
			}
			return text;
		}

		@Override
		public void end() throws IOException {
			finish(this.sheet);
			Worksheet about = this.workbook.newWorksheet("About");
			int line = 0;
			for (Map.Entry<String, String> each : this.provenance.lines().entrySet()) {
				about.inlineString(line, 0, each.getKey());
				about.inlineString(line, 1, each.getValue());
				line++;
			}
			finish(about);
			this.workbook.finish();
		}

		private static void finish(Worksheet sheet) {
			try {
				sheet.finish();
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}

	}

}
