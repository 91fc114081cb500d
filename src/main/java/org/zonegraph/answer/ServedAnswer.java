package org.zonegraph.answer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.GraphWatch.State;

/**
 * Response with its cache status: what one caller gets of an execution that may have been
 * another's, at the moment that the caller asked.
 *
 * @param answered the response
 * @param origin where it is from
 * @param state what was known of the graph when it was asked for
 */
public record ServedAnswer(ExecutedAnswer answered, CacheStatus origin, State state) {

	/**
	 * Since when the graph has been away that might say something else by now.
	 * @return the moment, null where it is not away
	 */
	public @Nullable Instant stale() {
		return (this.origin == CacheStatus.HIT) ? this.state.lostAt() : null;
	}

	/**
	 * Whether it has data of a graph that is away.
	 * @return whether that must be said
	 */
	public boolean isStale() {
		return stale() != null && this.answered.hasData();
	}

	/**
	 * Whether it is a whole answer of the graph as it is.
	 * @return false for errors, for what nothing was read for, for what was asked of a
	 * revision by its id, and while the graph is away
	 */
	public boolean isSound() {
		return this.answered.code() == null && this.answered.revision() != null && this.answered.pinned().isEmpty()
				&& stale() == null;
	}

	/**
	 * Whether it may be kept by others under the revision that it was asked of: another
	 * may have taken its place while the question was answered.
	 * @return false for errors too, and while the graph is away
	 */
	public boolean isFresh() {
		return this.answered.code() == null && stale() == null && this.origin != CacheStatus.UNKEPT
				&& (this.answered.revision() == null || this.answered.revision().equals(this.state.revision().id()));
	}

	/**
	 * Writes the response, with a mark where the graph could not be asked.
	 * @param more further extensions
	 * @return JSON
	 */
	public byte[] body(Map<String, ?> more) {
		Instant since = stale();
		if (since == null || !this.answered.hasData()) {
			return this.answered.body(more);
		}
		Map<String, Object> extensions = new LinkedHashMap<>(more);
		extensions.put("stale", Map.of("since", since.toString()));
		return this.answered.body(extensions);
	}

}
