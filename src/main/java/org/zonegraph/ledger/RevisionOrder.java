package org.zonegraph.ledger;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphWatch;

/**
 * Total order of revisions: a later one was loaded later. A revision is named by a hash,
 * which says nothing of that, and two can be issued on one day; the ledger has them in
 * the order in which they were loaded, and the one that the graph holds is its last.
 */
@Component
public final class RevisionOrder {

	private static final String WAS_LOADED = Changeover
		.guarded("EXISTS { (:%s {revision: $seen}) }".formatted(LedgerRevision.LABEL));

	private final GraphWatch graph;

	RevisionOrder(GraphWatch graph) {
		this.graph = graph;
	}

	/**
	 * What took the place of a revision.
	 * @param seen the id of the revision
	 * @param deadline when there must be an answer
	 * @return the id of the one that the graph holds now, which may be the same; null
	 * where the graph never held that revision, as far as this copy can see
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 * @throws org.zonegraph.graph.UnansweredException if it does not answer in time
	 */
	public @Nullable String heldSince(String seen, Instant deadline) {
		return this.graph.readWhole(WAS_LOADED, Map.of("seen", seen), deadline,
				(held, loaded) -> new Held((loaded.asBoolean() || held.equals(seen)) ? held : null)).revision;
	}

	private record Held(@Nullable String revision) {
	}

}
