package org.zonegraph;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every address by every method: an answer, or a refusal in the one shape. */
class EveryAddressTests {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "CASTLE");

	/**
	 * Not by hand: what the handler mappings have, with something in place of what
	 * varies.
	 */
	static Stream<String> addresses() {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		TreeSet<String> patterns = new TreeSet<>();
		zonegraph.context()
			.getBeansOfType(AbstractUrlHandlerMapping.class)
			.forEach((name, mapping) -> patterns.addAll(mapping.getHandlerMap().keySet()));
		assertThat(patterns).contains("/graphql", "/area/{slug}", "/download/{name}", "/r/*", "/q/**", "/sitemap.xml");
		return Stream.concat(patterns.stream().flatMap(EveryAddressTests::filled), Stream.of("/", "/index.html",
				"/document.js", "/error", "/actuator", "/reforms/", "/castle", "/castle/moat"));
	}

	private static Stream<String> filled(String pattern) {
		if (!pattern.contains("*") && !pattern.contains("{")) {
			return Stream.of(pattern);
		}
		List<String> filled = new ArrayList<>();
		for (String part : List.of("castle", "zonegraph.zip", "areas.csv", "chongqing-xiyong-cbz", "start")) {
			filled.add(pattern.replaceAll("\\*+|\\{[^}]*}", part));
		}
		return filled.stream();
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void everyMethodIsAnsweredOrRefusedInTheOneShape(String address) throws Exception {
		// on a busy machine a first question may take the database too long
		Await.until(() -> ask("GET", address).status < 503);
		boolean there = ask("GET", address).status != 404;
		for (String method : METHODS) {
			Response response = ask(method, address);
			assertThat(response.headers).as("%s %s", method, address)
				.containsEntry("x-content-type-options", "nosniff")
				.containsKey("content-security-policy")
				.doesNotContainKeys("set-cookie", "server");
			if (response.status >= 400) {
				assertRefusal(method, address, response);
			}
			if (response.status == 405) {
				boolean posted = address.matches("/graphql/?|/reconcile/?|/r/?");
				String allowed = address.equals("/mcp") ? "POST" : (posted ? "GET, HEAD, POST" : "GET, HEAD");
				assertThat(response.headers).as("%s %s", method, address).containsEntry("allow", allowed);
				assertThat(allowed.split(", ")).doesNotContain(method);
			}
			else if (!method.equals("GET") && !method.equals("HEAD") && !method.equals("POST")) {
				assertThat(response.status).as("%s %s", method, address).isEqualTo(404);
			}
			if (method.equals("GET") || method.equals("HEAD")) {
				assertThat(response.status == 404).as("%s %s: %s", method, address, response.status).isEqualTo(!there);
			}
		}
	}

	private static void assertRefusal(String method, String address, Response response) {
		if (method.equals("HEAD")) {
			assertThat(response.body).isEmpty();
			return;
		}
		assertThat(response.headers.get("content-type")).as("%s %s: %s", method, address, response.body)
			.matches("application/(problem\\+)?json(;charset=UTF-8)?");
		RunningZonegraph.Answer body = new RunningZonegraph.Answer(
				JsonMapper.shared().readValue(response.body, Map.class));
		assertThat(body.at("errors.0.extensions.code").<String>as()).matches("[A-Z_]+");
		assertThat(body.at("errors.0.extensions.id").<String>as()).matches("[0-9a-f]{16}");
		assertThat(body.at("errors.0.message").<String>as()).doesNotContain("java.", "Exception");
		if (response.headers.get("content-type").contains("problem")) {
			assertThat(body.at("status").<Integer>as()).isEqualTo((response.status != 0) ? response.status : 400);
			assertThat(body.at("code").value()).isEqualTo(body.at("errors.0.extensions.code").value());
			assertThat(body.at("id").value()).isEqualTo(body.at("errors.0.extensions.id").value());
		}
		assertThat(response.headers).containsEntry("cache-control", "no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql?query=%7B__typename%7D", "/area/chongqing-xiyong-cbz", "/download/", "/q/",
			"/q/places.json", "/reconcile", "/schema.graphqls", "/reforms", "/castle" })
	void howeverManyTypesAClientTakesOrNoneItIsAnswered(String address) throws Exception {
		int usual = ask("GET", address).status;
		assertThat(ask("GET", address, "Accept: ").status).isEqualTo(usual);
		String many = "a/b,".repeat(200);
		assertThat(ask("GET", address, "Accept: " + many + "*/*;q=0.1").status).isEqualTo(usual);
		Response none = ask("GET", address, "Accept: " + many + "c/d");
		assertThat(none.status).isIn(usual, 406);
		if (none.status >= 400) {
			assertRefusal("GET", address, none);
		}
	}

	@Test
	void aQuestionMayStandInAnAddressAsItIs() throws Exception {
		assertThat(ask("GET", "/graphql?query={__typename}").body)
			.isEqualTo(ask("GET", "/graphql/?query=%7B__typename%7D").body)
			.contains("\"Query\"");
	}

	@Test
	void whatIsNotThereIsAPageForBrowsersAndAProblemForOthers() throws Exception {
		Response page = ask("GET", "/castle", "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
		assertThat(page.status).isEqualTo(404);
		assertThat(page.headers.get("content-type")).startsWith("text/html");
		assertThat(page.body).contains("There is no such page", "没有此页面");
		Response problem = ask("GET", "/castle", "Accept: application/json");
		assertRefusal("GET", "/castle", problem);
		assertThat(problem.body).contains("\"code\":\"NOT_FOUND\"");
	}

	static Stream<List<String>> broken() {
		String host = "Host: localhost\r\n";
		String long20 = "a".repeat(20_000);
		return Stream.of(List.of("GET /graphql?query=" + long20 + " HTTP/1.1\r\n" + host, "414", "ADDRESS_TOO_LONG"),
				List.of("GET /graphql HTTP/1.1\r\n" + host + "X: " + long20 + "\r\n", "431", "HEADERS_TOO_LARGE"),
				List.of("GET /graphql HTTP/1.1\r\n" + host + "X: 1\r\n".repeat(300), "431", "HEADERS_TOO_LARGE"),
				List.of("GET  HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"), List.of("castle\r\n", "400", "BAD_REQUEST"),
				List.of("G@T / HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"),
				List.of("GET /{} HTTP/1.1\r\n" + host, "404", "NOT_FOUND"),
				List.of("GET /%zz HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"),
				List.of("GET /area/%2e%2e%2f HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"),
				List.of("GET /area/%ff HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"),
				List.of("GET /download/?lang=%ff HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"),
				List.of("GET /area/x?format=%zz HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"),
				List.of("GET /reconcile?queries=%ff HTTP/1.1\r\n" + host, "400", "BAD_REQUEST"),
				List.of("GET / HTTP/1.1\r\n", "400", "BAD_REQUEST"),
				List.of("GET / HTTP/1.1\r\n" + host + host, "400", "BAD_REQUEST"),
				List.of("GET / HTTP/9.9\r\n" + host, "505", "HTTP_VERSION_NOT_SUPPORTED"),
				List.of("POST /graphql HTTP/1.1\r\n" + host + "Transfer-Encoding: castle\r\n", "501",
						"NOT_IMPLEMENTED"),
				List.of("TRACE /graphql HTTP/1.1\r\n" + host, "405", "METHOD_NOT_ALLOWED"),
				List.of("GET /download/zonegraph.zip HTTP/1.1\r\n" + host + "Range: bytes=900000000-\r\n", "416",
						"RANGE_NOT_SATISFIABLE"));
	}

	@ParameterizedTest
	@MethodSource("broken")
	void aRequestThatCannotBeReadIsRefusedInTheOneShapeToo(List<String> request) throws Exception {
		Response response = raw(request.get(0) + "Connection: close\r\n\r\n");
		assertThat(response.status).as(response.body).isIn(0, Integer.parseInt(request.get(1)));
		assertThat(response.headers).containsEntry("x-content-type-options", "nosniff")
			.containsKey("content-security-policy")
			.doesNotContainKey("server");
		assertRefusal("GET", request.get(0).substring(0, Math.min(60, request.get(0).length())), response);
		assertThat(response.body).contains("\"code\":\"%s\"".formatted(request.get(2)));
	}

	private static Response ask(String method, String address, String... headers) throws Exception {
		StringBuilder request = new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, address));
		for (String header : headers) {
			request.append(header).append("\r\n");
		}
		if (List.of("POST", "PUT", "PATCH").contains(method)) {
			request.append("Content-Type: text/castle\r\nContent-Length: 0\r\n");
		}
		return raw(request.append("Connection: close\r\n\r\n").toString());
	}

	private static Response raw(String request) throws Exception {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(),
				RunningZonegraph.get().address("/").getPort())) {
			socket.setSoTimeout(120_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return Response.read(socket.getInputStream());
		}
	}

	/**
	 * What was sent.
	 *
	 * @param status the status
	 * @param headers the headers by their names in lower case
	 * @param body the body as text, chunks as they came
	 */
	private record Response(int status, Map<String, String> headers, String body) {

		static Response read(InputStream input) throws Exception {
			String all = new String(input.readAllBytes(), StandardCharsets.UTF_8);
			if (all.startsWith("{")) {
				// where no version of HTTP could be read the container sends a body alone
				return new Response(0, Map.of("content-type", "application/problem+json", "cache-control", "no-store",
						"x-content-type-options", "nosniff", "content-security-policy", ""), all);
			}
			int end = all.indexOf("\r\n\r\n");
			assertThat(end).as(all).isPositive();
			String[] lines = all.substring(0, end).split("\r\n");
			Map<String, String> headers = new LinkedHashMap<>();
			for (int i = 1; i < lines.length; i++) {
				int colon = lines[i].indexOf(':');
				headers.put(lines[i].substring(0, colon).toLowerCase(java.util.Locale.ROOT),
						lines[i].substring(colon + 1).strip());
			}
			return new Response(Integer.parseInt(lines[0].split(" ")[1]), headers, all.substring(end + 4));
		}

	}

}
