package org.zonegraph.query.clause;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

import org.zonegraph.model.Relationship;

/**
 * What is listed.
 *
 * @param type name of the type or interface
 * @param node the node
 * @param pattern what matches it
 * @param link name of the relationship, null at the root
 * @param relationship the relationship, null at the root and of citations
 * @param owner the node that has the list, null at the root
 * @param entry what filters, orders and facets speak of
 */
public record Listed(String type, Node node, PatternElement pattern, @Nullable SymbolicName link,
		@Nullable Relationship relationship, @Nullable Node owner, Entry entry) {

	/**
	 * What a relationship leads to.
	 * @param scope the statement
	 * @param relationship the relationship
	 * @param owner the node that has it, bound already
	 * @return the list
	 */
	public static Listed of(Scope scope, Relationship relationship, Node owner) {
		Node target = Patterns.target(scope, relationship);
		org.neo4j.cypherdsl.core.Relationship pattern = Patterns.between(relationship, owner, target)
			.named(scope.name("r"));
		SymbolicName link = pattern.getRequiredSymbolicName();
		return new Listed(relationship.target(), target, pattern, link, relationship, owner,
				Entry.of(scope.model(), relationship, Scope.reference(target), link));
	}

	/**
	 * Several relationships of one type between two nodes are told apart by their ids.
	 * @return what tells them apart, null where there are none
	 */
	public @Nullable Expression tie() {
		return (this.link != null && this.relationship != null && this.relationship.propertiesType() != null)
				? Cypher.property(this.link, "id") : null;
	}

	/**
	 * The same list, of which its relationships are spoken of and not what they lead to.
	 * @return a list of what is stored on the relationships
	 */
	public Listed edges() {
		Node stored = Objects.requireNonNull(this.entry.link());
		String name = Objects.requireNonNull(this.entry.linkType()).name();
		return new Listed(name, stored, this.pattern, this.link, this.relationship, this.owner, Entry.of(name, stored));
	}

	/**
	 * How many entries fit.
	 * @param condition the filter on them
	 * @return their number, which is stored where all of a node's entries do
	 */
	public Expression count(Condition condition) {
		if (condition == Cypher.noCondition()) {
			return (this.owner != null && this.relationship != null)
					? this.owner.property(this.relationship.countName()) : Cypher.count(this.pattern);
		}
		return Cypher.count(List.of(this.pattern), Where.from(condition));
	}

}
