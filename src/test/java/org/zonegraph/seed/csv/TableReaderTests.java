package org.zonegraph.seed.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.check.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class TableReaderTests {

	private static final String TIDY = "id,name,note\nx:a,甲,\"b, c\"\nx:b,乙,\n";

	private final List<Problem> problems = new ArrayList<>();

	private CsvTable read(byte[] bytes) {
		return CsvTable.read("xs.csv", bytes, this.problems);
	}

	private CsvTable read(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aFileInTheFormOfTheRepositoryIsNoProblemAndTidyAsItIs() {
		CsvTable table = read(TIDY);
		assertThat(this.problems).isEmpty();
		assertThat(table.legible()).isTrue();
		assertThat(table.header()).containsExactly("id", "name", "note");
		assertThat(table.records()).extracting(CsvRecord::getFields)
			.containsExactly(List.of("x:a", "甲", "b, c"), List.of("x:b", "乙", ""));
		assertThat(table.tidy().map(String::new)).contains(TIDY);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|',
			textBlock = """
					UTF-8    | `\\uFEFFid,name,note\\nx:a,甲,"b, c"\\nx:b,乙,\\n`              | a byte order mark
					UTF-8    | `\\uFEFFid,name,note\\r\\nx:a,甲,"b, c"\\r\\nx:b,乙,\\r\\n`        | a byte order mark, line ends of Windows
					UTF-8    | `id,name,note\\r\\nx:a,甲,"b, c"\\r\\nx:b,乙,\\r\\n`              | line ends of Windows
					UTF-8    | `id,name,note\\rx:a,甲,"b, c"\\rx:b,乙,\\r`                    | line ends of an old Mac
					UTF-8    | `id;name;note\\nx:a;甲;b, c\\nx:b;乙;\\n`                      | semicolons between cells
					UTF-8    | `id\\tname\\tnote\\nx:a\\t甲\\tb, c\\nx:b\\t乙\\t\\n`               | tabs between cells
					UTF-8    | `"id","name","note"\\nx:a,甲,"b, c"\\nx:b,乙,\\n`              | a header in quotes
					UTF-8    | `id,name,note,,\\nx:a,甲,"b, c",,\\nx:b,乙,,,\\n`              | 2 empty columns at the end
					UTF-8    | `id,name,note\\nx:a,甲,"b, c",\\nx:b,乙,\\n`                   | 1 empty column at the end
					UTF-8    | `id,name,note\\nx:a,甲,"b, c"\\nx:b,乙,\\n,,\\n,,\\n`            | 2 empty rows from line 4 on
					UTF-8    | `id,name,note\\n\\nx:a,甲,"b, c"\\nx:b,乙,\\n`                  | 1 empty row from line 2 on
					UTF-16LE | `\\uFEFFid,name,note\\nx:a,甲,"b, c"\\nx:b,乙,\\n`              | UTF-16LE
					UTF-16BE | `\\uFEFFid,name,note\\nx:a,甲,"b, c"\\nx:b,乙,\\n`              | UTF-16BE
					UTF-16LE | `id,name,note\\nx:a,甲,"b, c"\\nx:b,乙,\\n`                    | UTF-16LE
					UTF-16BE | `id,name,note\\nx:a,甲,"b, c"\\nx:b,乙,\\n`                    | UTF-16BE
					UTF-16LE | `\\uFEFFid\\tname\\tnote\\r\\nx:a\\t甲\\tb, c\\r\\nx:b\\t乙\\t\\r\\n`    | UTF-16LE, line ends of Windows, tabs between cells
					""")
	void whatASpreadsheetMakesOfAFileIsOneProblemAndTidyUndoesIt(String charset, String text, String value) {
		CsvTable table = read(text.replace("\\uFEFF", "\uFEFF").translateEscapes().getBytes(Charset.forName(charset)));
		assertThat(this.problems).singleElement().satisfies((problem) -> {
			assertThat(problem.toString()).startsWith("xs.csv:1: '%s', expected ".formatted(value));
			assertThat(problem.expected()).endsWith("; `tidy` writes it so");
		});
		assertThat(table.tidy().map(String::new)).contains(TIDY);
		assertThat(table.legible()).isEqualTo(!value.contains("between cells"));
	}

	@Test
	void bytesInAnotherEncodingAreNamedByTheirLine() {
		CsvTable table = read("id,name\nx:a,b\nx:b,保税区\n".getBytes(Charset.forName("GB18030")));
		assertThat(this.problems).extracting(Problem::toString)
			.containsExactly("xs.csv:3: 'byte B1', expected UTF-8, which Excel saves as 'CSV UTF-8'");
		assertThat(table.legible()).isFalse();
		assertThat(table.tidy()).isEmpty();
	}

	@Test
	void quotesThatDoNotCloseAreNamedByTheirLine() {
		CsvTable table = read("id,name\nx:a,\"b\nc\"\nx:b,\"c\nx:c,d\n");
		assertThat(this.problems).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(4);
			assertThat(problem.value()).isNotBlank();
			assertThat(problem.expected()).isEqualTo("CSV as in RFC 4180");
		});
		assertThat(table.legible()).isFalse();
		assertThat(table.tidy()).isEmpty();
	}

	@Test
	void aFileWithNothingInItIsOneProblem() {
		assertThat(List.of("", "\n\n", "\uFEFF", ",,\n")).allSatisfy((text) -> {
			this.problems.clear();
			assertThat(read(text).legible()).isFalse();
			assertThat(this.problems).extracting(Problem::expected).contains("a header and rows");
		});
	}

	@Test
	void aRowWithACellTooFewIsNotWhole() {
		CsvTable table = read("id,name\nx:a\nx:b,\n");
		assertThat(table.isWhole(table.records().get(0))).isFalse();
		assertThat(table.isWhole(table.records().get(1))).isTrue();
	}

	@Test
	void aCellBeyondTheLastColumnIsNotTakenForAnEmptyOne() {
		CsvTable table = read("id,name\nx:a,b,c\nx:b,b,\n");
		assertThat(table.isWhole(table.records().get(0))).isFalse();
		assertThat(table.isWhole(table.records().get(1))).isTrue();
		assertThat(table.tidy().map(String::new)).contains("id,name\nx:a,b,c\nx:b,b\n");
	}

}
