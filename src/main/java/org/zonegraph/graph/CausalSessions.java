package org.zonegraph.graph;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/**
 * Causal consistency of reads: each session begins where those before it ended, whichever
 * member of a cluster it is routed to, so that nobody reads behind what was loaded or
 * read here. They have read access, so that a cluster routes them to its followers and a
 * write is refused by the database.
 */
final class CausalSessions {

	private volatile SessionConfig config;

	private volatile @Nullable Value mark;

	/**
	 * Sessions.
	 * @param bookmarks behind what they begin
	 */
	CausalSessions(Set<Bookmark> bookmarks) {
		this.config = behind(bookmarks);
	}

	private static SessionConfig behind(Set<Bookmark> bookmarks) {
		return SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarkManager(BookmarkManagers
				.defaultManager(BookmarkManagerConfig.builder().withInitialBookmarks(bookmarks).build()))
			.build();
	}

	SessionConfig config() {
		return this.config;
	}

	/**
	 * The mark of {@link Changeover} behind which sessions begin; null before it was
	 * seen.
	 */
	@Nullable Value mark() {
		return this.mark;
	}

	/**
	 * Is told only when the session that saw it has ended, so that others begin behind
	 * it.
	 */
	void saw(Value mark) {
		this.mark = mark;
	}

	/** A database that was away may be another one, which has none of the bookmarks. */
	void forget() {
		this.config = behind(Set.of());
		this.mark = null;
	}

}
