package org.zonegraph.answer.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;

/**
 * Trusted document (persisted query) as a question: its name, what it answers, and the
 * variables that it takes.
 *
 * @param name the document's name
 * @param text the document
 * @param operation its operation
 */
public record TrustedQuestion(String name, String text, OperationDefinition operation) {

	public static TrustedQuestion of(String name, String text, Document document) {
		return new TrustedQuestion(name, text, document.getDefinitionsOfType(OperationDefinition.class).get(0));
	}

	/** What it answers: the comment at its top. */
	public String description() {
		return this.text.lines()
			.takeWhile((line) -> line.startsWith("#"))
			.map((line) -> line.substring(1).strip())
			.collect(Collectors.joining(" "));
	}

	/** Its variables with their types, and the values that they have unless given. */
	public List<Map<String, Object>> variables() {
		return this.operation.getVariableDefinitions().stream().map((variable) -> {
			Map<String, Object> told = new TreeMap<>(Map.of("name", variable.getName(), "type",
					AstPrinter.printAstCompact(variable.getType()), "required", isRequired(variable)));
			if (variable.getDefaultValue() != null) {
				told.put("default", AstPrinter.printAstCompact(variable.getDefaultValue()));
			}
			return told;
		}).toList();
	}

	/** Whether a value must be given. */
	public static boolean isRequired(VariableDefinition variable) {
		return variable.getType() instanceof NonNullType && variable.getDefaultValue() == null;
	}

}
