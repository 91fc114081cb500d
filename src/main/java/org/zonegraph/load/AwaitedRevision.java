package org.zonegraph.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.neo4j.driver.exceptions.SecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.GraphStore;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.schema.UnusableDatabaseException;

/** Leader and followers: a copy that never loads waits for the one that does. */
final class AwaitedRevision {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private static final Duration LONGEST_READ = Duration.ofSeconds(10);

	private static final Logger logger = LoggerFactory.getLogger(AwaitedRevision.class);

	private final GraphStore store;

	AwaitedRevision(GraphStore store) {
		this.store = store;
	}

	/**
	 * Waits until another process has loaded a revision.
	 * @return what the graph holds then
	 * @throws UnusableDatabaseException if it is interrupted
	 */
	Revision await() {
		String said = "";
		while (true) {
			String reason;
			try {
				Revision there = this.store.revision(LONGEST_READ).orElse(null);
				if (there != null) {
					return there;
				}
				reason = "the graph holds none";
			}
			catch (SecurityException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				// who loads is busy, or not there yet
				reason = "the graph cannot be read, " + ex.getMessage();
			}
			if (!reason.equals(said)) {
				logger.info("waiting for a revision that another copy loads: {}", reason);
				said = reason;
			}
			LockSupport.parkNanos(INTERVAL.toNanos());
			if (Thread.interrupted()) {
				throw new UnusableDatabaseException("the start was broken off while " + reason);
			}
		}
	}

}
