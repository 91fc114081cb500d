package org.zonegraph;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An assistant that speaks the Model Context Protocol by hand.
 *
 * @param zonegraph the server
 */
record Assistant(RunningZonegraph zonegraph) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** What a line of a file has, which stands beside the tests. */
	static List<String[]> lines(String file) throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/assistants", file))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> Arrays.stream(line.split(" \\| ", 3)).toArray(String[]::new))
			.toList();
	}

	HttpResponse<String> post(String body, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.zonegraph.address("/mcp"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return HTTP.send(((headers.length > 0) ? request.headers(headers) : request).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/** The response to a request, which is always one. */
	JsonNode send(String method, Map<String, ?> params) throws Exception {
		HttpResponse<String> response = post(JsonMapper.shared()
			.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", params)));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		JsonNode told = JsonMapper.shared().readTree(response.body());
		assertThat(told.get("jsonrpc").asString()).isEqualTo("2.0");
		assertThat(told.get("id").asInt()).isEqualTo(7);
		return told;
	}

	JsonNode result(String method, Map<String, ?> params) throws Exception {
		JsonNode told = send(method, params);
		assertThat(told.has("error")).as(told.toString()).isFalse();
		return told.get("result");
	}

	/** What a tool answers. */
	JsonNode call(String tool, Object arguments) throws Exception {
		return result("tools/call", Map.of("name", tool, "arguments", arguments));
	}

	/** The same by the document, whose name a caller of the API has to know. */
	Object byDocument(String tool, Map<String, Object> arguments) throws Exception {
		if (tool.equals("query")) {
			return this.zonegraph
				.ask(String.valueOf(arguments.get("document")),
						arguments.get("variables") instanceof Map<?, ?> map ? cast(map) : Map.of())
				.value();
		}
		String id = String.valueOf(arguments.get("id"));
		String name = switch (tool) {
			case "list" -> String.valueOf(arguments.get("of"));
			case "resolve" -> "resolve-candidates";
			case "entity" -> id.startsWith("claim:") ? "statement" : id.substring(0, id.indexOf(':'));
			default -> tool;
		};
		String document = this.zonegraph.get("/documents/" + name + ".graphql").body();
		return this.zonegraph.ask(document, arguments).value();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> cast(Map<?, ?> map) {
		return (Map<String, Object>) map;
	}

	static String text(JsonNode called) {
		return called.at("/content/0/text").asString();
	}

	/** Bytes of all that an assistant reads of an answer. */
	static int size(JsonNode called) {
		return called.toString().getBytes(StandardCharsets.UTF_8).length;
	}

}
