package org.zonegraph.ledger;

import java.time.ZonedDateTime;
import java.util.List;

import org.zonegraph.seed.Seed;

/**
 * A revision as the ledger keeps it whole.
 *
 * @param sequence its place among all; of one that was loaded several times the last
 * @param loadedAt when it was loaded
 * @param seed what was loaded
 * @param leftOut what the schema of this release no longer has of it, in words
 */
public record PastRevision(long sequence, ZonedDateTime loadedAt, Seed seed, List<String> leftOut) {
	public PastRevision {
		leftOut = List.copyOf(leftOut);
	}
}
