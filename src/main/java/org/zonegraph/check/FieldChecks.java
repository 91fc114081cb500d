package org.zonegraph.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;

import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.SchemaAst;
import org.zonegraph.model.derive.InputDeriver;

/**
 * Stored fields: properties have types that can be stored, names that nothing else in the
 * store has, and only the directives that mean something on them.
 */
final class FieldChecks {

	/** Names that evidence, filters and files have for themselves. */
	private static final Set<String> RESERVED = Set.of("confidence", "sources", "note", "position", "from", "to", "and",
			"or", "not", InputDeriver.NEAR, InputDeriver.SEARCH, InputDeriver.REACHES, InputDeriver.EDGE,
			InputDeriver.NODE, "searchKeys", "searchNames", "searchPlaces", "identifiers", "rank", "quote", "readOn",
			NodeType.READ_AS, InputDeriver.GRADES);

	private static final Set<String> OF_FIELDS = Set.of("relationship", "derived", "label", "fulltext", "beside",
			"facet", "identity", "computed", "start", "end", "quantity", "ofPeriod");

	private final Declarations declared;

	private final Findings findings;

	FieldChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
	}

	void check() {
		this.declared.objects().forEach((type) -> {
			if (type.hasDirective("node")) {
				type.getFieldDefinitions().forEach(this::ofNodeType);
				stored(type);
			}
			else if (!type.hasDirective("relationshipProperties")) {
				type.getFieldDefinitions().forEach((field) -> only(field, Set.of(), "a field of what is marked @node"));
			}
			if (type.hasDirective("relationshipProperties")) {
				type.getFieldDefinitions().forEach((field) -> ofLink(field, Declarations.isThing(type)));
				stored(type);
			}
		});
		this.declared.types()
			.filter((type) -> this.declared.isInterface(type.getName()))
			.flatMap((type) -> Declarations.fields(type).stream())
			.forEach((field) -> only(field, Set.of(), "a field of what is marked @node"));
	}

	private void ofNodeType(FieldDefinition field) {
		String target = SchemaAst.typeName(field.getType());
		if (field.hasDirective("relationship")) {
			only(field, Set.of("relationship", "derived", "facet"), "a property");
			relationship(field, target);
		}
		else if (this.declared.isNodeType(target) || this.declared.isInterface(target)) {
			this.findings.add(field, field.getName(),
					"@relationship(type:, direction:), as %s is stored as nodes".formatted(target));
		}
		else if (field.hasDirective("label") || field.hasDirective("computed") || isPromised(field)) {
			only(field, Set.of("label", "computed"), "a field that is stored");
		}
		else if (this.declared.isObject(target)) {
			this.findings.add(field, field.getName(), "@computed, as %s is not stored".formatted(target));
		}
		else {
			only(field, Set.of("fulltext", "beside", "facet", "identity", "quantity", "ofPeriod"), "a relationship");
			property(field);
			List.of("fulltext", "beside")
				.forEach((name) -> onlyOn(field, name,
						isText(this.declared, field) && !SchemaAst.isList(field.getType()), "a single text"));
			onlyOn(field, "facet", !SchemaAst.isList(field.getType()) && !field.getName().equals("id"),
					"a single value that several can share");
		}
	}

	/**
	 * Things that relationships lead to or hold the ids of, and what is stored on them.
	 */
	private void ofLink(FieldDefinition field, boolean thing) {
		String target = SchemaAst.typeName(field.getType());
		if (this.declared.isNodeType(target)) {
			only(field, Set.of("facet", "start", "end"), "a property");
			form(field, target);
			named(field);
			if (field.hasDirective("start") && field.hasDirective("end")) {
				this.findings.add(field, field.getName(), "@start or @end, not both");
			}
		}
		else if (thing && (field.hasDirective("label") || field.getName().equals("evidence"))) {
			only(field, Set.of("label"), "a field that is stored");
		}
		else {
			only(field, Set.of("identity", "facet", "quantity", "ofPeriod"), "a field of what is marked @node");
			property(field);
			onlyOn(field, "facet", !SchemaAst.isList(field.getType()) && !field.getName().equals("id"),
					"a single value that several can share");
			if (field.getName().equals("id") && !thing) {
				this.findings.add(field, field.getName(), "@relationshipProperties(plural:), as only things have ids");
			}
		}
	}

	/** What every entity has, of which {@link NodeTypeChecks} compares the form. */
	private static boolean isPromised(FieldDefinition field) {
		return List.of("evidence", "statements", "identifiers", "related", "history").contains(field.getName());
	}

	private void relationship(FieldDefinition field, String target) {
		named(field);
		boolean list = SchemaAst.isList(field.getType());
		if (!this.declared.isNodeType(target) && !(list && target.equals("Entity"))) {
			this.findings.add(field.getType(), Values.print(field.getType()), "a node type, or a list of Entity");
		}
		form(field, list ? "[%s!]!".formatted(target) : target);
		onlyOn(field, "facet", !list, "a relationship that leads to one");
	}

	/** Numbers have a unit that they can be grouped by. */
	private void quantity(FieldDefinition field, List<FieldDefinition> beside) {
		String type = SchemaAst.typeName(field.getType());
		onlyOn(field, "quantity", List.of("Int", "Float").contains(type) || !this.declared.typeNames().contains(type),
				"a number");
		List<String> facets = beside.stream()
			.filter((each) -> each.hasDirective("facet"))
			.map(FieldDefinition::getName)
			.toList();
		SchemaAst.directive(field, "quantity")
			.flatMap((quantity) -> SchemaAst.value(quantity, "unit"))
			.filter((unit) -> SchemaAst.text(unit).filter(facets::contains).isEmpty())
			.ifPresent((unit) -> this.findings.unknown(unit, SchemaAst.text(unit).orElse(""),
					"a field beside it that has @facet", facets));
	}

	/** What is stored is a value, or a list of texts that is never null. */
	private void property(FieldDefinition field) {
		String type = SchemaAst.typeName(field.getType());
		boolean list = SchemaAst.isList(field.getType());
		if (this.declared.isObject(type) || this.declared.isInterface(type)) {
			this.findings.add(field.getType(), Values.print(field.getType()), "a scalar or an enum");
		}
		form(field, list ? "[String!]!" : type);
		if (type.equals("ID") && !field.getName().equals("id")) {
			this.findings.add(field.getType(), Values.print(field.getType()), "String: only id is an ID");
		}
		named(field);
	}

	private void named(FieldDefinition field) {
		if (RESERVED.contains(field.getName())) {
			this.findings.add(field, field.getName(),
					"none of the names " + String.join(", ", RESERVED.stream().sorted().toList()));
		}
	}

	private void form(FieldDefinition field, String expected) {
		String type = Values.print(field.getType());
		if (!type.equals(expected) && !type.equals(expected + "!")) {
			this.findings.add(field.getType(), type,
					expected.endsWith("!") ? expected : expected + " or " + expected + "!");
		}
		if (!field.getInputValueDefinitions().isEmpty()) {
			this.findings.add(field.getInputValueDefinitions().get(0), Signature.of(field),
					"no argument, as the field is stored");
		}
	}

	private void only(FieldDefinition field, Set<String> allowed, String expected) {
		field.getDirectives()
			.stream()
			.filter((directive) -> OF_FIELDS.contains(directive.getName()) && !allowed.contains(directive.getName()))
			.forEach((directive) -> this.findings.add(directive, "@" + directive.getName(), expected));
		if (field.hasDirective("derived") && !field.hasDirective("relationship")) {
			Directive derived = SchemaAst.directive(field, "derived").orElseThrow();
			this.findings.add(derived, "@derived", "@relationship beside it");
		}
	}

	private void onlyOn(FieldDefinition field, String name, boolean allowed, String expected) {
		if (!allowed) {
			SchemaAst.directive(field, name)
				.ifPresent((directive) -> this.findings.add(directive, "@" + name, expected));
		}
	}

	/** Beside what is stored there are keys to compare and to sort by, and counts. */
	private void stored(ObjectTypeDefinition type) {
		type.getFieldDefinitions().forEach((field) -> quantity(field, type.getFieldDefinitions()));
		Map<String, FieldDefinition> names = new HashMap<>();
		properties(this.declared, type).forEach((field) -> names.put(field.getName(), field));
		this.declared.relationships().stream().map((each) -> Names.camel(each.type())).distinct().forEach((term) -> {
			FieldDefinition property = names.get(term);
			if (property != null) {
				this.findings.add(property, term, "a name that is no term of a relationship in RDF");
			}
		});
		type.getFieldDefinitions().forEach((field) -> {
			for (String key : keys(field)) {
				FieldDefinition other = names.get(key);
				if (other != null && other != field) {
					this.findings.add(other, key, "a name that is not stored for " + field.getName());
				}
			}
		});
	}

	private List<String> keys(FieldDefinition field) {
		String name = field.getName();
		if (field.hasDirective("relationship")) {
			return List.of(name + "Count", name + "Evidence", name + "IsNull");
		}
		if (this.declared.isNodeType(SchemaAst.typeName(field.getType()))) {
			return List.of(name + "IsNull", Property.gradeName(name));
		}
		Property text = new Property(name, Property.Kind.TEXT, "String", false, false, null, List.of());
		return List.of(text.lowerCaseName(), text.sortName(), text.gradeName());
	}

	/** What a type stores on its nodes or relationships. */
	static Stream<FieldDefinition> properties(Declarations declared, ObjectTypeDefinition type) {
		return type.getFieldDefinitions().stream().filter((field) -> {
			String target = SchemaAst.typeName(field.getType());
			return !field.hasDirective("relationship") && !field.hasDirective("label")
					&& !field.hasDirective("computed") && !declared.isObject(target) && !declared.isInterface(target);
		});
	}

	/** Whether a property holds a text rather than a number, a date or one of a few. */
	static boolean isText(Declarations declared, FieldDefinition field) {
		String type = SchemaAst.typeName(field.getType());
		return !List.of("ID", "Int", "Float", "Boolean", "PartialDate").contains(type)
				&& !(declared.type(type).orElse(null) instanceof EnumTypeDefinition);
	}

}
