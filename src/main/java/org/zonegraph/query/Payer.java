package org.zonegraph.query;

import graphql.GraphQLContext;

/**
 * Who pays for what is known only while a question is answered: that a statement of it
 * must be planned.
 */
@FunctionalInterface
public interface Payer {

	/**
	 * Pays.
	 * @param cost the cost
	 * @throws RuntimeException if there is not enough left
	 */
	void pay(long cost);

	/**
	 * Says who pays for a question.
	 * @param context the context in which it is answered
	 */
	default void in(GraphQLContext context) {
		context.put(Payer.class, this);
	}

	/** Nobody pays where nobody is known. */
	static Payer of(GraphQLContext context) {
		return context.getOrDefault(Payer.class, (Payer) (cost) -> {
		});
	}

}
