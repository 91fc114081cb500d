package org.zonegraph.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
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

	private final Map<String, NodeType> nodeTypes;

	private final Map<String, NodeType> byKind;

	private final Map<String, RelationshipType> relationshipTypes;

	Model(String source, TypeDefinitionRegistry registry, List<NodeType> nodeTypes,
			List<RelationshipType> relationshipTypes) {
		this.source = source;
		this.registry = registry;
		this.nodeTypes = byKey(nodeTypes, NodeType::name);
		this.byKind = byKey(nodeTypes, NodeType::kind);
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
	 * All node types.
	 * @return the types in the order of the schema
	 */
	public List<NodeType> nodeTypes() {
		return List.copyOf(this.nodeTypes.values());
	}

	/**
	 * Labels of whatever node.
	 * @return the labels of all types, of which a pattern takes any
	 */
	public String anyLabel() {
		return NodeType.anyLabel(this.nodeTypes.values());
	}

	/**
	 * What the schema says of a type or of one of its fields or values.
	 * @param type name of an object type or an enum
	 * @param member name of one of its fields or values, null for the type itself
	 * @return the description, empty where there is none
	 */
	public String description(String type, @Nullable String member) {
		return described(type, member).map(AbstractDescribedNode::getDescription)
			.filter(Objects::nonNull)
			.map(Description::getContent)
			.findFirst()
			.orElse("");
	}

	private Stream<? extends AbstractDescribedNode<?>> described(String type, @Nullable String member) {
		TypeDefinition<?> definition = this.registry.getTypeOrNull(type);
		if (definition instanceof ObjectTypeDefinition object) {
			return (member == null) ? Stream.of(object)
					: object.getFieldDefinitions().stream().filter((field) -> field.getName().equals(member));
		}
		if (definition instanceof EnumTypeDefinition values) {
			return (member == null) ? Stream.of(values)
					: values.getEnumValueDefinitions().stream().filter((value) -> value.getName().equals(member));
		}
		return Stream.of();
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
	 * Whether a name is that of a node type, and not of an interface.
	 * @param name a type's name
	 * @return true for a node type
	 */
	public boolean isNodeType(String name) {
		return this.nodeTypes.containsKey(name);
	}

	/**
	 * A node type.
	 * @param name the type's name
	 * @return the node type
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public NodeType nodeType(String name) {
		NodeType type = this.nodeTypes.get(name);
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
		return Optional.ofNullable(this.nodeTypes.get(relationship.target()));
	}

	/**
	 * What an order goes by.
	 * @param type a node type or an interface
	 * @param field a field that its orders have
	 * @return the property whose sort key is stored
	 */
	public Property ordered(String type, String field) {
		List<Property> orders = isNodeType(type) ? nodeType(type).orders() : NodeType.COMMON_ORDERS;
		Property order = orders.stream()
			.filter((each) -> each.name().equals(field))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("%s has no order '%s'".formatted(type, field)));
		return isNodeType(type) ? nodeType(type).ordered(order) : order;
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
