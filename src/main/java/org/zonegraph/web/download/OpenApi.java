package org.zonegraph.web.download;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.zonegraph.answer.catalogue.JsonSchemas;
import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

/**
 * OpenAPI description of the trusted documents as REST resources, made of the catalogue
 * that tools of assistants are made of.
 */
@Component
final class OpenApi implements RouteHandler {

	private static final String FRESH = "public, max-age=3600";

	private static final String SCHEMA = "schema";

	private static final String JSON = "application/json";

	/** Deeper than any document is. */
	private static final int WHOLE = 100;

	private final ToolCatalogue catalogue;

	private final ParsedDocuments parsed;

	private final GraphQlSource graphQl;

	/** Made when they are asked for first: the documents and the schema do not change. */
	private final Supplier<Map<String, Object>> operations = SingletonSupplier.of(this::operations);

	OpenApi(ToolCatalogue catalogue, ParsedDocuments parsed, GraphQlSource graphQl) {
		this.catalogue = catalogue;
		this.parsed = parsed;
		this.graphQl = graphQl;
	}

	@Override
	public Route route() {
		return Route.OPEN_API;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		exchange.response().setHeader("Cache-Control", FRESH);
		String base = Site.of(exchange.request()).base();
		exchange.send(Exchange.JSON, JsonMapper.shared()
			.writeValueAsBytes(described(base, exchange.state().revision().imprint().licence())));
	}

	private Map<String, Object> described(String base, String licence) {
		Map<String, Object> api = new LinkedHashMap<>();
		api.put("openapi", "3.1.0");
		api.put("info", Map.of("title", "Zonegraph: questions by name", "version", "1", "description",
				"Each question is a trusted document of GraphQL, and its answer a file. Lists are walked to their ends unless first is given. Null means that a value is not known. The data: "
						+ licence,
				"license", Map.of("name", "Apache 2.0", "identifier", "Apache-2.0")));
		api.put("servers", List.of(Map.of("url", base)));
		api.put("security", List.of());
		api.putAll(this.operations.get());
		return api;
	}

	private Map<String, Object> operations() {
		Map<String, Object> enums = new TreeMap<>();
		JsonSchemas schemas = new JsonSchemas(this.graphQl.schema(), (type) -> named(type, enums));
		Map<String, Object> paths = new LinkedHashMap<>();
		this.catalogue.questions()
			.forEach((question) -> paths.put(Route.FILES.folder() + question.name() + ".json",
					Map.of("get", operation(question, schemas))));
		Map<String, Object> components = new TreeMap<>(enums);
		components.put("Problem", problem());
		Map<String, Object> operations = new LinkedHashMap<>();
		operations.put("paths", paths);
		operations.put("components", Map.of("schemas", components));
		return operations;
	}

	private static Map<String, Object> named(GraphQLEnumType type, Map<String, Object> enums) {
		enums.computeIfAbsent(type.getName(), (name) -> JsonSchemas.values(type));
		return Map.of("$ref", "#/components/schemas/" + type.getName());
	}

	private Map<String, Object> operation(TrustedQuestion question, JsonSchemas schemas) {
		Map<String, Object> operation = new LinkedHashMap<>();
		operation.put("operationId",
				Stream.of(question.name().split("-"))
					.map((word) -> Character.toTitleCase(word.charAt(0)) + word.substring(1))
					.collect(Collectors.joining("", "ask", "")));
		operation.put("summary", question.description());
		if (!question.tool().isEmpty()) {
			operation.put("x-tool", question.tool().get(0));
		}
		operation.put("parameters",
				question.operation()
					.getVariableDefinitions()
					.stream()
					.map((variable) -> parameter(question, variable, schemas))
					.toList());
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("type", "object");
		answer.put("required", List.of("data", "extensions"));
		answer.put("properties",
				Map.of("data", schemas.output(this.parsed.parse(question.text()), question.operation(), WHOLE),
						"extensions",
						Map.of("type", "object", "properties", Map.of("revision", Map.of("type", "string")))));
		operation.put("responses", Map.of("200", Map.of("description", "the answer, as the API gives it", "content",
				Map.of(JSON, Map.of(SCHEMA, answer))), "4XX", refusal(), "5XX", refusal()));
		return operation;
	}

	private static Map<String, Object> refusal() {
		return Map.of("description", "why there is none, and what to do instead", "content",
				Map.of("application/problem+json", Map.of(SCHEMA, Map.of("$ref", "#/components/schemas/Problem"))));
	}

	/**
	 * Lists and filters stand in an address as the text of their JSON: generated clients
	 * write other forms of them otherwise than they are told.
	 */
	private static Map<String, Object> parameter(TrustedQuestion question, VariableDefinition variable,
			JsonSchemas schemas) {
		Map<String, Object> schema = schemas.input(variable.getType());
		Map<String, Object> parameter = new LinkedHashMap<>();
		parameter.put("name", variable.getName());
		parameter.put("in", "query");
		parameter.put("required", TrustedQuestion.isRequired(variable));
		if (!question.note(variable.getName()).isEmpty()) {
			parameter.put("description", question.note(variable.getName()));
		}
		parameter.put(SCHEMA, List.of("array", "object").contains(String.valueOf(schema.get("type")))
				? Map.of("type", "string", "contentMediaType", JSON, "contentSchema", schema) : schema);
		return parameter;
	}

	private static Map<String, Object> problem() {
		Map<String, Object> text = Map.of("type", "string");
		return Map.of("type", "object", "properties",
				Map.of("title", text, "status", Map.of("type", "integer"), "detail", text, "code", text, "id", text));
	}

}
