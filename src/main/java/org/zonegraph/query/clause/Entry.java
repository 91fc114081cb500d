package org.zonegraph.query.clause;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.derive.InputDeriver;

/**
 * Entry of a list, as filters, orders and facets speak of it: a node, and the
 * relationship that led to it where that carries something.
 *
 * @param type name of the node's type or interface
 * @param node the node, bound already
 * @param linkType the type of what is stored on the relationship, null where nothing is
 * @param link the relationship, bound already, written as a node is; null where nothing
 * is stored on it
 */
public record Entry(String type, Node node, @Nullable NodeType linkType, @Nullable Node link) {

	/**
	 * A node alone.
	 * @param type name of its type or interface
	 * @param node the node, bound already
	 * @return an entry to which no relationship led
	 */
	public static Entry of(String type, Node node) {
		return new Entry(type, node, null, null);
	}

	/**
	 * A node that a relationship led to.
	 * @param model what the schema says
	 * @param relationship the field that leads there
	 * @param node the node, bound already
	 * @param link the relationship, bound already
	 * @return an entry, with the relationship where that carries something
	 */
	public static Entry of(Model model, Relationship relationship, Node node, SymbolicName link) {
		return model.link(relationship)
			.map((stored) -> new Entry(relationship.target(), node, stored, Cypher.anyNode(link)))
			.orElseGet(() -> of(relationship.target(), node));
	}

	/**
	 * A part of the entry by its field: what is stored on the relationship that led
	 * there, or what stands there.
	 * @param field the field of a filter or of an order
	 * @return the part, null where the field is one of the entry itself
	 */
	@Nullable Entry part(String field) {
		if (this.linkType == null || this.link == null) {
			return null;
		}
		return switch (field) {
			case InputDeriver.EDGE -> of(this.linkType.name(), this.link);
			case InputDeriver.NODE -> of(this.type, this.node);
			default -> null;
		};
	}

}
