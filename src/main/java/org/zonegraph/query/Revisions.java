package org.zonegraph.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

import graphql.GraphQLContext;

import org.zonegraph.graph.Revision;

/** The revisions that the root fields of one response are of. */
public final class Revisions {

	private final Set<String> revisions = ConcurrentHashMap.newKeySet();

	private final Map<String, Revision> pinned = new ConcurrentSkipListMap<>();

	private final Set<String> leftOut = new ConcurrentSkipListSet<>();

	private Revisions() {
	}

	/**
	 * Those of a response.
	 * @param context the context in which it was made
	 * @return its revisions
	 */
	public static Revisions of(GraphQLContext context) {
		return Objects.requireNonNull(context.<Revisions>computeIfAbsent(Revisions.class, (key) -> new Revisions()));
	}

	void add(String revision) {
		this.revisions.add(revision);
	}

	/** A root field that was asked of a revision by its id. */
	void pin(String key, Revision revision, List<String> leftOut) {
		this.pinned.put(key, revision);
		this.leftOut.addAll(leftOut);
	}

	/**
	 * The revision that the response is of, but for what was asked of one by its id.
	 * @return one of them, empty where nothing was read from the graph
	 */
	public Optional<String> any() {
		return this.revisions.stream().findAny();
	}

	/**
	 * Root fields that were asked of a revision by its id.
	 * @return their revisions by their keys
	 */
	public Map<String, Revision> pinned() {
		return Collections.unmodifiableMap(this.pinned);
	}

	/**
	 * What is not told of these revisions.
	 * @return in words
	 */
	public List<String> leftOut() {
		return List.copyOf(this.leftOut);
	}

	/**
	 * Whether all root fields are of one revision, but for those that were asked of one
	 * by its id.
	 * @return false where another took its place between them
	 */
	public boolean agree() {
		return this.revisions.size() <= 1;
	}

}
