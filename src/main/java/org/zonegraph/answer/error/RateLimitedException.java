package org.zonegraph.answer.error;

import java.time.Duration;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/** Rate limit exceeded: a client has used up what it was granted. */
public final class RateLimitedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Where all data is to be had at once. */
	private static final String DOWNLOAD = "/download/zonegraph.zip";

	private final long seconds;

	/**
	 * A refusal.
	 * @param cost what the client cannot pay
	 * @param seconds after how many seconds it could
	 * @param granted what it is granted in each period
	 * @param period the period
	 */
	public RateLimitedException(long cost, long seconds, long granted, Duration period) {
		super("this costs %,d, and you have used up what is granted (%,d each %d seconds); ask again in %d seconds, or take the whole data from %s"
			.formatted(cost, granted, period.toSeconds(), seconds, DOWNLOAD), null, false, false);
		this.seconds = seconds;
	}

	/** What an error says beside its message. */
	Map<String, Object> extensions() {
		return Map.of("code", Errors.RATE_LIMITED, "retryAfter", this.seconds, "download", DOWNLOAD);
	}

	/** As an error of the whole request. */
	public GraphQLError error() {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message("%s", getMessage())
			.extensions(extensions())
			.build();
	}

}
