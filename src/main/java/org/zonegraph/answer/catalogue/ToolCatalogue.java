package org.zonegraph.answer.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.validation.ValidationError;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.catalogue.Tool.ToolQuestion;
import org.zonegraph.answer.document.ParsedDocuments;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/**
 * Tools of assistants, made of the trusted documents: names, descriptions and arguments
 * are those of the documents, and a document that the schema no longer fits has no tool,
 * so that nothing starts with it.
 */
@Component
public final class ToolCatalogue {

	/** The tool that takes any document. */
	public static final String QUERY = "query";

	/** The tool that asks the document of the kind of an id. */
	public static final String ENTITY = "entity";

	/** The argument that says which document of a tool is meant. */
	public static final String CHOICE = "of";

	/** The argument of all tools that says how large an answer may be. */
	public static final String TOKENS = "maxTokens";

	/** So large is an answer unless more is asked for. */
	public static final int USUAL_TOKENS = 8000;

	/** The least and the most that may be asked for. */
	public static final int LEAST_TOKENS = 1000;

	public static final int MOST_TOKENS = 100_000;

	/** A list of tools does not list more values of an enum; a mistake does. */
	private static final int MOST_VALUES = 25;

	private static final String DESCRIPTION = "description";

	/** How many objects deep a list of tools tells what is answered. */
	private static final int DEPTH = 2;

	private final Map<String, Tool> tools = new TreeMap<>();

	private final List<TrustedQuestion> questions;

	private final JsonSchemas schemas;

	private final ParsedDocuments parsed;

	private final GraphQlSource graphQl;

	ToolCatalogue(TrustedDocuments documents, ParsedDocuments parsed, GraphQlSource graphQl, Model model) {
		this.parsed = parsed;
		this.graphQl = graphQl;
		this.schemas = new JsonSchemas(graphQl.schema(),
				(type) -> (type.getValues().size() > MOST_VALUES) ? JsonSchemas.text(type) : JsonSchemas.values(type));
		this.questions = documents.names().stream().map((name) -> {
			String text = String.valueOf(documents.named(name));
			return TrustedQuestion.of(name, text, parsed.parse(text));
		}).toList();
		this.tools.put(ENTITY, entity(model));
		this.tools.put(QUERY, query());
		Map<String, List<ToolQuestion>> marked = new TreeMap<>();
		this.questions.forEach((question) -> {
			List<String> tool = question.tool();
			if (!tool.isEmpty() && !tool.get(0).equals(ENTITY)) {
				marked.computeIfAbsent(tool.get(0), (name) -> new ArrayList<>())
					.add(new ToolQuestion((tool.size() > 1) ? tool.get(1) : null, question));
			}
		});
		marked.forEach((name, several) -> this.tools.put(name, tool(name, several)));
	}

	/** All tools, by their names. */
	public List<Tool> tools() {
		return List.copyOf(this.tools.values());
	}

	/** The tool of a name. */
	public Optional<Tool> named(String name) {
		return Optional.ofNullable(this.tools.get(name));
	}

	/** All trusted documents, by their names. */
	public List<TrustedQuestion> questions() {
		return this.questions;
	}

	/** The trusted document of a name. */
	public Optional<TrustedQuestion> question(String name) {
		return this.questions.stream().filter((each) -> each.name().equals(name)).findFirst();
	}

	private Tool tool(String name, List<ToolQuestion> questions) {
		ToolArguments arguments = new ToolArguments(this.schemas, questions);
		String description = (questions.size() == 1) ? questions.get(0).question().description()
				: questions.stream()
					.map((each) -> "%s: %s".formatted(each.choice(), each.question().description()))
					.collect(Collectors.joining(" "));
		return new Tool(name, description, input(arguments.properties(), arguments.required()),
				answered(questions, DEPTH), questions);
	}

	private static Map<String, Object> input(Map<String, Object> properties, List<String> required) {
		Map<String, Object> all = new LinkedHashMap<>(properties);
		all.put(TOKENS, JsonSchemas.of("type", "integer", "default", USUAL_TOKENS));
		return JsonSchemas.of("type", "object", "properties", all, "required", required, "additionalProperties", false);
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> answered(List<ToolQuestion> questions, int depth) {
		JsonSchemas texts = new JsonSchemas(this.graphQl.schema(), JsonSchemas::text);
		Map<String, Object> properties = new LinkedHashMap<>();
		questions.forEach((each) -> {
			Document document = this.parsed.parse(each.question().text());
			List<ValidationError> errors = ParseAndValidate.validate(this.graphQl.schema(), document, Locale.ROOT);
			if (!errors.isEmpty()) {
				throw new IllegalStateException("the document %s of a tool does not fit the schema: %s"
					.formatted(each.question().name(), errors.get(0).getMessage()));
			}
			((Map<String, Map<String, Object>>) texts.output(document, each.question().operation(), depth)
				.getOrDefault("properties", Map.of())).forEach((root, schema) -> properties.put(root, there(schema)));
		});
		return JsonSchemas.of("type", "object", "properties", properties);
	}

	/** Where nothing is found a tool answers an error, so that no root is null. */
	private static Map<String, Object> there(Map<String, Object> root) {
		Map<String, Object> there = new LinkedHashMap<>(root);
		there.computeIfPresent("type",
				(key, type) -> (type instanceof List<?> either) ? String.valueOf(either.get(0)) : type);
		return there;
	}

	private Tool entity(Model model) {
		Map<String, TrustedQuestion> byKind = new TreeMap<>();
		this.questions.forEach((question) -> {
			List<String> tool = question.tool();
			if (tool.size() > 1 && tool.get(0).equals(ENTITY)) {
				byKind.put(tool.get(1), question);
			}
			else if (model.ofKind(question.name()).isPresent()) {
				byKind.putIfAbsent(question.name(), question);
			}
		});
		List<ToolQuestion> documents = byKind.entrySet()
			.stream()
			.map((each) -> new ToolQuestion(each.getKey(), each.getValue()))
			.toList();
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("id",
				JsonSchemas.of("type", "string", DESCRIPTION, "kind:slug, such as area:chongqing-xiyong-cbz; kinds: "
						+ model.things().stream().map(NodeType::kind).sorted().collect(Collectors.joining(", "))));
		properties.put("language", JsonSchemas.of("type", "string", "enum", model.values("Language"), "default", "EN"));
		return new Tool(ENTITY,
				"What is known of one thing, by its id: what is stored of it, its relationships, and why each is believed.",
				input(properties, List.of("id")), answered(documents, 1), documents);
	}

	private static Tool query() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("document", JsonSchemas.of("type", "string", DESCRIPTION,
				"such as { areas(filter: {province: {id: {eq: \"province:CN-CQ\"}}}) { totalCount nodes { id nameEn evidence { confidence } } } }"));
		properties.put("variables", JsonSchemas.of("type", "object", DESCRIPTION, "values of its variables"));
		return new Tool(QUERY,
				"Any question in GraphQL, where no other tool serves. It is validated before it is run; a mistake is answered with what was probably meant. The schema is the resource zonegraph://schema.",
				input(properties, List.of("document")), JsonSchemas.of("type", "object"), List.of());
	}

}
