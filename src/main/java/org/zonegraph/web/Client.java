package org.zonegraph.web;

import java.time.Duration;
import java.util.function.Function;

import graphql.GraphQLError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what is left of what it may use up.
 *
 * @param header the headers of its request
 * @param bucket what is left, null where nobody counts
 * @param granted what is granted in each period
 * @param period the period
 * @param network what it is known by among clients, null where they are not told apart
 */
record Client(Function<String, @Nullable String> header, @Nullable Bucket bucket, long granted, Duration period,
		@Nullable String network) {

	/** One that is not told apart from others. */
	Client(Function<String, @Nullable String> header, @Nullable Bucket bucket, long granted, Duration period) {
		this(header, bucket, granted, period, null);
	}

	/**
	 * Counts a cost against the client.
	 * @param cost the cost
	 * @return 0 if it was granted, else after how many seconds it would be
	 */
	long charge(long cost) {
		if (this.bucket == null) {
			return 0;
		}
		ConsumptionProbe probe = this.bucket.tryConsumeAndReturnRemaining(cost);
		return probe.isConsumed() ? 0
				: Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
	}

	/**
	 * Counts a cost against the client.
	 * @throws RateLimitedException if it has not as much left
	 */
	void pay(long cost, RequestLimits.Rate rate) {
		long wait = charge(cost);
		if (wait > 0) {
			throw new RateLimitedException(cost, wait, rate);
		}
	}

	/** Why the client is refused where it cannot pay; null where it has paid. */
	@Nullable GraphQLError charged(long cost, RequestLimits.Rate rate) {
		try {
			pay(cost, rate);
			return null;
		}
		catch (RateLimitedException ex) {
			return ex.error();
		}
	}

	/** Says what is left. */
	void tell(HttpServletResponse response) {
		if (this.bucket == null) {
			return;
		}
		long left = this.bucket.getAvailableTokens();
		long whole = this.period.toMillis() * (this.granted - left) / this.granted;
		response.setHeader("RateLimit-Limit", Long.toString(this.granted));
		response.setHeader("RateLimit-Remaining", Long.toString(left));
		response.setHeader("RateLimit-Reset", Long.toString((whole + 999) / 1000));
	}

}
