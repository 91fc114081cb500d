package org.zonegraph.query.aggregate;

import java.util.function.UnaryOperator;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.query.clause.Patterns;
import org.zonegraph.query.clause.Scope;

/**
 * A property that is asked what its values come to.
 *
 * @param node what has it
 * @param property the property
 * @param endsOnly whether nothing but the smallest and the largest is asked for
 */
record Summed(Node node, Property property, boolean endsOnly) {

	/** The value of an entry. */
	Expression value() {
		return this.node.property(this.property.name());
	}

	/**
	 * The ends of a whole list, which stand at the ends of its index.
	 * @param scope the statement
	 * @param type what is listed
	 * @return a summary of which nothing else is told
	 */
	Expression ends(Scope scope, NodeType type) {
		return Cypher.listOf(Cypher.literalOf(0), Cypher.literalOf(0), end(scope, type, SortItem::ascending),
				end(scope, type, SortItem::descending));
	}

	/** An index is read in order only for what is known to be in it. */
	private Expression end(Scope scope, NodeType type, UnaryOperator<SortItem> direction) {
		SymbolicName name = Cypher.name(scope.name("n"));
		Expression value = Cypher.property(name, this.property.name());
		Expression id = Cypher.property(name, "id");
		return Cypher.head(Cypher.collect(Cypher.match(Patterns.all(type, name, null))
			.where(value.isNotNull().and(id.isNotNull()))
			.returning(value)
			.orderBy(direction.apply(Cypher.sort(value)), direction.apply(Cypher.sort(id)))
			.limit(1)
			.build()));
	}

}
