package org.zonegraph;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.graphql.execution.GraphQlSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.graph.GraphReader;
import org.zonegraph.model.NodeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the rude send is refused before the graph is asked, or answered like the rest. */
class AttackTests {

	private static final List<String> CYPHER = List.of("' OR 1=1 //", "\"}) DETACH DELETE n //",
			"`) MATCH (n) DELETE n //", "$p0", "}) RETURN 1 UNION MATCH (n) SET n.x = 1 RETURN n //",
			"\\u0027 CREATE (:Castle) //", "CALL { CREATE (:Castle) }", "LOAD CSV FROM 'file:///etc/passwd' AS x");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static String repeat(int times, String pattern) {
		return IntStream.range(0, times).mapToObj((i) -> pattern.replace("#", "" + i)).collect(Collectors.joining(" "));
	}

	static Stream<Arguments> documents() {
		String chain = IntStream.range(0, 30)
			.mapToObj((i) -> "fragment F%d on Area { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
			.collect(Collectors.joining(" "));
		return Stream.of(Arguments.of("alias overloading", "{ " + repeat(1000, "a#: areas { totalCount }") + " }"),
				Arguments.of("field duplication", "{ areas { " + "totalCount ".repeat(20_000) + "} }"),
				Arguments.of("field duplication within the tokens", "{ areas { " + "totalCount ".repeat(4000) + "} }"),
				Arguments.of("directive overloading",
						"{ areas { totalCount " + "@include(if: true) ".repeat(500) + "} }"),
				Arguments.of("unknown directives", "{ areas { totalCount " + repeat(2000, "@d#") + " } }"),
				Arguments.of("circular fragments",
						"{ areas { nodes { ...A } } } fragment A on Area { ...B } fragment B on Area { id ...A }"),
				Arguments.of("a fragment in itself", "{ areas { nodes { ...A } } } fragment A on Area { id ...A }"),
				Arguments.of("fragments that double",
						"{ areas { nodes { ...F0 } } } " + chain + " fragment F30 on Area { id }"),
				Arguments.of("deep introspection",
						"{ __schema { types { " + "fields { type { ".repeat(8) + "name" + " } }".repeat(8) + " } } }"),
				Arguments.of("introspection in a circle",
						"{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
				Arguments.of("introspection depth",
						"{ __type(name: \"Area\") { " + "ofType { ".repeat(100) + "name" + " }".repeat(100) + " } }"),
				Arguments.of("nesting that no reader takes", "{ areas ".repeat(4000) + "}".repeat(4000)),
				Arguments.of("a value that nests",
						"{ areas(filter: " + "{not: ".repeat(1000) + "{}" + "}".repeat(1000) + ") { totalCount } }"),
				Arguments.of("deep filters",
						"{ areas(filter: " + "{province: {areas: {some: ".repeat(10) + "{}" + "}}}".repeat(10)
								+ ") { totalCount } }"),
				Arguments.of("wide or",
						"{ areas(filter: {or: [" + "{id: {eq: \"a\"}} ".repeat(600) + "]}) { totalCount } }"),
				Arguments.of("many orders",
						"{ areas(orderBy: [" + "{nameEn: ASC} ".repeat(600) + "]) { totalCount } }"),
				Arguments.of("giant products",
						"{ provinces(first: 100) { nodes { areas(first: 100) { nodes { enterprises(first: 100) { nodes { industries(first: 100) { nodes { id } } } } } } } } }"),
				Arguments.of("giant products of walks",
						"{ areas(first: 100) { nodes { related(first: 100) { edges { node { related(first: 100) { edges { shared { id } } } } } } } } }"),
				Arguments.of("many operations", repeat(500, "query Q# { areas { totalCount } }")),
				Arguments.of("many variables", "query (" + repeat(1500, "$v#: Int") + ") { areas { totalCount } }"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void aDocumentThatIsMeantToHurtIsRefusedBeforeTheGraphIsAsked(String attack, String document) {
		List<String> statements = CountingDriver.during(() -> {
			long start = System.nanoTime();
			Answer error = new Answer(this.zonegraph.refuse(document));
			System.out.printf("attack: %s refused in %.1f ms, %s%n", attack, (System.nanoTime() - start) / 1e6,
					error.at("extensions.code").value());
			assertThat(error.at("extensions.code").<String>as()).isIn("LIMIT_EXCEEDED", "BODY_TOO_LARGE",
					"GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "OPERATION_RESOLUTION_FAILURE");
			assertThat(error.at("message").<String>as()).hasSizeLessThan(2000)
				.doesNotContain("graphql.", "java.", "Exception");
		});
		assertThat(statements).filteredOn((statement) -> statement.contains(":Area")).isEmpty();
	}

	@Test
	void theQuestionThatToolsAskOfASchemaIsAnswered() {
		Map<String, Object> answer = this.zonegraph
			.respond(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY, Map.of());
		assertThat(answer).doesNotContainKey("errors");
	}

	static Stream<Arguments> variables() {
		String list = "[" + "\"a\",".repeat(20_000) + "\"a\"]";
		return Stream.of(Arguments.of("nesting", "{\"f\": " + "{\"not\": ".repeat(5000) + "{}" + "}".repeat(5001)),
				Arguments.of("nesting of lists", "{\"f\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}"),
				Arguments.of("nesting that is read", "{\"f\": " + "{\"not\": ".repeat(60) + "{}" + "}".repeat(61)),
				Arguments.of("width", "{\"f\": {\"or\": [" + "{\"id\": {\"eq\": \"a\"}},".repeat(3000) + "{}]}}"),
				Arguments.of("a long list", "{\"f\": {\"id\": {\"in\": " + list + "}}}"),
				Arguments.of("a great number", "{\"f\": {\"areaKm2\": {\"gt\": 1e999999999}}}"),
				Arguments.of("a long number", "{\"f\": {\"areaKm2\": {\"gt\": " + "9".repeat(90_000) + "}}}"),
				Arguments.of("another type", "{\"f\": [[[17]]]}"),
				Arguments.of("what is not a date", "{\"f\": {\"approvedOn\": {\"gt\": {\"year\": 2020}}}}"),
				Arguments.of("many that nobody asked for",
						"{" + IntStream.range(0, 5000).mapToObj("\"v%d\": 1,"::formatted).collect(Collectors.joining())
								+ "\"f\": {\"id\": {\"eq\": 7.5}}}"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("variables")
	void variablesThatAreMeantToHurtAreRefusedOrAnswered(String attack, String variables) {
		long start = System.nanoTime();
		String body = this.zonegraph
			.post("{\"query\": \"query ($f: AreaFilter) { areas(filter: $f) { totalCount } }\", \"variables\": %s}"
				.formatted(variables))
			.body();
		System.out.printf("attack: variables, %s: %.1f ms%n", attack, (System.nanoTime() - start) / 1e6);
		assertThat(body)
			.containsAnyOf("BAD_REQUEST", "BODY_TOO_LARGE", "LIMIT_EXCEEDED", "BAD_USER_INPUT", "\"totalCount\":0")
			.doesNotContain("INTERNAL_ERROR", "java.", "jackson", "graphql.", "Exception");
	}

	@Test
	void cypherInEveryStringArgumentStaysAText() {
		String before = Zonegraphs.hash(this.zonegraph.driver());
		List<String> questions = new ArrayList<>();
		this.zonegraph.context()
			.getBean(GraphQlSource.class)
			.schema()
			.getQueryType()
			.getFieldDefinitions()
			.forEach((field) -> questions.addAll(questions(field)));
		this.zonegraph.model().nodeTypes().forEach((type) -> questions.add(filtered(type)));
		assertThat(questions).hasSizeGreaterThan(40);
		for (String text : CYPHER) {
			for (String question : questions) {
				Map<String, Object> answer = this.zonegraph.respond(question,
						Map.of("text", text, "texts", List.of(text)));
				assertThat(String.valueOf(answer.get("errors"))).as("%s with %s", question, text)
					.doesNotContain("INTERNAL_ERROR", "SOURCE_UNAVAILABLE", "TIMEOUT");
			}
		}
		assertThat(Zonegraphs.hash(this.zonegraph.driver())).isEqualTo(before);
	}

	/** A question for each argument of a root field that takes a text. */
	private static List<String> questions(GraphQLFieldDefinition field) {
		List<String> questions = new ArrayList<>();
		Map<String, String> texts = new LinkedHashMap<>();
		for (GraphQLArgument argument : field.getArguments()) {
			String name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType())).getName();
			if (name.equals("String") || name.equals("ID")) {
				texts.put(argument.getName(),
						GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType())) ? "$texts" : "$text");
			}
		}
		// before and after do not go together
		for (List<String> together : List.of(List.of("after"), List.of("before"))) {
			Map<String, String> given = new LinkedHashMap<>(texts);
			given.keySet().removeIf((name) -> List.of("after", "before").contains(name) && !together.contains(name));
			if (!given.isEmpty()) {
				String type = given.containsValue("$texts") ? "$texts: [%s!]!" : "$text: %s!";
				String kind = given.keySet().stream().anyMatch(List.of("after", "before", "text", "names")::contains)
						? "String" : "ID";
				questions.add("query (%s) { %s(%s) { __typename } }".formatted(type.formatted(kind), field.getName(),
						given.entrySet()
							.stream()
							.map((entry) -> entry.getKey() + ": " + entry.getValue())
							.collect(Collectors.joining(", "))));
			}
		}
		return questions.stream().distinct().toList();
	}

	/** A question that filters by every text of a type in every way. */
	private static String filtered(NodeType type) {
		String conditions = type.properties()
			.stream()
			.filter((property) -> property.type().equals("String"))
			.flatMap((property) -> Stream.of("eq", "contains", "startsWith", "endsWith")
				.map((way) -> "{%s: {%s: $text}}".formatted(property.name(), way)))
			.collect(Collectors.joining(", "));
		return "query ($text: String!) { %s(first: 1, filter: {or: [%s]}) { totalCount } }".formatted(type.plural(),
				conditions);
	}

	@Test
	void aWriteThatIsSmuggledIntoAnyStatementFailsAtTheDatabase() {
		List<String> statements = new ArrayList<>(List.of("MATCH (n:Area) SET n.nameEn = 'Castle' RETURN n",
				"MATCH (n:Area) DETACH DELETE n", "MERGE (n:Castle) RETURN n", "CALL { CREATE (:Castle) } RETURN 1",
				"CREATE INDEX castle FOR (n:Castle) ON (n.id)", "CALL db.createLabel('Castle')"));
		List<String> asked = CountingDriver.during(() -> {
			for (String question : List.of("{ areas { nodes { id province { id } } } }",
					"{ search(text: \"Xiyong\") { nodes { name } } }",
					"{ paths(from: \"enterprise:hp\", to: \"province:CN-CQ\") { nodes { length } } }",
					"{ claims { nodes { check { verdict } } } }", "{ dataset { counts { count } } }")) {
				this.zonegraph.ask(question);
			}
		});
		assertThat(asked).hasSizeGreaterThan(5);
		asked.forEach((statement) -> statements.add("CREATE (castle:Castle) WITH castle " + statement));
		GraphReader reader = TestNeo4j.reader(this.zonegraph.driver());
		String before = Zonegraphs.hash(this.zonegraph.driver());
		for (String statement : statements) {
			Map<String, Object> parameters = Pattern.compile("\\$(\\w+)")
				.matcher(statement)
				.results()
				.collect(Collectors.toMap((found) -> found.group(1), (found) -> 1, (one, other) -> one));
			assertThatThrownBy(() -> reader.read(statement, parameters, (row) -> row)).as(statement)
				.isInstanceOfSatisfying(Neo4jException.class, (refused) -> assertThat(refused.code())
					.isIn("Neo.ClientError.Statement.AccessMode", "Neo.ClientError.Security.Forbidden"));
		}
		assertThat(Zonegraphs.hash(this.zonegraph.driver())).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\\u0000", "\\u0007", "\\u001b[31m", "\\u202e", "\\ud800", "\\uffff", "\\r\\n", "\\u2028" })
	void controlCharactersInValuesAndDocumentsDoNoHarm(String text) {
		String body = this.zonegraph.post(
				"{\"query\": \"query ($t: String!) { areas(filter: {nameEn: {contains: $t}}) { totalCount } search(text: $t) { totalCount } }\", \"variables\": {\"t\": \"%s\"}}"
					.formatted(text))
			.body();
		assertThat(body).contains("\"totalCount\":0").doesNotContain("errors");
		String document = this.zonegraph.post("{\"query\": \"{ areas %s { totalCount } }\"}".formatted(text)).body();
		assertThat(document).doesNotContain("INTERNAL_ERROR", "java.", "Exception");
	}

	@Test
	void aFloodOfHeadersIsRefused() throws Exception {
		for (String flood : List.of(repeat(300, "X-Flood-#: a\r\n").replace("\n ", "\n"),
				"X-Flood: " + "a".repeat(100_000) + "\r\n")) {
			try (Socket socket = connect()) {
				socket.getOutputStream()
					.write(("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n" + flood + "\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				String answer = new String(socket.getInputStream().readNBytes(400), StandardCharsets.US_ASCII);
				assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "java.");
			}
		}
	}

	@Test
	void manySlowClientsDoNotKeepOthersWaiting() throws Exception {
		List<Socket> slow = new ArrayList<>();
		try {
			for (int i = 0; i < 400; i++) {
				Socket socket = connect();
				slow.add(socket);
				OutputStream output = socket.getOutputStream();
				output.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Content-Length: 5000\r\n\r\n{\"query\": ")
					.getBytes(StandardCharsets.US_ASCII));
				output.flush();
			}
			long start = System.nanoTime();
			assertThat(this.zonegraph.ask("{ areas { totalCount } }").at("areas.totalCount").value()).isEqualTo(174);
			System.out.printf("attack: 400 slow clients: another is answered in %.1f ms%n",
					(System.nanoTime() - start) / 1e6);
			assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	@Test
	void clientsThatDoNotReadTheirAnswersDoNotKeepOthersWaiting() throws Exception {
		String large = "{ " + repeat(3,
				"a#: areas(first: 100) { nodes { evidence { note sources { title url } } enterprises(first: 20) { nodes { nameEn nameZh evidence { sources { title url } } } } } }")
				+ " }";
		int size = this.zonegraph.postQuestion(large, Map.of()).body().length();
		assertThat(size).isGreaterThan(200_000);
		byte[] body = "{\"query\": \"%s\"}".formatted(large).getBytes(StandardCharsets.UTF_8);
		List<Socket> slow = new ArrayList<>();
		try {
			for (int i = 0; i < 250; i++) {
				Socket socket = new Socket();
				socket.setReceiveBufferSize(2048);
				socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(),
						this.zonegraph.address("/").getPort()));
				slow.add(socket);
				socket.getOutputStream()
					.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
							+ body.length + "\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				socket.getOutputStream().write(body);
			}
			for (Socket socket : slow) {
				InputStream input = socket.getInputStream();
				assertThat(input.read()).isEqualTo('H');
			}
			assertThat(this.zonegraph.ask("{ areas { totalCount } }").at("areas.totalCount").value()).isEqualTo(174);
		}
		finally {
			for (Socket socket : slow) {
				socket.close();
			}
		}
	}

	private Socket connect() throws Exception {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.zonegraph.address("/").getPort());
		socket.setSoTimeout(20_000);
		return socket;
	}

}
