package org.zonegraph;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** What was answered can be shown later, and whether it is still so. */
class ReceiptTests {

	private static final String HEADER = "Zonegraph-Receipt";

	@TempDir
	private static Path folder;

	private static RunningZonegraph zonegraph;

	@BeforeAll
	static void start() {
		zonegraph = RunningZonegraph.with("zonegraph.receipts.directory=" + folder.resolve("receipts"));
	}

	@AfterAll
	static void stop() {
		zonegraph.close();
	}

	private static Answer receipt(RunningZonegraph asked, String question) {
		HttpResponse<String> response = asked.postQuestion(question, Map.of(), HEADER, "true");
		return RunningZonegraph.read(response).at("extensions.receipt");
	}

	private static Answer shown(RunningZonegraph asked, Answer receipt) {
		HttpResponse<String> response = asked.get(receipt.at("address").as(), "Accept", "application/json");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return RunningZonegraph.read(response);
	}

	private static void sources(Object value, Set<Object> ids) {
		if (value instanceof List<?> list) {
			list.forEach((entry) -> sources(entry, ids));
		}
		if (value instanceof Map<?, ?> fields) {
			fields.forEach((key, child) -> {
				if (key.equals("sources")) {
					((List<?>) child).forEach((source) -> ids.add(((Map<?, ?>) source).get("id")));
				}
				sources(child, ids);
			});
		}
	}

	@Test
	void anAnswerHasAReceiptOnlyWhereItIsAskedFor() {
		String question = "{ area(id: \"area:weifang-cbz\") { nameEn } }";
		assertThat(zonegraph.postQuestion(question, Map.of()).body()).doesNotContain("receipt");
		Answer receipt = receipt(zonegraph, question);
		assertThat(receipt.at("revision").<String>as()).isEqualTo(zonegraph.seed().revision());
		assertThat(receipt.at("question").<String>as()).matches("sha256:[0-9a-f]{64}");
		assertThat(receipt.at("address").<String>as()).matches("/r/[0-9a-f]{32}");
		assertThat(receipt(zonegraph, question).value()).as("the same answer has the same receipt")
			.isEqualTo(receipt.value());
		HttpResponse<String> get = zonegraph.getQuestion(question, HEADER, "true");
		assertThat(RunningZonegraph.read(get).at("extensions.receipt").value()).isEqualTo(receipt.value());
		assertThat(get.headers().firstValue("Vary").orElseThrow()).contains(HEADER);
	}

	@Test
	void itNamesTheSourcesOfThingsAndRelationshipsThoughNoEvidenceWasAskedFor() {
		Set<Object> expected = new HashSet<>();
		sources(zonegraph
			.ask("""
					{ area(id: "area:chongqing-xiyong-cbz") { evidence { sources { id } } provinceEvidence { sources { id } }
					    province { evidence { sources { id } } }
					    enterprises(first: 3) { edges { evidence { sources { id } } node { evidence { sources { id } } } } }
					    related(first: 1) { edges { node { evidence { sources { id } } } } } } }""")
			.value(), expected);
		Answer receipt = receipt(zonegraph, """
				query Xiyong { area(id: "area:chongqing-xiyong-cbz") { ...Named province { nameEn }
				    enterprises(first: 3) { nodes { nameEn } } related(first: 1) { edges { node { name } } } } }
				fragment Named on Area { nameEn }""");
		assertThat(new HashSet<>(receipt.at("sources").<List<Object>>as())).isEqualTo(expected).isNotEmpty();
		assertThat(receipt.at("sources").<List<String>>as()).isSorted();
	}

	@Test
	void itShowsQuestionAnswerAndCitationsInFiveFormats() {
		String question = "query Weifang { area(id: \"area:weifang-cbz\") { nameEn nameZh } }";
		Answer receipt = receipt(zonegraph, question);
		Answer shown = shown(zonegraph, receipt);
		String address = receipt.at("address").as();
		assertThat(shown.at("question.document").<String>as().replaceAll("\\s+", " ").strip()).isEqualTo(question);
		assertThat(shown.at("answer.area.nameZh").<String>as()).contains("潍坊");
		assertThat(shown.at("now.same").<Boolean>as()).isTrue();
		assertThat(shown.at("citation").<Map<String, String>>as()).hasSize(5)
			.allSatisfy((format, text) -> assertThat(text).as(format)
				.contains(address, zonegraph.seed().revision(), "Weifang"));
		assertThat(zonegraph.get(address, "Accept", "text/html,*/*;q=0.8").body()).startsWith("<!doctype html>");
	}

	@Test
	void whatIsNotKeptIsNotFound() {
		for (String hash : List.of("0".repeat(32), "castle", "..%2f..%2fetc")) {
			HttpResponse<String> response = zonegraph.get("/r/" + hash, "Accept", "application/json");
			assertThat(response.statusCode()).isIn(400, 404);
		}
	}

	@Test
	void aFileOfOneAnswerNamesItsReceiptAsWhatToCite() {
		HttpResponse<String> response = zonegraph.get("/q/lineage.csv?measure=measure:guofa-2014-65-29", HEADER,
				"true");
		assertThat(response.headers().allValues("Link"))
			.anySatisfy((link) -> assertThat(link).matches("</r/[0-9a-f]{32}>; rel=\"cite-as\""));
	}

	@Test
	void anAnswerWithErrorsHasNone() {
		assertThat(zonegraph.postQuestion("{ castle }", Map.of(), HEADER, "true").body()).doesNotContain("receipt");
	}

	@Test
	void whatWasNotAskedIsNotKept() {
		String question = "query Kept { area(id: \"area:weifang-cbz\") { nameZh } }";
		Answer plain = receipt(zonegraph, question);
		String secret = "x".repeat(50_000);
		Answer same = RunningZonegraph
			.read(zonegraph.postQuestion("# " + secret + "\n" + question, Map.of("castle", secret), HEADER, "true"))
			.at("extensions.receipt");
		assertThat(same.value()).isEqualTo(plain.value());
		assertThat(zonegraph.get(plain.at("address").as(), "Accept", "application/json").body()).doesNotContain("xxx");
	}

	@Test
	void aQuestionThatSaysMoreThanItAsksHasNone() {
		Answer receipt = receipt(zonegraph,
				"{ areas(filter: {nameEn: {eq: \"%s\"}}) { totalCount } }".formatted("x y ".repeat(6000)));
		assertThat(receipt.at("address").value()).isNull();
		assertThat(receipt.at("addressNote").<String>as()).contains("longer than");
	}

	@Test
	void whereItCannotBeWrittenThereIsTheAnswerWithANote() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "");
		HttpResponse<String> response;
		try (RunningZonegraph blocked = RunningZonegraph.with("zonegraph.receipts.directory=" + file.resolve("in"),
				"zonegraph.receipts.daily.count=1")) {
			response = blocked.postQuestion("{ dataset { revision } }", Map.of(), HEADER, "true");
			assertThat(receipt(blocked, "{ dataset { title } }").at("addressNote").<String>as()).contains("today");
		}
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(RunningZonegraph.read(response).at("data.dataset.revision").value()).isNotNull();
		assertThat(RunningZonegraph.read(response).at("extensions.receipt.addressNote").<String>as())
			.contains("cannot be written");
	}

	@Test
	void aReceiptThatWasCutOffOrNeverGivenHasACodeAndAStatusInEveryForm() throws Exception {
		Answer receipt = receipt(zonegraph, "{ area(id: \"area:weifang-cbz\") { id nameZh } }");
		String address = receipt.at("address").as();
		Path file = folder.resolve("receipts").resolve(address.substring("/r/".length()) + ".json.gz");
		byte[] whole = Files.readAllBytes(file);
		Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
		for (String accept : List.of("application/json", "text/html")) {
			assertThat(zonegraph.get(address, "Accept", accept).statusCode()).isEqualTo(410);
			assertThat(zonegraph.get("/r/" + "0".repeat(32), "Accept", accept).statusCode()).isEqualTo(404);
		}
		assertThat(RunningZonegraph.read(zonegraph.get(address, "Accept", "application/json")).at("code").value())
			.isEqualTo("RECEIPT_DAMAGED");
		receipt(zonegraph, "{ area(id: \"area:weifang-cbz\") { id nameZh } }");
		assertThat(Files.readAllBytes(file)).as("mended when it is given again").isEqualTo(whole);
	}

	@Tag("restarts")
	@Test
	void whenTheRevisionHasMovedOnItShowsWhatWasSaidAndWhatChanged() throws Exception {
		Path changed = Files.createDirectories(folder.resolve("seed"));
		SeedTests.changed(changed, "areas.csv", "", "");
		Path areas = changed.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace("Alashankou Comprehensive", "Alashankou Complete"));
		Seed renamed = SeedReader.read(SeedTests.model(), changed.toUri().toString());
		try (EmbeddedNeo4j neo4j = TestNeo4j.loaded(); RunningZonegraph own = start(neo4j)) {
			Answer one = receipt(own, "{ areas(first: 2) { nodes { id nameEn } } }");
			Answer other = receipt(own, "{ area(id: \"area:weifang-cbz\") { nameEn } }");
			new SeedImporter(own.context().getBean(Driver.class), SeedTests.model(), "layout").load(renamed, 1);
			Await.until(() -> shown(own, one).at("now.revision").value().equals(renamed.revision()));
			Answer shown = shown(own, one);
			assertThat(shown.at("answer.areas.nodes.0.nameEn").<String>as())
				.isEqualTo("Alashankou Comprehensive Bonded Zone");
			assertThat(shown.at("now.same").<Boolean>as()).isFalse();
			assertThat(shown.at("now.changes").value())
				.isEqualTo(List.of(Map.of("path", "areas.nodes.area:alashankou-cbz.nameEn", "before",
						"Alashankou Comprehensive Bonded Zone", "after", "Alashankou Complete Bonded Zone")));
			assertThat(shown.at("citation.TEXT").<String>as()).contains(shown.at("revision").<String>as());
			assertThat(shown(own, other).at("now.same").<Boolean>as()).as("an answer that is as it was").isTrue();
		}
	}

	private static RunningZonegraph start(EmbeddedNeo4j neo4j) {
		Map<String, Object> settings = new java.util.HashMap<>(RunningZonegraph.database(neo4j));
		settings.put("zonegraph.receipts.directory", folder.resolve("own").toString());
		return RunningZonegraph.start(settings);
	}

}
