package org.zonegraph.seed;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code check} says of the evidence of single values. */
class StatementCheckTests {

	private static final String AREAS = "areas.csv";

	private static final String SAID = "areas.statements.csv";

	private final RealSeed seed = new RealSeed();

	/** The lines of problems, once the rows of a file are changed. */
	private List<String> changed(String file, Consumer<List<List<String>>> change) {
		List<List<String>> rows = RealSeed.rows(file);
		change.accept(rows);
		return this.seed.with(file, rows).lines();
	}

	private static List<String> row(List<List<String>> rows, String id, String fields) {
		return rows.stream()
			.filter((row) -> row.get(0).equals(id) && row.get(1).equals(fields))
			.findFirst()
			.orElseThrow();
	}

	private List<String> added(String row) {
		return this.seed.with(SAID, (text) -> text + row + "\n").lines();
	}

	@Test
	void aValueWithoutAStatementIsNamedWhereItStands() {
		assertThat(changed(SAID, (rows) -> rows.remove(row(rows, "area:foshan-cbz", "approvedOn;areaKm2"))))
			.satisfiesExactly(
					(line) -> assertThat(line).matches(
							"areas.csv:\\d+, column approvedOn: '2023-11-22', expected a row of areas.statements.csv "
									+ "that says why it is believed"),
					(line) -> assertThat(line).matches("areas.csv:\\d+, column areaKm2: '1.13', expected a row of .*"));
	}

	@Test
	void aSeedWithoutTheFileHasAProblemForEachValue() {
		assertThat(this.seed.without("platforms.statements.csv").without("datapackage.json").lines())
			.filteredOn((line) -> line.startsWith("platforms.csv:"))
			.hasSize(8)
			.allMatch((line) -> line.contains("column description"));
	}

	@Test
	void aStatementIsGradedAsARowIs() {
		assertThat(changed(SAID, (rows) -> row(rows, "area:foshan-cbz", "approvedOn;areaKm2").set(5, "")))
			.singleElement()
			.asString()
			.endsWith("column sources: '', expected at least one source for a row graded REPORTED");
		assertThat(changed(SAID, (rows) -> row(rows, "area:foshan-cbz", "approvedOn;areaKm2").set(5, "source:no")))
			.singleElement()
			.asString()
			.endsWith("column sources: 'source:no', expected the id of a row of the seed");
	}

	@Test
	void aValueIsSaidOnce() {
		assertThat(added("area:foshan-cbz,areaKm2,,,REPORTED,source:fs,,,")).singleElement()
			.asString()
			.matches(
					"areas.statements.csv:\\d+, column fields: 'areaKm2', expected each value of area:foshan-cbz once, "
							+ "but line \\d+ has it");
	}

	@Test
	void nothingIsSaidOfWhatIsNotKnown() {
		assertThat(added("area:foshan-cbz,predecessorAsReported,,,REPORTED,source:fs,,,")).singleElement()
			.asString()
			.matches(
					"areas.statements.csv:\\d+, column fields: 'predecessorAsReported', expected a field that has a value "
							+ "in areas.csv, line \\d+");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			textBlock = """
					`area:foshan-cbz,areaKm2,1.5,NORMAL,REPORTED,source:fs,,,`,``
					`area:castle,areaKm2,1.5,NORMAL,REPORTED,source:fs,,,`,`column id: 'area:castle', expected the id of a row of the seed, of areas.csv`
					`province:CN-AH,areaKm2,1.5,NORMAL,REPORTED,source:fs,,,`,`column id: 'province:CN-AH', expected the id of a row of the seed, of areas.csv`
					`area:foshan-cbz,areaKm,1.5,NORMAL,REPORTED,source:fs,,,`,`did you mean areaKm2?`
					`area:foshan-cbz,id,1.5,NORMAL,REPORTED,source:fs,,,`,`column fields: 'id', expected fields of Area`
					`area:foshan-cbz,province,1.5,NORMAL,REPORTED,source:fs,,,`,`column fields: 'province', expected fields of Area`
					`area:foshan-cbz,,1.5,NORMAL,REPORTED,source:fs,,,`,`column fields: '', expected a value`
					`area:foshan-cbz,areaKm2,many,NORMAL,REPORTED,source:fs,,,`,`column value: 'many', expected a decimal number such as 276.4`
					`area:foshan-cbz,areaKm2,1.5,,REPORTED,source:fs,,,`,`column rank: '', expected NORMAL or DEPRECATED`
					`area:foshan-cbz,areaKm2,1.5,PREFERRED,REPORTED,source:fs,,,`,`column rank: 'PREFERRED', expected NORMAL or DEPRECATED`
					`area:foshan-cbz,areaKm2,1.5,CASTLE,REPORTED,source:fs,,,`,`column rank: 'CASTLE', expected one of PREFERRED, NORMAL, DEPRECATED`
					`area:foshan-cbz,areaKm2,1.13,NORMAL,REPORTED,source:fs,,,`,`column value: '1.13', expected another value than that of area:foshan-cbz`
					`area:foshan-cbz,areaKm2;approvedOn,1.5,NORMAL,REPORTED,source:fs,,,`,`column fields: 'areaKm2;approvedOn', expected the one field whose value is rivalled`
					`area:foshan-cbz,predecessorAsReported,港,NORMAL,REPORTED,source:fs,,,`,`column value: '港', expected a value of predecessorAsReported in areas.csv, line`
					`area:foshan-cbz,predecessorAsReported,港,DEPRECATED,REPORTED,source:fs,,,`,``
					`area:alashankou-cbz,areaKm2,10.9,NORMAL,REPORTED,source:als-2025,,,`,`column value: '10.9', expected each rival once, but line`
					`area:foshan-cbz,nameEn,,DEPRECATED,REPORTED,source:fs,,,`,`column value: '', expected the rival that is of this rank`
					`area:foshan-cbz,nameEn,,,REPORTED,source:fs,,,2026-13`,`column readOn: '2026-13', expected a date`
					`area:foshan-cbz,nameEn,,,REPORTED,source:fs,,,2026-11-26`,``
					`area:foshan-cbz,nameEn,,,UNVERIFIED,,,,`,`column note: '', expected a note with 'Citation needed: '`
					""")
	void aRowThatCannotBeIsNamedByColumnAndValue(String row, String expected) {
		List<String> lines = added(row);
		if (expected.isEmpty()) {
			assertThat(lines).isEmpty();
		}
		else {
			assertThat(lines).singleElement().asString().startsWith(SAID + ":").contains(expected);
		}
	}

	@Test
	void aQuoteIsShort() {
		String start = "area:foshan-cbz,nameEn,,,REPORTED,source:fs,,";
		assertThat(added(start + "区".repeat(200) + ",")).isEmpty();
		assertThat(new RealSeed().with(SAID, (text) -> text + start + "区".repeat(201) + ",\n").lines()).singleElement()
			.asString()
			.endsWith("expected at most 200 characters");
	}

	@Test
	void whatIsNotReadOfTheOtherFileIsNotMissed() {
		assertThat(this.seed.with(AREAS, (text) -> text.replaceFirst("nameEn", "castle")).lines()).hasSize(1);
		assertThat(new RealSeed().with(SAID, (text) -> text.replaceFirst("fields", "castle")).lines()).hasSize(1);
	}

}
