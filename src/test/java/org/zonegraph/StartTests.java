package org.zonegraph;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import org.zonegraph.graph.EmbeddedNeo4j;
import org.zonegraph.graph.Revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("restarts")
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	@TempDir
	private Path folder;

	private static ConfigurableApplicationContext start(Map<String, Object> settings) {
		String[] arguments = Stream
			.concat(Stream.of(Map.entry("server.address", "127.0.0.1"), Map.entry("management.server.port", 0)),
					settings.entrySet().stream())
			.map((entry) -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
			.toArray(String[]::new);
		return SpringApplication.run(new Class<?>[] { ZonegraphApplication.class }, arguments);
	}

	@Test
	void aSecondStartFindsItsRevisionAndLoadsNothing(CapturedOutput output) throws Exception {
		Map<String, Object> settings = Map.of("server.port", 0, "zonegraph.neo4j.directory",
				TestNeo4j.temporaryDirectory());
		Revision first;
		try (ConfigurableApplicationContext context = start(settings)) {
			first = context.getBean(Revision.class);
			assertThat(output).contains("Area 172", "Measure 68", "Revision " + first.id(), "/graphql",
					"/schema.graphqls");
		}
		try (ConfigurableApplicationContext context = start(settings)) {
			assertThat(context.getBean(Revision.class)).isEqualTo(first);
		}
	}

	@Test
	void aDirectoryThatAnotherProcessHoldsIsSaidInOneLine(CapturedOutput output) throws Exception {
		Path directory = TestNeo4j.temporaryDirectory();
		try (EmbeddedNeo4j holder = EmbeddedNeo4j.start(directory, 0)) {
			assertThat(holder.uri().getScheme()).isEqualTo("bolt");
			assertThatException()
				.isThrownBy(() -> start(Map.of("server.port", 0, "zonegraph.neo4j.directory", directory)).close());
		}
		List<String> lines = output.toString()
			.lines()
			.filter((line) -> line.contains("holds the data directory"))
			.toList();
		assertThat(lines).singleElement()
			.asString()
			.contains("Not started: another process holds the data directory", directory.getFileName().toString());
		assertThat(output).doesNotContain("\tat org.");
	}

	@Test
	void aBadSeedIsSaidLineByLineAndNothingIsServed(CapturedOutput output) throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "province:CN-AH", "province:CN-XX");
		assertThatException().isThrownBy(() -> start(Map.of("server.port", 0, "zonegraph.neo4j.directory",
				TestNeo4j.temporaryDirectory(), "zonegraph.seed.location", this.folder.toUri()))
			.close());
		assertThat(output).contains("areas.csv:3, column province: 'province:CN-XX'").doesNotContain("\tat org.");
	}

	@ParameterizedTest
	@CsvSource({ "bolt://127.0.0.1:1, no Neo4j answers at bolt://127.0.0.1:1",
			"neo4j://someone:hush@127.0.0.1:1, no Neo4j answers at neo4j://127.0.0.1:1",
			"bolt://nowhere.invalid, no Neo4j answers at bolt://nowhere.invalid",
			"neo4j://nowhere.invalid:7687, no Neo4j answers at neo4j://nowhere.invalid:7687" })
	void aServerThatIsNotThereIsSaidInOneLine(String uri, String said, CapturedOutput output) {
		assertThatException().isThrownBy(
				() -> start(Map.of("server.port", 0, "zonegraph.neo4j.uri", uri, "zonegraph.neo4j.password", "hush"))
					.close());
		assertThat(output.toString().strip().lines()).singleElement()
			.asString()
			.contains("Not started: " + said, "zonegraph.neo4j.uri")
			.doesNotContain("hush");
	}

	@Test
	void aServerThatDoesNotKnowThePasswordIsSaidInOneLine(CapturedOutput output) throws Exception {
		try (EmbeddedNeo4j server = TestNeo4j.own()) {
			assertThatException().isThrownBy(() -> start(
					Map.of("server.port", 0, "zonegraph.neo4j.uri", server.uri(), "zonegraph.neo4j.password", "hush"))
				.close());
			assertThat(output.toString().lines().filter((line) -> !line.contains("starting Neo4j"))).singleElement()
				.asString()
				.contains("Not started: the Neo4j at " + server.uri() + " does not let us in",
						"zonegraph.neo4j.username", "zonegraph.neo4j.password")
				.doesNotContain("hush");
		}
	}

	@Test
	void aStopDuringTheWarmUpEndsItQuietly(CapturedOutput output) {
		RunningZonegraph warming = RunningZonegraph.with("zonegraph.warm-up=true");
		assertThat(isWarming()).isTrue();
		warming.close();
		assertThat(isWarming()).isFalse();
		assertThat(output).doesNotContain(" WARN ", " ERROR ", "\tat org.");
	}

	private static boolean isWarming() {
		return Thread.getAllStackTraces().keySet().stream().anyMatch((thread) -> thread.getName().equals("warm-up"));
	}

	@Test
	void withAServerNamedNothingOfTheEmbeddedNeo4jStarts() throws Exception {
		try (EmbeddedNeo4j server = TestNeo4j.own();
				ConfigurableApplicationContext context = start(
						Map.of("server.port", 0, "zonegraph.neo4j.uri", server.uri(), "zonegraph.neo4j.username",
								server.username(), "zonegraph.neo4j.password", server.password()))) {
			assertThat(context.getBean(Revision.class).counts()).containsEntry("Area", 172L);
			assertThatExceptionOfType(NoSuchBeanDefinitionException.class)
				.isThrownBy(() -> context.getBean(EmbeddedNeo4j.class));
		}
	}

}
