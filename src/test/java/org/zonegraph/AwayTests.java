package org.zonegraph;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.zonegraph.FlakyProxy.Way;
import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.graph.start.EmbeddedNeo4j;

import static org.assertj.core.api.Assertions.assertThat;

/** The graph goes away in several ways and comes back, and the application lives on. */
@Tag("restarts")
@ExtendWith(OutputCaptureExtension.class)
class AwayTests {

	private static final String KNOWN = "{ areas { totalCount } }";

	private static final AtomicInteger UNKNOWN = new AtomicInteger();

	private static EmbeddedNeo4j neo4j;

	private static FlakyProxy proxy;

	private static RunningZonegraph zonegraph;

	@BeforeAll
	static void start() throws Exception {
		neo4j = TestNeo4j.loaded();
		proxy = new FlakyProxy(neo4j.uri().getPort());
		Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
		settings.put("zonegraph.neo4j.uri", "bolt://127.0.0.1:" + proxy.port());
		settings.put("zonegraph.limits.request-time", "8s");
		settings.put("zonegraph.limits.database-time", "6s");
		zonegraph = RunningZonegraph.start(settings);
	}

	@AfterAll
	static void stop() throws Exception {
		zonegraph.close();
		proxy.close();
		neo4j.close();
	}

	@AfterEach
	void isThere() throws Exception {
		proxy.becomes(Way.THERE);
		Await.until(AwayTests::isReady);
	}

	/** A question that nobody asked yet, of a shape that was planned already. */
	private static HttpResponse<String> unknown() {
		return zonegraph.postQuestion("query ($id: ID!) { area(id: $id) { id } }",
				Map.of("id", "area:nowhere-" + UNKNOWN.incrementAndGet()));
	}

	private static HttpResponse<String> page(String address) {
		return zonegraph.get(address + "?lang=en", "Accept", "text/html");
	}

	private static boolean isReady() {
		return zonegraph.operators("/actuator/health/readiness").statusCode() == 200;
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

	@ParameterizedTest
	@EnumSource(value = Way.class, mode = EnumSource.Mode.EXCLUDE, names = "THERE")
	void whatIsKnownIsAnsweredAndMarkedAndTheRestSaysSoInTimeUntilItIsBack(Way way, CapturedOutput output)
			throws Exception {
		zonegraph.ask(KNOWN);
		assertThat(unknown().body()).contains("\"area\":null").doesNotContain("errors");
		Await.until(() -> page("/agency/gac").statusCode() == 200);
		zonegraph
			.post("{\"documentId\": \"area\", \"variables\": {\"id\": \"area:anqing-cbz\", \"language\": \"EN\"}}");
		int threads = Thread.activeCount();

		proxy.becomes(way);
		long gone = System.nanoTime();
		List<CompletableFuture<Double>> inFlight = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			inFlight.add(CompletableFuture.supplyAsync(() -> {
				long asked = System.nanoTime();
				assertThat(code(unknown())).isEqualTo("SOURCE_UNAVAILABLE");
				return seconds(asked);
			}, (task) -> new Thread(task).start()));
		}
		for (CompletableFuture<Double> each : inFlight) {
			assertThat(each.get()).as("seconds until an answer").isLessThan(10);
		}
		Await.until(() -> !isReady());
		System.out.printf("away, %s: noticed after %.1f s%n", way, seconds(gone));
		assertThat(output).as("one line with the reason").contains("the graph is away: ").doesNotContain("\tat ");
		assertThat(zonegraph.operators("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(zonegraph.operators("/actuator/prometheus").body()).contains("zonegraph_graph_up 0.0");

		HttpResponse<String> known = zonegraph.postQuestion(KNOWN, Map.of());
		Answer answer = RunningZonegraph.read(known);
		assertThat(answer.at("data.areas.totalCount").value()).isEqualTo(174);
		assertThat(answer.at("extensions.stale.since").<String>as()).startsWith("20");
		assertThat(known.headers().firstValue("Cache-Status")).contains("zonegraph; hit; detail=stale");
		long asked = System.nanoTime();
		HttpResponse<String> unknown = unknown();
		assertThat(code(unknown)).isEqualTo("SOURCE_UNAVAILABLE");
		assertThat(seconds(asked)).as("nothing waits for what is known to be away").isLessThan(1);
		assertThat(unknown.body()).doesNotContain("127.0.0.1", "bolt", "neo4j", "Exception");

		HttpResponse<String> stale = page("/agency/gac");
		assertThat(stale.statusCode()).isEqualTo(200);
		assertThat(stale.body()).contains("The graph cannot be read at the moment. This is what it said before");
		assertThat(stale.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(page("/area/anqing-cbz").body()).as("what is known without the part that is not")
			.contains("Approved by the State Council", "This part could not be loaded at the moment")
			.doesNotContain("No source that was read places an enterprise here");
		HttpResponse<String> refused = page("/agency/nowhere-" + UNKNOWN.incrementAndGet());
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).contains("5");
		assertThat(refused.body()).contains("<h1>This could not be loaded</h1>").doesNotContain("neo4j", "bolt");

		proxy.becomes(Way.THERE);
		long back = System.nanoTime();
		Await.until(AwayTests::isReady);
		assertThat(unknown().body()).doesNotContain("errors");
		assertThat(seconds(back)).as("seconds until it recovered").isLessThan(10);
		System.out.printf("away, %s: back after %.1f s%n", way, seconds(back));
		assertThat(zonegraph.postQuestion(KNOWN, Map.of()).body()).doesNotContain("stale");
		Await.until(() -> proxy.connections() <= 50 && Thread.activeCount() <= threads + 20);
	}

	private static Object code(HttpResponse<String> response) {
		return RunningZonegraph.read(response).at("errors.0.extensions.code").value();
	}

}
