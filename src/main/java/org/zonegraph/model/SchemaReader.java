package org.zonegraph.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * Parses {@code schema.graphqls} into a {@link Model}. Whoever starts something with it
 * checks the schema before, where every mistake is told with its line.
 */
public final class SchemaReader {

	private final String sdl;

	private final TypeDefinitionRegistry registry;

	private SchemaReader(String sdl) {
		this.sdl = sdl;
		this.registry = new SchemaParser().parse(sdl);
	}

	/**
	 * Reads a schema.
	 * @param sdl the text of {@code schema.graphqls}
	 * @return the model
	 * @throws graphql.schema.idl.errors.SchemaProblem if it is not a schema
	 * @throws IllegalArgumentException if a directive lacks what it must say, or a count
	 * cannot be read
	 */
	public static Model read(String sdl) {
		return new SchemaReader(sdl).model();
	}

	private Model model() {
		List<NodeType> nodeTypes = types("node").stream().map(this::nodeType).toList();
		Map<String, List<Relationship>> fields = new LinkedHashMap<>();
		nodeTypes.forEach((type) -> type.relationships()
			.forEach((field) -> fields.computeIfAbsent(field.type(), (name) -> new ArrayList<>()).add(field)));
		List<RelationshipType> relationshipTypes = fields.entrySet()
			.stream()
			.map((type) -> relationshipType(type.getKey(), type.getValue(), nodeTypes))
			.toList();
		Model model = new Model(this.sdl, this.registry, nodeTypes, relationshipTypes);
		CountReader.read(model);
		return model;
	}

	private List<ObjectTypeDefinition> types(String directive) {
		return this.registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((type) -> type.hasDirective(directive))
			.toList();
	}

	private RelationshipType relationshipType(String name, List<Relationship> fields, List<NodeType> nodeTypes) {
		String holder = fields.stream()
			.map(Relationship::propertiesType)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		Optional<ObjectTypeDefinition> stored = types("relationshipProperties").stream()
			.filter((type) -> type.getName().equals(holder))
			.findFirst();
		List<Property> properties = stored.map(this::properties).orElse(List.of());
		List<String> stated = stored.map((type) -> stated(type, properties, List.of())).orElse(List.of());
		return new RelationshipType(name, fields, holder, properties, references(name, nodeTypes), stated,
				wording(name));
	}

	/** What something is derived by holds the id of the other end. */
	private static Map<String, String> references(String relationshipType, List<NodeType> nodeTypes) {
		Map<String, String> references = new LinkedHashMap<>();
		nodeTypes.forEach((owner) -> owner.relationships().forEach((field) -> {
			Relationship.Derivation derivation = field.derivation();
			if (derivation != null && owner.relationship(derivation.from())
				.filter((from) -> from.type().equals(relationshipType))
				.isPresent()) {
				references.putIfAbsent(derivation.by(), field.target());
			}
		}));
		return references;
	}

	private Wording wording(String relationshipType) {
		Directive words = Optional.ofNullable(this.registry.getTypeOrNull("RelationshipKind"))
			.map((kinds) -> (EnumTypeDefinition) kinds)
			.stream()
			.flatMap((kinds) -> kinds.getEnumValueDefinitions().stream())
			.filter((kind) -> kind.getName().equals(relationshipType))
			.flatMap((kind) -> SchemaAst.directive(kind, "sentence").stream())
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("%s lacks @sentence".formatted(relationshipType)));
		return new Wording(SchemaAst.required(words, "en"), SchemaAst.required(words, "zh"),
				SchemaAst.texts(words, "detailsEn"), SchemaAst.texts(words, "detailsZh"));
	}

	private NodeType nodeType(ObjectTypeDefinition type) {
		Directive node = SchemaAst.directive(type, "node").orElseThrow();
		List<Relationship> relationships = type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasDirective("relationship"))
			.map((field) -> relationship(type.getName(), field))
			.toList();
		Optional<Directive> label = type.getFieldDefinitions()
			.stream()
			.flatMap((field) -> SchemaAst.directive(field, "label").stream())
			.findFirst();
		List<String> beside = marked(type, "beside");
		List<Property> properties = properties(type);
		List<String> named = Stream.of("en", "zh")
			.flatMap((language) -> label.stream().flatMap((each) -> SchemaAst.texts(each, language).stream()))
			.toList();
		return new NodeType(type.getName(), SchemaAst.text(node, "label").orElse(type.getName()),
				SchemaAst.required(node, "plural"), type.hasDirective("hub"),
				label.filter((each) -> SchemaAst.isTrue(each, "sentence")).isPresent(), properties, relationships,
				label.map((each) -> SchemaAst.texts(each, "en")).orElse(List.of()),
				label.map((each) -> SchemaAst.texts(each, "zh")).orElse(List.of()), beside,
				stated(type, properties, named), SchemaAst.text(node, "schemaOrg").orElse(null));
	}

	private static List<String> marked(ObjectTypeDefinition type, String directive) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasDirective(directive))
			.map(FieldDefinition::getName)
			.toList();
	}

	/** Of names, codes and places, and of what is one statement, the row speaks. */
	private static List<String> stated(ObjectTypeDefinition type, List<Property> properties, List<String> named) {
		if (type.hasDirective("identity") || type.getName().equals(Model.SOURCE)) {
			return List.of();
		}
		List<String> told = Stream.of(named, marked(type, "fulltext"), marked(type, "beside"), marked(type, "identity"))
			.flatMap(List::stream)
			.toList();
		return properties.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.map(Property::name)
			.filter((name) -> !told.contains(name))
			.toList();
	}

	private List<Property> properties(ObjectTypeDefinition type) {
		return type.getFieldDefinitions().stream().filter(this::isStored).map(this::property).toList();
	}

	private boolean isStored(FieldDefinition field) {
		return !field.hasDirective("relationship") && !field.hasDirective("label") && !field.hasDirective("computed")
				&& !(this.registry.getTypeOrNull(SchemaAst.typeName(field.getType())) instanceof ObjectTypeDefinition);
	}

	private Property property(FieldDefinition field) {
		String type = SchemaAst.typeName(field.getType());
		List<String> values = Model.values(this.registry, type);
		String language = SchemaAst.directive(field, "fulltext")
			.map((each) -> SchemaAst.required(each, "language"))
			.orElse(null);
		return new Property(field.getName(), kind(type, SchemaAst.isList(field.getType()), !values.isEmpty()), type,
				field.getType() instanceof NonNullType, field.hasDirective("facet"), language, values);
	}

	private Property.Kind kind(String type, boolean list, boolean hasValues) {
		if (list) {
			return Property.Kind.TEXT_LIST;
		}
		if (hasValues) {
			return Property.Kind.ENUM;
		}
		return switch (type) {
			case "ID" -> Property.Kind.ID;
			case "Int" -> Property.Kind.INTEGER;
			case "Float" -> Property.Kind.DECIMAL;
			case "Boolean" -> Property.Kind.BOOLEAN;
			case "PartialDate" -> Property.Kind.DATE;
			default -> Property.Kind.TEXT;
		};
	}

	private Relationship relationship(String owner, FieldDefinition field) {
		Directive relationship = SchemaAst.directive(field, "relationship").orElseThrow();
		Relationship.Derivation derivation = SchemaAst.directive(field, "derived")
			.map((each) -> new Relationship.Derivation(SchemaAst.required(each, "from"),
					SchemaAst.required(each, "by")))
			.orElse(null);
		return new Relationship(field.getName(), owner, SchemaAst.required(relationship, "type"),
				"OUT".equals(SchemaAst.required(relationship, "direction")), SchemaAst.typeName(field.getType()),
				SchemaAst.isList(field.getType()), field.getType() instanceof NonNullType, field.hasDirective("facet"),
				SchemaAst.text(relationship, "properties").orElse(null), derivation);
	}

}
