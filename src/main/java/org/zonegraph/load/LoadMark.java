package org.zonegraph.load;

import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	static void set(TransactionContext transaction) {
		transaction.run("MERGE (:%s)".formatted(LABEL)).consume();
	}

	static void remove(TransactionContext transaction) {
		transaction.run("MATCH (n:%s) DELETE n".formatted(LABEL)).consume();
	}

	static boolean isThere(Session session) {
		return session.run("RETURN EXISTS { (:%s) } AS loading".formatted(LABEL)).single().get("loading").asBoolean();
	}

	/** Clears what a load that was cut off left behind. */
	static void clear(Session session) {
		if (isThere(session)) {
			logger.info("an earlier load was cut off: clearing what it left");
			session
				.run("MATCH (n) WHERE NOT n:%s CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
					.formatted(LABEL))
				.consume();
		}
	}

}
