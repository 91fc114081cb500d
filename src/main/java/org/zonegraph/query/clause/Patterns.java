package org.zonegraph.query.clause;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.NodeType;
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
	 * All nodes of a type, or all relationships that are.
	 * @param type the type
	 * @param name the name that each gets
	 * @param id the id that it must have, null for any
	 * @return a pattern of one node or one relationship
	 */
	public static PatternElement all(NodeType type, SymbolicName name, @Nullable Expression id) {
		if (!type.link()) {
			Node node = Cypher.node(type.label()).named(name);
			return (id != null) ? node.withProperties("id", id) : node;
		}
		Relationship link = Cypher.anyNode().relationshipTo(Cypher.anyNode(), type.label()).named(name);
		return (id != null) ? link.withProperties("id", id) : link;
	}

	/**
	 * The owner, be it a node or a relationship, and the other end.
	 * @param relationship the relationship
	 * @param owner what has it, bound already
	 * @param target the node at the other end
	 * @return a pattern that leads there; where the owner holds ids, that of the node
	 * alone, of which {@link #held} must hold too
	 */
	public static PatternElement leading(org.zonegraph.model.Relationship relationship, Node owner, Node target) {
		org.zonegraph.model.Relationship.End end = relationship.end();
		if (end == null) {
			return between(relationship, owner, target);
		}
		SymbolicName link = owner.getRequiredSymbolicName();
		return switch (end) {
			case START -> target.relationshipTo(Cypher.anyNode()).named(link);
			case END -> Cypher.anyNode().relationshipTo(target).named(link);
			case ID, IDS -> target;
		};
	}

	/**
	 * That the owner holds the id of the other end. Not a part of the pattern, for the
	 * renderer leaves out what a node must have where its name comes up again.
	 * @param relationship the relationship
	 * @param owner what has it, bound already
	 * @param target the node at the other end
	 * @return nothing where the pattern says all
	 */
	public static Condition held(org.zonegraph.model.Relationship relationship, Node owner, Node target) {
		org.zonegraph.model.Relationship.End end = relationship.end();
		if (end == org.zonegraph.model.Relationship.End.ID) {
			return target.property("id").eq(owner.property(relationship.field()));
		}
		return (end == org.zonegraph.model.Relationship.End.IDS)
				? target.property("id").in(owner.property(relationship.field())) : Cypher.noCondition();
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
