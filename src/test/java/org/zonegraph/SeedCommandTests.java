package org.zonegraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.seed.SeedCommand;

import static org.assertj.core.api.Assertions.assertThat;

/** What curators run before they open a pull request. */
class SeedCommandTests {

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private int run(String... arguments) {
		return runWith(SeedTests.model().source(), arguments);
	}

	private int runWith(String schema, String... arguments) {
		return new SeedCommand(schema).run(List.of(arguments), new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private List<String> lines() {
		return this.out.toString(StandardCharsets.UTF_8).lines().toList();
	}

	@Test
	void aSeedWithoutFaultEndsWithATableOfRowsGradesAndCitationsNeeded() {
		assertThat(run("check", "seed")).isZero();
		assertThat(lines()).anySatisfy((line) -> assertThat(line).matches("areas.csv +174 +158 +16 +- +-"))
			.anySatisfy((line) -> assertThat(line).matches("measures.statements.csv +209 +23 +27 +90 +69"))
			.anySatisfy((line) -> assertThat(line).matches("measures.csv +68 +6 +17 +7 +38"))
			.anySatisfy((line) -> assertThat(line).matches("sources.csv +590 +- +- +- +-"))
			.last()
			.isEqualTo("Citations still needed: 397. Problems: 0.");
	}

	@Test
	void everyProblemIsPrintedWithFileLineColumnAndValueAndTheTableStillFollows() throws IOException {
		SeedTests.changed(this.folder, "areas.csv", "province:CN-AH", "province:CN-XX");
		SeedTests.change(this.folder, "measures.csv", "LEAD_AGENCY", "CASTLE");
		SeedTests.change(this.folder, "notices.csv", "2014-12-21", "2014-99-21");
		SeedTests.change(this.folder, "enables.csv", ",DERIVED,", ",UNVERIFIED,");
		SeedTests.change(this.folder, "datapackage.json", "\"name\" : \"nameZh\"", "\"name\" : \"nameDe\"");
		assertThat(run("check", this.folder.toString())).isEqualTo(1);
		assertThat(lines()).contains(
				"areas.csv:3, column province: 'province:CN-XX', expected the id of a row of the seed",
				"measures.csv:2, column membershipBasis: 'CASTLE', expected one of LEAD_AGENCY, JOINT_AGENCY, CANDIDATE",
				"notices.csv:2, column issuedOn: '2014-99-21', expected a date such as 2014, 2014-03 or 2014-03-14")
			.anySatisfy((line) -> assertThat(line).startsWith("enables.csv:2, column note: ")
				.endsWith("expected a note with 'Citation needed: ', which says where to look"))
			.anySatisfy((line) -> assertThat(line).startsWith("datapackage.json:")
				.contains("'\"name\" : \"nameDe\",'", "as `describe` writes it"))
			.anySatisfy((line) -> assertThat(line).matches("all +\\d+ .*"))
			.last()
			.isEqualTo("Citations still needed: 398. Problems: 5.");
	}

	@Test
	void theSchemaIsCheckedBeforeTheSeedAndWithAllThatIsWrong() {
		String schema = SeedTests.model()
			.source()
			.replaceFirst("type: AreaType! @facet", "type: AreaType! @facett")
			.replaceFirst("plural: \"areas\"", "plural: \"provinces\"");
		assertThat(runWith(schema, "check", "seed")).isEqualTo(1);
		assertThat(lines()).hasSize(3)
			.anySatisfy((line) -> assertThat(line)
				.matches("schema.graphqls:\\d+, column \\d+: '@facett', expected .*@facet\\?"))
			.anySatisfy((line) -> assertThat(line).matches(
					"schema.graphqls:\\d+, column \\d+: 'provinces', expected a plural that nothing else has, but line \\d+ has it"))
			.last()
			.isEqualTo("Problems of the schema: 2. The seed was not held against it.");
		assertThat(runWith(schema, "describe", "seed")).isEqualTo(1);
	}

	@Test
	void aColumnThatTheSchemaHasAndTheDescriptionDoesNotIsWrittenAnew() throws IOException {
		SeedTests.changed(this.folder, "datapackage.json", "\"name\" : \"nameZh\"", "\"name\" : \"nameDe\"");
		assertThat(run("describe", this.folder.toString())).isZero();
		assertThat(Files.readString(this.folder.resolve("datapackage.json")))
			.isEqualTo(Files.readString(Path.of("seed", "datapackage.json")));
		assertThat(run("check", this.folder.toString())).isZero();
	}

	@Test
	void aSeedWithoutADescriptionIsAProblemAndNotAStackTrace() throws IOException {
		SeedTests.changed(this.folder, "datapackage.json", "", "");
		Files.delete(this.folder.resolve("datapackage.json"));
		assertThat(run("check", this.folder.toString())).isEqualTo(1);
		assertThat(lines()).anySatisfy((line) -> assertThat(line).startsWith("datapackage.json:1: ''"));
		Files.writeString(this.folder.resolve("datapackage.json"), "{\n\"name\": ");
		assertThat(run("check", this.folder.toString())).isEqualTo(1);
		assertThat(lines())
			.anySatisfy((line) -> assertThat(line).startsWith("datapackage.json:2: ").contains("expected JSON"));
	}

	@Test
	void aDescriptionThatCannotBeReadIsNotWrittenOver() throws IOException {
		SeedTests.changed(this.folder, "datapackage.json", "\"title\" : ", "\"title\" ");
		String before = Files.readString(this.folder.resolve("datapackage.json"));
		assertThat(run("describe", this.folder.toString())).isEqualTo(1);
		assertThat(lines()).singleElement().asString().startsWith("datapackage.json:4: ").endsWith("expected JSON");
		assertThat(Files.readString(this.folder.resolve("datapackage.json"))).isEqualTo(before);
		Files.writeString(this.folder.resolve("datapackage.json"), "[1, 2]");
		assertThat(run("describe", this.folder.toString())).isEqualTo(1);
		assertThat(lines()).last().isEqualTo("datapackage.json:1: 'ARRAY', expected a JSON object");
	}

	@Test
	void whatASpreadsheetMadeOfTheFilesIsWrittenAsItWas() throws IOException {
		SeedTests.changed(this.folder, "areas.csv", "", "\uFEFF");
		Path areas = this.folder.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace("\n", "\r\n"));
		Path became = this.folder.resolve("became.csv");
		Files.writeString(became, Files.readString(became).replaceFirst("\n", ",,\n"), StandardCharsets.UTF_16);
		Files.write(this.folder.resolve("agencies.csv"), new byte[] { 'i', 'd', '\n', (byte) 0xff });
		assertThat(run("tidy", this.folder.toString())).isZero();
		assertThat(lines()).containsExactly("written: " + areas, "written: " + became);
		for (Path file : List.of(areas, became)) {
			assertThat(file).hasSameBinaryContentAs(Path.of("seed").resolve(file.getFileName()));
		}
		assertThat(Files.readAllBytes(this.folder.resolve("agencies.csv"))).hasSize(4);
	}

	@Test
	void theSeedOfTheRepositoryIsTidy() throws IOException {
		SeedTests.changed(this.folder, "areas.csv", "", "");
		assertThat(run("tidy", this.folder.toString())).isZero();
		assertThat(lines()).isEmpty();
	}

	@Test
	void aFolderThatIsNotThereIsSaid() {
		assertThat(run("check", "castle")).isEqualTo(2);
		assertThat(run("describe")).isEqualTo(2);
		assertThat(run("tidy")).isEqualTo(2);
		assertThat(lines())
			.containsOnly("usage: check [FOLDER], tidy FOLDER, or describe FOLDER; a folder such as seed/");
	}

	@Tag("processes")
	@Test
	void theProcessEndsWithTheExitCodeAndServesNothing() throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "province:CN-AH", "province:CN-XX");
		Process good = Zonegraphs.process("check", "seed");
		assertThat(good.inputReader(StandardCharsets.UTF_8).lines()).last().asString().contains("Problems: 0.");
		assertThat(good.waitFor()).isZero();
		Process bad = Zonegraphs.process("check", this.folder.toString());
		assertThat(bad.inputReader(StandardCharsets.UTF_8).lines()).first().asString().startsWith("areas.csv:3");
		assertThat(bad.waitFor()).isEqualTo(1);
	}

}
