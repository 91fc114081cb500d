package org.zonegraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.check.Problem;
import org.zonegraph.element.Link;
import org.zonegraph.model.Model;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedException;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SeedTests {

	private static final Path SEED = Path.of("seed");

	@TempDir
	private Path folder;

	private final Model model = model();

	static Model model() {
		try {
			return SchemaReader.read(Files.readString(Path.of("schema.graphqls")));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A copy of the seed in which one text of one file is another. */
	static Path changed(Path folder, String file, String from, String to) throws IOException {
		try (Stream<Path> files = Files.list(SEED)) {
			for (Path each : files.filter((path) -> !path.toString().endsWith(".md")).toList()) {
				Files.copy(each, folder.resolve(each.getFileName().toString()));
			}
		}
		change(folder, file, from, to);
		return folder;
	}

	/** Makes the first of one text of one file another. */
	static void change(Path folder, String file, String from, String to) throws IOException {
		Path path = folder.resolve(file);
		String text = Files.exists(path) ? Files.readString(path) : "";
		assertThat(text.contains(from) || from.isEmpty()).as("%s has '%s'", file, from).isTrue();
		int at = text.indexOf(from);
		Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
	}

	private List<Problem> problems(String file, String from, String to) throws IOException {
		String location = changed(this.folder, file, from, to).toUri().toString();
		SeedException failure = catchThrowableOfType(SeedException.class, () -> SeedReader.read(this.model, location));
		assertThat(failure).isNotNull();
		return failure.problems();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			areas.csv,`nameEn,nameZh`,`castle,nameZh`,1,castle,`id,castle,nameZh,`
			areas.csv,`province:CN-AH`,`province:CN-XX`,3,province,province:CN-XX
			measures.csv,`LEAD_AGENCY`,`CASTLE`,2,membershipBasis,CASTLE
			notices.csv,`2014-12-21`,`2014-13-21`,2,issuedOn,2014-13-21
			notices.csv,`2015-01-29`,`29 January 2015`,2,publishedOn,29 January 2015
			notices.csv,`,34,28,6,`,`,many,28,6,`,2,itemsTotal,many
			provinces.csv,`,false,false,`,`,no,false,`,,coastal,no
			operates-in.csv,`area:`,`castle:`,,to,castle:
			operates-in.csv,`businessModel:`,`castle:`,,businessModel,castle:
			industries.csv,`,5120,`,`,x20,`,,isicCode,x20
			sources.csv,`https://365area.com`,`365area.com`,,url,365area.com
			enables.csv,`,DERIVED,`,`,CERTAIN,`,2,confidence,CERTAIN
			enables.csv,`source:`,`source:no`,2,sources,source:no
			areas.csv,`area:anqing-cbz`,`area:beihai-cbz`,,id,area:beihai-cbz
			areas.csv,`area:anqing-cbz`,`zone:anqing`,,id,zone:anqing
			synonyms.csv,`江苏,province:CN-JS`,`江苏,province:CN-XX`,,means,province:CN-XX
			synonyms.csv,`GACC,agency:gac`,`China Customs,agency:gac`,,words,China Customs
			synonyms.csv,`GACC,agency:gac`,`…,agency:gac`,,words,…
			synonyms.csv,`空客,空中客车`,`空中 客车,空中客车`,,words,空中 客车
			synonyms.csv,`GACC,agency:gac`,`,agency:gac`,,words,``
			""")
	void aBadCellIsNamedByFileLineColumnAndValue(String file, String from, String to, Long line, String column,
			String value) throws IOException {
		assertThat(problems(file, from, to)).anySatisfy((problem) -> {
			assertThat(problem.file()).isEqualTo(file);
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.value()).startsWith(value);
			assertThat(problem.expected()).isNotBlank();
			if (line != null) {
				assertThat(problem.line()).isEqualTo(line);
			}
			assertThat(problem.toString()).contains(file + ":" + problem.line(), column, value);
		});
	}

	@Test
	void aRowWithoutEvidenceIsRefused() throws IOException {
		String row = Files.readAllLines(SEED.resolve("platforms.csv")).get(1);
		String bare = row.replaceFirst(",(OFFICIAL|REPORTED),source:[^,]*,", ",,,");
		assertThat(bare).isNotEqualTo(row);
		assertThat(problems("platforms.csv", row, bare)).anySatisfy((problem) -> {
			assertThat(problem.line()).isEqualTo(2);
			assertThat(problem.column()).isEqualTo("confidence");
		});
	}

	@Test
	void aGradeThatNeedsASourceIsRefusedWithoutOne() throws IOException {
		String row = Files.readAllLines(SEED.resolve("areas.csv")).get(1);
		assertThat(problems("areas.csv", row, row.replaceFirst("source:[^,]*", ""))).singleElement()
			.satisfies((problem) -> assertThat(problem.toString()).contains("areas.csv:2, column sources",
					"at least one source"));
	}

	@Test
	void everyProblemIsFoundAndNotOnlyTheFirst() throws IOException {
		changed(this.folder, "areas.csv", "province:CN-AH", "province:CN-XX");
		Path notices = this.folder.resolve("notices.csv");
		Files.writeString(notices, Files.readString(notices).replace("2014-12-21", "2014-99-21"));
		Files.writeString(this.folder.resolve("castles.csv"), "id\n");
		SeedException failure = catchThrowableOfType(SeedException.class,
				() -> SeedReader.read(this.model, this.folder.toUri().toString()));
		assertThat(failure.problems()).extracting(Problem::file).contains("areas.csv", "notices.csv", "castles.csv");
		assertThat(failure).hasMessageContaining("province:CN-XX").hasMessageContaining("2014-99-21");
	}

	@Test
	void brokenCsvAndBytesThatAreNotUtf8AreProblemsToo() throws IOException {
		changed(this.folder, "agencies.csv", "", "");
		Files.write(this.folder.resolve("agencies.csv"), new byte[] { 'i', 'd', '\n', (byte) 0xff, '\n' });
		Files.writeString(this.folder.resolve("platforms.csv"), "id,nameEn\n\"platform:a,A\n", StandardCharsets.UTF_8);
		SeedException failure = catchThrowableOfType(SeedException.class,
				() -> SeedReader.read(this.model, this.folder.toUri().toString()));
		assertThat(failure.problems()).extracting(Problem::expected)
			.contains("UTF-8, which Excel saves as 'CSV UTF-8'", "CSV as in RFC 4180");
	}

	@Test
	void rowsAreSortedByIdSoThatAChangeIsASmallDifference() throws IOException {
		try (Stream<Path> files = Files.list(SEED)) {
			assertThat(files.filter((path) -> path.toString().endsWith(".csv"))).isNotEmpty().allSatisfy((file) -> {
				List<String> ids = Files.readAllLines(file)
					.stream()
					.skip(1)
					.map((line) -> line.split(",")[0])
					.filter((id) -> id.matches("[a-zA-Z]+:[A-Za-z0-9._-]+"))
					.toList();
				assertThat(ids).as(file.toString()).isSorted();
			});
		}
	}

	@Test
	void theRevisionChangesWithTheDataAndOnlyWithIt() throws IOException {
		String revision = SeedReader.read(this.model, "file:seed/").revision();
		assertThat(SeedReader.read(this.model, "classpath:/seed/").revision()).isEqualTo(revision);
		changed(this.folder, "areas.csv", "Anqing", "Anking");
		assertThat(SeedReader.read(this.model, this.folder.toUri().toString()).revision()).isNotEqualTo(revision);
	}

	@Test
	void hostsAndSupportsFollowFromTheOperations() {
		Seed seed = SeedReader.read(this.model, "file:seed/");
		Map<String, Link> links = seed.links()
			.stream()
			.filter((link) -> List.of("HAS_INDUSTRY", "HAS_BUSINESS_MODEL").contains(link.type()))
			.collect(Collectors.toMap(Link::id, (link) -> link));
		seed.links().stream().filter((link) -> link.type().equals("OPERATES_IN")).forEach((operation) -> {
			assertThat(links)
				.containsKey(operation.to() + " HAS_BUSINESS_MODEL " + operation.values().get("businessModel"));
			Object industry = operation.values().get("industry");
			Link hosts = links.get(operation.to() + " HAS_INDUSTRY " + industry);
			assertThat(hosts != null).as(operation.id()).isEqualTo(industry != null);
			if (hosts == null) {
				return;
			}
			assertThat(hosts.evidence().note()).contains(operation.id());
			assertThat(hosts.evidence().sources()).containsAll(operation.evidence().sources());
		});
	}

}
