package org.zonegraph.web.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.web.http.Route;

/**
 * Model Context Protocol over standard input and output, for desktop programs: each line
 * is a message, and is asked of a server over HTTP, so that there is one way to answer.
 */
public final class StdioBridge {

	/** The word on the command line. */
	public static final String NAME = "mcp";

	private static final int INTERNAL_ERROR = -32603;

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI server;

	/**
	 * A bridge.
	 * @param base address of the server, without a path
	 */
	public StdioBridge(String base) {
		this.server = URI.create(base + Route.MCP.path());
	}

	/**
	 * Answers until the input ends.
	 * @param in the messages, a line each
	 * @param out takes the answers, a line each, and nothing else
	 * @throws IOException if the input cannot be read
	 */
	public void run(InputStream in, PrintStream out) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String answer = line.isBlank() ? null : answer(line);
			if (answer != null) {
				out.println(answer);
				out.flush();
			}
		}
	}

	/** The answer to a message, null where it wants none. */
	private @Nullable String answer(String message) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(this.server)
			.header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString(message))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() == 200) {
				// a line must not be broken
				return response.body().replace("\n", " ");
			}
			return (response.statusCode() < 300) ? null : refused(message, response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("was interrupted", ex);
		}
		catch (IOException ex) {
			return refused(message, "the server cannot be reached: " + ex.getMessage());
		}
	}

	/** What is no answer of the protocol is told as its error. */
	private static String refused(String message, String reason) {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("jsonrpc", "2.0", "id", id(message), "error",
					Map.of("code", INTERNAL_ERROR, "message", told(reason))));
	}

	private static String told(String reason) {
		try {
			return JsonMapper.shared().readTree(reason).path("detail").asString(reason);
		}
		catch (JacksonException ex) {
			return reason;
		}
	}

	private static Object id(String message) {
		try {
			JsonNode id = JsonMapper.shared().readTree(message).path("id");
			return id.isMissingNode() ? "" : id;
		}
		catch (JacksonException ex) {
			return "";
		}
	}

}
