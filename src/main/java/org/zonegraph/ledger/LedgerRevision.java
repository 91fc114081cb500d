package org.zonegraph.ledger;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

import org.zonegraph.graph.schema.GraphSchema;

/**
 * A revision that was loaded: a mapped entity, for its shape is ours and not the
 * schema's.
 *
 * @param id its place among all, as a text
 * @param sequence its place among all, from 1
 * @param revision the revision, as the graph has it
 * @param previous the revision before it, null for the first one that is kept
 * @param loadedAt when it was loaded
 * @param issuedOn its day of issue
 * @param reason why it was made, in the words of its curators; null where they wrote none
 * @param statements how many statements it has
 * @param digest SHA-256 over the hashes of its statements, in their order
 * @param added how many things and statements it added
 * @param changed how many it changed
 * @param removed how many it removed
 * @param content its statements, a line each, compressed; null where it is older than
 * those that are kept whole
 * @param beside what a graph has beside its statements, as JSON: what it is called and
 * other words for what is in it; null where {@code content} is, and where an earlier
 * release loaded it
 * @param verdicts verdicts of the public statements, such as {@code claim:c1 CONFIRMED};
 * null where nobody has worked them out
 */
@Node(LedgerRevision.LABEL)
public record LedgerRevision(@Id String id, long sequence, String revision, @Nullable String previous,
		ZonedDateTime loadedAt, String issuedOn, @Nullable String reason, long statements, String digest, long added,
		long changed, long removed, byte @Nullable [] content, @Nullable String beside,
		@Nullable List<String> verdicts) {

	/** Label of the nodes. */
	public static final String LABEL = GraphSchema.LEDGER_REVISION;

	/** Reads the one that was loaded last. */
	static final String LAST = "MATCH (l:" + LABEL + ") RETURN l ORDER BY l.sequence DESC LIMIT 1";

	@PersistenceCreator
	public LedgerRevision {
		verdicts = (verdicts != null) ? List.copyOf(verdicts) : null;
	}

}
