package org.zonegraph.graph;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Time travel: the way to the graph as it was in revisions that were loaded before. */
public interface PastGraphs {

	/**
	 * Reads a revision, which is made where it is not there yet.
	 * @param <T> type of what is read
	 * @param revision the revision
	 * @param deadline until when to wait for it
	 * @param price is called before one is made for this call, and may refuse it
	 * @param read reads it; may be called twice
	 * @return what was read
	 * @throws PastRevisionException if there is none, or not yet
	 */
	<T> T read(String revision, Instant deadline, Runnable price, Function<Past, T> read);

	/**
	 * A revision that can be read.
	 *
	 * @param revision what it is
	 * @param reader the way to it
	 * @param leftOut what is not told of it, in words
	 */
	record Past(Revision revision, PlannedReader reader, List<String> leftOut) {
		public Past {
			leftOut = List.copyOf(leftOut);
		}
	}

}
