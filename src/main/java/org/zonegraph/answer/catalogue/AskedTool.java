package org.zonegraph.answer.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.Question;
import org.zonegraph.answer.catalogue.Tool.ToolQuestion;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.model.NodeId;
import org.zonegraph.text.NearMiss;

/**
 * Call of a tool that was read: the question that it comes to.
 *
 * @param tool the tool
 * @param trusted its document, null where the caller brought one
 * @param question the question
 * @param tokens how large the answer may be
 */
public record AskedTool(Tool tool, @Nullable TrustedQuestion trusted, Question question, int tokens) {

	private static final int SHOWN = 60;

	/**
	 * Reads a call.
	 * @param tool the tool that is called
	 * @param given values by names of arguments, as JSON has them
	 * @return the question
	 * @throws MistakenCallException if an argument is unknown, missing or of another type
	 */
	public static AskedTool of(Tool tool, Map<String, Object> given) {
		Map<String, Object> arguments = new LinkedHashMap<>(given);
		// who has nothing to say of an argument often says null
		arguments.values().removeIf(Objects::isNull);
		List<String> mistakes = Stream
			.of(unknown(tool, arguments), missing(tool, arguments),
					arguments.entrySet().stream().flatMap((each) -> wrong(tool, each.getKey(), each.getValue())))
			.flatMap((each) -> each)
			.toList();
		if (!mistakes.isEmpty()) {
			throw mistaken(tool, mistakes);
		}
		int tokens = (arguments.remove(ToolCatalogue.TOKENS) instanceof Number number) ? number.intValue()
				: ToolCatalogue.USUAL_TOKENS;
		if (tool.questions().isEmpty()) {
			return new AskedTool(tool, null, new Question(String.valueOf(arguments.get("document")), null,
					variables(arguments.get("variables"))), tokens);
		}
		TrustedQuestion document = document(tool, arguments);
		arguments.remove(ToolCatalogue.CHOICE);
		List<String> taken = document.variables().stream().map((each) -> String.valueOf(each.get("name"))).toList();
		List<String> others = arguments.keySet().stream().filter((name) -> !taken.contains(name)).toList();
		if (!others.isEmpty()) {
			throw mistaken(tool, List.of("%s is no argument of the list %s, which takes %s"
				.formatted(String.join(", ", others), given.get(ToolCatalogue.CHOICE), String.join(", ", taken))));
		}
		return new AskedTool(tool, document, new Question(document.text(), null, arguments), tokens);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> variables(@Nullable Object given) {
		return (given instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

	private static TrustedQuestion document(Tool tool, Map<String, Object> arguments) {
		if (tool.questions().size() == 1) {
			return tool.questions().get(0).question();
		}
		boolean entity = tool.name().equals(ToolCatalogue.ENTITY);
		String id = String.valueOf(arguments.get("id"));
		String choice = entity ? NodeId.of(id).kind() : String.valueOf(arguments.get(ToolCatalogue.CHOICE));
		return tool.questions()
			.stream()
			.filter((each) -> choice.equals(each.choice()))
			.map(ToolQuestion::question)
			.findFirst()
			.orElseThrow(() -> mistaken(tool,
					List.of("'%s' is no id: it begins with no kind%s".formatted(shown(id), NearMiss.hint(choice,
							tool.questions().stream().map((each) -> String.valueOf(each.choice())).toList())))));
	}

	private static Stream<String> unknown(Tool tool, Map<String, Object> arguments) {
		return arguments.keySet()
			.stream()
			.filter((name) -> !tool.arguments().containsKey(name))
			.map((name) -> "%s has no argument %s%s".formatted(tool.name(), shown(name),
					NearMiss.hint(name, tool.arguments().keySet())));
	}

	private static Stream<String> missing(Tool tool, Map<String, Object> arguments) {
		return tool.required()
			.stream()
			.filter((name) -> !arguments.containsKey(name))
			.map((name) -> "%s needs the argument %s".formatted(tool.name(), name));
	}

	private static Stream<String> wrong(Tool tool, String name, Object value) {
		Map<String, Object> schema = tool.arguments().get(name);
		if (schema == null) {
			return Stream.of();
		}
		if (name.equals(ToolCatalogue.TOKENS) && value instanceof Integer tokens
				&& (tokens < ToolCatalogue.LEAST_TOKENS || tokens > ToolCatalogue.MOST_TOKENS)) {
			return Stream.of("%s is %d, and must be %d to %,d".formatted(name, tokens, ToolCatalogue.LEAST_TOKENS,
					ToolCatalogue.MOST_TOKENS));
		}
		return wrong(name, value, schema);
	}

	private static Stream<String> wrong(String name, Object value, Map<String, Object> schema) {
		String type = String.valueOf(schema.get("type"));
		boolean right = switch (type) {
			case "string" -> value instanceof String;
			case "integer" -> value instanceof Integer;
			case "number" -> value instanceof Number;
			case "boolean" -> value instanceof Boolean;
			case "array" -> value instanceof List;
			default -> value instanceof Map;
		};
		if (!right) {
			return Stream.of("%s is %s, and must be %s %s".formatted(name, shown(String.valueOf(value)),
					type.matches("[aio].*") ? "an" : "a", type));
		}
		if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
			List<String> words = values.stream().map(String::valueOf).toList();
			return Stream.of("%s is %s%s; it is one of %s".formatted(name, shown(String.valueOf(value)),
					NearMiss.hint(String.valueOf(value), words), String.join(", ", words)));
		}
		if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
			@SuppressWarnings("unchecked")
			Map<String, Object> each = (Map<String, Object>) items;
			return list.stream().flatMap((entry) -> wrong("an entry of " + name, String.valueOf(entry), entry, each));
		}
		return Stream.of();
	}

	private static Stream<String> wrong(String name, String text, @Nullable Object value, Map<String, Object> schema) {
		return (value == null) ? Stream.of("%s is %s: leave it out".formatted(name, text)) : wrong(name, value, schema);
	}

	private static MistakenCallException mistaken(Tool tool, List<String> mistakes) {
		return new MistakenCallException(mistakes, "call %s again; it takes %s".formatted(tool.name(), tool.arguments()
			.entrySet()
			.stream()
			.map((each) -> "%s (%s%s%s)".formatted(each.getKey(), each.getValue().get("type"),
					tool.required().contains(each.getKey()) ? ", needed" : "",
					(each.getValue().get("description") != null) ? ": " + each.getValue().get("description") : ""))
			.collect(Collectors.joining("; "))));
	}

	private static String shown(String text) {
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

}
