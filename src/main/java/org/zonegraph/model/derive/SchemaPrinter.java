package org.zonegraph.model.derive;

import java.util.List;
import java.util.stream.Collectors;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;

/**
 * Prints definitions for the public schema, without the directives that callers do not
 * need.
 */
final class SchemaPrinter {

	private SchemaPrinter() {
	}

	/**
	 * A definition with the blank line after it, nothing for what is not public as it is.
	 */
	static String print(Node<?> node) {
		return (node instanceof ScalarTypeDefinition || node instanceof EnumTypeDefinition
				|| node instanceof ImplementingTypeDefinition) ? AstPrinter.printAst(node) + "\n\n" : "";
	}

	static TypeDefinition<?> withoutDirectives(TypeDefinition<?> type) {
		if (type instanceof EnumTypeDefinition constants) {
			return constants.transform((builder) -> builder.enumValueDefinitions(constants.getEnumValueDefinitions()
				.stream()
				.map((value) -> value.transform((plain) -> plain.directives(List.of())))
				.toList()));
		}
		return (type instanceof ObjectTypeDefinition object)
				? object.transform((builder) -> builder.directives(List.of())
					.fieldDefinitions(object.getFieldDefinitions()
						.stream()
						.map((field) -> field.transform((plain) -> plain.directives(List.of())))
						.toList()))
				: type;
	}

	/** Arguments that are described have a line each. */
	static String indented(FieldDefinition field) {
		List<InputValueDefinition> arguments = field.getInputValueDefinitions();
		FieldDefinition plain = field.transform((builder) -> builder.directives(List.of()).description(null));
		if (arguments.stream().allMatch((argument) -> argument.getDescription() == null)) {
			return description(field, "  ") + "  " + AstPrinter.printAst(plain) + "\n";
		}
		String lines = arguments.stream()
			.map((argument) -> description(argument, "    ") + "    "
					+ AstPrinter.printAst(argument.transform((builder) -> builder.description(null))) + "\n")
			.collect(Collectors.joining());
		return "%s  %s(\n%s  ): %s\n".formatted(description(field, "  "), field.getName(), lines,
				AstPrinter.printAst(field.getType()));
	}

	/** A string, with what it cannot hold escaped; of several lines where the text is. */
	static String description(AbstractDescribedNode<?> node, String indent) {
		Description description = node.getDescription();
		String content = (description != null) ? description.getContent() : "";
		if (content.contains("\n")) {
			String lines = "%n%s%n".formatted(content.replace("\"\"\"", "\\\"\"\""));
			return ("\"\"\"" + lines + "\"\"\"").indent(indent.length());
		}
		return (description != null) ? indent + AstPrinter.printAst(new StringValue(content)) + "\n" : "";
	}

}
