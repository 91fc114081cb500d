package org.zonegraph.query;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import graphql.GraphQLContext;

/** The revisions that the root fields of one response are of. */
public final class Revisions {

	private final Set<String> revisions = ConcurrentHashMap.newKeySet();

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

	/**
	 * The revision that the response is of.
	 * @return one of them, empty where nothing was read from the graph
	 */
	public Optional<String> any() {
		return this.revisions.stream().findAny();
	}

	/**
	 * Whether all root fields are of one revision.
	 * @return false where another took its place between them
	 */
	public boolean agree() {
		return this.revisions.size() <= 1;
	}

}
