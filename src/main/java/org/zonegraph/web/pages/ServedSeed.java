package org.zonegraph.web.pages;

import org.springframework.stereotype.Component;

import org.zonegraph.seed.Seed;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Revision check of what is made of the seed and not of the graph. Another copy may have
 * loaded another seed: what is of one revision is never shown beside what is of another.
 */
@Component
final class ServedSeed {

	/** The copy that has the seed of the revision is asked next, or an upgrade ends. */
	private static final int RETRY_AFTER = 60;

	private final Seed seed;

	ServedSeed(Seed seed) {
		this.seed = seed;
	}

	/** Whether the graph that is served holds the seed that this process has. */
	boolean isServed(Exchange exchange) {
		return this.seed.revision().equals(exchange.revision());
	}

	/**
	 * Sees to it that what is made of the seed is of the revision that is served.
	 * @throws Refusal if it would not be
	 */
	void require(Exchange exchange) {
		if (!isServed(exchange)) {
			throw new Refusal(RefusalCode.OTHER_REVISION,
					"revision %s is served, of which this copy of the application has no files: it was started with those of %s"
						.formatted(exchange.revision(), this.seed.revision()),
					Refusal.retryAfter(RETRY_AFTER));
		}
	}

}
