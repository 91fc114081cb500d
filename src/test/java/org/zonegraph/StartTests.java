package org.zonegraph;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlResponse;

import org.zonegraph.graph.Revision;
import org.zonegraph.graph.start.EmbeddedNeo4j;

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
	void aSecondStartFindsItsRevisionAndLoadsNothingButMakesTheIndexesOfItsModel(CapturedOutput output)
			throws Exception {
		Path directory = TestNeo4j.loadedDirectory();
		Revision first;
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(directory, 0); Driver driver = TestNeo4j.driver(neo4j)) {
			first = TestNeo4j.revision(driver).orElseThrow();
			driver.executableQuery("DROP INDEX search").execute();
			driver
				.executableQuery("CREATE FULLTEXT INDEX search FOR (n:Area|Measure) ON EACH [n.searchKeys] "
						+ "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}")
				.execute();
		}
		String before = output.toString();
		try (ConfigurableApplicationContext context = start(
				Map.of("server.port", 0, "zonegraph.neo4j.directory", directory, "zonegraph.neo4j.uri", "embedded"))) {
			assertThat(context.getBean(Revision.class)).isEqualTo(first);
			assertThat(new RunningZonegraph(context)
				.ask("{ search(text: \"Airbus\", kinds: [ENTERPRISE]) { totalCount } }")
				.at("search.totalCount")
				.<Integer>as()).isPositive();
		}
		assertThat(output.toString().substring(before.length()))
			.contains("Area 174", "Measure 68", "Revision " + first.id(), "/graphql", "/schema.graphqls")
			.doesNotContain("loading revision");
	}

	@Test
	void aStoreOfAnotherReleaseIsLoadedAnewWhichIsSaidAndItsLedgerGoesOn(CapturedOutput output) throws Exception {
		Path directory = TestNeo4j.loadedDirectory();
		Revision first;
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(directory, 0); Driver driver = TestNeo4j.driver(neo4j)) {
			first = TestNeo4j.revision(driver).orElseThrow();
			driver.executableQuery("MATCH (r:%s) SET r.layout = 'another'".formatted(Revision.LABEL)).execute();
			driver.executableQuery("MATCH (a:Area) REMOVE a.type").execute();
		}
		try (ConfigurableApplicationContext context = start(
				Map.of("server.port", 0, "zonegraph.neo4j.directory", directory, "zonegraph.neo4j.uri", "embedded"))) {
			Revision now = context.getBean(Revision.class);
			assertThat(now.id()).isEqualTo(first.id());
			assertThat(now.layout()).isEqualTo(first.layout());
			assertThat(now.loadedAt()).isAfter(first.loadedAt());
			var answer = new RunningZonegraph(context)
				.ask("{ areas(filter: {type: {isNull: true}}) { totalCount } revisions { nodes { loadedAt } } }");
			assertThat(answer.at("areas.totalCount").<Integer>as()).isZero();
			assertThat(answer.at("revisions.nodes").<List<Map<String, String>>>as()).singleElement()
				.satisfies((kept) -> assertThat(Instant.parse(kept.get("loadedAt")))
					.isEqualTo(first.loadedAt().toInstant()));
		}
		assertThat(output)
			.contains("loading revision %s, since another release loaded what is there".formatted(first.id()));
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
		assertThat(output).contains("areas.csv:3, column province: 'province:CN-XX'")
			.doesNotContain("\tat org.", "starting Neo4j");
	}

	@Test
	void aStoreThatIsDamagedOrOfANewerNeo4jIsSaidInOneLineThatSaysWhatToDo(CapturedOutput output) throws Exception {
		Path directory = TestNeo4j.temporaryDirectory();
		EmbeddedNeo4j.start(directory, 0).close();
		Path store = directory.resolve("data/databases/neo4j");
		Path ids = store.resolve("neostore.nodestore.db.labels.id");
		byte[] sound = Files.readAllBytes(ids);
		byte[] noise = new byte[65_536];
		new Random(14).nextBytes(noise);
		Files.write(ids, noise);
		refused("zonegraph.neo4j.directory", directory);
		Files.write(ids, sound);
		newer(store.resolve("neostore"));
		refused("zonegraph.neo4j.directory", directory);
		assertThat(output.toString().lines().filter((line) -> !line.contains("starting Neo4j"))).satisfiesExactly(
				(line) -> assertThat(line).contains(
						"Not started: the store in " + directory.toAbsolutePath() + " is damaged (Metadata",
						"delete " + directory.toAbsolutePath().resolve("data")),
				(line) -> assertThat(line).contains("Not started: the store in " + directory.toAbsolutePath()
						+ " is of a newer Neo4j, or damaged (IllegalArgumentException: Unknown store version"));
	}

	/** Gives a store the number of a format that is to come. */
	private static void newer(Path file) throws Exception {
		String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
		assertThat(bytes).contains("aligned\u0001\u0001");
		Files.writeString(file, bytes.replace("aligned\u0001\u0001", "aligned\u0001\u0063"),
				StandardCharsets.ISO_8859_1);
	}

	private static void refused(String setting, Object value) {
		assertThatException().isThrownBy(
				() -> start(Map.of("server.port", 0, setting, value, "zonegraph.neo4j.password", "hush")).close());
	}

	@ParameterizedTest
	@CsvSource({ "zonegraph.neo4j.uri, http://localhost:7474, zonegraph.neo4j.uri is 'http://localhost:7474'",
			"zonegraph.neo4j.uri, foo://me:hush@db.example.org, zonegraph.neo4j.uri is 'foo://db.example.org'",
			"zonegraph.neo4j.uri, '', zonegraph.neo4j.uri is ''",
			"zonegraph.neo4j.uri, bolt://me:hush@no where, zonegraph.neo4j.uri",
			"zonegraph.neo4j.directory, pom.xml, the data directory",
			"zonegraph.seed.location, file:castle/, there is no seed at file:castle/",
			"zonegraph.synthetic.scale, many, zonegraph.synthetic.scale",
			"zonegraph.synthetic.scale, 0, 'zonegraph.synthetic.scale is 0, expected 1 to 10000'",
			"zonegraph.redis.url, http://me:hush@db.example.org, zonegraph.redis.url is 'http://db.example.org'",
			"zonegraph.redis.url, redis://me:hush@no where, zonegraph.redis.url is 'redis://no where'",
			"zonegraph.seed.load, never, zonegraph.seed.load is never",
			"zonegraph.receipts.daily.count, many, zonegraph.receipts.daily.count" })
	void aBadValueOfASettingIsSaidInOneLineBeforeNeo4jStarts(String setting, String value, String said,
			CapturedOutput output) {
		refused(setting, value);
		assertThat(output.toString().strip().lines()).singleElement()
			.asString()
			.contains("Not started: ", said)
			.doesNotContain("hush");
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

	@Test
	void aQuestionOfTheWarmUpThatNeverEndsDoesNotHoldAStop(CapturedOutput output) throws Exception {
		Map<String, Object> settings = new HashMap<>(TestNeo4j.settings());
		settings.put("zonegraph.warm-up", "true");
		settings.put("zonegraph.limits.request-time", "1s");
		RunningZonegraph warming = RunningZonegraph.start(settings, Lost.class);
		assertThat(isWarming()).isTrue();
		CompletableFuture.runAsync(warming::close).get(1, TimeUnit.MINUTES);
		assertThat(output).contains("a question of the warm-up did not end in time");
		Lost.ANSWER.cancel(false);
		Await.until(() -> !isWarming());
	}

	/** No answer comes, as where a class is missing since the jar was overwritten. */
	@Configuration(proxyBeanMethods = false)
	static class Lost {

		private static final CompletableFuture<WebGraphQlResponse> ANSWER = new CompletableFuture<>();

		@Bean
		WebGraphQlInterceptor lost() {
			return (request, chain) -> Mono.fromFuture(ANSWER);
		}

	}

	private static boolean isWarming() {
		return Thread.getAllStackTraces().keySet().stream().anyMatch((thread) -> thread.getName().equals("warm-up"));
	}

	@Test
	void aServerThatTakesConnectionsAndSaysNothingIsWaitedForAndGivenUpInOneLine(CapturedOutput output)
			throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			String uri = "bolt://127.0.0.1:" + silent.getLocalPort();
			assertThatException().isThrownBy(() -> start(
					Map.of("server.port", 0, "zonegraph.neo4j.uri", uri, "zonegraph.neo4j.start-time", "7s"))
				.close());
			assertThat(output.toString().strip().lines()).satisfiesExactly(
					(line) -> assertThat(line).contains("waiting for an answer of Neo4j at " + uri),
					(line) -> assertThat(line)
						.contains("Not started: waited 7s for an answer of Neo4j at " + uri + " in vain: "));
		}
	}

	/**
	 * Is not there at first, as one that is slow, for longer than a reader would wait.
	 */
	@Test
	void withAServerNamedItIsWaitedForAndNothingOfTheEmbeddedNeo4jStarts(CapturedOutput output) throws Exception {
		try (EmbeddedNeo4j server = TestNeo4j.loaded(); FlakyProxy proxy = new FlakyProxy(server.uri().getPort())) {
			proxy.becomes(FlakyProxy.Way.PAUSED);
			String uri = "bolt://127.0.0.1:" + proxy.port();
			CompletableFuture<ConfigurableApplicationContext> started = CompletableFuture
				.supplyAsync(() -> start(Map.of("server.port", 0, "zonegraph.neo4j.uri", uri,
						"zonegraph.neo4j.username", server.username(), "zonegraph.neo4j.password", server.password())));
			Await.until(() -> output.toString().contains("waiting for an answer of Neo4j at " + uri));
			proxy.becomes(FlakyProxy.Way.THERE);
			serves(started.join());
			assertThat(output).doesNotContain(" WARN ", " ERROR ");
		}
	}

	private static void serves(ConfigurableApplicationContext started) {
		try (ConfigurableApplicationContext context = started) {
			assertThat(context.getBean(Revision.class).counts()).containsEntry("Area", 174L);
			assertThatExceptionOfType(NoSuchBeanDefinitionException.class)
				.isThrownBy(() -> context.getBean(EmbeddedNeo4j.class));
		}
	}

}
