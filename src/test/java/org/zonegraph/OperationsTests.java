package org.zonegraph;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators see, and nobody else. */
@ExtendWith(OutputCaptureExtension.class)
class OperationsTests {

	private static RunningZonegraph zonegraph;

	@BeforeAll
	static void start() {
		RunningZonegraph.get();
		// what was set up already would keep its format
		LoggingSystem.get(OperationsTests.class.getClassLoader()).cleanUp();
		zonegraph = RunningZonegraph.with("logging.structured.format.console=logstash",
				"logging.level.org.zonegraph.answer.AnswerLog=DEBUG", "management.tracing.sampling.probability=1.0");
	}

	@AfterAll
	static void stop() {
		zonegraph.close();
		// other tests read plain lines; Spring leaves what it was told in a property of
		// the process
		System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
		LoggingSystem logging = LoggingSystem.get(OperationsTests.class.getClassLoader());
		logging.cleanUp();
		logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
	}

	@Test
	void healthReadinessAndLivenessAreGreen() {
		for (String path : new String[] { "", "/readiness", "/liveness" }) {
			HttpResponse<String> response = zonegraph.operators("/actuator/health" + path);
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("\"status\":\"UP\"")
				.doesNotContain("bolt:", System.getProperty("user.dir"), "127.0.0.1");
		}
		assertThat(zonegraph.operators("/actuator/health/readiness").body())
			.contains("\"revision\":\"" + zonegraph.seed().revision());
	}

	@Test
	void clientsThatGoAwayInTheMiddleOfTheirBodyAreNoErrorsInTheLog(CapturedOutput output) throws Exception {
		URI address = zonegraph.address("/graphql");
		List<Socket> clients = new ArrayList<>();
		// more than are waited for by a thread each
		for (int i = 0; i < 150; i++) {
			Socket client = new Socket(address.getHost(), address.getPort());
			clients.add(client);
			client.getOutputStream()
				.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Content-Length: 5000\r\n\r\n{\"query\": ")
					.getBytes(StandardCharsets.US_ASCII));
		}
		for (Socket client : clients) {
			try (client) {
				client.shutdownOutput();
				client.getInputStream().readAllBytes();
			}
		}
		assertThat(output.toString()).doesNotContain("ERROR", "ClientAbortException");
	}

	@Test
	void whatOperatorsSeeIsNotOnThePublicPort() {
		for (String path : new String[] { "/actuator", "/actuator/health", "/actuator/prometheus" }) {
			assertThat(zonegraph.get(path).statusCode()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "heapdump", "configprops", "loggers", "threaddump", "shutdown", "info",
			"metrics", "mappings", "sbom" })
	void nothingButHealthAndMetersIsExposed(String endpoint) {
		assertThat(zonegraph.operators("/actuator/" + endpoint).statusCode()).isEqualTo(404);
	}

	@Test
	void metersHaveTheFieldsNamesAndTheDataIsAsFreshAsItSays() {
		for (int i = 0; i < 50; i++) {
			zonegraph.postQuestion("query Name%d { areas(first: %d) { nodes { id } } }".formatted(i, i), Map.of());
			zonegraph.getQuestion("{ castle%d }".formatted(i));
		}
		String meters = zonegraph.operators("/actuator/prometheus").body();
		assertThat(meters).contains("http_server_requests_seconds_count{", "uri=\"/graphql\"",
				"graphql_request_seconds_count{", "zonegraph_answers_seconds_count{cache=\"miss\",code=\"OK\"}",
				"zonegraph_answers_seconds_bucket{", "zonegraph_answer_cost_count", "zonegraph_graph_up 1.0",
				"jvm_memory_used_bytes");
		double loaded = Double.parseDouble(meters.lines()
			.filter((line) -> line.startsWith("zonegraph_data_loaded_seconds "))
			.findFirst()
			.orElseThrow()
			.split(" ")[1]);
		assertThat(loaded).isBetween(1.7e9, System.currentTimeMillis() / 1000.0);
		assertThat(meters).as("names of callers are no tags").doesNotContain("Name17", "castle");
	}

	@Test
	void everyAnswerIsALineOfTheLogWithItsParts(CapturedOutput output) {
		String question = "query Logged { areas(first: 3) { nodes { id } } }";
		zonegraph.postQuestion(question, Map.of());
		zonegraph.postQuestion(question, Map.of());
		Map<?, ?> miss = line(output, "miss");
		Map<?, ?> hit = line(output, "hit");
		assertThat(miss.get("operation")).isEqualTo("Logged");
		assertThat(miss.get("code")).isEqualTo("OK");
		assertThat(((Number) miss.get("cost")).intValue()).isPositive();
		assertThat(((Number) miss.get("duration_ms")).doubleValue()).isPositive();
		assertThat(hit.get("id")).isEqualTo(miss.get("id"));
	}

	private static Map<?, ?> line(CapturedOutput output, String cache) {
		return output.toString()
			.lines()
			.filter((line) -> line.contains("\"operation\":\"Logged\"") && line.contains("\"cache\":\"" + cache + "\""))
			.map((line) -> new JsonMapper().readValue(line, Map.class))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void anErrorInsideIsKnownToTheLogByTheIdThatTheCallerHas(CapturedOutput output) {
		String id = RunningZonegraph.read(zonegraph.postQuestion("{ areas(first: 101) { nodes { id } } }", Map.of()))
			.at("errors.0.extensions.id")
			.as();
		assertThat(output).contains(id);
	}

	@Test
	void theTraceOfACallerGoesOnThroughTheOperationAndItsFields() throws Exception {
		String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
		zonegraph.postQuestion("query Traced { areas(first: 4) { nodes { id } } }", Map.of(), "traceparent",
				"00-%s-00f067aa0ba902b7-01".formatted(trace));
		TraceNotes notes = zonegraph.context().getBean(TraceNotes.class);
		Await.until(() -> notes.spans().contains(trace + " graphql field areas"));
		assertThat(notes.spans()).contains(trace + " zonegraph.execution", trace + " graphql query");
	}

	@Test
	void theBuildSaysWhatTheJarIsMadeOf() throws Exception {
		String bom = Files.readString(Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json"));
		assertThat(new JsonMapper().readValue(bom, Map.class).get("bomFormat")).isEqualTo("CycloneDX");
		assertThat(bom).contains("pkg:maven/org.neo4j/neo4j@", "pkg:maven/com.graphql-java/graphql-java@");
	}

}
