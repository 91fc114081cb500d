package org.zonegraph.query.clause;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

import org.zonegraph.graph.Sizes;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.question.Argument;

/**
 * Semi-join: a condition that holds for what is in a set. The set is worked out once,
 * before all else in the statement, however many entries are held against it.
 */
public interface SetCondition {

	/**
	 * The field of filters that asks for it.
	 * @return the field's name
	 */
	String field();

	/**
	 * Compiles the set.
	 * @param scope the statement
	 * @param type the type of what is filtered
	 * @param value what the filter gives
	 * @return the list of the ids of all of the type that are in the set
	 * @throws org.zonegraph.query.question.InvalidQueryException if the value is not
	 * allowed
	 */
	Expression ids(Scope scope, NodeType type, Argument value);

	/**
	 * About how many nodes the database looks at for the set.
	 * @param sizes how much there is
	 * @param value what the filter gives
	 * @return their number; what takes longer than to look at a node counts as several
	 */
	double rows(Sizes sizes, @Nullable Object value);

}
