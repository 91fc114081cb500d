package org.zonegraph.reconcile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeType;

/**
 * Reconciliation query, one of a batch: what does this name stand for, or what has these
 * properties?
 *
 * @param text the name, null where only properties are known
 * @param types what it is a name of; empty where that is left open
 * @param strictness what the types mean
 * @param limit at most so many candidates
 * @param wishes what else is known of it
 */
record Query(@Nullable String text, List<NodeType> types, Strictness strictness, int limit, List<Wish> wishes) {

	Query {
		types = List.copyOf(types);
		wishes = List.copyOf(wishes);
	}

	boolean allows(NodeType type) {
		return this.types.isEmpty() || this.types.contains(type);
	}

	/** What the types of a query mean. */
	enum Strictness {

		/** One of them. */
		ANY,
		/** Rather one of them, but others too. */
		SHOULD,
		/** All of them; an entity has one. */
		ALL

	}

	/**
	 * What a candidate should have.
	 *
	 * @param property the property
	 * @param values what one of its values should be, an id or a text
	 */
	record Wish(SchemaProperty property, List<Given> values) {

		Wish {
			values = List.copyOf(values);
		}

	}

	/**
	 * A value as it was given.
	 *
	 * @param text the id or the text
	 * @param isId whether it is the id of an entity
	 */
	record Given(String text, boolean isId) {
	}

}
