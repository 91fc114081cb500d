package org.zonegraph.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Value;

import org.zonegraph.model.Names;
import org.zonegraph.model.SchemaAst;

/**
 * Entity types: each has an id, a name and names of its own for its root fields, its
 * labels and its file.
 */
final class NodeTypeChecks {

	/** The seed's files of other words and of what others call things. */
	private static final Set<String> BESIDE = Set.of("synonyms", "identifiers");

	private static final String PLURAL = "[a-z][A-Za-z0-9]*";

	private static final String IMPLEMENTED = " implements Node & Entity";

	private final Declarations declared;

	private final Findings findings;

	NodeTypeChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
	}

	void check() {
		this.declared.objects().forEach((type) -> {
			if (type.hasDirective("node")) {
				nodeType(type);
				fields(type);
			}
			else {
				other(type);
			}
		});
		rootFields();
		files();
		labels();
	}

	private void other(ObjectTypeDefinition type) {
		SchemaAst.directive(type, "hub")
			.ifPresent((directive) -> this.findings.add(directive, "@hub", "@node beside it"));
		SchemaAst.directive(type, "identity")
			.filter((directive) -> !type.hasDirective("relationshipProperties"))
			.ifPresent((directive) -> this.findings.add(directive, "@identity",
					"@node or @relationshipProperties beside it"));
		boolean thing = Declarations.isThing(type);
		if (thing) {
			pattern(SchemaAst.directive(type, "relationshipProperties").orElseThrow(), "plural", PLURAL);
			fields(type);
			if (!Signature.of(type).endsWith(type.getName() + " implements Node")) {
				this.findings.add(type, Signature.of(type), "type " + type.getName() + " implements Node");
			}
		}
		if (!thing && !type.getImplements().isEmpty()) {
			this.findings.add(type, type.getName(),
					"no interface, as only what is marked @node is stored, or has a plural");
		}
	}

	private void nodeType(ObjectTypeDefinition type) {
		Directive node = SchemaAst.directive(type, "node").orElseThrow();
		pattern(node, "plural", PLURAL);
		pattern(node, "label", "(?!Zonegraph)[A-Z][A-Za-z0-9_]*");
		pattern(node, "schemaOrg", "[A-Z][A-Za-z]*");
		if (type.hasDirective("relationshipProperties")) {
			this.findings.add(type, type.getName(), "@node or @relationshipProperties, not both");
		}
		if (!Signature.of(type).endsWith(type.getName() + IMPLEMENTED)) {
			this.findings.add(type, Signature.of(type), "type " + type.getName() + IMPLEMENTED);
		}
	}

	private void fields(ObjectTypeDefinition type) {
		if (type.getFieldDefinitions().stream().findFirst().filter((field) -> field.getName().equals("id")).isEmpty()) {
			this.findings.add(type, type.getName(), "id: ID! as the first of its fields");
		}
		if (type.getFieldDefinitions().stream().noneMatch((field) -> field.getName().equals("evidence"))) {
			this.findings.add(type, type.getName(), "evidence: Evidence! among its fields");
		}
		for (FieldDefinition field : type.getFieldDefinitions()) {
			inherited(field);
			SchemaAst.directive(field, "label").ifPresent((label) -> label(type, field, label));
		}
		if (type.getFieldDefinitions().stream().noneMatch((field) -> field.hasDirective("label"))) {
			this.findings.add(type, type.getName(), "a field name with @label(en:, zh:)");
		}
	}

	/** What an interface promises is the same in each type. */
	private void inherited(FieldDefinition field) {
		CoreChecks.core()
			.type("Entity")
			.stream()
			.flatMap((entity) -> Declarations.fields(entity).stream())
			.filter((promised) -> promised.getName().equals(field.getName()))
			.map(Signature::of)
			.filter((promised) -> !promised.equals(Signature.of(field)))
			.forEach((promised) -> this.findings.add(field, Signature.of(field), promised));
	}

	private void label(ObjectTypeDefinition type, FieldDefinition field, Directive label) {
		if (!field.getName().equals("name")) {
			this.findings.add(label, "@label", "the field name, not " + field.getName());
		}
		List<String> texts = FieldChecks.properties(this.declared, type)
			.filter((property) -> FieldChecks.isText(this.declared, property))
			.map(FieldDefinition::getName)
			.toList();
		for (String language : List.of("en", "zh")) {
			for (Value<?> value : SchemaAst.values(label, language).toList()) {
				String name = SchemaAst.text(value).orElse("");
				if (!texts.contains(name)) {
					this.findings.unknown(value, name, "a text that %s stores".formatted(type.getName()), texts);
				}
			}
			List<String> named = SchemaAst.texts(label, language);
			if (named.stream().distinct().count() < named.size()) {
				this.findings.add(label, String.join(", ", named), "each property once");
			}
		}
	}

	private void pattern(Directive directive, String argument, String pattern) {
		SchemaAst.value(directive, argument)
			.ifPresent((value) -> SchemaAst.text(value)
				.filter((text) -> !text.matches(pattern))
				.ifPresent((text) -> this.findings.add(value, text, "a name of the form " + pattern)));
	}

	/** Questions, kinds and plurals share the root. */
	private void rootFields() {
		Map<String, Node<?>> names = new HashMap<>();
		this.declared.type("Query")
			.ifPresent((query) -> Declarations.fields(query).forEach((field) -> names.put(field.getName(), field)));
		Stream.concat(this.declared.nodeTypes(), this.declared.holders().filter(Declarations::isThing))
			.forEach((type) -> {
				once(names, type, Names.field(type.getName()), "a type whose root field nothing else has");
				Declarations.plural(type)
					.ifPresent((value) -> once(names, value, SchemaAst.text(value).orElse(""),
							"a plural that nothing else has"));
			});
	}

	private void files() {
		Set<String> files = new HashSet<>(BESIDE);
		this.declared.nodeTypes().flatMap((type) -> Declarations.plural(type).stream()).forEach((value) -> {
			String plural = SchemaAst.text(value).orElse("");
			if (!files.add(plural) && BESIDE.contains(plural)) {
				this.findings.add(value, plural, "a plural that no other file of the seed has");
			}
		});
		this.declared.relationships()
			.stream()
			.filter((each) -> files.contains(Names.kebab(each.type())))
			.forEach((each) -> this.findings.add(each.directive(), each.type(),
					"a type whose file is not that of a node type, as %s is".formatted(Names.kebab(each.type()))));
	}

	private void labels() {
		Map<String, Node<?>> names = new HashMap<>();
		this.declared.nodeTypes().forEach((type) -> {
			Directive node = SchemaAst.directive(type, "node").orElseThrow();
			once(names, SchemaAst.value(node, "label").<Node<?>>map((value) -> value).orElse(type),
					SchemaAst.text(node, "label").orElse(type.getName()), "a label that nothing else has");
		});
	}

	private void once(Map<String, Node<?>> names, Node<?> node, String name, String expected) {
		Node<?> first = names.putIfAbsent(name, node);
		if (first != null) {
			this.findings.add(node, name, "%s, but line %d has it".formatted(expected, this.findings.line(first)));
		}
	}

}
