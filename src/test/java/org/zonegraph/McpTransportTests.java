package org.zonegraph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.web.start.StdioBridge;

import static org.assertj.core.api.Assertions.assertThat;

/** How messages of assistants come in: versions, methods, names of the server, doors. */
class McpTransportTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final Assistant assistant = new Assistant(this.zonegraph);

	@ParameterizedTest
	@CsvSource({ "2025-03-26, 2025-03-26", "2025-11-25, 2025-11-25", "2031-01-01, 2025-11-25", "1, 2025-11-25" })
	void aVersionThatBothSpeakIsSpoken(String asked, String spoken) throws Exception {
		JsonNode begun = this.assistant.result("initialize",
				Map.of("protocolVersion", asked, "capabilities", Map.of(), "clientInfo", Map.of("name", "test")));
		assertThat(begun.get("protocolVersion").asString()).isEqualTo(spoken);
		assertThat(begun.get("instructions").asString()).contains("UNVERIFIED", "means that a value is not known");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			tols/list   | -32601 | did you mean tools/list?
			logging/set | -32601 | there are initialize
			tools/call  | -32602 | params.name is missing
			prompts/get | -32602 | params.name is missing
			""")
	void aMethodThatThereIsNotIsToldWhichThereAre(String method, int code, String message) throws Exception {
		JsonNode error = this.assistant.send(method, Map.of()).get("error");
		assertThat(error.get("code").asInt()).isEqualTo(code);
		assertThat(error.get("message").asString()).contains(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
			[]                                                     | 400
			{                                                      | 400
			{"id": 1, "method": "ping"}                            | 400
			{"jsonrpc": "2.0", "id": null, "method": "ping"}       | 400
			{"jsonrpc": "2.0", "id": 1, "method": 5}               | 400
			{"jsonrpc": "2.0", "id": 1, "id": 2, "method": "ping"} | 400
			{"jsonrpc": "2.0", "method": "notifications/initialized"} | 202
			{"jsonrpc": "2.0", "id": 1, "result": {}}              | 202
			{"jsonrpc": "2.0", "id": "a", "method": "ping"}        | 200
			""")
	void aMessageThatIsNoneIsRefusedAndANotificationWantsNoAnswer(String body, int status) throws Exception {
		HttpResponse<String> response = this.assistant.post(body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		if (status == 202) {
			assertThat(response.body()).isEmpty();
		}
	}

	@Test
	void aVersionThatIsNotSpokenIsRefused() throws Exception {
		String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
		assertThat(this.assistant.post(ping, "MCP-Protocol-Version", "2024-01-01").statusCode()).isEqualTo(400);
		assertThat(this.assistant.post(ping, "MCP-Protocol-Version", "2025-11-25").statusCode()).isEqualTo(200);
	}

	@Test
	void overStandardInputEachLineIsAnsweredByOneLine() throws Exception {
		String input = """
				{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
				{"jsonrpc":"2.0","method":"notifications/initialized"}

				nonsense
				{"jsonrpc":"2.0","id":"two","method":"tools/call","params":{"name":"search","arguments":{"text":"重庆"}}}
				""";
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		new StdioBridge(this.zonegraph.address("").toString()).run(
				new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
				new PrintStream(output, true, StandardCharsets.UTF_8));
		List<JsonNode> lines = output.toString(StandardCharsets.UTF_8)
			.lines()
			.map((line) -> JsonMapper.shared().readTree(line))
			.toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0).at("/result/serverInfo/name").asString()).isEqualTo("zonegraph");
		assertThat(lines.get(1).at("/error/message").asString()).contains("not JSON that can be read");
		assertThat(lines.get(2).get("id").asString()).isEqualTo("two");
		assertThat(lines.get(2).at("/result/isError").asBoolean()).isFalse();
	}

	@Test
	void aStreamIsNotOfferedAndNoOtherMethodIsAnswered() throws Exception {
		for (String method : List.of("GET", "DELETE", "PUT")) {
			HttpResponse<String> response = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(this.zonegraph.address("/mcp"))
					.method(method, HttpRequest.BodyPublishers.noBody())
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).as(method).isEqualTo(405);
			assertThat(response.headers().firstValue("Allow")).as(method).contains("POST");
		}
	}

	/** A page whose name was made to lead to this machine asks in that name. */
	@ParameterizedTest
	@CsvSource({ "localhost, 200", "localhost:8080, 200", "127.0.0.1, 200", "[::1]:8080, 200", "evil.example.com, 403",
			"localhost.evil.example.com, 403", "127.0.0.1.evil.example.com:8080, 403" })
	void whoComesByThisMachineAsksByItsOwnNames(String host, int status) throws Exception {
		assertThat(ping(this.zonegraph, host)).startsWith("HTTP/1.1 %d".formatted(status));
	}

	@Test
	void aNameThatIsSetIsTheServersToo() throws Exception {
		try (RunningZonegraph named = RunningZonegraph.with("zonegraph.mcp.hosts=graph.example.org",
				"zonegraph.public-url=https://zones.example.org/graph")) {
			assertThat(ping(named, "graph.example.org")).startsWith("HTTP/1.1 200");
			assertThat(ping(named, "zones.example.org")).startsWith("HTTP/1.1 200");
			assertThat(ping(named, "localhost")).startsWith("HTTP/1.1 200");
			assertThat(ping(named, "other.example.org")).startsWith("HTTP/1.1 403").contains("HOST_NOT_ALLOWED");
		}
	}

	@Test
	void aPageOfAnOriginThatIsNotNamedMayNotAsk() throws Exception {
		String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
		assertThat(this.assistant.post(ping, "Origin", "https://portal.example.org")
			.headers()
			.firstValue("Access-Control-Allow-Origin")).contains("*");
		try (RunningZonegraph closed = RunningZonegraph.with("zonegraph.cors.origins=https://portal.example.org")) {
			Assistant asking = new Assistant(closed);
			assertThat(asking.post(ping, "Origin", "https://portal.example.org").statusCode()).isEqualTo(200);
			assertThat(asking.post(ping, "Origin", "https://evil.example.org").statusCode()).isEqualTo(403);
		}
	}

	private static String ping(RunningZonegraph server, String host) throws Exception {
		String body = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
		URI address = server.address("");
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream()
				.write("POST /mcp HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
					.formatted(host, body.length(), body)
					.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
