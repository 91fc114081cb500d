package org.zonegraph.web.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.catalogue.Tool;
import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.text.NearMiss;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.JsonBody;

/**
 * Methods of the Model Context Protocol, by JSON-RPC and without sessions: what is
 * answered depends on the request alone, so that any copy of the server answers.
 */
@Component
final class McpMethods {

	static final int INVALID_PARAMS = -32602;

	/** Versions of the protocol that are spoken, the newest last. */
	static final List<String> VERSIONS = List.of("2025-03-26", "2025-06-18", "2025-11-25");

	private static final int METHOD_NOT_FOUND = -32601;

	private static final List<String> METHODS = List.of("initialize", "ping", "tools/list", "tools/call",
			"resources/list", "resources/templates/list", "resources/read", "prompts/list", "prompts/get");

	private final ToolCatalogue catalogue;

	private final ToolAnswers answers;

	private final McpResources resources;

	private final McpPrompts prompts;

	private final String instructions;

	McpMethods(ToolCatalogue catalogue, ToolAnswers answers, McpResources resources, McpPrompts prompts) {
		this.catalogue = catalogue;
		this.answers = answers;
		this.resources = resources;
		this.prompts = prompts;
		try {
			String advice = new ClassPathResource("llms.md").getContentAsString(StandardCharsets.UTF_8);
			this.instructions = advice.lines()
				.dropWhile((line) -> !line.startsWith("## "))
				.skip(1)
				.takeWhile((line) -> !line.startsWith("## "))
				.collect(Collectors.joining("\n"))
				.strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read llms.md", ex);
		}
	}

	/**
	 * Answers a request.
	 * @param method its method
	 * @param params its parameters, missing where it has none
	 * @param exchange what it came by
	 * @return the result
	 * @throws InvalidCallException if it cannot be answered
	 */
	Object answer(String method, JsonNode params, Exchange exchange) {
		return switch (method) {
			case "initialize" -> initialize(params);
			case "ping" -> Map.of();
			case "tools/list" -> Map.of("tools", this.catalogue.tools().stream().map(McpMethods::told).toList());
			case "tools/call" -> this.answers.call(tool(text(params, "name")),
					JsonBody.map(params.get("arguments"), "arguments"), exchange);
			case "resources/list" -> Map.of("resources", this.resources.list());
			case "resources/templates/list" -> Map.of("resourceTemplates", this.resources.templates());
			case "resources/read" -> this.resources.read(text(params, "uri"), exchange);
			case "prompts/list" -> Map.of("prompts", this.prompts.list());
			case "prompts/get" ->
				this.prompts.get(text(params, "name"), JsonBody.map(params.get("arguments"), "arguments"));
			default -> throw new InvalidCallException(METHOD_NOT_FOUND, "there is no method %s%s; there are %s"
				.formatted(method, NearMiss.hint(method, METHODS), String.join(", ", METHODS)));
		};
	}

	private Map<String, Object> initialize(JsonNode params) {
		String asked = params.path("protocolVersion").asString("");
		Map<String, Object> server = new LinkedHashMap<>();
		server.put("name", "zonegraph");
		server.put("title", "Zonegraph");
		server.put("version", version());
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("protocolVersion", VERSIONS.contains(asked) ? asked : VERSIONS.get(VERSIONS.size() - 1));
		result.put("capabilities", Map.of("tools", Map.of(), "resources", Map.of(), "prompts", Map.of()));
		result.put("serverInfo", server);
		result.put("instructions", this.instructions);
		return result;
	}

	private static String version() {
		String version = McpMethods.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "development";
	}

	private Tool tool(String name) {
		List<String> names = this.catalogue.tools().stream().map(Tool::name).toList();
		return this.catalogue.named(name)
			.orElseThrow(() -> new InvalidCallException("there is no tool %s%s; there are %s".formatted(name,
					NearMiss.hint(name, names), String.join(", ", names))));
	}

	private static String text(JsonNode params, String name) {
		JsonNode value = params.path(name);
		if (!value.isString()) {
			throw new InvalidCallException("params.%s is missing, or no text".formatted(name));
		}
		return value.stringValue();
	}

	private static Map<String, Object> told(Tool tool) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("name", tool.name());
		told.put("description", tool.description());
		told.put("inputSchema", tool.input());
		told.put("outputSchema", output(tool));
		told.put("annotations", Map.of("readOnlyHint", true));
		return told;
	}

	/**
	 * What stands around every answer, of which the most important is told here: the list
	 * is read with every question, see {@link ToolAnswers}.
	 */
	private static Map<String, Object> output(Tool tool) {
		Map<String, Object> text = Map.of("type", "string");
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("grade", text);
		properties.put("missing", Map.of("type", "array"));
		properties.put("revision", text);
		properties.put("answer", tool.output());
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("type", "object");
		output.put("properties", properties);
		output.put("required", List.copyOf(properties.keySet()));
		return output;
	}

	/** The response to a request, in the order that people read. */
	static Map<String, Object> response(@Nullable Object id, String member, Object value) {
		Map<String, Object> response = new LinkedHashMap<>();
		response.put("jsonrpc", "2.0");
		response.put("id", id);
		response.put(member, value);
		return response;
	}

}
