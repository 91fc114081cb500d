package org.zonegraph.model.derive;

import java.util.List;
import java.util.stream.Collectors;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;

import org.zonegraph.model.Model;

/**
 * Prints definitions for the public schema, without the directives that callers do not
 * need: {@code @deprecated} alone is theirs.
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

	/** What a definition says of its end, as it is printed behind it. */
	static String deprecation(DirectivesContainer<?> container) {
		return kept(container).stream()
			.map((directive) -> " " + AstPrinter.printAst(directive))
			.collect(Collectors.joining());
	}

	/** The same of what is derived from a field. */
	static String deprecation(Model model, String type, String field) {
		return (model.registry().getTypeOrNull(type) instanceof ObjectTypeDefinition object)
				? object.getFieldDefinitions()
					.stream()
					.filter((each) -> each.getName().equals(field))
					.map(SchemaPrinter::deprecation)
					.collect(Collectors.joining())
				: "";
	}

	/** Of all directives callers need to know that something goes. */
	private static List<Directive> kept(DirectivesContainer<?> container) {
		return container.getDirectives("deprecated");
	}

	static TypeDefinition<?> withoutDirectives(TypeDefinition<?> type) {
		if (type instanceof EnumTypeDefinition constants) {
			return constants.transform((builder) -> builder.enumValueDefinitions(constants.getEnumValueDefinitions()
				.stream()
				.map((value) -> value.transform((plain) -> plain.directives(kept(value))))
				.toList()));
		}
		return (type instanceof ObjectTypeDefinition object)
				? object.transform((builder) -> builder.directives(List.of())
					.fieldDefinitions(object.getFieldDefinitions()
						.stream()
						.map((field) -> field.transform((plain) -> plain.directives(kept(field))))
						.toList()))
				: type;
	}

	/** Arguments that are described have a line each. */
	static String indented(FieldDefinition field) {
		List<InputValueDefinition> arguments = field.getInputValueDefinitions();
		FieldDefinition plain = field.transform((builder) -> builder.directives(kept(field)).description(null));
		if (arguments.stream().allMatch((argument) -> argument.getDescription() == null)) {
			return description(field, "  ") + "  " + AstPrinter.printAst(plain) + "\n";
		}
		String lines = arguments.stream()
			.map((argument) -> description(argument, "    ") + "    "
					+ AstPrinter.printAst(argument.transform((builder) -> builder.description(null))) + "\n")
			.collect(Collectors.joining());
		return "%s  %s(\n%s  ): %s%s\n".formatted(description(field, "  "), field.getName(), lines,
				AstPrinter.printAst(field.getType()), deprecation(field));
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
