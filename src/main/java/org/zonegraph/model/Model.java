package org.zonegraph.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What {@code schema.graphqls} says: the one description of the graph that everything
 * else reads.
 */
public final class Model {

	/** The interfaces, which all node types implement. */
	static final Set<String> INTERFACES = Set.of("Node", "Entity");

	/** Name of the type of publications. */
	public static final String SOURCE = "Source";

	private final String source;

	private final TypeDefinitionRegistry registry;

	private final List<NodeType> nodeTypes;

	private final List<NodeType> links;

	private final Map<String, NodeType> types;

	private final Map<String, NodeType> byKind;

	private final Map<String, RelationshipType> relationshipTypes;

	Model(String source, TypeDefinitionRegistry registry, List<NodeType> nodeTypes,
			List<RelationshipType> relationshipTypes, List<NodeType> links) {
		this.source = source;
		this.registry = registry;
		this.nodeTypes = List.copyOf(nodeTypes);
		this.links = List.copyOf(links);
		this.types = byKey(Stream.concat(nodeTypes.stream(), links.stream()).toList(), NodeType::name);
		this.byKind = byKey(things(), NodeType::kind);
		this.relationshipTypes = byKey(relationshipTypes, RelationshipType::name);
	}

	private static <T> Map<String, T> byKey(List<T> types, Function<T, String> key) {
		return types.stream()
			.collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
	}

	/**
	 * What was read.
	 * @return the text of {@code schema.graphqls}
	 */
	public String source() {
		return this.source;
	}

	/** Syntax tree of the schema, which {@link SchemaAst} reads. */
	public TypeDefinitionRegistry registry() {
		return this.registry;
	}

	/**
	 * All types that are stored as nodes.
	 * @return the types in the order of the schema
	 */
	public List<NodeType> nodeTypes() {
		return this.nodeTypes;
	}

	/**
	 * All types of what is stored on relationships.
	 * @return the types in the order of the relationships
	 */
	public List<NodeType> links() {
		return this.links;
	}

	/**
	 * All types of things that have ids and root fields.
	 * @return the node types, and behind them those of relationships that are things
	 */
	public List<NodeType> things() {
		return this.types.values().stream().filter(NodeType::isThing).toList();
	}

	/**
	 * The type of things that a root list has.
	 * @param plural name of the list
	 * @return the type, empty where there is no such list
	 */
	public Optional<NodeType> ofList(String plural) {
		return things().stream().filter((type) -> type.plural().equals(plural)).findFirst();
	}

	/**
	 * What the schema says of a type or of one of its fields or values.
	 * @param type name of an object type or an enum
	 * @param member name of one of its fields or values, null for the type itself
	 * @return the description, empty where there is none
	 */
	public String description(String type, @Nullable String member) {
		return SchemaAst.description(this.registry, type, member);
	}

	/**
	 * The values of an enum.
	 * @param type the enum's name
	 * @return its values in the order of the schema, empty where there is no such enum
	 */
	public List<String> values(String type) {
		return values(this.registry, type);
	}

	static List<String> values(TypeDefinitionRegistry registry, String type) {
		return (registry.getTypeOrNull(type) instanceof EnumTypeDefinition definition)
				? definition.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName).toList() : List.of();
	}

	/**
	 * Whether a name is that of a type of nodes or relationships, and not of an
	 * interface.
	 * @param name a type's name
	 * @return true also for what is stored on relationships
	 */
	public boolean isNodeType(String name) {
		return this.types.containsKey(name);
	}

	/**
	 * A node type.
	 * @param name the type's name
	 * @return the node type
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public NodeType nodeType(String name) {
		NodeType type = this.types.get(name);
		if (type == null) {
			throw new IllegalArgumentException("no node type is called '%s'".formatted(name));
		}
		return type;
	}

	/**
	 * The node type that ids of a kind belong to.
	 * @param kind the first part of an id
	 * @return the type, empty where there is no such kind
	 */
	public Optional<NodeType> ofKind(String kind) {
		return Optional.ofNullable(this.byKind.get(kind));
	}

	/**
	 * The node type that an id belongs to.
	 * @param id such as {@code area:chongqing-xiyong-cbz}; callers may give anything
	 * @return the type, empty where it is no id of any
	 */
	public Optional<NodeType> typeOf(String id) {
		return Optional.of(NodeId.of(id)).filter(NodeId::isWhole).map(NodeId::kind).flatMap(this::ofKind);
	}

	/**
	 * The node types that a field's type stands for.
	 * @param name a node type or one of the interfaces {@code Node} and {@code Entity}
	 * @return the type itself, or all that implement the interface
	 */
	public List<NodeType> implementations(String name) {
		return INTERFACES.contains(name) ? nodeTypes() : List.of(nodeType(name));
	}

	/**
	 * The node type that a relationship leads to.
	 * @param relationship a field
	 * @return the type, empty where it can be of several
	 */
	public Optional<NodeType> target(Relationship relationship) {
		return Optional.ofNullable(this.types.get(relationship.target()));
	}

	/**
	 * What is stored on the relationships of a list.
	 * @param list a field
	 * @return its type, empty where nothing is, and where the field leads to one
	 */
	public Optional<NodeType> link(Relationship list) {
		return list.list() ? Optional.ofNullable(list.propertiesType()).map(this.types::get) : Optional.empty();
	}

	/**
	 * All types of relationships.
	 * @return the types in the order of the schema
	 */
	public List<RelationshipType> relationshipTypes() {
		return List.copyOf(this.relationshipTypes.values());
	}

	/**
	 * A type of relationships.
	 * @param name such as {@code LOCATED_IN}
	 * @return the type
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public RelationshipType relationshipType(String name) {
		RelationshipType type = this.relationshipTypes.get(name);
		if (type == null) {
			throw new IllegalArgumentException("no relationship is called '%s'".formatted(name));
		}
		return type;
	}

	/**
	 * The root fields that are written in the schema rather than derived.
	 * @return their names
	 */
	public List<String> questions() {
		return fields("Query").map(FieldDefinition::getName).toList();
	}

	/**
	 * The fields of a node type that code works out.
	 * @param type the type
	 * @return their names
	 */
	public List<String> computed(NodeType type) {
		return fields(type.name()).filter((f) -> f.hasDirective("computed")).map(FieldDefinition::getName).toList();
	}

	private Stream<FieldDefinition> fields(String type) {
		return (this.registry.getTypeOrNull(type) instanceof ObjectTypeDefinition definition)
				? definition.getFieldDefinitions().stream() : Stream.of();
	}

}
