package org.zonegraph.load;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Revision;
import org.zonegraph.seed.Seed;

/**
 * Load policy: when the seed of this process takes the place of what a database holds.
 * Copies of the application that share a database must not take turns at that.
 */
public enum LoadMode {

	/** Whenever the database holds something else. */
	ALWAYS,
	/** Where the database holds nothing, or a seed that was issued on an earlier day. */
	NEWER,
	/** Where the database holds nothing. */
	WHEN_EMPTY,
	/** Never: another copy loads, and this one waits for that. */
	NEVER;

	/**
	 * Whether a seed is loaded.
	 * @param held what the database holds, null where it holds nothing
	 * @param seed the seed
	 * @param layout how this process stores data
	 * @return whether the seed takes its place
	 */
	boolean loads(@Nullable Revision held, Seed seed, String layout) {
		return switch (this) {
			case ALWAYS -> true;
			case NEVER -> false;
			case WHEN_EMPTY -> held == null;
			case NEWER -> held == null || held.imprint().issuedOn().compareTo(seed.imprint().issuedOn()) < 0
					|| (held.id().equals(seed.revision()) && !held.layout().equals(layout));
		};
	}

}
