package org.zonegraph.check;

import java.util.List;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Value;

/**
 * Signature of a definition: what callers depend on, in one line, without descriptions
 * and directives, so that two can be compared and shown.
 */
final class Signature {

	private Signature() {
	}

	static String of(NamedNode<?> node) {
		String name = Declarations.name(node);
		if (node instanceof FieldDefinition field) {
			return "%s%s: %s".formatted(name, arguments(field.getInputValueDefinitions()),
					AstPrinter.printAst(field.getType()));
		}
		if (node instanceof DirectiveDefinition directive) {
			return "directive @%s%s%s on %s".formatted(name, arguments(directive.getInputValueDefinitions()),
					directive.isRepeatable() ? " repeatable" : "",
					directive.getDirectiveLocations()
						.stream()
						.map(DirectiveLocation::getName)
						.sorted()
						.collect(Collectors.joining(" | ")));
		}
		if (node instanceof EnumTypeDefinition) {
			return "enum " + name;
		}
		if (node instanceof ImplementingTypeDefinition<?> type) {
			String implemented = type.getImplements()
				.stream()
				.map(AstPrinter::printAst)
				.collect(Collectors.joining(" & "));
			return "%s %s%s".formatted((type instanceof InterfaceTypeDefinition) ? "interface" : "type", name,
					implemented.isEmpty() ? "" : " implements " + implemented);
		}
		return name;
	}

	private static String arguments(List<InputValueDefinition> arguments) {
		return arguments.isEmpty() ? ""
				: arguments.stream().map(Signature::argument).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String argument(InputValueDefinition argument) {
		Value<?> value = argument.getDefaultValue();
		return "%s: %s%s".formatted(argument.getName(), AstPrinter.printAst(argument.getType()),
				(value != null) ? " = " + AstPrinter.printAst(value) : "");
	}

}
