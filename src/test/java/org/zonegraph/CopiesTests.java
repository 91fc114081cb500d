package org.zonegraph;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.zonegraph.export.dump.GraphFile;
import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.SeedGraph;
import org.zonegraph.export.graph.GraphFormats;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.model.Model;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.load.LoadMode;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;
import org.zonegraph.text.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/** Two copies of the application on one database, one of which loads. */
@Tag("restarts")
class CopiesTests {

	private static final List<String> OF_THE_WHOLE = List.of("/download/", "/download/SHA256SUMS",
			"/download/zonegraph.zip", "/download/zonegraph.graphml", "/dataset.jsonld", "/sitemap.xml");

	@TempDir
	private Path folder;

	/** The shipped seed with another name in it. */
	static Seed renamed(Path folder) throws Exception {
		SeedTests.changed(folder, "areas.csv", "", "");
		Path areas = folder.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace("Alashankou Comprehensive", "Alashankou Complete"));
		return SeedReader.read(SeedTests.model(), folder.toUri().toString());
	}

	private static Object revision(RunningZonegraph copy) {
		return copy.ask("{ dataset { revision } }").at("dataset.revision").value();
	}

	/** Checksums of what is sent, each file with its name. */
	private static Map<String, String> sent(RunningZonegraph copy) throws Exception {
		Map<String, String> sums = new TreeMap<>();
		for (String name : copy.files().names().keySet()) {
			HttpResponse<byte[]> response = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(copy.address("/download/" + name)).build(),
						HttpResponse.BodyHandlers.ofByteArray());
			sums.put(name, HexFormat.of().formatHex(Sha256.digest().digest(response.body())));
		}
		return sums;
	}

	private static Map<String, String> made(Seed seed) {
		Model model = SeedTests.model();
		try (GraphFiles files = new GraphFiles(new GraphFormats(model, new Rdf(model)), new SeedGraph(model, seed))) {
			return files.all().stream().collect(Collectors.toMap(GraphFile::name, GraphFile::sha256));
		}
	}

	@Test
	void aCopyThatNeverLoadsServesWhatIsThereAndItsFilesWhateverSeedItWasStartedWith() throws Exception {
		Seed renamed = renamed(this.folder);
		Seed shipped = SeedReader.read(SeedTests.model(), "file:seed/");
		try (EmbeddedNeo4j neo4j = TestNeo4j.own(); Driver driver = TestNeo4j.driver(neo4j)) {
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
				assertThat(sent(copy)).as("files of the graph").isEqualTo(made(renamed));
				assertThat(copy.get("/").body()).contains("application/ld+json", renamed.revision());
				Await.until(() -> copy.get("/area/alashankou-cbz?format=ttl").statusCode() == 200);
				assertThat(copy.get("/area/alashankou-cbz?format=ttl").body()).contains("Alashankou Complete",
						renamed.revision());
				importer.load(shipped, 1, LoadMode.NEWER);
				assertThat(revision(copy)).as("of the same day").isEqualTo(renamed.revision());
				importer.load(shipped, 1);
				Await.until(() -> copy.get("/dataset.jsonld").body().contains(shipped.revision()));
				assertThat(revision(copy)).isEqualTo(shipped.revision());
				assertThat(sent(copy)).as("files of the next").isEqualTo(made(shipped));
				assertThat(copy.get("/").body()).contains("application/ld+json", shipped.revision());
			}
		}
	}

	@Test
	void whatWasEnlargedForMeasuringHasNoFiles() throws Exception {
		try (EmbeddedNeo4j neo4j = TestNeo4j.own()) {
			Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
			settings.put("zonegraph.synthetic.scale", "2");
			try (RunningZonegraph enlarged = RunningZonegraph.start(settings)) {
				for (String address : OF_THE_WHOLE) {
					HttpResponse<String> response = enlarged.get(address);
					assertThat(response.statusCode()).as(address).isEqualTo(503);
					assertThat(RunningZonegraph.read(response).at("code").value()).isEqualTo("OTHER_REVISION");
					assertThat(response.headers().firstValue("Retry-After")).isPresent();
				}
				assertThat(enlarged.get("/").body()).contains("<h1>").doesNotContain("application/ld+json");
			}
		}
	}

}
