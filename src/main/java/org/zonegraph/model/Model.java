package org.zonegraph.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

	/** The type of the relationships from what is no longer there to what it became. */
	public static final String BECAME = "BECAME";

	/** The type of the relationships that tie an entity to its sources. */
	public static final String CITES = "CITES";

	/** Name of the type of publications. */
	public static final String SOURCE = "Source";

	private final String source;

	private final TypeDefinitionRegistry registry;

	private final Map<String, NodeType> nodeTypes;

	private final Map<String, NodeType> byKind;

	private final Map<String, List<Property>> relationshipProperties;

	private final Map<String, Wording> wordings;

	Model(String source, TypeDefinitionRegistry registry, List<NodeType> nodeTypes,
			Map<String, List<Property>> relationshipProperties, Map<String, Wording> wordings) {
		this.source = source;
		this.registry = registry;
		this.nodeTypes = byKey(nodeTypes, NodeType::name);
		this.byKind = byKey(nodeTypes, NodeType::kind);
		this.relationshipProperties = Map.copyOf(relationshipProperties);
		this.wordings = Map.copyOf(wordings);
	}

	private static Map<String, NodeType> byKey(List<NodeType> types, Function<NodeType, String> key) {
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

	TypeDefinitionRegistry registry() {
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
		return this.nodeTypes.values()
			.stream()
			.map((type) -> "`" + type.label() + "`")
			.collect(Collectors.joining("|"));
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
	 * The node types that a field's type stands for.
	 * @param name a node type or one of the interfaces {@code Node} and {@code Entity}
	 * @return the type itself, or all that implement the interface
	 */
	public List<NodeType> implementations(String name) {
		return switch (name) {
			case "Node", "Entity" -> nodeTypes();
			default -> List.of(nodeType(name));
		};
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
	 * What is stored on a relationship beside its evidence.
	 * @param relationship the relationship
	 * @return its properties, empty where there are none
	 */
	public List<Property> properties(Relationship relationship) {
		String name = relationship.properties();
		return (name != null) ? relationshipProperties(name) : List.of();
	}

	/**
	 * What is stored on relationships of a type beside their evidence.
	 * @param type such as {@code OPERATES_IN}
	 * @return name of the type that holds it, empty where there is none
	 */
	public Optional<String> holder(String type) {
		return fieldsOf(type).stream().map(Relationship::properties).filter(Objects::nonNull).findFirst();
	}

	/**
	 * What a type marked {@code @relationshipProperties} holds.
	 * @param name the type's name
	 * @return its properties
	 */
	public List<Property> relationshipProperties(String name) {
		return this.relationshipProperties.getOrDefault(name, List.of());
	}

	/**
	 * All fields that are stored as relationships of one type.
	 * @param type such as {@code LOCATED_IN}
	 * @return the fields, from either end
	 */
	public List<Relationship> fieldsOf(String type) {
		return this.nodeTypes.values()
			.stream()
			.flatMap((nodeType) -> nodeType.relationships().stream())
			.filter((relationship) -> relationship.type().equals(type))
			.toList();
	}

	/**
	 * All types of relationships.
	 * @return the types in the order of the schema
	 */
	public Set<String> relationshipTypes() {
		Set<String> types = new LinkedHashSet<>();
		this.nodeTypes.values().forEach((type) -> type.relationships().forEach((each) -> types.add(each.type())));
		return types;
	}

	/**
	 * How a kind of relationship reads.
	 * @param type such as {@code LOCATED_IN}
	 * @return its words
	 * @throws IllegalArgumentException if there is no such kind
	 */
	public Wording wording(String type) {
		Wording wording = this.wordings.get(type);
		if (wording == null) {
			throw new IllegalArgumentException("no relationship is called '%s'".formatted(type));
		}
		return wording;
	}

	/**
	 * The root fields that are written in the schema rather than derived.
	 * @return their names
	 */
	public List<String> questions() {
		return this.registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((each) -> each.getName().equals("Query"))
			.flatMap((each) -> each.getFieldDefinitions().stream())
			.map(FieldDefinition::getName)
			.toList();
	}

	/**
	 * The type of what a property of a relationship names by its id, as far as something
	 * is derived by it.
	 * @param type such as {@code OPERATES_IN}
	 * @param property such as {@code businessModel}
	 * @return the type, empty where the property is none that anything is derived by
	 */
	public Optional<NodeType> named(String type, String property) {
		return this.nodeTypes.values().stream().flatMap((owner) -> owner.relationships().stream().filter((each) -> {
			Relationship.Derivation derivation = each.derivation();
			return derivation != null && derivation.by().equals(property)
					&& owner.relationship(derivation.from()).filter((from) -> from.type().equals(type)).isPresent();
		})).map((each) -> nodeType(each.target())).findFirst();
	}

	/**
	 * Whether the schema lets a relationship run between two nodes.
	 * @param type such as {@code LOCATED_IN}
	 * @param from the node type it starts at
	 * @param to the node type it ends at
	 * @return whether any field says so
	 */
	public boolean allows(String type, NodeType from, NodeType to) {
		return fieldsOf(type).stream().anyMatch((relationship) -> {
			NodeType owner = relationship.outgoing() ? from : to;
			NodeType target = relationship.outgoing() ? to : from;
			return owner.name().equals(relationship.owner()) && implementations(relationship.target()).contains(target);
		});
	}

}
