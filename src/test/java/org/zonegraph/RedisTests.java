package org.zonegraph;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Two copies that share a Redis, and go on when it is gone. */
@Tag("processes")
class RedisTests {

	private static final String QUESTION = "query Shared%d { areas(first: 2, orderBy: [{nameEn: ASC}]) { nodes { id nameEn } } }";

	@TempDir
	private static Path folder;

	private static int number;

	private static EmbeddedNeo4j neo4j;

	private static int port;

	private static RunningZonegraph a;

	private static RunningZonegraph b;

	private Program redis;

	@BeforeAll
	static void startCopies() throws Exception {
		Proxies.assumeThere("redis-server");
		port = Proxies.free();
		neo4j = TestNeo4j.loaded();
		// Redis is not there yet
		a = copy();
		b = copy();
	}

	private static RunningZonegraph copy() {
		Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
		settings.put("zonegraph.redis.url", "redis://127.0.0.1:" + port);
		settings.put("zonegraph.seed.load", "never");
		// so that nothing comes back while the test runs
		settings.put("zonegraph.limits.rate.period", "1d");
		settings.put("zonegraph.receipts.directory", folder.resolve("receipts"));
		return RunningZonegraph.start(settings);
	}

	@AfterAll
	static void stopCopies() {
		if (neo4j != null) {
			a.close();
			b.close();
			neo4j.close();
		}
	}

	@BeforeEach
	void startRedis() throws Exception {
		this.redis = Program.start(folder, "redis-server", "--port", String.valueOf(port), "--bind", "127.0.0.1",
				"--save", "");
		for (RunningZonegraph copy : List.of(a, b)) {
			Await.until(() -> {
				String question = next();
				ask(copy, question);
				return status(ask((copy == a) ? b : a, question)).equals("zonegraph; hit");
			});
		}
	}

	@AfterEach
	void stopRedis() {
		this.redis.process().destroyForcibly().onExit().join();
	}

	/** A question that nobody asked yet, of a shape that is planned. */
	private static String next() {
		return QUESTION.formatted(number++);
	}

	private static HttpResponse<String> ask(RunningZonegraph copy, String question) {
		HttpResponse<String> response = copy.postQuestion(question, Map.of());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.body()).contains("\"nodes\":[{\"id\":\"area:").doesNotContain("errors");
		return response;
	}

	private static String status(HttpResponse<String> response) {
		return response.headers().firstValue("Cache-Status").orElseThrow();
	}

	private static long left(HttpResponse<String> response) {
		return response.headers().firstValueAsLong("RateLimit-Remaining").orElseThrow();
	}

	@Test
	void whatOneWasAskedTheOtherAnswersFromThereByteForByte() {
		String question = next();
		HttpResponse<String> first = ask(a, question);
		HttpResponse<String> second = ask(b, question);
		assertThat(status(first)).isEqualTo("zonegraph; fwd=uri-miss; stored");
		assertThat(status(second)).isEqualTo("zonegraph; hit");
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(a.postQuestion("{ castle }", Map.of()).body()).as("what is wrong is told by the one that is asked")
			.isNotEqualTo(b.postQuestion("{ castle }", Map.of()).body());
	}

	@Test
	void anAnswerOfAnotherRevisionIsNotFoundThere() throws Exception {
		Seed renamed = CopiesTests.renamed(folder);
		Seed shipped = SeedReader.read(SeedTests.model(), "file:seed/");
		String question = "{ area(id: \"area:alashankou-cbz\") { nameEn } areas(first: 1) { nodes { id } } }";
		String before = ask(a, question).body();
		assertThat(before).contains("Alashankou Comprehensive");
		try (Driver driver = TestNeo4j.driver(neo4j)) {
			SeedImporter importer = new SeedImporter(driver, SeedTests.model(), "layout");
			for (Seed next : List.of(renamed, shipped)) {
				importer.load(next, 1);
				String name = (next == renamed) ? "Alashankou Complete" : "Alashankou Comprehensive";
				for (RunningZonegraph copy : List.of(b, a)) {
					HttpResponse<String> answer = copy.postQuestion(question, Map.of(), "Zonegraph-Revision",
							next.revision());
					assertThat(answer.body()).contains(name, next.revision());
				}
			}
		}
	}

	@Test
	void aClientHasUsedUpWithTheOtherWhatItUsedUpWithTheOne() {
		long before = left(ask(a, next()));
		long after = left(ask(b, next()));
		assertThat(after).isLessThan(before);
		assertThat(left(ask(a, next()))).isLessThan(after);
	}

	@Test
	void whereItIsKilledEachGoesOnByItselfAndTogetherAgainWhenItIsBack() throws Exception {
		String known = next();
		String body = ask(a, known).body();
		this.redis.process().destroyForcibly().onExit().join();
		for (int i = 0; i < 50; i++) {
			RunningZonegraph copy = (i % 2 == 0) ? a : b;
			long begun = System.nanoTime();
			assertThat(left(ask(copy, next()))).isPositive();
			assertThat((System.nanoTime() - begun) / 1e9).as("seconds").isLessThan(3);
		}
		assertThat(a.operators("/actuator/prometheus").body()).contains("zonegraph_redis_up 0.0");
		assertThat(ask(a, known).body()).isEqualTo(body);
		assertThat(status(ask(b, known))).as("it has its own").startsWith("zonegraph; fwd=uri-miss");
		startRedis();
		assertThat(a.operators("/actuator/prometheus").body()).contains("zonegraph_redis_up 1.0");
	}

	@Test
	void whereItSaysNothingAnyMoreNobodyWaitsForIt() throws Exception {
		Program.start(folder, "kill", "-STOP", String.valueOf(this.redis.process().pid())).printed();
		long begun = System.nanoTime();
		for (int i = 0; i < 50; i++) {
			ask((i % 2 == 0) ? a : b, next());
		}
		assertThat((System.nanoTime() - begun) / 1e9).as("seconds for fifty").isLessThan(15);
		Program.start(folder, "kill", "-CONT", String.valueOf(this.redis.process().pid())).printed();
	}

}
