package org.zonegraph.query.clause;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

import org.zonegraph.query.question.InvalidQueryException;

/** Patterns that follow from a relationship of the model. */
public final class Patterns {

	private Patterns() {
	}

	/**
	 * A new node at the other end.
	 * @param scope the statement
	 * @param relationship the relationship
	 * @return a node with a name of its own, without a label where only an interface is
	 * known
	 * @throws InvalidQueryException if the statement would become too large to be planned
	 */
	public static Node target(Scope scope, org.zonegraph.model.Relationship relationship) {
		return scope.model().target(relationship).map(scope::node).orElseGet(() -> Cypher.anyNode(scope.name("n")));
	}

	/**
	 * The owner and the other end.
	 * @param relationship the relationship
	 * @param owner the node that has it, bound already
	 * @param target the node at the other end
	 * @return a pattern in the direction in which the relationship is stored
	 */
	public static Relationship between(org.zonegraph.model.Relationship relationship, Node owner, Node target) {
		Node bound = Scope.reference(owner);
		return relationship.outgoing() ? bound.relationshipTo(target, relationship.type())
				: bound.relationshipFrom(target, relationship.type());
	}

}
