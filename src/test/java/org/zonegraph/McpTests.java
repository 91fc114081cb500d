package org.zonegraph;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Assistants ask by tools, and are answered what GraphQL answers. */
class McpTests {

	static final List<String> TOOLS = List.of("changes", "check", "entity", "lineage", "list", "paths", "query",
			"resolve", "search");

	private static final int TOKEN = 3;

	/** What was asked before is not asked again, as it is shipped. */
	private static RunningZonegraph remembering;

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final Assistant assistant = new Assistant(this.zonegraph);

	private final Assistant shipped = new Assistant(remembering);

	@BeforeAll
	static void start() {
		remembering = RunningZonegraph.with("zonegraph.cache.enabled=true", "zonegraph.limits.rate.enabled=false");
	}

	@AfterAll
	static void stop() {
		remembering.close();
	}

	static Stream<String[]> questions() throws Exception {
		return Assistant.lines("questions.txt").stream();
	}

	static Stream<String[]> wrongCalls() throws Exception {
		return Assistant.lines("wrong-calls.txt").stream();
	}

	@Test
	void theListOfToolsIsSmallEnoughToBeReadByEveryAssistant() throws Exception {
		JsonNode list = this.assistant.result("tools/list", Map.of());
		assertThat(list.get("tools").valueStream().map((tool) -> tool.get("name").asString()))
			.containsExactlyElementsOf(TOOLS);
		assertThat(Assistant.size(list)).isLessThanOrEqualTo(12_000);
	}

	@Test
	void aToolIsDescribedInTheWordsOfItsDocument() throws Exception {
		JsonNode lineage = tool("lineage");
		assertThat(Files.readString(Path.of("src/main/resources/documents/lineage.graphql")))
			.startsWith("# " + lineage.get("description").asString() + "\n");
		assertThat(lineage.at("/inputSchema/properties/measure/description").asString()).contains("id of a measure");
		assertThat(lineage.at("/inputSchema/required").valueStream().map(JsonNode::asString))
			.containsExactly("measure");
		assertThat(lineage.at("/outputSchema/properties/answer/properties/lineage/properties/origins/type").asString())
			.isEqualTo("array");
	}

	private JsonNode tool(String name) throws Exception {
		return this.assistant.result("tools/list", Map.of())
			.get("tools")
			.valueStream()
			.filter((tool) -> tool.get("name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aQuestionIsAnsweredAsGraphQlAnswersItWithGradeAndGap(String group, String tool, String json) throws Exception {
		Map<String, Object> arguments = arguments(json);
		arguments.put("maxTokens", 100_000);
		JsonNode called = this.shipped.call(tool, arguments);
		JsonNode content = called.get("structuredContent");
		assertThat(called.get("isError").asBoolean()).as(Assistant.text(called)).isFalse();
		assertThat(content.get("answer"))
			.isEqualTo(JsonMapper.shared().valueToTree(this.assistant.byDocument(tool, arguments)));
		assertThat(content.get("grade").asString()).matches("OFFICIAL|REPORTED|DERIVED|UNVERIFIED|NONE");
		assertThat(content.get("grade").asString().equals("NONE")).isEqualTo(content.get("grades").isEmpty());
		assertThat(content.get("missing").isArray()).isTrue();
		assertThat(content.get("rivals").isArray()).isTrue();
		assertThat(content.get("revision").asString()).isEqualTo(this.zonegraph.seed().revision());
		List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(tool(tool).get("outputSchema").toString(), InputFormat.JSON)
			.validate(content.toString(), InputFormat.JSON);
		assertThat(errors).as("what the tool says that it answers").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void anAnswerHasAtMostEightThousandTokensUnlessAsked(String group, String tool, String json) throws Exception {
		JsonNode called = this.shipped.call(tool, arguments(json));
		assertThat(Assistant.size(called)).isLessThanOrEqualTo(8000 * TOKEN);
		assertThat(Assistant.text(called)).contains("Weakest grade: ", "Missing: ", "Rivals: ",
				"Revision " + this.zonegraph.seed().revision(), "receipt: ");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> arguments(String json) {
		return JsonMapper.shared().readValue(json, Map.class);
	}

	@ParameterizedTest
	@MethodSource("wrongCalls")
	void aWrongCallIsToldWhatIsWrongAndWhatToDo(String tool, String json, String expected) throws Exception {
		JsonNode called = this.assistant.call(tool, arguments(json));
		assertThat(called.get("isError").asBoolean()).isTrue();
		assertThat(Assistant.text(called)).contains(expected, "\nWhat to do: ").doesNotContain("java.", "Exception");
		assertThat(Assistant.size(called)).isLessThanOrEqualTo(8000 * TOKEN);
	}

	@Test
	void aHundredWrongCallsAndSixtyQuestionsAreTried() throws Exception {
		assertThat(wrongCalls()).hasSizeGreaterThanOrEqualTo(100);
		assertThat(questions()).hasSize(60);
		for (String group : List.of("journalist", "researcher", "portal")) {
			assertThat(questions().filter((line) -> line[0].equals(group))).hasSize(20);
		}
	}

	@Test
	void whatWasAskedWithoutEvidenceSaysSo() throws Exception {
		JsonNode called = this.assistant.call("query", Map.of("document", "{ areas(first: 2) { nodes { id } } }"));
		assertThat(called.at("/structuredContent/grade").asString()).isEqualTo("NONE");
		assertThat(called.at("/structuredContent/missing/0").asString()).startsWith("no evidence was asked for");
	}

	@Test
	void rivalsAreNamedAndTheReceiptHasTheWholeAnswer() throws Exception {
		JsonNode area = this.assistant.call("entity", Map.of("id", "area:chongqing-xiyong-cbz"));
		assertThat(area.at("/structuredContent/rivals").toString()).contains("areaKm2 is also stated as");
		JsonNode lineage = this.assistant.call("lineage", Map.of("measure", "measure:guofa-2014-65-29"));
		assertThat(lineage.at("/structuredContent/rivals").toString()).contains("rival attributions");
		assertThat(lineage.at("/structuredContent/missing").toString()).contains("lineage.reach.hops (the first ");
		String receipt = lineage.at("/structuredContent/receipt").asString();
		String base = this.zonegraph.address("").toString();
		assertThat(receipt).startsWith(base + "/r/");
		JsonNode kept = JsonMapper.shared()
			.readTree(this.zonegraph.get(receipt.substring(base.length()), "Accept", "application/json").body());
		assertThat(kept.at("/answer/lineage/reach/hops").size())
			.isGreaterThan(lineage.at("/structuredContent/answer/lineage/reach/hops").size());
		String whole = lineage.at("/structuredContent/address").asString();
		JsonNode file = JsonMapper.shared().readTree(this.zonegraph.get(whole.substring(base.length())).body());
		assertThat(file.get("data")).isEqualTo(kept.get("answer"));
	}

	@Test
	void aToolAsksTheGraphNoMoreThanItsQuestionAndGivesTheSameReceipt() throws Exception {
		Map<String, Object> one = Map.of("id", "area:beihai-cbz");
		List<String> asked = CountingDriver
			.during(() -> assertThatCode(() -> this.shipped.call("entity", one)).doesNotThrowAnyException());
		List<String> alone = CountingDriver
			.during(() -> assertThatCode(() -> this.assistant.byDocument("entity", one)).doesNotThrowAnyException());
		assertThat(asked).hasSameSizeAs(alone).isNotEmpty();
		String body = JsonMapper.shared().writeValueAsString(Map.of("documentId", "area", "variables", one));
		JsonNode given = JsonMapper.shared()
			.readTree(remembering.post(body, "Zonegraph-Receipt", "true").body())
			.at("/extensions/receipt");
		assertThat(given.get("sources")).isNotEmpty();
		assertThat(this.shipped.call("entity", one).at("/structuredContent/receipt").asString())
			.isEqualTo(remembering.address(given.get("address").asString()).toString());
	}

	@Test
	void aSourceIsToldOnceWhereAnAnswerIsShortened() throws Exception {
		JsonNode area = this.assistant.call("entity", Map.of("id", "area:chongqing-xiyong-cbz"));
		List<String> whole = area.get("structuredContent")
			.findValues("sources")
			.stream()
			.flatMap(JsonNode::valueStream)
			.filter((source) -> source.has("title"))
			.map((source) -> source.get("id").asString())
			.toList();
		assertThat(whole).isNotEmpty().doesNotHaveDuplicates();
		assertThat(area.get("structuredContent")
			.findValues("sources")
			.stream()
			.flatMap(JsonNode::valueStream)
			.map((source) -> source.get("id").asString())).allMatch(whole::contains).hasSizeGreaterThan(whole.size());
	}

	@Test
	void aNameThatStandsForNothingIsToldWithWhatIsNear() throws Exception {
		JsonNode called = this.assistant.call("resolve",
				Map.of("names", List.of("Xiyong CBZ", "Yangshann Freedom Port")));
		assertThat(called.at("/structuredContent/missing/0").asString()).startsWith("nothing is called ")
			.contains("near are ");
		JsonNode empty = this.assistant.call("list",
				Map.of("of", "areas", "filter", Map.of("nameEn", Map.of("eq", "Atlantis"))));
		assertThat(empty.at("/structuredContent/missing/0").asString()).contains("searched was Areas with", "Atlantis");
	}

	@Test
	void thingsAreResourcesByTheirKind() throws Exception {
		JsonNode templates = this.assistant.result("resources/templates/list", Map.of()).get("resourceTemplates");
		assertThat(templates).hasSize(this.zonegraph.model().things().size());
		JsonNode read = this.assistant.result("resources/read", Map.of("uri", "zonegraph://area/chongqing-xiyong-cbz"));
		assertThat(JsonMapper.shared().readTree(read.at("/contents/0/text").asString())).isEqualTo(
				this.assistant.call("entity", Map.of("id", "area:chongqing-xiyong-cbz")).get("structuredContent"));
		for (JsonNode resource : this.assistant.result("resources/list", Map.of()).get("resources")) {
			assertThat(this.assistant.result("resources/read", Map.of("uri", resource.get("uri").asString()))
				.at("/contents/0/text")
				.asString()).hasSizeGreaterThan(200);
		}
		JsonNode nothing = this.assistant.send("resources/read", Map.of("uri", "zonegraph://area/xiyong"));
		assertThat(nothing.at("/error/code").asInt()).isEqualTo(-32002);
		assertThat(nothing.at("/error/message").asString()).contains("near are area:chongqing-xiyong-cbz");
	}

	@ParameterizedTest
	@CsvSource({ "origin-of-a-reform, measure", "check-a-claim, statement", "profile-of-an-area, area" })
	void aPromptIsFilledInAndNamesToolsThatThereAre(String name, String argument) throws Exception {
		JsonNode prompt = this.assistant.result("prompts/get",
				Map.of("name", name, "arguments", Map.of(argument, "Yangshan {area}")));
		String text = prompt.at("/messages/0/content/text").asString();
		assertThat(text).contains("Yangshan");
		assertThat(Docs.matches("Ask `(\\w+)`", text)).isNotEmpty().allMatch(TOOLS::contains);
		JsonNode missing = this.assistant.send("prompts/get", Map.of("name", name));
		assertThat(missing.at("/error/message").asString()).contains("needs the argument " + argument);
	}

	@Test
	void aCallIsChargedLikeAnyOtherQuestionAndRefusedInWords() throws Exception {
		try (RunningZonegraph poor = RunningZonegraph.with("zonegraph.limits.rate.enabled=true",
				"zonegraph.limits.rate.cost=3000", "zonegraph.limits.cost=3000", "zonegraph.cache.enabled=true")) {
			Assistant asking = new Assistant(poor);
			HttpResponse<String> first = asking.post(search("area:anqing-cbz"));
			assertThat(first.body()).contains("\"isError\":false");
			assertThat(first.headers().firstValue("RateLimit-Remaining").orElseThrow())
				.satisfies((left) -> assertThat(Integer.parseInt(left)).isLessThan(3000));
			String refused = "";
			for (Iterator<Node> others = poor.seed().nodes().iterator(); refused.isEmpty() && others.hasNext();) {
				String body = asking.post(search(others.next().id())).body();
				refused = body.contains("\"isError\":true") ? body : refused;
			}
			assertThat(refused).contains("RATE_LIMITED: ", "ask again after ");
			assertThat(asking.post(search("area:anqing-cbz")).body()).as("from memory it is free")
				.contains("\"isError\":false");
		}
	}

	private static String search(String id) {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params",
					Map.of("name", "search", "arguments", Map.of("text", id))));
	}

	@Test
	void anAnswerFromMemoryIsTheSame() throws Exception {
		JsonNode first = this.shipped.call("lineage", Map.of("measure", "measure:guofa-2014-65-29"));
		assertThat(this.shipped.call("lineage", Map.of("measure", "measure:guofa-2014-65-29"))).isEqualTo(first);
		assertThat(this.shipped.call("lineage", Map.of("measure", "measure:guofa-2014-65-29", "maxTokens", 2000)))
			.isNotEqualTo(first);
	}

	@Test
	void onlyDocumentsOfTheOperatorAreAskedWhereNoOthersAreAnswered() throws Exception {
		try (RunningZonegraph strict = RunningZonegraph.with("zonegraph.documents=required")) {
			Assistant asking = new Assistant(strict);
			JsonNode refused = asking.call("query", Map.of("document", "{ areas { totalCount } }"));
			assertThat(Assistant.text(refused)).startsWith("DOCUMENT_NOT_TRUSTED: ")
				.contains("use one of the other tools");
			assertThat(asking.call("search", Map.of("text", "xiyong")).get("isError").asBoolean()).isFalse();
		}
	}

	@Test
	void aDocumentThatTheSchemaNoLongerFitsStartsNothing(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("gone.graphql"),
				"# What is gone.\n# tool gone\nquery Gone { areas { nodes { colour } } }\n");
		assertThatThrownBy(() -> RunningZonegraph.with("zonegraph.documents-folder=" + folder.toUri())).rootCause()
			.hasMessageContaining("the document gone of a tool does not fit the schema");
	}

	@Test
	void everyDoorHasTheSameList() throws Exception {
		JsonNode api = JsonMapper.shared().readTree(this.zonegraph.get("/openapi.json").body());
		List<String> questions = JsonMapper.shared()
			.readTree(this.zonegraph.get("/q/", "Accept", "application/json").body())
			.get("questions")
			.valueStream()
			.map((question) -> question.get("name").asString())
			.toList();
		assertThat(api.get("paths").propertyNames())
			.containsExactlyInAnyOrderElementsOf(questions.stream().map("/q/%s.json"::formatted).toList());
		Set<String> asking = api.get("paths")
			.findValues("x-tool")
			.stream()
			.map(JsonNode::asString)
			.collect(Collectors.toCollection(TreeSet::new));
		asking.add("query");
		assertThat(asking).containsExactlyElementsOf(TOOLS);
		String advice = this.zonegraph.get("/llms.txt").body();
		for (JsonNode tool : this.assistant.result("tools/list", Map.of()).get("tools")) {
			assertThat(advice)
				.contains("- `%s`: %s\n".formatted(tool.get("name").asString(), tool.get("description").asString()));
		}
		String full = this.zonegraph.get("/llms-full.txt").body();
		assertThat(Docs.matches("(?m)^### ([a-zA-Z-]+)$", full)).containsExactlyElementsOf(questions);
		assertThat(full).contains(Files.readString(Path.of("src/main/resources/documents/lineage.graphql")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lineage", "paths", "areas", "places", "dataset", "search", "statement", "resolve" })
	void anAnswerByNameIsAsTheDescriptionSays(String name) throws Exception {
		JsonNode api = JsonMapper.shared().readTree(this.zonegraph.get("/openapi.json").body());
		JsonNode schema = api
			.at("/paths/~1q~1%s.json/get/responses/200/content/application~1json/schema".formatted(name));
		assertThat(schema.isObject()).isTrue();
		Map<String, Object> whole = new HashMap<>(arguments(schema.toString()));
		whole.put("components", arguments(api.get("components").toString()));
		String answer = this.zonegraph.file(name + ".json", TrustedDocumentsTests.parameters(name)).body();
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(JsonMapper.shared().writeValueAsString(whole), InputFormat.JSON)
			.validate(answer, InputFormat.JSON)).isEmpty();
	}

	@Test
	void theClientOfTheSdkListsAndCallsEveryTool() {
		McpSyncClient client = McpClient
			.sync(HttpClientStreamableHttpTransport.builder(this.zonegraph.address("").toString()).build())
			.requestTimeout(Duration.ofSeconds(60))
			.build();
		try (client) {
			client.initialize();
			assertThat(client.listTools().tools()).extracting(McpSchema.Tool::name).containsExactlyElementsOf(TOOLS);
			Map<String, Map<String, Object>> calls = Map.of("changes", Map.of("about", List.of("area:anqing-cbz")),
					"check", Map.of("text", "areas"), "entity", Map.of("id", "area:anqing-cbz"), "lineage",
					Map.of("measure", "measure:guofa-2014-65-31"), "list", Map.of("of", "measures"), "paths",
					Map.of("from", "area:anqing-cbz", "to", "province:CN-AH"), "query",
					Map.of("document", "{ areas { totalCount } }"), "resolve", Map.of("names", List.of("Anqing")),
					"search", Map.of("text", "anqing"));
			assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(TOOLS);
			calls.forEach((tool, arguments) -> {
				McpSchema.CallToolResult called = client
					.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
				assertThat(called.isError()).as(tool).isFalse();
				assertThat(called.structuredContent()).as(tool).isNotNull();
			});
			assertThat(client.listPrompts().prompts()).hasSize(3);
			assertThat(client.listResources().resources()).hasSize(2);
			assertThat(client.listResourceTemplates().resourceTemplates()).isNotEmpty();
			client.ping();
		}
	}

}
