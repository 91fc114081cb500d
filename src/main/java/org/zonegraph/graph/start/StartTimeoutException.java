package org.zonegraph.graph.start;

import java.time.Duration;
import java.util.Locale;

/** The database was too slow for a start. */
public class StartTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StartTimeoutException(String what, String database, Duration longest, Throwable cause) {
		super("waited %s for %s %s in vain: see whether it is there and what keeps it, or wait longer with zonegraph.neo4j.start-time"
			.formatted(longest.toString().substring("PT".length()).toLowerCase(Locale.ROOT), what, database), cause);
	}

}
