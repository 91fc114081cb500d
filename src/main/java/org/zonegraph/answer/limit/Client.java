package org.zonegraph.answer.limit;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import graphql.GraphQLError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.error.RateLimitedException;

/**
 * Client of a rate limit: who asks, and what is left of what it may use up.
 *
 * @param header the headers of its request
 * @param budget what is left, null where nobody counts
 * @param granted what is granted in each period
 * @param period the period
 * @param network what it is known by among clients, null where they are not told apart
 * @param owes whether it owes what took longer than it was priced
 */
public record Client(Function<String, @Nullable String> header, @Nullable Budget budget, long granted, Duration period,
		@Nullable String network, boolean owes) {

	/** One that is not told apart from others. */
	public Client(Function<String, @Nullable String> header, @Nullable Bucket bucket, long granted, Duration period) {
		this(header, (bucket != null) ? (use) -> use.applyAsLong(bucket) : null, granted, period, null, true);
	}

	/**
	 * Excuses it from what took longer than it was priced: a question of ours is not slow
	 * by the fault of who asks it.
	 * @return the same client, for that question
	 */
	public Client excused() {
		return new Client(this.header, this.budget, this.granted, this.period, this.network, false);
	}

	/**
	 * Counts a cost against the client.
	 * @param cost the cost
	 * @return 0 if it was granted, else after how many seconds it would be
	 */
	public long charge(long cost) {
		if (this.budget == null) {
			return 0;
		}
		return this.budget.use((bucket) -> {
			ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(cost);
			return probe.isConsumed() ? 0
					: Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
		});
	}

	/**
	 * Counts a cost against the client.
	 * @throws RateLimitedException if it has not as much left
	 */
	void pay(long cost, RequestLimits.Rate rate) {
		long wait = charge(cost);
		if (wait > 0) {
			throw new RateLimitedException(cost, wait, rate.cost(), rate.period());
		}
	}

	/** Counts a cost against the client that is known too late to be refused. */
	void owe(long cost) {
		if (this.owes && this.budget != null && cost > 0) {
			this.budget.use((bucket) -> bucket.consumeIgnoringRateLimits(cost));
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

	/**
	 * What is left.
	 * @return what is left, null where nobody counts
	 */
	public @Nullable Allowance left() {
		if (this.budget == null) {
			return null;
		}
		long left = Math.max(0, this.budget.use(Bucket::getAvailableTokens));
		long whole = this.period.toMillis() * (this.granted - left) / this.granted;
		return new Allowance(this.granted, left, (whole + 999) / 1000);
	}

	/** A bucket, wherever it is kept. */
	@FunctionalInterface
	public interface Budget {

		/**
		 * Uses the bucket.
		 * @param use what is done with it
		 * @return what that gives
		 */
		long use(ToLongFunction<Bucket> use);

	}

	/**
	 * What is left of a rate.
	 *
	 * @param granted what is granted in each period
	 * @param remaining what is left of it
	 * @param reset after how many seconds all of it is there again
	 */
	public record Allowance(long granted, long remaining, long reset) {
	}

}
