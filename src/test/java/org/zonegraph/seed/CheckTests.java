package org.zonegraph.seed;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.check.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code check} says of the real seed with something wrong in it. */
class CheckTests {

	private final RealSeed seed = new RealSeed();

	@Test
	void theSeedOfTheRepositoryHasNoProblem() {
		assertThat(this.seed.lines()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "areas.csv", "sources.csv", "provinces.csv", "operates-in.csv", "claims.csv" })
	void aFileThatExcelSavedIsOneLine(String file) {
		this.seed.with(file, (text) -> "\uFEFF" + text.replace("\n", "\r\n"));
		assertThat(this.seed.lines()).singleElement()
			.asString()
			.startsWith(
					file + ":1: 'a byte order mark, line ends of Windows', expected UTF-8 without a byte order mark")
			.endsWith("`tidy` writes it so");
	}

	@Test
	void whatIsWrongInAFileThatExcelSavedIsFoundAsWell() {
		this.seed.with("areas.csv", (text) -> "\uFEFF" + text.replaceFirst("province:CN-AH", "province:CN-XX"));
		assertThat(this.seed.problems()).extracting(Problem::line, Problem::value)
			.satisfiesExactly((first) -> assertThat(first.toList()).containsExactly(1L, "a byte order mark"),
					(second) -> assertThat(second.toList()).containsExactly(3L, "province:CN-XX"));
	}

	@ParameterizedTest
	@CsvSource({ "areas.csv", "sources.csv", "provinces.csv", "measures.csv", "operates-in.csv", "piloted-in.csv" })
	void aHeaderThatIsWrongIsOneLineAndNothingFollowsFromIt(String file) {
		this.seed.with(file, (text) -> text.replaceFirst(",([a-zA-Z]+)", ",castle"));
		assertThat(this.seed.lines()).singleElement()
			.asString()
			.startsWith(file + ":1, column castle: 'id,castle,")
			.contains("expected the columns id,", "'castle' is none of them", " is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "areas.csv", "sources.csv", "provinces.csv", "operates-in.csv" })
	void aFileWhoseRowsCannotBeToldApartIsOneLine(String file) {
		this.seed.with(file, (text) -> text.replace(',', '\t'));
		assertThat(this.seed.problems()).extracting(Problem::value).containsExactly("tabs between cells");
		this.seed.with(file, this.seed.text(file).getBytes(StandardCharsets.UTF_16));
		assertThat(this.seed.problems()).extracting(Problem::value).containsExactly("UTF-16BE, tabs between cells");
		this.seed.with(file, new byte[] { 'i', 'd', '\n', (byte) 0xFF });
		assertThat(this.seed.problems()).extracting(Problem::value).containsExactly("byte FF");
	}

	@Test
	void aFileUnderAnotherNameIsNamedWithWhatWasProbablyMeant() {
		this.seed.with("area.csv", this.seed.text("areas.csv")).without("areas.csv");
		assertThat(this.seed.lines()).containsExactlyInAnyOrder(
				"area.csv:1: 'area', expected a file named by a type's plural or by a relationship, did you mean areas?",
				"areas.csv:1: '', expected a file for the type Area");
	}

	@ParameterizedTest
	@CsvSource({ "observations.csv,value,0x1p3", "observations.csv,value,5.6d", "observations.csv,value,NaN",
			"observations.csv,value,1e3", "observations.csv,value,Infinity", "observations.csv,value,' 5'",
			"observations.csv,value,５", "observations.csv,value,+5", "measures.csv,itemNo,0x1p3",
			"measures.csv,itemNo,９", "areas.csv,nameEn,a\u0000b", "areas.csv,nameEn,a\u001Bb",
			"areas.csv,nameEn,a\u202Eb", "areas.csv,nameEn,a\uFFFDb", "areas.csv,nameEn,a\u00A0",
			"areas.csv,sources,source:scio-20251216-8;", "areas.csv,sources,source:ct; source:gb",
			"areas.csv,sources,source:ct;source:ct" })
	void aBadCellIsOneLineWithItsColumnAndItsValue(String file, String column, String value) {
		this.seed.cell(file, column, value);
		assertThat(this.seed.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(file);
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.value()).isEqualTo(value);
			assertThat(problem.expected()).isNotBlank();
			assertThat(problem.line()).isGreaterThan(1);
		});
	}

	@Test
	void aDerivedRowNeedsASourceOrANoteThatSaysHow() {
		List<List<String>> rows = RealSeed.rows("enables.csv");
		assertThat(rows.get(0)).endsWith("confidence", "sources", "note");
		int last = rows.get(0).size() - 1;
		List<String> row = rows.get(5);
		row.set(last - 2, "DERIVED");
		row.set(last - 1, "");
		row.set(last, "Follows from what they do.");
		assertThat(this.seed.with("enables.csv", rows).lines()).isEmpty();
		row.set(last, "");
		assertThat(this.seed.with("enables.csv", rows).lines()).containsExactly(
				"enables.csv:6, column note: '', expected a source, or a note that says how it was derived");
		row.set(last - 1, "source:scio-20251216-8");
		assertThat(this.seed.with("enables.csv", rows).lines()).isEmpty();
	}

	@Test
	void aSourceWithoutAKindIsOneLine() {
		this.seed.cell("sources.csv", "kind", "");
		assertThat(this.seed.lines()).containsExactly("sources.csv:2, column kind: '', expected a value");
	}

	@Test
	void aRelationshipRunsOnlyWhereTheSchemaHasIt() {
		this.seed.cell("areas.csv", "province", "source:gb");
		assertThat(this.seed.lines()).anySatisfy((line) -> assertThat(line)
			.matches("areas\\.csv:2: 'area:[a-z-]+ LOCATED_IN source:gb', expected ends that the schema allows"));
	}

	@Test
	void anAreaLiesInOneProvince() {
		this.seed.with("areas.csv", (text) -> text.replaceFirst(",province:CN-AH,", ",province:CN-AH;province:CN-BJ,"));
		assertThat(this.seed.lines()).singleElement()
			.asString()
			.matches("areas\\.csv:\\d+, column province: '2 of area:[a-z-]+', expected exactly one");
		this.seed.with("areas.csv", (text) -> text.replaceFirst(",province:CN-AH;province:CN-BJ,", ",,"));
		assertThat(this.seed.lines()).singleElement()
			.asString()
			.matches("areas\\.csv:\\d+, column province: '0 of area:[a-z-]+', expected exactly one");
	}

	@Test
	void anIdThatIsMissingIsOneLineForEachFileThatNamesIt() {
		this.seed.with("provinces.csv", (text) -> text.replaceFirst("province:CN-SH,", "province:CN-XX,"));
		assertThat(this.seed.problems()).hasSizeGreaterThan(1).allSatisfy((problem) -> {
			assertThat(problem.value()).isEqualTo("province:CN-SH");
			assertThat(problem.expected()).startsWith("the id of a row of the seed");
		}).extracting(Problem::file).doesNotHaveDuplicates();
		assertThat(this.seed.lines()).anySatisfy((line) -> assertThat(line)
			.matches("areas\\.csv:\\d+, column province: 'province:CN-SH', expected the id of a row of the seed, "
					+ "as \\d+ more cells do"));
	}

	@Test
	void anIdThatAnotherRowHasIsNamedWithTheLineOfTheOther() {
		List<List<String>> rows = RealSeed.rows("observations.csv");
		rows.get(9).set(0, rows.get(3).get(0));
		assertThat(this.seed.with("observations.csv", rows).lines())
			.contains("observations.csv:10, column id: '%s', expected an id that no other row has, but line 4 has it"
				.formatted(rows.get(3).get(0)));
	}

	@Test
	void aDescriptionThatAnEditorSavedWithAMarkIsOneLine() {
		this.seed.with("datapackage.json", (text) -> "\uFEFF" + text.replace("\n", "\r\n"));
		assertThat(this.seed.lines()).containsExactly(
				"datapackage.json:1: 'a byte order mark, line ends of Windows', expected UTF-8 without a byte order "
						+ "mark, a line feed alone at line ends; `describe` writes it so");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[1]", "{", "1" })
	void aDescriptionThatIsNoneIsOneLine(String text) {
		this.seed.with("datapackage.json", text);
		assertThat(this.seed.lines()).singleElement().asString().startsWith("datapackage.json:1: ");
	}

}
