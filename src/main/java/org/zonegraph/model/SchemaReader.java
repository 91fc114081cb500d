package org.zonegraph.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

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
		Map<String, NodeType> links = new LinkedHashMap<>();
		relationshipTypes.forEach((type) -> holder(type)
			.ifPresent((holder) -> links.computeIfAbsent(holder.getName(), (name) -> linkType(type, holder))));
		Model model = new Model(this.sdl, this.registry, nodeTypes, relationshipTypes, List.copyOf(links.values()));
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
		Optional<ObjectTypeDefinition> stored = holder(holder);
		List<Property> properties = stored.map(this::properties)
			.orElse(List.of())
			.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.toList();
		List<String> stated = stored.map((type) -> stated(type, properties, List.of())).orElse(List.of());
		Map<String, String> references = references(name, nodeTypes);
		stored.stream()
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter(this::isReference)
			.forEach((field) -> references.put(field.getName(), SchemaAst.typeName(field.getType())));
		return new RelationshipType(name, fields, holder, properties, references, stated,
				Wording.read(this.registry, name));
	}

	private Optional<ObjectTypeDefinition> holder(RelationshipType type) {
		return holder(type.propertiesType());
	}

	private Optional<ObjectTypeDefinition> holder(@Nullable String name) {
		return types("relationshipProperties").stream().filter((type) -> type.getName().equals(name)).findFirst();
	}

	/** What is stored on relationships, as filters, orders and selections see it. */
	private NodeType linkType(RelationshipType type, ObjectTypeDefinition holder) {
		Directive stored = SchemaAst.directive(holder, "relationshipProperties").orElseThrow();
		List<Relationship> leads = holder.getFieldDefinitions()
			.stream()
			.flatMap((field) -> end(field)
				.map((end) -> new Relationship(field.getName(), holder.getName(), type.name(), true,
						SchemaAst.typeName(field.getType()), false, field.getType() instanceof NonNullType,
						field.hasDirective("facet"), null, null, end))
				.stream())
			.toList();
		List<Property> own = properties(holder).stream()
			.filter((property) -> leads.stream().noneMatch((lead) -> lead.field().equals(property.name())))
			.toList();
		return new NodeType(holder.getName(), type.name(), true, SchemaAst.text(stored, "plural").orElse(""), false,
				isSentence(holder), own, leads, names(holder, "en"), names(holder, "zh"), List.of(), type.stated(),
				null, SchemaAst.lifetime(this.registry, holder).orElse(null));
	}

	private Optional<Relationship.End> end(FieldDefinition field) {
		if (field.hasDirective("start")) {
			return Optional.of(Relationship.End.START);
		}
		if (field.hasDirective("end")) {
			return Optional.of(Relationship.End.END);
		}
		return isReference(field) ? Optional.of(Relationship.End.ID) : Optional.empty();
	}

	/** Whether a field of what is stored on relationships holds the id of a node. */
	private boolean isReference(FieldDefinition field) {
		return isNode(field) && !field.hasDirective("start") && !field.hasDirective("end");
	}

	private boolean isNode(FieldDefinition field) {
		return this.registry
			.getTypeOrNull(SchemaAst.typeName(field.getType())) instanceof ObjectTypeDefinition definition
				&& definition.hasDirective("node");
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

	private NodeType nodeType(ObjectTypeDefinition type) {
		Directive node = SchemaAst.directive(type, "node").orElseThrow();
		List<Relationship> relationships = type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasDirective("relationship"))
			.map((field) -> relationship(type.getName(), field))
			.toList();
		List<String> beside = marked(type, "beside");
		List<Property> properties = properties(type);
		List<String> named = Stream.concat(names(type, "en").stream(), names(type, "zh").stream()).toList();
		return new NodeType(type.getName(), SchemaAst.text(node, "label").orElse(type.getName()), false,
				SchemaAst.required(node, "plural"), type.hasDirective("hub"), isSentence(type), properties,
				relationships, names(type, "en"), names(type, "zh"), beside, stated(type, properties, named),
				SchemaAst.text(node, "schemaOrg").orElse(null), SchemaAst.lifetime(this.registry, type).orElse(null));
	}

	private static Stream<Directive> label(ObjectTypeDefinition type) {
		return type.getFieldDefinitions().stream().flatMap((field) -> SchemaAst.directive(field, "label").stream());
	}

	private static List<String> names(ObjectTypeDefinition type, String language) {
		return label(type).findFirst().map((each) -> SchemaAst.texts(each, language)).orElse(List.of());
	}

	private static boolean isSentence(ObjectTypeDefinition type) {
		return label(type).anyMatch((each) -> SchemaAst.isTrue(each, "sentence"));
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
		List<String> told = Stream
			.concat(named.stream(),
					Stream.of("fulltext", "beside", "identity", "ofPeriod")
						.flatMap((each) -> marked(type, each).stream()))
			.toList();
		return properties.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.map(Property::name)
			.filter((name) -> !told.contains(name))
			.toList();
	}

	private List<Property> properties(ObjectTypeDefinition type) {
		boolean link = type.hasDirective("relationshipProperties");
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> isStored(field) || (link && isReference(field)))
			.map(this::property)
			.toList();
	}

	private boolean isStored(FieldDefinition field) {
		return !field.hasDirective("relationship") && !field.hasDirective("label") && !field.hasDirective("computed")
				&& !(this.registry.getTypeOrNull(SchemaAst.typeName(field.getType())) instanceof ObjectTypeDefinition);
	}

	private Property property(FieldDefinition field) {
		// of a thing its id is stored
		String type = isNode(field) ? "String" : SchemaAst.typeName(field.getType());
		List<String> values = Model.values(this.registry, type);
		String language = SchemaAst.directive(field, "fulltext")
			.map((each) -> SchemaAst.required(each, "language"))
			.orElse(null);
		return new Property(field.getName(),
				Property.Kind.of(type, SchemaAst.isList(field.getType()), !values.isEmpty()), type,
				field.getType() instanceof NonNullType, field.hasDirective("facet"), language, values,
				SchemaAst.directive(field, "quantity")
					.map((each) -> new Property.Quantity(SchemaAst.text(each, "neverSummed").orElse(null),
							SchemaAst.text(each, "unit").orElse(null)))
					.orElseGet(() -> new Property.Quantity(null, null)),
				SchemaAst.ofPeriod(field).orElse(null));
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
				SchemaAst.text(relationship, "properties").orElse(null), derivation, null);
	}

}
