package org.zonegraph.claim;

import org.jspecify.annotations.Nullable;

/**
 * Something that the graph can list, so that a claim can be checked by it. Each is a
 * class of its own, found by type and named in the seed by its id.
 */
interface Count {

	/**
	 * Which value of the schema's {@code Countable} it is.
	 * @return such as {@code AREAS}
	 */
	String id();

	/**
	 * What is found in the graph.
	 * @param claim name of the claim's node, bound already
	 * @return a Cypher expression: a list of the number, the number that has evidence,
	 * and where it is a figure the observation's id and whether the claim has all of its
	 * sources; or null
	 */
	String found(String claim);

	/**
	 * A query that lists what was counted.
	 * @param subject what the claim is about
	 * @return GraphQL; null for a figure, whose observation is asked for
	 */
	default @Nullable String query(Subject subject) {
		return null;
	}

	/**
	 * Which kind it counts all of.
	 * @return name of a node type, null where it counts some of them
	 */
	default @Nullable String kind() {
		return null;
	}

}
