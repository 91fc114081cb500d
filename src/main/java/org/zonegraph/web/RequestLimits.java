package org.zonegraph.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one request may ask for.
 *
 * @param body the largest body
 * @param tokens the most tokens of a document
 * @param depth the deepest selection, fragments spread
 * @param fields the most selected fields, fragments spread
 * @param rootFields the most fields of the operation itself, fragments spread
 * @param aliases the most aliases, fragments spread
 * @param directives the most directives, fragments spread
 * @param filterDepth the deepest filter
 * @param conditions the most comparisons and orders together
 * @param cost the most that it may cost, about in milliseconds of processor time
 * @param nodes the most entries of all lists together: the product of page sizes
 * @param rows the most nodes that the database is expected to look at
 * @param errors the most errors of an answer; it says how many more there were
 * @param requestTime how long all of it may take
 * @param rate what a client may use up
 */
@ConfigurationProperties("zonegraph.limits")
record RequestLimits(@DefaultValue("100KB") DataSize body, @DefaultValue("5000") int tokens,
		@DefaultValue("20") int depth, @DefaultValue("2000") int fields, @DefaultValue("20") int rootFields,
		@DefaultValue("200") int aliases, @DefaultValue("50") int directives, @DefaultValue("15") int filterDepth,
		@DefaultValue("200") int conditions, @DefaultValue("10000") long cost, @DefaultValue("50000") long nodes,
		@DefaultValue("5000000") long rows, @DefaultValue("20") int errors, @DefaultValue("15s") Duration requestTime,
		@DefaultValue Rate rate) {

	RequestLimits {
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
	 * @param enabled whether it is limited at all
	 * @param cost the cost that is granted anew in each period, and at most at once
	 * @param period the period
	 */
	record Rate(@DefaultValue("true") boolean enabled, @DefaultValue("30000") long cost,
			@DefaultValue("1m") Duration period) {
	}

}
