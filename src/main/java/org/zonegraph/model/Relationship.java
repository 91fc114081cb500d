package org.zonegraph.model;

import org.jspecify.annotations.Nullable;

/**
 * Relationship field: shows, from one end, relationships of a {@link RelationshipType}.
 *
 * @param field the field's name
 * @param owner name of the node type that has the field
 * @param type type of the stored relationships, such as {@code LOCATED_IN}
 * @param outgoing whether they are stored away from the owner
 * @param target name of the type at the other end: a node type or an interface
 * @param list whether there can be several
 * @param required whether there must be one, for a to-one field
 * @param facet whether it may be counted with {@code facets}
 * @param propertiesType name of the type that holds what is stored on them, null where
 * nothing but evidence is
 * @param derivation what they follow from, null where they are in the seed
 * @param end what is stored of it on another relationship, null where it is one itself
 */
public record Relationship(String field, String owner, String type, boolean outgoing, String target, boolean list,
		boolean required, boolean facet, @Nullable String propertiesType, @Nullable Derivation derivation,
		@Nullable End end) {

	/** How a relationship that is a thing itself leads to others. */
	public enum End {

		/** It starts there. */
		START,
		/** It ends there. */
		END,
		/** It holds the id in the property that is named as the field. */
		ID,
		/** It holds the ids of several in the property that is named as the field. */
		IDS

	}

	/**
	 * Relationships that follow from others.
	 *
	 * @param from the owner's field whose relationships they follow from
	 * @param by the property of those relationships that holds the id of the other end
	 */
	public record Derivation(String from, String by) {
	}

	/**
	 * Whether it can lead to nodes of a type.
	 * @param type a node type
	 * @return true also where its target is an interface, which all node types implement
	 */
	public boolean leadsTo(NodeType type) {
		return Model.INTERFACES.contains(this.target) || this.target.equals(type.name());
	}

	/**
	 * Which of two ends it starts at.
	 * @param owner what stands for the node that has the field
	 * @param other what stands for the other end
	 * @param <T> such as an id
	 * @return the one of the two where it is stored to start
	 */
	public <T> T start(T owner, T other) {
		return this.outgoing ? owner : other;
	}

	/**
	 * Which of two ends it ends at.
	 * @param owner what stands for the node that has the field
	 * @param other what stands for the other end
	 * @param <T> such as an id
	 * @return the one of the two where it is stored to end
	 */
	public <T> T end(T owner, T other) {
		return this.outgoing ? other : owner;
	}

	/**
	 * What the names of its filters, orders and facets begin with.
	 * @return name of the target, and behind it that of what is stored on each of a list
	 */
	public String entries() {
		return (this.list && this.propertiesType != null) ? this.target + this.propertiesType : this.target;
	}

	/**
	 * Name of the property that holds how many there are.
	 * @return the name of the property on the owner's nodes
	 */
	public String countName() {
		return this.field + "Count";
	}

	/**
	 * Name of the public field for the evidence of a to-one relationship.
	 * @return the field's name
	 */
	public String evidenceField() {
		return this.field + "Evidence";
	}

}
