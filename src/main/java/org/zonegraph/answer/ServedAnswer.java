package org.zonegraph.answer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Answer with its cache status: what one caller gets of an execution that may have been
 * another's.
 *
 * @param answered the answer
 * @param origin where it is from
 * @param stale since when the graph has been away that might say something else by now;
 * null where it is not
 */
public record ServedAnswer(ExecutedAnswer answered, CacheStatus origin, @Nullable Instant stale) {

	/**
	 * Whether it is a whole answer of the graph as it is.
	 * @return false for errors, for what nothing was read for, and while the graph is
	 * away
	 */
	public boolean isSound() {
		return this.answered.code() == null && this.answered.revision() != null && this.stale == null;
	}

}
