package org.zonegraph.query;

import graphql.GraphQLContext;

/**
 * Who pays for what is known only while a question is answered: that a statement of it
 * must be planned.
 */
public interface Payer {

	/** Nobody pays where nobody is known. */
	Payer NOBODY = new Payer() {
		@Override
		public void pay(long cost) {
			// nothing is counted
		}

		@Override
		public void owe(long cost) {
			// nothing is counted
		}
	};

	/**
	 * Pays.
	 * @param cost the cost
	 * @throws RuntimeException if there is not enough left
	 */
	void pay(long cost);

	/**
	 * Pays for what took longer than it was said to. What is left may not be enough; then
	 * the next question waits for it.
	 * @param cost the cost beyond what was paid
	 */
	void owe(long cost);

	/**
	 * Says who pays for a question.
	 * @param context the context in which it is answered
	 */
	default void in(GraphQLContext context) {
		context.put(Payer.class, this);
	}

	static Payer of(GraphQLContext context) {
		return context.getOrDefault(Payer.class, NOBODY);
	}

}
