package org.zonegraph.web;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/** A client has used up what it was granted. */
final class RateLimitedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long seconds;

	/**
	 * A refusal.
	 * @param cost what the client cannot pay
	 * @param seconds after how many seconds it could
	 * @param rate what it is granted
	 */
	RateLimitedException(long cost, long seconds, RequestLimits.Rate rate) {
		super("this costs %,d, and you have used up what is granted (%,d each %d seconds); ask again in %d seconds, or take the whole data from %s"
			.formatted(cost, rate.cost(), rate.period().toSeconds(), seconds, Download.PATH), null, false, false);
		this.seconds = seconds;
	}

	/** What an error says beside its message. */
	Map<String, Object> extensions() {
		return Map.of("code", Errors.RATE_LIMITED, "retryAfter", this.seconds, "download", Download.PATH);
	}

	/** As an error of the whole request. */
	GraphQLError error() {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message("%s", getMessage())
			.extensions(extensions())
			.build();
	}

}
