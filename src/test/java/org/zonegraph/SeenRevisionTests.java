package org.zonegraph;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that says which revision it has seen. */
@Tag("restarts")
class SeenRevisionTests {

	private static final String HEADER = "Zonegraph-Revision";

	private static final List<String> ADDRESSES = List.of("/graphql?query=%7Bareas%7BtotalCount%7D%7D", "/q/areas.csv",
			"/download/", "/download/SHA256SUMS", "/download/zonegraph.graphml", "/area/alashankou-cbz?format=ttl");

	@TempDir
	private Path folder;

	private static String told(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.headers().firstValue(HEADER).orElseThrow();
	}

	private static URI routed(EmbeddedNeo4j neo4j) {
		return URI.create(neo4j.uri().toString().replace("bolt:", "neo4j:"));
	}

	@Test
	void itIsNeverToldOfAnEarlierOne() throws Exception {
		Seed renamed = CopiesTests.renamed(this.folder);
		Seed shipped = SeedReader.read(SeedTests.model(), "file:seed/");
		// as a cluster routes it, to a copy that never loads
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(TestNeo4j.loadedDirectory(), Proxies.free());
				Driver driver = GraphDatabase.driver(routed(neo4j),
						AuthTokens.basic(neo4j.username(), neo4j.password()));
				RunningZonegraph copy = RunningZonegraph.start(Map.of("zonegraph.neo4j.uri", routed(neo4j),
						"zonegraph.neo4j.password", neo4j.password(), "zonegraph.seed.load", "never"))) {
			for (String address : ADDRESSES) {
				assertThat(told(copy.get(address))).as(address).isEqualTo(shipped.revision());
			}
			SeedImporter importer = new SeedImporter(driver, SeedTests.model(), "layout");
			Seed before = shipped;
			// loaded again it is later than the one that took its place
			for (Seed next : List.of(renamed, shipped)) {
				importer.load(next, 1);
				for (String address : ADDRESSES) {
					assertThat(told(copy.get(address, HEADER, next.revision())))
						.as("%s, where the one before is in memory", address)
						.isEqualTo(next.revision());
					assertThat(told(copy.get(address, HEADER, before.revision())))
						.as("%s, by who has seen the one before", address)
						.isEqualTo(next.revision());
				}
				before = next;
			}
		}
	}

	@Test
	void oneThatACopyDoesNotKnowIsTooEarlyForIt() {
		RunningZonegraph copy = RunningZonegraph.get();
		for (String address : ADDRESSES) {
			HttpResponse<String> early = copy.get(address, HEADER, "0123456789abcdef");
			assertThat(early.statusCode()).as(address).isEqualTo(425);
			assertThat(RunningZonegraph.read(early).at("errors.0.extensions.code").value()).isEqualTo("TOO_EARLY");
			assertThat(early.headers().firstValue("Retry-After")).contains("1");
			assertThat(early.headers().firstValue("Cache-Control")).contains("no-store");
			assertThat(copy.get(address, HEADER, "the last one").statusCode()).isEqualTo(400);
		}
	}

	@Test
	void whatOthersMayKeepIsKeptApartByIt() {
		for (String address : ADDRESSES) {
			HttpResponse<String> response = RunningZonegraph.get().get(address);
			assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).as(address).contains("max-age=60");
			assertThat(response.headers().allValues("Vary").toString()).as(address).containsIgnoringCase(HEADER);
		}
	}

}
