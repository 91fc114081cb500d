package org.zonegraph.answer.limit;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * Cost of parsing: a document was read which was not in memory, parsed and validated,
 * whether it was right or wrong.
 *
 * @param cost what that costs, about in milliseconds of processor time
 */
public record ReadingCost(long cost) {

	/** So many characters are read in a millisecond. */
	private static final int CHARACTERS = 300;

	/** To refuse what is wrong, however short, takes as long as some right answers. */
	private static final int FEWEST = 4;

	public static ReadingCost of(String document) {
		return new ReadingCost(FEWEST + document.length() / CHARACTERS);
	}

	/** What was read for a question, nothing where it was in memory. */
	static long in(GraphQLContext context) {
		return context.getOrDefault(ReadingCost.class, new ReadingCost(0)).cost();
	}

	/** Why a client that cannot pay is refused, null where it can. */
	public @Nullable GraphQLError charged(GraphQLContext context, RequestLimits.Rate rate) {
		Client client = context.get(Client.class);
		return (client != null) ? client.charged(this.cost, rate) : null;
	}

}
