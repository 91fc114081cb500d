package org.zonegraph.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.ScalarTypeExtensionDefinition;
import graphql.schema.GraphQLScalarType;

import org.zonegraph.model.Scalars;

/**
 * Duplicate definitions, definitions that nobody reads, and what has no description: the
 * schema is also what callers read.
 */
final class DefinitionChecks {

	private static final String TYPE = "[A-Z][A-Za-z0-9]*";

	private static final String FIELD = "[a-z][A-Za-z0-9]*";

	private static final String VALUE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

	private final Declarations declared;

	private final Findings findings;

	DefinitionChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
	}

	void check() {
		Map<String, NamedNode<?>> types = new HashMap<>();
		Map<String, NamedNode<?>> directives = new HashMap<>();
		for (Node<?> definition : this.declared.definitions()) {
			if (!isRead(definition)) {
				this.findings.add(definition,
						(definition instanceof NamedNode<?> named) ? Declarations.name(named) : "",
						"a type, an interface, an enum, a scalar or a directive: nothing else is read");
			}
			else if (definition instanceof NamedNode<?> named) {
				once(named, (definition instanceof DirectiveDefinition) ? directives : types);
				members(named);
			}
		}
	}

	private static boolean isRead(Node<?> definition) {
		boolean extension = definition instanceof ObjectTypeExtensionDefinition
				|| definition instanceof InterfaceTypeExtensionDefinition
				|| definition instanceof EnumTypeExtensionDefinition
				|| definition instanceof ScalarTypeExtensionDefinition;
		return !extension && (definition instanceof ObjectTypeDefinition
				|| definition instanceof InterfaceTypeDefinition || definition instanceof EnumTypeDefinition
				|| definition instanceof ScalarTypeDefinition || definition instanceof DirectiveDefinition);
	}

	private void members(NamedNode<?> definition) {
		described(definition);
		spelt(List.of(definition), (definition instanceof DirectiveDefinition) ? FIELD : TYPE);
		if (definition instanceof ScalarTypeDefinition scalar) {
			List<String> known = Scalars.all().stream().map(GraphQLScalarType::getName).toList();
			if (!known.contains(scalar.getName())) {
				this.findings.unknown(scalar, scalar.getName(), "one of the scalars " + String.join(", ", known),
						known);
			}
			if (!scalar.hasDirective("specifiedBy")) {
				this.findings.add(scalar, scalar.getName(), "@specifiedBy(url: ...), which says where it is specified");
			}
		}
		if (definition instanceof EnumTypeDefinition values) {
			each(values.getEnumValueDefinitions());
			spelt(values.getEnumValueDefinitions(), VALUE);
			if (values.getEnumValueDefinitions().isEmpty()) {
				this.findings.add(values, values.getName(), "at least one value");
			}
		}
		if (!(definition instanceof EnumTypeDefinition) && !(definition instanceof ScalarTypeDefinition)
				&& !(definition instanceof DirectiveDefinition) && Declarations.fields(definition).isEmpty()) {
			this.findings.add(definition, Declarations.name(definition), "at least one field");
		}
		each(Declarations.fields(definition));
		spelt(Declarations.fields(definition), FIELD);
		Declarations.fields(definition).forEach(this::arguments);
	}

	private void arguments(FieldDefinition field) {
		Map<String, NamedNode<?>> names = new HashMap<>();
		spelt(field.getInputValueDefinitions(), FIELD);
		for (InputValueDefinition argument : field.getInputValueDefinitions()) {
			once(argument, names);
			described(argument);
		}
	}

	private void each(List<? extends NamedNode<?>> nodes) {
		Map<String, NamedNode<?>> names = new HashMap<>();
		nodes.forEach((node) -> {
			once(node, names);
			described(node);
		});
	}

	/** Names follow one form each, as files, addresses and terms are made of them. */
	private void spelt(List<? extends NamedNode<?>> nodes, String form) {
		nodes.stream()
			.filter((node) -> !Declarations.name(node).matches(form))
			.forEach((node) -> this.findings.add(node, Declarations.name(node), "a name of the form " + form));
	}

	private void once(NamedNode<?> node, Map<String, NamedNode<?>> names) {
		String name = Declarations.name(node);
		NamedNode<?> first = names.putIfAbsent(name, node);
		if (first != null) {
			this.findings.add(node, name,
					"a name that nothing else here has, but line %d has it".formatted(this.findings.line(first)));
		}
	}

	private void described(NamedNode<?> node) {
		Description description = (node instanceof AbstractDescribedNode<?> described) ? described.getDescription()
				: null;
		if (description == null || description.getContent().isBlank()) {
			this.findings.add(node, Declarations.name(node), "a description before it");
		}
	}

}
