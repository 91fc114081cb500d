package org.zonegraph.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Write-ahead mark of a load in several transactions: a node that is there while it goes
 * on, so that the next start knows of one that was cut off.
 */
final class LoadMark {

	/** The label of the node. */
	static final String LABEL = "ZonegraphLoading";

	private static final Logger logger = LoggerFactory.getLogger(LoadMark.class);

	private LoadMark() {
	}

	static void set(Neo4jClient client) {
		client.query("MERGE (:%s)".formatted(LABEL)).run();
	}

	static void remove(Neo4jClient client) {
		client.query("MATCH (n:%s) DELETE n".formatted(LABEL)).run();
	}

	static boolean isThere(Neo4jClient client) {
		return client.query("RETURN EXISTS { (:%s) } AS loading".formatted(LABEL))
			.fetchAs(Boolean.class)
			.one()
			.orElseThrow();
	}

	/**
	 * Clears what a load that was cut off left behind.
	 * @param client outside of a transaction, for it takes several
	 * @return whether there was something
	 */
	static boolean clear(Neo4jClient client) {
		boolean there = isThere(client);
		if (there) {
			logger.info("an earlier load was cut off: clearing what it left");
			client
				.query("MATCH (n) WHERE NOT n:%s CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
					.formatted(LABEL))
				.run();
		}
		return there;
	}

}
