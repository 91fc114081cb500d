package org.zonegraph;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphQL over HTTP, beside what the audits of CI ask for. */
class TransportTests {

	private static final String AREAS = "{ areas(first: 1) { totalCount nodes { id } } }";

	private static final String GRAPHQL = "application/graphql-response+json";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static Object code(HttpResponse<String> response) {
		return RunningZonegraph.read(response).at("errors.0.extensions.code").value();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void aQueryIsAnsweredByGetAsByPost() {
		HttpResponse<String> get = this.zonegraph.getQuestion(AREAS, "Accept", GRAPHQL);
		assertThat(get.statusCode()).isEqualTo(200);
		assertThat(get.headers().firstValue("Content-Type")).contains(GRAPHQL + ";charset=UTF-8");
		assertThat(get.body()).isEqualTo(this.zonegraph.postQuestion(AREAS, Map.of()).body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "mutation { __typename }", "mutation M { areas { totalCount } }",
			"subscription { __typename }" })
	void nothingButAQueryIsAnsweredByGet(String document) {
		HttpResponse<String> response = this.zonegraph.getQuestion(document);
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).contains("POST");
		assertThat(code(response)).isEqualTo("METHOD_NOT_ALLOWED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "OPTIONS" })
	void anotherMethodIsRefusedWithThoseThatThereAre(String method) throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(this.zonegraph.address("/graphql"))
			.method(method, HttpRequest.BodyPublishers.ofString("{}")));
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST");
	}

	@Test
	void aHeadOfAQuestionHasTheHeadersOfItsAnswerAndNoBody() throws Exception {
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(this.zonegraph.address("/graphql?query=%7B__typename%7D"))
					.method("HEAD", HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("ETag")).isPresent();
		assertThat(response.body()).isEmpty();
	}

	@Test
	void batchesAreRefused() {
		HttpResponse<String> response = this.zonegraph
			.post("[{\"query\": \"{ __typename }\"}, {\"query\": \"{ a }\"}]");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(code(response)).isEqualTo("BAD_REQUEST");
		assertThat(response.body()).contains("batches");
	}

	@Test
	void aBodyOfMoreThanHundredKilobytesIsRefusedWhetherItSaysSoOrNot() throws Exception {
		byte[] body = ("{\"query\": \"{ __typename }\", \"x\": \"" + "a".repeat(102_400) + "\"}")
			.getBytes(StandardCharsets.UTF_8);
		List<Supplier<HttpRequest.BodyPublisher>> bodies = List.of(() -> HttpRequest.BodyPublishers.ofByteArray(body),
				() -> HttpRequest.BodyPublishers.ofByteArrays(List.of(body)));
		for (Supplier<HttpRequest.BodyPublisher> publisher : bodies) {
			HttpResponse<String> response = send(HttpRequest.newBuilder(this.zonegraph.address("/graphql"))
				.version(HttpClient.Version.HTTP_1_1)
				.header("Content-Type", "application/json")
				.POST(publisher.get()));
			assertThat(response.statusCode()).isEqualTo(413);
			assertThat(code(response)).isEqualTo("BODY_TOO_LARGE");
		}
	}

	@ParameterizedTest
	@CsvSource({ "text/plain, 415", "application/xml, 415", "application/json;charset=iso-8859-1, 415",
			"multipart/form-data, 415", "rubbish, 415", "application/json; charset=UTF-8, 200" })
	void onlyJsonInUtf8IsTaken(String type, int status) throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(this.zonegraph.address("/graphql"))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ __typename }\"}")));
		assertThat(response.statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/* | 200 | application/json", "application/* | 200 | application/json",
			"text/html | 406 | application/json", "rubbish | 400 | application/json",
			"application/graphql-response+json, application/json;q=0.9 | 200 | application/graphql-response+json",
			"application/json;q=0.1, application/graphql-response+json;q=0.9 | 200 | application/graphql-response+json",
			"text/html, */*;q=0.1 | 200 | application/json",
			"application/json;q=0, text/html | 406 | application/json" })
	void theAnswerHasTheTypeThatTheClientWouldRatherHave(String accept, int status, String type) {
		HttpResponse<String> response = this.zonegraph.postQuestion("{ __typename }", Map.of(), "Accept", accept);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "17", "\"text\"", "{", "{\"query\": ", "{\"query\": 1}", "{}",
			"{\"query\": \"{ __typename }\", \"variables\": \"x\"}",
			"{\"query\": \"{ __typename }\", \"extensions\": []}",
			"{\"query\": \"{ __typename }\", \"query\": \"{ areas { totalCount } }\"}",
			"{\"query\": \"{ __typename }\", \"variables\": {\"a\": 1, \"a\": 2}}",
			"{\"query\": \"{ __typename }\", \"operationName\": {}}", "\u0000\u0001", "{\"documentId\": 1}" })
	void whatIsNotAQuestionIsABadRequestThatSaysWhatIsWrong(String body) {
		HttpResponse<String> response = this.zonegraph.post(body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(code(response)).isEqualTo("BAD_REQUEST");
		assertThat(response.body()).doesNotContain("jackson", "java.", "Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "ISO-8859-1" })
	void aBodyThatIsNotUtf8IsABadRequestThatSaysSo(String charset) throws Exception {
		byte[] body = "{\"query\": \"{ search(text: \\\"é\\\") { totalCount } }\"}"
			.getBytes(java.nio.charset.Charset.forName(charset));
		HttpResponse<String> response = send(HttpRequest.newBuilder(this.zonegraph.address("/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(code(response)).isEqualTo("BAD_REQUEST");
	}

	@Test
	void aParameterThatIsThereTwiceIsABadRequest() {
		for (String path : List.of("/graphql?query=%7B__typename%7D&query=%7B__typename%7D",
				"/reconcile?queries=%7B%7D&queries=%7B%7D", "/reconcile?queries=%7B%22q0%22:1,%22q0%22:2%7D")) {
			HttpResponse<String> response = this.zonegraph.get(path);
			assertThat(response.statusCode()).as(path).isEqualTo(400);
			assertThat(code(response)).isEqualTo("BAD_REQUEST");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/q/areas.csv", "/reconcile" })
	void parametersThatCannotBeReadAreABadRequest(String path) {
		for (String parameters : List.of("query=%ff", "a=1&".repeat(1200) + "query=%7B__typename%7D")) {
			HttpResponse<String> response = this.zonegraph.get(path + "?" + parameters);
			assertThat(response.statusCode()).as(path).isEqualTo(400);
			assertThat(response.body()).contains("BAD_REQUEST").doesNotContain("tomcat", "Exception");
		}
	}

	@Test
	void anErrorOfTheRequestIsAClientErrorForThoseWhoKnowTheTypeAndASuccessForOthers() {
		for (String document : List.of("{", "{ castle }", "query ($id: ID!) { area(id: $id) { id } }")) {
			assertThat(this.zonegraph.postQuestion(document, Map.of(), "Accept", GRAPHQL).statusCode()).isEqualTo(400);
			HttpResponse<String> plain = this.zonegraph.postQuestion(document, Map.of());
			assertThat(plain.statusCode()).isEqualTo(200);
			assertThat(plain.body()).doesNotContain("\"data\"");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{ | GRAPHQL_PARSE_FAILED", "{ castle } | GRAPHQL_VALIDATION_FAILED",
					"query ($id: ID!) { area(id: $id) { id } } | BAD_USER_INPUT",
					"query A { __typename } query B { __typename } | OPERATION_RESOLUTION_FAILURE",
					"{ areas(first: 101) { totalCount } } | PAGE_TOO_LARGE" })
	void everyErrorHasACodeAndAnId(String document, String code) {
		Answer error = RunningZonegraph.read(this.zonegraph.postQuestion(document, Map.of())).at("errors.0");
		assertThat(error.at("extensions.code").value()).isEqualTo(code);
		assertThat(error.at("extensions.id").<String>as()).matches("[0-9a-f]{16}");
	}

	@Test
	void everyAnswerTellsItsCostAndItsRevision() {
		Answer extensions = RunningZonegraph.read(this.zonegraph.postQuestion(AREAS, Map.of())).at("extensions");
		assertThat(extensions.at("revision").value()).isEqualTo(this.zonegraph.seed().revision());
		assertThat(extensions.at("cost.nodes").value()).isEqualTo(1);
		assertThat(extensions.at("cost.total").<Integer>as()).isPositive();
		assertThat(extensions.at("cost.dearest").value()).isEqualTo("areas");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql?query=%7B__typename%7D", "/schema.graphqls", "/download/zonegraph.zip",
			"/nothing", "/graphql" })
	void everyResponseTellsBrowsersToBeCarefulAndSetsNoCookie(String path) {
		HttpResponse<String> response = this.zonegraph.get(path);
		assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by",
				"access-control-allow-credentials");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("default-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("http", "*")
			.doesNotContainPattern("script-src[^;]*unsafe");
	}

	@Test
	void aPageOfAnotherOriginGetsAnAnswerOnlyWhereItsOriginIsNamed() throws Exception {
		try (RunningZonegraph open = RunningZonegraph.with("zonegraph.cors.origins=https://portal.example.org")) {
			assertThat(open.getQuestion(AREAS, "Origin", "https://portal.example.org")
				.headers()
				.firstValue("Access-Control-Allow-Origin")).contains("https://portal.example.org");
			assertThat(open.getQuestion(AREAS, "Origin", "https://other.example.org").statusCode()).isEqualTo(403);
			HttpResponse<String> asked = send(HttpRequest.newBuilder(open.address("/graphql"))
				.header("Origin", "https://portal.example.org")
				.header("Access-Control-Request-Method", "POST")
				.header("Access-Control-Request-Headers", "content-type")
				.method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
			assertThat(asked.statusCode()).isEqualTo(200);
			assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-credentials");
		}
		try (RunningZonegraph closed = RunningZonegraph.with("zonegraph.cors.origins=")) {
			assertThat(closed.getQuestion(AREAS, "Origin", "https://portal.example.org").headers().map())
				.doesNotContainKey("access-control-allow-origin");
		}
	}

	/** What a cache keeps of an answer to one serves all. */
	@ParameterizedTest
	@ValueSource(strings = { "/graphql?query=%7B__typename%7D", "/graphql?query=%7Bnone%7D", "/q/areas.csv", "/q/",
			"/download/", "/area/anqing-cbz?format=jsonld", "/r/none", "/context.jsonld", "/nowhere" })
	void scriptsOfPagesOfAnyOriginReadEveryAnswerAndItsHeaders(String path) throws Exception {
		for (String[] headers : new String[][] { {}, { "Origin", "https://portal.example.org" } }) {
			HttpRequest.Builder request = HttpRequest.newBuilder(this.zonegraph.address(path));
			HttpResponse<String> response = send((headers.length > 0) ? request.headers(headers) : request);
			assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
			assertThat(response.headers().firstValue("Access-Control-Expose-Headers").orElseThrow()).contains("ETag",
					"RateLimit-Remaining", "Cache-Status", "Zonegraph-Revision", "Zonegraph-Receipt");
			assertThat(response.headers().allValues("Vary")).noneMatch((vary) -> vary.contains("Origin"));
			assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
		}
	}

	@Test
	void aPreflightIsAnsweredForADay() throws Exception {
		HttpResponse<String> asked = send(HttpRequest.newBuilder(this.zonegraph.address("/graphql"))
			.header("Origin", "https://portal.example.org")
			.header("Access-Control-Request-Method", "POST")
			.header("Access-Control-Request-Headers", "content-type, apollographql-client-name, zonegraph-revision")
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
		assertThat(asked.statusCode()).isEqualTo(200);
		assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
		assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow()).contains("content-type",
				"zonegraph-revision");
		assertThat(asked.headers().firstValue("Access-Control-Max-Age")).contains("86400");
		assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-credentials");
	}

	@Test
	void aLargeAnswerIsCompressedForThoseWhoTakeThat() throws Exception {
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(this.zonegraph.address("/graphql?query=%7Bareas(first:100)%7Bnodes%7Bid,nameEn%7D%7D%7D"))
				.header("Accept-Encoding", "gzip")
				.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(response.body().length).isLessThan(5000);
	}

	@Test
	void theWholeDataIsOneDownload() throws Exception {
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.zonegraph.address("/download/zonegraph.zip")).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		try (java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(
				new java.io.ByteArrayInputStream(response.body()))) {
			assertThat(zip.getNextEntry().getName()).isEqualTo("datapackage.json");
			assertThat(zip.getNextEntry().getName()).isEqualTo("agencies.csv");
		}
	}

}
