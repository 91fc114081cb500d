package org.zonegraph.load;

import org.springframework.data.neo4j.core.Neo4jClient;

import org.zonegraph.graph.Revision;
import org.zonegraph.graph.schema.UnusableDatabaseException;
import org.zonegraph.graph.schema.GraphSchema;

/** Ownership check: how much a database holds, and whether it is ours to replace. */
final class HeldNodes {

	/** More nodes than this are not replaced in one transaction. */
	private static final long REPLACEABLE = 200_000;

	private static final String COUNT = "MATCH (n) WHERE NOT n:%s|%s|%s RETURN count(n) AS nodes"
		.formatted(Revision.LABEL, LoadMark.LABEL, String.join("|", GraphSchema.LEDGER));

	private HeldNodes() {
	}

	/** How many nodes there are beside our own marks. */
	static long count(Neo4jClient client) {
		return client.query(COUNT).fetchAs(Long.class).one().orElseThrow();
	}

	/** Never touches somebody else's. */
	static void refuseForeign(long nodes, boolean foreign) {
		if (nodes > 0 && foreign) {
			throw new UnusableDatabaseException(
					"the database holds %,d nodes that are not Zonegraph's: use an empty one".formatted(nodes));
		}
	}

	static void refuseLarge(long nodes) {
		if (nodes > REPLACEABLE) {
			throw new UnusableDatabaseException(
					("the database holds %,d nodes, too many to replace in one transaction: "
							+ "empty it, or use another one")
						.formatted(nodes));
		}
	}

}
