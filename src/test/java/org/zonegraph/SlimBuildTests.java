package org.zonegraph;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.zonegraph.graph.start.EmbeddedNeo4j;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class path as {@code -Pslim} leaves it: none of Neo4j's own jars, which are under the
 * GPL, only those that speak with one that runs elsewhere.
 */
@Tag("processes")
class SlimBuildTests {

	private static final String SLIM = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
		.filter((entry) -> !entry.replace('\\', '/').matches(".*/org/neo4j/(?!driver/|bolt/|neo4j-cypher-dsl).*"))
		.collect(Collectors.joining(File.pathSeparator));

	private static Process start(String... settings) throws Exception {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
		arguments.addAll(List.of(settings));
		return Zonegraphs.process(SLIM, List.of(), arguments.toArray(String[]::new));
	}

	@Test
	void withoutTheAddressOfANeo4jItSaysInOneLineWhatItWants() throws Exception {
		Process process = start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isEqualTo(1);
		assertThat(said.lines()).singleElement()
			.asString()
			.contains("Not started: NO_NEO4J_INSIDE: this build has no Neo4j inside", "zonegraph.neo4j.uri");
	}

	@Test
	void onANeo4jElsewhereItAnswersOfThePresentAlone() throws Exception {
		try (EmbeddedNeo4j neo4j = TestNeo4j.loaded()) {
			Process process = start("--zonegraph.neo4j.uri=" + neo4j.uri(),
					"--zonegraph.neo4j.username=" + neo4j.username(), "--zonegraph.neo4j.password=" + neo4j.password());
			try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
				String address = Zonegraphs.awaitLine(output, "GraphQL at ")
					.replaceFirst(".*GraphQL at (\\S+),.*", "$1");
				assertThat(asked(address, "{ areas { totalCount } }")).contains("\"totalCount\":174");
				assertThat(asked(address, "{ areas(revision: \"0123456789abcdef\") { totalCount } }"))
					.contains("PAST_NOT_SERVED", "it was built without Neo4j");
			}
			finally {
				process.destroy();
				process.waitFor();
			}
		}
	}

	private static String asked(String address, String question) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address + "?query=" + ReconcileClient.encoded(question))).build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

}
