package org.zonegraph.answer.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.catalogue.Tool.ToolQuestion;
import org.zonegraph.answer.document.TrustedQuestion;

/**
 * Arguments of a tool: the variables of its documents, and which of these is meant where
 * there are several.
 *
 * @param schemas JSON Schema of types
 * @param questions the documents
 */
record ToolArguments(JsonSchemas schemas, List<ToolQuestion> questions) {

	/** What each argument takes. */
	Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		if (this.questions.size() > 1) {
			properties.put(ToolCatalogue.CHOICE, JsonSchemas.of("type", "string", "enum",
					this.questions.stream().map(ToolQuestion::choice).toList()));
		}
		takers().forEach((variable, takers) -> properties.put(variable, argument(variable, takers)));
		return properties;
	}

	/** Which must be given. */
	List<String> required() {
		List<String> required = new ArrayList<>(
				(this.questions.size() > 1) ? List.of(ToolCatalogue.CHOICE) : List.of());
		takers().forEach((variable, takers) -> {
			if (takers.stream().allMatch((taker) -> TrustedQuestion.isRequired(variable(taker.question(), variable)))) {
				required.add(variable);
			}
		});
		return required;
	}

	/** The documents that have each variable. */
	private Map<String, List<ToolQuestion>> takers() {
		Map<String, List<ToolQuestion>> takers = new LinkedHashMap<>();
		this.questions.forEach((each) -> each.question()
			.operation()
			.getVariableDefinitions()
			.forEach((variable) -> takers.computeIfAbsent(variable.getName(), (key) -> new ArrayList<>()).add(each)));
		return takers;
	}

	private Map<String, Object> argument(String name, List<ToolQuestion> takers) {
		Map<String, Object> argument = new LinkedHashMap<>(
				this.schemas.input(variable(takers.get(0).question(), name).getType()));
		Map<String, List<ToolQuestion>> notes = takers.stream()
			.filter((taker) -> !taker.question().note(name).isEmpty())
			.collect(Collectors.groupingBy((taker) -> taker.question().note(name), LinkedHashMap::new,
					Collectors.toList()));
		if (!notes.isEmpty()) {
			boolean told = notes.size() > 1 || takers.size() < this.questions.size();
			argument.put("description",
					notes.entrySet()
						.stream()
						.map((note) -> told ? "%s: %s".formatted(
								note.getValue().stream().map(ToolQuestion::choice).collect(Collectors.joining(", ")),
								note.getKey()) : note.getKey())
						.collect(Collectors.joining("; ")));
		}
		List<Object> presets = takers.stream()
			.map((taker) -> preset(variable(taker.question(), name).getDefaultValue()))
			.distinct()
			.toList();
		if (presets.size() == 1 && !"".equals(presets.get(0))) {
			argument.put("default", presets.get(0));
		}
		return argument;
	}

	/** A value that stands in a document; empty where it is none or no scalar. */
	private static Object preset(@Nullable Value<?> value) {
		if (value instanceof IntValue number) {
			return number.getValue();
		}
		if (value instanceof BooleanValue truth) {
			return truth.isValue();
		}
		if (value instanceof EnumValue word) {
			return word.getName();
		}
		return (value instanceof StringValue text) ? String.valueOf(text.getValue()) : "";
	}

	private static VariableDefinition variable(TrustedQuestion question, String name) {
		return question.operation()
			.getVariableDefinitions()
			.stream()
			.filter((variable) -> variable.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
