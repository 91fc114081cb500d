package org.zonegraph.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

import org.zonegraph.model.SchemaAst;
import org.zonegraph.model.derive.SchemaDeriver;

/**
 * Name resolution: a type that is named is declared, and one that is declared is named
 * somewhere.
 */
final class TypeChecks {

	private final Declarations declared;

	private final Findings findings;

	private final Set<String> used = new HashSet<>(List.of("Query", "RelationshipKind"));

	TypeChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
	}

	void check() {
		for (Node<?> definition : this.declared.definitions()) {
			if (definition instanceof DirectiveDefinition directive) {
				directive.getInputValueDefinitions()
					.forEach((argument) -> this.used.add(SchemaAst.typeName(argument.getType())));
			}
			if (definition instanceof ObjectTypeDefinition type) {
				SchemaAst.directive(type, "dated").ifPresent((directive) -> dated(type, directive));
			}
			if (definition instanceof ImplementingTypeDefinition<?> type) {
				implemented(type);
				type.getFieldDefinitions().forEach(this::field);
				type.getFieldDefinitions()
					.forEach((field) -> SchemaAst.directive(field, "ofPeriod")
						.ifPresent((directive) -> ofPeriod(field, directive, type.getFieldDefinitions())));
			}
		}
		this.declared.types()
			.filter((type) -> !this.used.contains(type.getName()) && !isStored(type))
			.forEach((type) -> this.findings.add(type, type.getName(), "a field that has this type"));
	}

	private static boolean isStored(TypeDefinition<?> type) {
		return type instanceof ObjectTypeDefinition object
				&& (object.hasDirective("node") || object.hasDirective("relationshipProperties"));
	}

	private void implemented(ImplementingTypeDefinition<?> type) {
		List<String> interfaces = Declarations
			.names(CoreChecks.core().types().filter((each) -> CoreChecks.core().isInterface(each.getName())).toList());
		for (Type<?> each : type.getImplements()) {
			TypeName name = named(each);
			this.used.add(name.getName());
			if (!interfaces.contains(name.getName())) {
				this.findings.unknown(name, name.getName(), "one of " + String.join(", ", interfaces), interfaces);
			}
		}
	}

	private void field(FieldDefinition field) {
		Set<String> known = new HashSet<>(this.declared.typeNames());
		// what callers never get as a value
		known.removeAll(SchemaDeriver.OF_DIRECTIVES);
		known.remove("Query");
		if (resolved(field.getType(), known)) {
			this.used.add(SchemaAst.typeName(field.getType()));
		}
		field.getInputValueDefinitions().forEach(this::argument);
	}

	/** What follows from a period is known exactly where the period is. */
	private void ofPeriod(FieldDefinition field, Directive directive, List<FieldDefinition> beside) {
		String name = SchemaAst.text(directive, "property").orElse("");
		FieldDefinition period = beside.stream()
			.filter((each) -> each.getName().equals(name) && !each.hasDirective("label"))
			.filter((each) -> SchemaAst.typeName(each.getType()).equals("String") && !SchemaAst.isList(each.getType()))
			.findFirst()
			.orElse(null);
		if (period == null) {
			this.findings.add(directive, "@ofPeriod", "the name of a text that is stored beside it");
			return;
		}
		String part = SchemaAst.text(directive, "part").orElse("");
		String type = (part.equals("GRANULARITY") ? "Granularity" : "PartialDate")
				+ ((period.getType() instanceof NonNullType) ? "!" : "");
		if (!Values.print(field.getType()).equals(type)) {
			this.findings.add(field.getType(), Values.print(field.getType()), type);
		}
	}

	/** What something is dated by is a date or a year that can be compared. */
	private void dated(ObjectTypeDefinition type, Directive directive) {
		if (!isStored(type)) {
			this.findings.add(directive, "@dated", "@node or @relationshipProperties beside it");
		}
		if (directive.getArgument("ends") != null && directive.getArgument("onward") != null) {
			this.findings.add(directive, "@dated", "ends or onward, not both");
		}
		List<Value<?>> dates = new ArrayList<>(SchemaAst.values(directive, "by").toList());
		List.of("begins", "ends").forEach((end) -> SchemaAst.value(directive, end).ifPresent(dates::add));
		for (Value<?> date : dates) {
			String path = SchemaAst.text(date).orElse("");
			List<String> steps = List.of(path.split("\\.", -1));
			FieldDefinition last = step(type.getFieldDefinitions(), steps.get(0));
			if (steps.size() == 2 && last != null && last.hasDirective("relationship")
					&& !SchemaAst.isList(last.getType())) {
				last = this.declared.type(SchemaAst.typeName(last.getType()))
					.map((target) -> step(Declarations.fields(target), steps.get(1)))
					.orElse(null);
			}
			else if (steps.size() > 1) {
				last = null;
			}
			if (last == null || SchemaAst.isList(last.getType())
					|| !List.of("PartialDate", "Int").contains(SchemaAst.typeName(last.getType()))) {
				this.findings.add(date, path,
						"a PartialDate or an Int that %s stores, or what a to-one relationship leads to, behind its name and a dot"
							.formatted(type.getName()));
			}
		}
	}

	private static @Nullable FieldDefinition step(List<FieldDefinition> fields, String name) {
		return fields.stream().filter((field) -> field.getName().equals(name)).findFirst().orElse(null);
	}

	private void argument(InputValueDefinition argument) {
		Set<String> inputs = new HashSet<>(this.declared.typeNames());
		inputs.removeIf((name) -> this.declared.isObject(name) || this.declared.isInterface(name)
				|| name.equals("PageInfo") || name.equals("Bucket"));
		if (resolved(argument.getType(), inputs)) {
			this.used.add(SchemaAst.typeName(argument.getType()));
			Value<?> value = argument.getDefaultValue();
			if (value != null) {
				Values.fault(value, argument.getType(), this.declared)
					.ifPresent((expected) -> this.findings.add(value, Values.print(value), expected));
			}
		}
	}

	private boolean resolved(Type<?> type, Set<String> known) {
		TypeName name = named(type);
		if (!known.contains(name.getName())) {
			this.findings.unknown(name, name.getName(), "a type that the schema declares and that can stand here",
					known);
			return false;
		}
		return true;
	}

	private static TypeName named(Type<?> type) {
		if (type instanceof NonNullType nonNull) {
			return named(nonNull.getType());
		}
		return (type instanceof ListType list) ? named(list.getType()) : (TypeName) type;
	}

}
