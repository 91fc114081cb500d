package org.zonegraph.answer.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;

import org.zonegraph.explorer.CompletedDocument;

/**
 * Trusted document (persisted query) as a question: its name, what it answers, and the
 * variables that it takes.
 *
 * @param name the document's name
 * @param text the document
 * @param operation its operation
 */
public record TrustedQuestion(String name, String text, OperationDefinition operation) {

	private static final String TOOL = "tool ";

	private static final String VARIABLE = "$";

	public static TrustedQuestion of(String name, String text, Document document) {
		return new TrustedQuestion(name, text, document.getDefinitionsOfType(OperationDefinition.class).get(0));
	}

	/** What it answers: the comment at its top. */
	public String description() {
		return comment()
			.filter((line) -> !line.startsWith(TOOL) && !line.startsWith(VARIABLE)
					&& CompletedDocument.DIRECTIONS.stream().noneMatch(line::startsWith))
			.collect(Collectors.joining(" "));
	}

	/**
	 * The tool that asks it, as a line {@code # tool list of areas} of the comment says.
	 * @return name of the tool and, where it has several documents, what this one is
	 * chosen by; empty where no tool does
	 */
	public List<String> tool() {
		return comment().filter((line) -> line.startsWith(TOOL))
			.findFirst()
			.map((line) -> List.of(line.substring(TOOL.length()).strip().split(" of ", 2)))
			.orElse(List.of());
	}

	/**
	 * What a variable is, as a line {@code # $text: words to look for} of the comment
	 * says.
	 * @param variable its name
	 * @return what it is, empty where nothing is said
	 */
	public String note(String variable) {
		String begin = VARIABLE + variable + ":";
		return comment().filter((line) -> line.startsWith(begin))
			.map((line) -> line.substring(begin.length()).strip())
			.findFirst()
			.orElse("");
	}

	private Stream<String> comment() {
		return this.text.lines().takeWhile((line) -> line.startsWith("#")).map((line) -> line.substring(1).strip());
	}

	/** Its variables with their types, and the values that they have unless given. */
	public List<Map<String, Object>> variables() {
		return this.operation.getVariableDefinitions().stream().map((variable) -> {
			Map<String, Object> told = new TreeMap<>(Map.of("name", variable.getName(), "type",
					AstPrinter.printAstCompact(variable.getType()), "required", isRequired(variable)));
			if (variable.getDefaultValue() != null) {
				told.put("default", AstPrinter.printAstCompact(variable.getDefaultValue()));
			}
			if (!note(variable.getName()).isEmpty()) {
				told.put("description", note(variable.getName()));
			}
			return told;
		}).toList();
	}

	/** Whether a value must be given. */
	public static boolean isRequired(VariableDefinition variable) {
		return variable.getType() instanceof NonNullType && variable.getDefaultValue() == null;
	}

}
