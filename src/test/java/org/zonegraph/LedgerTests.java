package org.zonegraph;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.xml.parsers.DocumentBuilderFactory;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.ledger.VerdictLedger;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What changed, as the API, the page and the feeds tell it while revisions are loaded.
 */
@Tag("restarts")
class LedgerTests {

	private static final String CHANGES = "{ changes(first: 100%s) { totalCount nodes { kind subject field before after sourcesAfter label revision { revision previous reason } } } }";

	private static final String LATER = "2999-12-31";

	@TempDir
	private Path folder;

	/** The shipped seed with another city, a claim of another number, and a reason. */
	private Seed changed() throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "", "");
		Path areas = this.folder.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace(",Anqing,", ",Anqing City,"));
		Path descriptor = this.folder.resolve("datapackage.json");
		String issued = SeedReader.read(SeedTests.model(), "file:seed/").imprint().issuedOn();
		Files.writeString(descriptor, Files.readString(descriptor).replace("\"" + issued + "T", "\"" + LATER + "T"));
		Files.writeString(this.folder.resolve("CHANGES.md"),
				"# Changes\n\n## %s\n\nThe city was misspelt.\n".formatted(LATER));
		return SeedReader.read(SeedTests.model(), this.folder.toUri().toString());
	}

	@Test
	void whatARevisionChangedIsToldByTheApiThePageTheFeedsAndTheTableAndTheSameDataChangesNothing() throws Exception {
		Seed shipped = SeedReader.read(SeedTests.model(), "file:seed/");
		Seed changed = changed();
		try (EmbeddedNeo4j neo4j = TestNeo4j.own(); Driver driver = TestNeo4j.driver(neo4j)) {
			SeedImporter importer = new SeedImporter(driver, SeedTests.model(), "layout");
			importer.load(shipped, 1);
			// an earlier release kept no ledger
			driver.executableQuery("MATCH (n:ZonegraphLedger) DELETE n").execute();
			importer.load(shipped, 1);
			// nor, later, what a revision has beside its statements
			driver.executableQuery("MATCH (n:ZonegraphLedger) REMOVE n.beside").execute();
			importer.load(shipped, 1);
			assertThat(
					driver.executableQuery("MATCH (n:ZonegraphLedger) RETURN n.beside AS beside").execute().records())
				.singleElement()
				.satisfies((kept) -> assertThat(kept.get("beside").asString()).contains("synonyms"));
			Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
			settings.put("zonegraph.seed.load", "never");
			try (RunningZonegraph copy = CompletableFuture.supplyAsync(() -> RunningZonegraph.start(settings)).join()) {
				assertThat(copy.ask("{ revisions { totalCount nodes { revision previous changed } } }")
					.at("revisions")
					.value())
					.isEqualTo(Map.of("totalCount", 1, "nodes", List.of(nullable("revision", shipped.revision()))));
				assertThat(copy.ask(CHANGES.formatted("")).at("changes.totalCount").value()).isEqualTo(0);
				copy.verdicts().record(shipped.revision(), List.of(checked("c1", "CONFIRMED"), checked("c2", "SHORT")));
				importer.load(changed, 1);
				Await.until(() -> copy.ask(CHANGES.formatted("")).at("changes.totalCount").value().equals(1));
				Map<?, ?> change = copy.ask(CHANGES.formatted("")).at("changes.nodes").<List<Map<?, ?>>>as().get(0);
				assertThat(change.get("kind")).isEqualTo("CHANGED");
				assertThat(change.get("subject")).isEqualTo("area:anqing-cbz");
				assertThat(change.get("field")).isEqualTo("cityEn");
				assertThat(change.get("before")).isEqualTo("\"Anqing\"");
				assertThat(change.get("after")).isEqualTo("\"Anqing City\"");
				assertThat(((Map<?, ?>) change.get("revision")).get("reason")).isEqualTo("The city was misspelt.");
				asked(copy, shipped, changed);
				String first = copy.ask("{ revisions(first: 1) { pageInfo { endCursor } } }")
					.at("revisions.pageInfo.endCursor")
					.as();
				assertThat(copy.ask("{ revisions(first: 1, after: \"%s\") { nodes { revision } } }".formatted(first))
					.at("revisions.nodes.0.revision")
					.value()).isEqualTo(shipped.revision());
				pages(copy);
				flips(copy, changed);
				importer.load(shipped, 1);
				Await.until(() -> copy.ask(CHANGES.formatted("")).at("changes.totalCount").value().equals(3));
				assertThat(copy.ask("{ revisions(first: 1) { nodes { reason } } }").at("revisions.nodes").value())
					.as("a reason is told once")
					.isEqualTo(List.of(Collections.singletonMap("reason", null)));
				assertThat(copy.ask("{ revisions { nodes { revision } } }").at("revisions.nodes").value())
					.isEqualTo(List.of(Map.of("revision", shipped.revision()), Map.of("revision", changed.revision()),
							Map.of("revision", shipped.revision())));
			}
		}
	}

	private static VerdictLedger.Checked checked(String claim, String verdict) {
		return new VerdictLedger.Checked("claim:" + claim, "Statement " + claim, "表述 " + claim, verdict);
	}

	private static void flips(RunningZonegraph copy, Seed changed) {
		for (int i = 0; i < 2; i++) {
			copy.verdicts()
				.record(changed.revision(),
						List.of(checked("c1", "SHORT"), checked("c2", "SHORT"), checked("c3", "CONFIRMED")));
		}
		assertThat(copy.ask(
				"{ changes(kinds: [VERDICT]) { nodes { subject field before after label(language: ZH) revision { revision } } } }")
			.at("changes.nodes")
			.value())
			.isEqualTo(List.of(Map.of("subject", "claim:c1", "field", "verdict", "before", "\"CONFIRMED\"", "after",
					"\"SHORT\"", "label", "表述 c1", "revision", Map.of("revision", changed.revision()))));
		assertThat(copy.get("/feed.atom?kind=VERDICT").body()).contains("Statement c1").doesNotContain("Anqing City");
	}

	private static Map<String, Object> nullable(String name, Object value) {
		Map<String, Object> map = new HashMap<>(Map.of(name, value, "changed", 0));
		map.put("previous", null);
		return map;
	}

	private static void asked(RunningZonegraph copy, Seed shipped, Seed changed) {
		Map.of(", about: [\"area:anqing-cbz\"]", 1, ", about: [\"area:none\"]", 0, ", kinds: [ADDED]", 0,
				", fields: [\"cityEn\"]", 1, ", since: \"%s\"".formatted(shipped.revision()), 1,
				", since: \"%s\"".formatted(changed.revision()), 0, ", until: \"%s\"".formatted(shipped.revision()), 0,
				", since: \"2020-01-01\"", 1, ", since: \"2999-01-01\"", 0, ", since: \"nothing\"", 0)
			.forEach((arguments,
					count) -> assertThat(copy.ask(CHANGES.formatted(arguments)).at("changes.totalCount").value())
						.as(arguments)
						.isEqualTo(count));
		assertThat(copy
			.ask("{ node(id: \"area:anqing-cbz\") { ... on Entity { history { totalCount nodes { field } } } } }")
			.at("node.history")
			.value()).isEqualTo(Map.of("totalCount", 1, "nodes", List.of(Map.of("field", "cityEn"))));
	}

	/** As a reader of feeds of the registries finds them, the titles of the entries. */
	private static List<String> entries(RunningZonegraph copy, String address) throws Exception {
		return new SyndFeedInput().build(new StringReader(copy.get(address).body()))
			.getEntries()
			.stream()
			.map(SyndEntry::getTitle)
			.toList();
	}

	/** By the schema of RFC 4287 and a reader beside it. */
	private static void isAtom(String feed) throws Exception {
		assertThat(feed).startsWith("<?xml");
		assertThat(new SyndFeedInput().build(new StringReader(feed)).getFeedType()).isEqualTo("atom_1.0");
		assumeThat(Program.isThere("xmllint")).as("there is no xmllint on this machine").isTrue();
		Path file = Files.createTempFile("feed", ".atom");
		Files.writeString(file, feed);
		assertThat(Program
			.start(Path.of("."), "xmllint", "--noout", "--relaxng", "src/test/resources/profiles/atom-rfc4287.rng",
					file.toString())
			.printed()).isEqualTo(file + " validates\n");
		Files.delete(file);
	}

	private static void pages(RunningZonegraph copy) throws Exception {
		for (String address : List.of("/changes", "/changes?about=area:anqing-cbz&lang=zh")) {
			Document page = Jsoup.parse(copy.get(address, "Accept", "text/html").body());
			assertThat(page.select("table.sticky tbody tr").text()).contains("Anqing City");
		}
		HttpResponse<String> atom = copy.get("/feed.atom");
		for (String feed : List.of("/feed.atom", "/feed.atom?about=area:anqing-cbz&lang=zh", "/feed.atom?kind=VERDICT",
				"/feed/area.atom?id=area:anqing-cbz", "/feed/areas.atom?first=10", "/feed/claims.atom?lang=zh",
				"/feed/area.atom?id=area:anqing-cbz&language=ZH")) {
			isAtom(copy.get(feed).body());
		}
		assertThat(entries(copy, "/feed/area.atom?id=area:anqing-cbz")).singleElement()
			.asString()
			.containsIgnoringCase("city");
		assertThat(entries(copy, "/feed/area.atom?id=area:chongqing-xiyong-cbz")).isEmpty();
		assertThat(entries(copy, "/feed/areas.atom?first=10")).hasSize(1);
		assertThat(copy
			.get("/feed/areas.atom?first=10", "If-None-Match",
					copy.get("/feed/areas.atom?first=10").headers().firstValue("ETag").orElseThrow())
			.statusCode()).isEqualTo(304);
		assertThat(copy.get("/feed/nothing.atom").statusCode()).isEqualTo(404);
		assertThat(copy.get("/feed/area.rss?id=area:anqing-cbz").body()).contains("UNKNOWN_QUESTION");
		assertThat(copy.get("/feed/area.atom").body()).contains("needs the variable id");
		assertThat(atom.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
		NodeList entries = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(atom.body())))
			.getElementsByTagName("entry");
		assertThat(entries.getLength()).as("two revisions and a change").isEqualTo(3);
		assertThat(
				copy.get("/feed.atom", "If-None-Match", atom.headers().firstValue("ETag").orElseThrow()).statusCode())
			.isEqualTo(304);
		JsonNode feed = new JsonMapper().readTree(copy.get("/feed.json?about=area:anqing-cbz").body());
		assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
		assertThat(feed.at("/items")).hasSize(1);
		assertThat(feed.at("/items/0/content_text").asString()).contains("Anqing City", "The city was misspelt.");
		HttpResponse<String> table = copy.get("/changes.csv");
		assertThat(table.statusCode()).isEqualTo(307);
		assertThat(copy.get(table.headers().firstValue("Location").orElseThrow()).body()).contains("Anqing City");
	}

}
