package org.zonegraph;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.LoadMode;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Two copies of the application on one database, one of which loads. */
@Tag("restarts")
class CopiesTests {

	private static final List<String> OF_THE_SEED = List.of("/download/", "/download/SHA256SUMS",
			"/download/zonegraph.graphml", "/dataset.jsonld", "/sitemap.xml");

	@TempDir
	private Path folder;

	private Seed renamed() throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "", "");
		Path areas = this.folder.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace("Alashankou Comprehensive", "Alashankou Complete"));
		return SeedReader.read(SeedTests.model(), this.folder.toUri().toString());
	}

	private static Object revision(RunningZonegraph copy) {
		return copy.ask("{ dataset { revision } }").at("dataset.revision").value();
	}

	@Test
	void aCopyThatNeverLoadsServesWhatIsThereAndNoFilesOfAnotherRevision() throws Exception {
		Seed renamed = renamed();
		Seed shipped = SeedReader.read(SeedTests.model(), "file:seed/");
		try (EmbeddedNeo4j neo4j = TestNeo4j.own();
				Driver driver = GraphDatabase.driver(neo4j.uri(),
						AuthTokens.basic(neo4j.username(), neo4j.password()))) {
			Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
			settings.put("zonegraph.seed.load", "never");
			CompletableFuture<RunningZonegraph> waiting = CompletableFuture
				.supplyAsync(() -> RunningZonegraph.start(settings));
			SeedImporter importer = new SeedImporter(driver, SeedTests.model(), "layout");
			importer.load(renamed, 1);
			try (RunningZonegraph copy = waiting.join()) {
				// on a busy machine a graph that has just been loaded may take long to
				// answer
				Await.until(() -> copy.operators("/actuator/health/readiness").statusCode() == 200);
				assertThat(revision(copy)).isEqualTo(renamed.revision());
				for (String address : OF_THE_SEED) {
					HttpResponse<String> response = copy.get(address);
					assertThat(response.statusCode()).as(address).isEqualTo(503);
					assertThat(RunningZonegraph.read(response).at("code").value()).isEqualTo("OTHER_REVISION");
					assertThat(response.headers().firstValue("Retry-After")).isPresent();
				}
				assertThat(copy.get("/").body()).contains("<zg-app>").doesNotContain("application/ld+json");
				assertThat(copy.get("/area/alashankou-cbz?format=ttl").body()).contains("Alashankou Complete",
						renamed.revision());
				importer.load(shipped, 1, LoadMode.NEWER);
				assertThat(revision(copy)).as("of the same day").isEqualTo(renamed.revision());
				importer.load(shipped, 1);
				Await.until(() -> copy.get("/download/").statusCode() == 200);
				assertThat(revision(copy)).isEqualTo(shipped.revision());
				for (String address : OF_THE_SEED) {
					assertThat(copy.get(address).statusCode()).as(address).isEqualTo(200);
				}
				assertThat(copy.get("/").body()).contains("application/ld+json", shipped.revision());
				assertThat(copy.get("/dataset.jsonld").body()).contains(shipped.revision());
			}
		}
	}

}
