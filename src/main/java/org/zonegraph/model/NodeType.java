package org.zonegraph.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.time.Lifetime;

/**
 * A type whose values are stored as nodes, or as relationships that carry something.
 *
 * @param name the type's name, such as {@code FormerArea}
 * @param label label of the nodes, or type of the relationships
 * @param link whether its values are stored as relationships
 * @param plural name of the root list and of the seed's file; empty for relationships
 * that are no things of their own
 * @param hub whether it joins so much that a chain through it says nothing
 * @param sentence whether its name says something rather than names something
 * @param properties what is stored on the nodes, {@code id} first
 * @param relationships its relationships, in the order of the schema
 * @param namesEn properties of which the first known is the English name
 * @param namesZh properties of which the first known is the Chinese name
 * @param beside properties by whose words it is found along with a name, never alone
 * @param stated properties of which each value has a statement of its own
 * @param schemaOrg class of schema.org that it is a kind of, null where none is named
 * @param lifetime between which dates its things are there, null where none are said
 */
public record NodeType(String name, String label, boolean link, String plural, boolean hub, boolean sentence,
		List<Property> properties, List<Relationship> relationships, List<String> namesEn, List<String> namesZh,
		List<String> beside, List<String> stated, @Nullable String schemaOrg,
		@Nullable Lifetime lifetime) implements StatementNode.Subject {

	/** How far a node's own statements can be trusted; stored on every node. */
	public static final String CONFIDENCE = "confidence";

	/** How what a grade rests on was read; stored beside it where that is known. */
	public static final String READ_AS = "evidenceReadAs";

	/** What filters call the sources that a node rests on. */
	public static final String SOURCES = "sources";

	/** The displayed name as nodes are ordered by it. */
	public static final Property NAME = new Property("name", Property.Kind.TEXT, "String", false, false, null,
			List.of());

	/** What nodes of every type can be ordered by. */
	public static final List<Property> COMMON_ORDERS = List.of(
			new Property("id", Property.Kind.ID, "ID", true, false, null, List.of()), NAME,
			new Property(CONFIDENCE, Property.Kind.ENUM, "Confidence", true, false, null, Grades.STRONGEST_FIRST));

	public NodeType {
		properties = List.copyOf(properties);
		relationships = List.copyOf(relationships);
		namesEn = List.copyOf(namesEn);
		namesZh = List.copyOf(namesZh);
		beside = List.copyOf(beside);
		stated = List.copyOf(stated);
	}

	/**
	 * The type's name in camel case: the root field, and the first part of its ids.
	 * @return the kind, such as {@code formerArea}
	 */
	public String kind() {
		return Names.field(this.name);
	}

	/**
	 * The type's name as an enum value.
	 * @return such as {@code FORMER_AREA}
	 */
	public String constant() {
		return Names.constant(this.name);
	}

	/**
	 * Whether what is of it has an id, a root field and a page.
	 * @return false for what is stored on relationships that are no things of their own
	 */
	public boolean isThing() {
		return !this.plural.isEmpty();
	}

	/**
	 * Whether it is the type of publications, where evidence ends.
	 * @return false for everything that rests on sources
	 */
	public boolean isSource() {
		return this.name.equals(Model.SOURCE);
	}

	/**
	 * A stored property.
	 * @param name the property's name
	 * @return the property, empty where the type stores none of that name
	 */
	public Optional<Property> property(String name) {
		return this.properties.stream().filter((property) -> property.name().equals(name)).findFirst();
	}

	/**
	 * Labels of nodes of some types.
	 * @param types the types
	 * @return their labels, of which a pattern takes any
	 */
	public static String anyLabel(Collection<NodeType> types) {
		return types.stream().map((type) -> "`" + type.label() + "`").collect(Collectors.joining("|"));
	}

	/**
	 * What says when an entry of a list is there: of a relationship that carries dates
	 * these do, not those of what it leads to.
	 * @param link what is stored on the relationship that leads there, null for nothing
	 * @param target the type of what is listed, null where it can be of several
	 * @return the one of the two that has dates, empty where none has
	 */
	public static Optional<NodeType> dated(@Nullable NodeType link, @Nullable NodeType target) {
		return Stream.of(Optional.ofNullable(link), Optional.ofNullable(target))
			.flatMap(Optional::stream)
			.filter((type) -> type.lifetime != null)
			.findFirst();
	}

	@Override
	public String file() {
		return this.plural;
	}

	/**
	 * The sources that its nodes rest on, those of statements about them included, or its
	 * relationships as a whole. No field shows them, as evidence does, but filters
	 * compare them.
	 * @return the relationship, empty for sources themselves
	 */
	public Optional<Relationship> citing() {
		return isSource() ? Optional.empty() : Optional.of(citing(this.name, this.link ? Relationship.End.IDS : null));
	}

	/**
	 * The sources that nodes rest on.
	 * @param owner name of a node type or an interface
	 * @return the relationship
	 */
	public static Relationship citing(String owner) {
		return citing(owner, null);
	}

	private static Relationship citing(String owner, Relationship.@Nullable End end) {
		return new Relationship(SOURCES, owner, RelationshipType.CITES, true, Model.SOURCE, true, false, false, null,
				null, end);
	}

	/**
	 * What a search finds it by, beside its id.
	 * @return names, titles, statements and codes
	 */
	public Stream<Property> searchable() {
		return this.properties.stream().filter((property) -> property.fulltext() != null);
	}

	/**
	 * The properties that a name is taken from in any language.
	 * @return each once, without one that is called {@code name} itself
	 */
	public List<String> names() {
		return property(NAME.name()).isPresent() ? List.of()
				: Stream.concat(this.namesEn.stream(), this.namesZh.stream()).distinct().toList();
	}

	/**
	 * Whether its nodes have places on the map.
	 * @return true where it has a latitude and a longitude
	 */
	public boolean isPlaced() {
		return property("latitude").isPresent() && property("longitude").isPresent();
	}

	/**
	 * What its nodes can be ordered by, beside what relationships lead to.
	 * @return the properties that can be sorted, the name and the grade
	 */
	public List<Property> orders() {
		return Stream
			.concat(this.properties.stream().filter(Property::sortable),
					COMMON_ORDERS.stream()
						.filter((order) -> property(order.name()).isEmpty())
						.filter((order) -> !this.link || order.name().equals(CONFIDENCE)
								|| (order.equals(NAME) && !this.namesEn.isEmpty())))
			.toList();
	}

	/**
	 * What an order goes by. Where the first of the names is always known, that of the
	 * displayed name goes by it.
	 * @param order one of {@link #orders}
	 * @return the property whose sort key is stored
	 */
	public Property ordered(Property order) {
		return Optional.of(order)
			.filter((each) -> each.equals(NAME) && !this.namesEn.isEmpty())
			.flatMap((each) -> property(this.namesEn.get(0)))
			.filter(Property::required)
			.orElse(order);
	}

	/**
	 * A relationship.
	 * @param field the field's name
	 * @return the relationship, empty where the type has none of that name
	 */
	public Optional<Relationship> relationship(String field) {
		return this.relationships.stream().filter((relationship) -> relationship.field().equals(field)).findFirst();
	}

	/**
	 * The fields that show a relationship.
	 * @param relationshipType such as {@code LOCATED_IN}
	 * @param outgoing whether it starts here
	 * @param other type of the node at the other end
	 * @return the fields, none where the schema lets nothing of the kind run there
	 */
	public Stream<Relationship> shows(String relationshipType, boolean outgoing, NodeType other) {
		return this.relationships.stream()
			.filter((each) -> each.type().equals(relationshipType) && each.outgoing() == outgoing
					&& each.leadsTo(other));
	}

	/**
	 * To-many relationships.
	 * @return those that become connections
	 */
	public Stream<Relationship> lists() {
		return this.relationships.stream().filter(Relationship::list);
	}

	/**
	 * To-one relationships.
	 * @return those that become an object
	 */
	public Stream<Relationship> toOnes() {
		return this.relationships.stream().filter((relationship) -> !relationship.list());
	}

}
