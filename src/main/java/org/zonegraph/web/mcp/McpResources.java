package org.zonegraph.web.mcp;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.PublicSchema;
import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.model.Model;
import org.zonegraph.web.exchange.Exchange;

/**
 * Resources: each thing by its id with a slash in place of the colon, as its page has it,
 * and what there is to know before a question is written.
 */
@Component
final class McpResources {

	private static final int NOT_FOUND = -32002;

	private static final String SCHEME = "zonegraph://";

	private static final String SCHEMA = SCHEME + "schema";

	private static final String DATASET = SCHEME + "dataset";

	private static final String JSON = "application/json";

	private final ToolCatalogue catalogue;

	private final ToolAnswers answers;

	private final PublicSchema schema;

	private final Model model;

	McpResources(ToolCatalogue catalogue, ToolAnswers answers, PublicSchema schema, Model model) {
		this.catalogue = catalogue;
		this.answers = answers;
		this.schema = schema;
		this.model = model;
	}

	List<Map<String, Object>> list() {
		return List.of(Map.of("uri", DATASET, "name", "dataset", "description",
				"What this knowledge base is: revision, what is held and what is known to be missing, how to cite it.",
				"mimeType", JSON),
				Map.of("uri", SCHEMA, "name", "schema", "description",
						"The public schema of GraphQL, with a description of every field, for the tool query.",
						"mimeType", "text/plain"));
	}

	/** A template for each kind of thing. */
	List<Map<String, Object>> templates() {
		return this.model.things()
			.stream()
			.<Map<String, Object>>map((type) -> Map.of("uriTemplate", SCHEME + type.kind() + "/{slug}", "name",
					type.kind(), "description", this.model.description(type.name(), null), "mimeType", JSON))
			.toList();
	}

	/**
	 * Reads a resource.
	 * @throws InvalidCallException if there is none
	 */
	Map<String, Object> read(String uri, Exchange exchange) {
		if (uri.equals(SCHEMA)) {
			return contents(uri, "text/plain", this.schema.sdl());
		}
		if (uri.equals(DATASET)) {
			return contents(uri, JSON, asked(ToolCatalogue.QUERY, "document",
					"{ dataset { title revision loadedAt licence citation coverage { kind held stated missing reason } } }",
					exchange));
		}
		String path = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()) : "";
		if (path.indexOf('/') < 0) {
			throw new InvalidCallException(NOT_FOUND,
					"there is no resource %s; there are %s, %s and %s{kind}/{slug}, such as %sarea/chongqing-xiyong-cbz"
						.formatted(uri, DATASET, SCHEMA, SCHEME, SCHEME));
		}
		return contents(uri, JSON, asked(ToolCatalogue.ENTITY, "id", path.replaceFirst("/", ":"), exchange));
	}

	private String asked(String tool, String argument, String value, Exchange exchange) {
		Object result = this.answers.call(this.catalogue.named(tool).orElseThrow(), Map.of(argument, value), exchange);
		JsonNode told = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(result));
		if (told.path("isError").asBoolean(false)) {
			throw new InvalidCallException(NOT_FOUND, told.at("/content/0/text").asString());
		}
		return JsonMapper.shared().writeValueAsString(told.get("structuredContent"));
	}

	private static Map<String, Object> contents(String uri, String type, String text) {
		return Map.of("contents", List.of(Map.of("uri", uri, "mimeType", type, "text", text)));
	}

}
