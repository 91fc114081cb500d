package org.zonegraph.query;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/** Patterns that follow from a relationship of the model. */
final class Patterns {

	private Patterns() {
	}

	/** A new node at the other end; without a label where only an interface is known. */
	static Node target(Scope scope, org.zonegraph.model.Relationship relationship) {
		return scope.model().target(relationship).map(scope::node).orElseGet(() -> Cypher.anyNode(scope.name("n")));
	}

	/** The owner, bound already, and the other end. */
	static Relationship between(org.zonegraph.model.Relationship relationship, Node owner, Node target) {
		Node bound = Scope.reference(owner);
		return relationship.outgoing() ? bound.relationshipTo(target, relationship.type())
				: bound.relationshipFrom(target, relationship.type());
	}

}
