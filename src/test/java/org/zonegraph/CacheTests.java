package org.zonegraph;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer is a function of document, variables and revision. */
class CacheTests {

	private static final String HIT = "zonegraph; hit";

	private static RunningZonegraph zonegraph;

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() {
		zonegraph = RunningZonegraph.with();
	}

	@AfterAll
	static void stop() {
		zonegraph.close();
	}

	private static String status(HttpResponse<String> response) {
		return response.headers().firstValue("Cache-Status").orElseThrow();
	}

	private static String area(int first) {
		return "query Cached%d($n: Int = 1) { areas(first: $n) { nodes { id nameEn } } }".formatted(first);
	}

	@Test
	void whatIsAskedAgainIsAnsweredFromMemoryWithoutAStatement() {
		HttpResponse<String> first = zonegraph.postQuestion(area(1), Map.of("n", 2));
		List<String> statements = CountingDriver.during(() -> {
			HttpResponse<String> again = zonegraph.postQuestion(area(1), Map.of("n", 2));
			assertThat(status(again)).isEqualTo(HIT);
			assertThat(again.body()).isEqualTo(first.body());
		});
		assertThat(status(first)).isEqualTo("zonegraph; fwd=uri-miss; stored");
		// the watch looks each second, whoever asks
		assertThat(statements).allMatch((statement) -> !statement.contains(":Area"));
	}

	@Test
	void otherVariablesAreAnotherQuestion() {
		zonegraph.postQuestion(area(2), Map.of("n", 2));
		assertThat(status(zonegraph.postQuestion(area(2), Map.of("n", 3)))).contains("fwd=uri-miss");
		assertThat(status(zonegraph.postQuestion(area(2), Map.of()))).contains("fwd=uri-miss");
	}

	@Test
	void commentsLayoutAndVariablesThatNobodyDeclaredMakeNoOtherQuestion() {
		String question = "query Printed($n: Int = 1) { areas(first: $n) { nodes { nameEn } } }";
		HttpResponse<String> first = zonegraph.getQuestion(question);
		HttpResponse<String> same = zonegraph
			.getQuestion("# castle\n" + question.replace(" ", "\n  ") + "#" + "x".repeat(500));
		assertThat(status(same)).isEqualTo(HIT);
		assertThat(same.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
		assertThat(status(zonegraph.postQuestion(question, Map.of("castle", "x".repeat(500))))).isEqualTo(HIT);
		assertThat(status(zonegraph.postQuestion(question, Map.of("n", 1)))).contains("fwd=uri-miss");
	}

	@Test
	void whatIsWrongIsToldByThePlacesOfTheTextThatWasSent() {
		for (int line = 1; line < 4; line++) {
			HttpResponse<String> wrong = zonegraph.postQuestion("\n".repeat(line - 1) + "{ castleOfLines }", Map.of());
			assertThat(RunningZonegraph.read(wrong).at("errors.0.locations.0.line").<Integer>as()).isEqualTo(line);
		}
	}

	@Test
	void aClientThatHasTheAnswerIsToldSo() {
		HttpResponse<String> first = zonegraph.getQuestion(area(3));
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(tag).startsWith("W/\"" + zonegraph.seed().revision());
		assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public, max-age=60");
		assertThat(first.headers().firstValue("Vary").orElseThrow()).contains("Accept");
		HttpResponse<String> again = zonegraph.getQuestion(area(3), "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(zonegraph.getQuestion(area(4), "If-None-Match", tag).statusCode()).isEqualTo(200);
		assertThat(zonegraph.getQuestion(area(3), "If-None-Match", tag, "Accept", "application/graphql-response+json")
			.statusCode()).isEqualTo(200);
	}

	@Test
	void aClientCanHaveSeveralAnswersOrAny() {
		String tag = zonegraph.getQuestion(area(8)).headers().firstValue("ETag").orElseThrow();
		for (String known : List.of("\"x\", " + tag, tag + ",W/\"y\"", tag.substring("W/".length()), "*")) {
			assertThat(zonegraph.getQuestion(area(8), "If-None-Match", known).statusCode()).as(known).isEqualTo(304);
		}
		for (String known : List.of("\"x\", W/\"y\"", "rubbish", tag.replace("\"", ""), "")) {
			assertThat(zonegraph.getQuestion(area(8), "If-None-Match", known).statusCode()).as(known).isEqualTo(200);
		}
		assertThat(zonegraph.getQuestion("{ castle }", "If-None-Match", "*").statusCode())
			.as("what is refused is nothing that a client can have")
			.isEqualTo(200);
	}

	@Test
	void anErrorIsKeptButNotByOthers() {
		zonegraph.getQuestion("{ castle }");
		HttpResponse<String> again = zonegraph.getQuestion("{ castle }");
		assertThat(status(again)).isEqualTo(HIT);
		assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(again.headers().map()).doesNotContainKey("etag");
	}

	@Test
	void anErrorIsForgottenWithinTenSeconds() throws Exception {
		long asked = System.nanoTime();
		zonegraph.postQuestion("{ fortress }", Map.of());
		Await.until(() -> status(zonegraph.postQuestion("{ fortress }", Map.of())).contains("miss"));
		assertThat((System.nanoTime() - asked) / 1e9).isBetween(9.0, 13.0);
	}

	@Test
	void whatManyAskAtTheSameTimeIsAskedOnce() throws Exception {
		String question = area(5) + " at once";
		ExecutorService many = Executors.newFixedThreadPool(16);
		List<Callable<String>> asked = IntStream.range(0, 16)
			.<Callable<String>>mapToObj((i) -> () -> status(zonegraph.postQuestion(question, Map.of("n", 7))))
			.toList();
		List<String> statuses = new java.util.ArrayList<>();
		for (Future<String> each : many.invokeAll(asked)) {
			statuses.add(each.get());
		}
		many.shutdown();
		assertThat(statuses).filteredOn((status) -> status.endsWith("stored")).hasSize(1);
	}

	@Test
	void withoutTheCacheEveryQuestionGoesToTheGraph() {
		RunningZonegraph uncached = RunningZonegraph.get();
		uncached.postQuestion(area(6), Map.of());
		assertThat(status(uncached.postQuestion(area(6), Map.of()))).isEqualTo("zonegraph; fwd=bypass");
	}

	@Tag("restarts")
	@Test
	void anotherRevisionIsAnsweredAnewAndHasAnotherName() throws Exception {
		Seed seed = SeedReader.read(SeedTests.model(), "file:seed/");
		SeedTests.changed(this.folder, "areas.csv", "", "");
		Path areas = this.folder.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace("Alashankou Comprehensive", "Alashankou Complete"));
		Seed renamed = SeedReader.read(SeedTests.model(), this.folder.toUri().toString());
		String question = "{ area(id: \"area:alashankou-cbz\") { nameEn } }";
		try (EmbeddedNeo4j neo4j = TestNeo4j.loaded();
				RunningZonegraph own = RunningZonegraph.start(RunningZonegraph.database(neo4j))) {
			HttpResponse<String> before = own.getQuestion(question);
			new SeedImporter(own.context().getBean(Driver.class), SeedTests.model(), "layout").load(renamed, 1);
			// another question, asked before the change was noticed
			HttpResponse<String> between = own.getQuestion(question.replace("{ nameEn }", "{ id nameEn }"));
			assertThat(between.body()).contains("Complete");
			assertThat(between.headers().firstValue("ETag").orElse("none")).doesNotContain(seed.revision());
			Await.until(() -> own.getQuestion(question).body().contains("Complete"));
			HttpResponse<String> after = own.getQuestion(question, "If-None-Match",
					before.headers().firstValue("ETag").orElseThrow());
			assertThat(after.statusCode()).isEqualTo(200);
			assertThat(after.headers().firstValue("ETag").orElseThrow()).contains(renamed.revision())
				.doesNotContain(seed.revision());
			assertThat(own.operators("/actuator/health/readiness").body()).contains(renamed.revision());
		}
	}

	@Test
	void aDocumentThatWasSentOnceIsKnownByItsHash() throws Exception {
		String document = "query Persisted { measures { totalCount } }";
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes("UTF-8")));
		String extensions = "\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}"
			.formatted(hash);
		assertThat(zonegraph.post("{%s}".formatted(extensions)).body()).contains("PersistedQueryNotFound",
				"PERSISTED_QUERY_NOT_FOUND");
		HttpResponse<String> wrong = zonegraph.post("{\"query\": \"{ __typename }\", %s}".formatted(extensions));
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(zonegraph.post("{\"query\": \"%s\", %s}".formatted(document, extensions)).body())
			.contains("\"totalCount\":68");
		assertThat(zonegraph.post("{%s}".formatted(extensions)).body()).contains("\"totalCount\":68");
		assertThat(zonegraph.get("/graphql?documentId=sha256:" + hash).body()).contains("\"totalCount\":68");
	}

	@Test
	void aDocumentOfTheFolderIsKnownByItsName() {
		HttpResponse<String> response = zonegraph
			.post("{\"documentId\": \"lineage\", \"variables\": {\"measure\": \"measure:guofa-2014-65-29\"}}");
		assertThat(response.body()).contains("Yangshan");
	}

	@Test
	void whereTheyAreRequiredNothingButTheFoldersDocumentsIsAnswered() throws Exception {
		try (RunningZonegraph closed = RunningZonegraph.with("zonegraph.documents=required")) {
			for (String document : List.of("{ __typename }", "{ __schema { types { name } } }", "{ castle }", "{")) {
				HttpResponse<String> response = closed.postQuestion(document, Map.of());
				assertThat(response.statusCode()).isEqualTo(403);
				assertThat(response.body()).contains("DOCUMENT_NOT_TRUSTED");
			}
			String trusted = Files.readString(Path.of("src/main/resources/documents", "dataset.graphql"));
			assertThat(closed.postQuestion(trusted, Map.of()).body()).contains(closed.seed().revision());
			assertThat(closed.get("/graphql?documentId=dataset").body()).contains(closed.seed().revision());
			assertThat(closed.get("/graphql?documentId=castle").body()).contains("PERSISTED_QUERY_NOT_FOUND");
		}
	}

	@Test
	@Tag("restarts")
	void theTrustedDocumentsAreAskedOnceAfterAStart(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("zones.graphql"),
				"query Zones($language: Language! = EN) { pilotZones { nodes { name(language: $language) } } }");
		Files.writeString(folder.resolve("zone.graphql"), "query Zone($id: ID!) { pilotZone(id: $id) { nameEn } }");
		try (RunningZonegraph warm = RunningZonegraph.with("zonegraph.warm-up=true",
				"zonegraph.documents-folder=" + folder.toUri())) {
			Await.until(() -> Thread.getAllStackTraces()
				.keySet()
				.stream()
				.noneMatch((thread) -> thread.getName().equals("warm-up")));
			for (String variables : List.of("%7B%22language%22:%22EN%22%7D", "%7B%22language%22:%22ZH%22%7D")) {
				HttpResponse<String> answer = warm.get("/graphql?documentId=zones&variables=" + variables);
				assertThat(answer.headers().firstValue("Cache-Status")).hasValue("zonegraph; hit");
				assertThat(answer.body()).doesNotContain("errors");
			}
		}
	}

}
