package org.zonegraph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.testcontainers.neo4j.Neo4jContainer;

import org.zonegraph.graph.GraphReader;
import org.zonegraph.graph.GraphStore;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.start.EmbeddedNeo4j;

/**
 * The Neo4j that the tests run on, as {@code -Dzonegraph.test.neo4j} says:
 * {@code embedded} (the default), {@code container}, of the image
 * {@code zonegraph.test.neo4j.image}, or the address of a running server that may be
 * overwritten, with {@code zonegraph.test.neo4j.username} and {@code .password}.
 */
final class TestNeo4j {

	static final String MODE = System.getProperty("zonegraph.test.neo4j", "embedded");

	/** Names a build of Maven; what an editor runs is not part of one. */
	private static final String BUILD = System.getProperty("zonegraph.test.build");

	private static BuildNeo4j ofProcess;

	private static Neo4jContainer container;

	private TestNeo4j() {
	}

	/** Settings by which the application reaches it. */
	static Map<String, Object> settings() throws Exception {
		return switch (MODE) {
			case "embedded" -> (BUILD != null) ? build().settings()
					: Map.of("zonegraph.neo4j.directory", temporaryDirectory().toString());
			case "container" -> container();
			default -> Map.of("zonegraph.neo4j.uri", URI.create(MODE).toString(), "zonegraph.seed.load", "always",
					"zonegraph.neo4j.username", System.getProperty("zonegraph.test.neo4j.username", "neo4j"),
					"zonegraph.neo4j.password", System.getProperty("zonegraph.test.neo4j.password", ""));
		};
	}

	/** Starts the one of a build, where tests will want it later. */
	static void begin() throws IOException {
		if (MODE.equals("embedded") && BUILD != null) {
			build().begin();
		}
	}

	private static BuildNeo4j build() {
		return new BuildNeo4j(Path.of("target", "neo4j", BUILD));
	}

	/** An empty Neo4j for a test that must not share one, whatever the mode. */
	static EmbeddedNeo4j own() throws Exception {
		return EmbeddedNeo4j.start(temporaryDirectory(), 0);
	}

	/** The same with the seed in it. */
	static EmbeddedNeo4j loaded() throws Exception {
		return EmbeddedNeo4j.start(loadedDirectory(), 0);
	}

	/** A store that holds the seed; a load takes longer than many a test. */
	static synchronized Path loadedDirectory() throws Exception {
		Path directory = temporaryDirectory();
		if (ofProcess == null) {
			ofProcess = (BUILD != null) ? build() : new BuildNeo4j(temporaryDirectory());
		}
		ofProcess.copyTo(directory);
		return directory;
	}

	/** The way to one, to be closed before it. */
	static Driver driver(EmbeddedNeo4j neo4j) {
		return GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()));
	}

	static GraphReader reader(Driver driver) {
		return new GraphReader(driver, Duration.ofSeconds(10));
	}

	static Optional<Revision> revision(Driver driver) {
		return new GraphStore(driver).revision(Duration.ofSeconds(10));
	}

	static Path temporaryDirectory() throws Exception {
		return Files.createTempDirectory(Files.createDirectories(Path.of("target", "neo4j")), "test");
	}

	private static synchronized Map<String, Object> container() {
		if (container == null) {
			// stops with the test process
			container = new Neo4jContainer(System.getProperty("zonegraph.test.neo4j.image", "neo4j:5.26-community"))
				.withAdminPassword("zonegraph-test");
			container.start();
		}
		return Map.of("zonegraph.neo4j.uri", container.getBoltUrl(), "zonegraph.neo4j.username", "neo4j",
				"zonegraph.neo4j.password", container.getAdminPassword());
	}

}
