package org.zonegraph.query;

import java.time.Instant;
import java.util.Objects;

import graphql.GraphQLContext;

/**
 * When a request must be answered.
 *
 * @param at the moment
 */
public record Deadline(Instant at) {

	/**
	 * Says when the request must be answered.
	 * @param context the context in which it is answered
	 */
	public void in(GraphQLContext context) {
		context.put(Deadline.class, this);
	}

	static Deadline of(GraphQLContext context) {
		return Objects.requireNonNull(context.get(Deadline.class));
	}

}
