package org.zonegraph.answer.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a request, and the rate limit of a client.
 *
 * @param body bytes of the body of a request
 * @param tokens tokens of a document: its words, numbers, texts and signs
 * @param depth how deep selections are nested, fragments spread
 * @param fields selected fields, fragments spread
 * @param rootFields fields of the operation itself, fragments spread
 * @param aliases aliases, fragments spread
 * @param directives directives, fragments spread
 * @param filterDepth how deep a filter is nested
 * @param conditions comparisons and orders together
 * @param cost what it may cost, about in milliseconds of processor time
 * @param nodes entries that all lists can have together: the product of the page sizes,
 * once the variables are known
 * @param rows about how many nodes the database has to look at
 * @param errors errors that an answer tells; one more says how many there were
 * @param requestTime how long all of a request may take
 * @param rate what a client may use up
 */
@ConfigurationProperties("zonegraph.limits")
public record RequestLimits(@DefaultValue("100KB") DataSize body, @DefaultValue("5000") int tokens,
		@DefaultValue("20") int depth, @DefaultValue("2000") int fields, @DefaultValue("20") int rootFields,
		@DefaultValue("200") int aliases, @DefaultValue("50") int directives, @DefaultValue("15") int filterDepth,
		@DefaultValue("200") int conditions, @DefaultValue("10000") long cost, @DefaultValue("50000") long nodes,
		@DefaultValue("5000000") long rows, @DefaultValue("20") int errors, @DefaultValue("15s") Duration requestTime,
		@DefaultValue Rate rate) {

	public RequestLimits {
		if (rate.enabled() && rate.cost() < cost) {
			throw new IllegalArgumentException(
					"zonegraph.limits.rate.cost is %,d, less than one question may cost (zonegraph.limits.cost: %,d)"
						.formatted(rate.cost(), cost));
		}
	}

	/**
	 * What a client may use up, about in milliseconds of processor time: by default half
	 * a core. What is answered from memory costs nothing.
	 *
	 * @param enabled whether the rate is limited at all
	 * @param cost milliseconds of processor time, about, that a client may use up in each
	 * period, and at most at once; what is answered from memory costs nothing
	 * @param period how long a period of the rate limit is
	 */
	public record Rate(@DefaultValue("true") boolean enabled, @DefaultValue("30000") long cost,
			@DefaultValue("1m") Duration period) {
	}

}
