package org.zonegraph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;

/**
 * Directive validation: each is declared, stands where it may, once, and has the
 * arguments that it needs, of their types. One that is spelt wrong would do nothing.
 */
final class DirectiveChecks {

	/**
	 * What GraphQL has itself, and nobody declares; of what goes we say why and what to
	 * ask instead.
	 */
	private static final Declarations STANDARD = new Declarations(SchemaText.parse("""
			directive @specifiedBy(url: String!) on SCALAR
			directive @deprecated(reason: String!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE
			"""));

	private final Declarations declared;

	private final Findings findings;

	private final Map<String, DirectiveDefinition> known;

	DirectiveChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
		this.known = Stream.concat(CoreChecks.core().directives(), STANDARD.directives())
			.collect(Collectors.toMap(DirectiveDefinition::getName, (each) -> each, (a, b) -> a, TreeMap::new));
	}

	void check() {
		for (Node<?> definition : this.declared.definitions()) {
			if (definition instanceof DirectivesContainer<?> container) {
				uses(container, place(definition));
			}
			if (definition instanceof EnumTypeDefinition values) {
				values.getEnumValueDefinitions().forEach((value) -> uses(value, DirectiveLocation.ENUM_VALUE));
			}
			for (FieldDefinition field : Declarations.fields(definition)) {
				uses(field, DirectiveLocation.FIELD_DEFINITION);
				field.getInputValueDefinitions()
					.forEach((argument) -> uses(argument, DirectiveLocation.ARGUMENT_DEFINITION));
			}
		}
	}

	private static DirectiveLocation place(Node<?> definition) {
		if (definition instanceof ObjectTypeDefinition) {
			return DirectiveLocation.OBJECT;
		}
		if (definition instanceof InterfaceTypeDefinition) {
			return DirectiveLocation.INTERFACE;
		}
		return (definition instanceof EnumTypeDefinition) ? DirectiveLocation.ENUM : DirectiveLocation.SCALAR;
	}

	private void uses(DirectivesContainer<?> container, DirectiveLocation place) {
		List<String> seen = new ArrayList<>();
		for (Directive directive : container.getDirectives()) {
			String name = directive.getName();
			DirectiveDefinition definition = this.known.get(name);
			if (definition == null) {
				List<String> names = this.known.keySet().stream().map((each) -> "@" + each).toList();
				this.findings.unknown(directive, "@" + name, "one of the directives " + String.join(", ", names),
						names);
			}
			else if (seen.contains(name) && !definition.isRepeatable()) {
				this.findings.add(directive, "@" + name, "each directive once");
			}
			else if (definition.getDirectiveLocations()
				.stream()
				.noneMatch((each) -> each.getName().equals(place.name()))) {
				this.findings.add(directive, "@" + name, Signature.of(definition));
			}
			else {
				arguments(directive, definition);
			}
			seen.add(name);
		}
	}

	private void arguments(Directive directive, DirectiveDefinition definition) {
		List<String> names = Declarations.names(definition.getInputValueDefinitions());
		List<String> seen = new ArrayList<>();
		for (Argument argument : directive.getArguments()) {
			if (!names.contains(argument.getName())) {
				this.findings.unknown(argument, argument.getName(),
						names.isEmpty() ? "no argument" : "one of the arguments " + String.join(", ", names), names);
			}
			else if (seen.contains(argument.getName())) {
				this.findings.add(argument, argument.getName(), "each argument once");
			}
			seen.add(argument.getName());
		}
		definition.getInputValueDefinitions().forEach((argument) -> argument(directive, argument));
	}

	private void argument(Directive directive, InputValueDefinition expected) {
		Argument argument = directive.getArgument(expected.getName());
		if (argument != null) {
			Values.fault(argument.getValue(), expected.getType(), CoreChecks.core())
				.ifPresent((fault) -> this.findings.add(argument.getValue(), Values.print(argument.getValue()), fault));
		}
		else if (expected.getType() instanceof NonNullType) {
			this.findings.add(directive, "@" + directive.getName(), "the argument " + expected.getName());
		}
	}

}
