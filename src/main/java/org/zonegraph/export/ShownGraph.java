package org.zonegraph.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Nodes and links, each of them once, and of which types their attributes are. */
final class ShownGraph {

	/** The whole graph is a download of its own. */
	private static final int MOST = 100_000;

	private static final Set<String> NUMBERS = Set.of("long", "double");

	private final Map<String, Map<String, @Nullable Object>> nodes = new LinkedHashMap<>();

	private final Set<Link> links = new LinkedHashSet<>();

	private final Map<String, String> nodeAttributes = new LinkedHashMap<>();

	private final Map<String, String> linkAttributes = new LinkedHashMap<>();

	/** What is said of each thing, by its id. */
	Map<String, Map<String, @Nullable Object>> nodes() {
		return this.nodes;
	}

	Set<Link> links() {
		return this.links;
	}

	/** Attributes that some node has, with their types. */
	Map<String, String> nodeAttributes() {
		return this.nodeAttributes;
	}

	/** Attributes that some link has, with their types. */
	Map<String, String> linkAttributes() {
		return this.linkAttributes;
	}

	/** Refuses to grow further than is sensible. */
	void limit() {
		if (this.nodes.size() + this.links.size() > MOST) {
			throw new UnsuitableException(
					"the answer has more than %,d nodes and links; ask for less, or take the whole graph from /download/"
						.formatted(MOST));
		}
	}

	/** Adds what is known of a node to what was known of it. */
	void node(String id, Map<String, @Nullable Object> said) {
		Map<String, @Nullable Object> known = this.nodes.computeIfAbsent(id, (absent) -> new LinkedHashMap<>());
		said.forEach((name, value) -> {
			if (value != null) {
				known.put(name, value);
				note(this.nodeAttributes, name, value);
			}
		});
	}

	/** Adds a link. */
	void link(String from, String type, String to, Map<String, @Nullable Object> said) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put(GraphMl.LABEL, type);
		all.put(GraphMl.RELATIONSHIP, type);
		all.putAll(said);
		all.forEach((name, value) -> note(this.linkAttributes, name, value));
		this.links.add(new Link(from, to, all));
	}

	/** A name that has values of several types is a text. */
	private static void note(Map<String, String> types, String name, @Nullable Object value) {
		if (value != null) {
			types.merge(name, type(value), (one, other) -> one.equals(other) ? one
					: (NUMBERS.contains(one) && NUMBERS.contains(other)) ? "double" : "string");
		}
	}

	/** The type of a value, as GraphML calls it. */
	private static String type(Object value) {
		if (value instanceof Boolean) {
			return "boolean";
		}
		if (value instanceof Integer || value instanceof Long) {
			return "long";
		}
		return (value instanceof Number) ? "double" : "string";
	}

	/**
	 * A relationship.
	 *
	 * @param from id of the thing where it is stored to start
	 * @param to id of the thing where it ends
	 * @param attributes its kind as {@code relationship}, and what was selected of it
	 */
	record Link(String from, String to, Map<String, @Nullable Object> attributes) {
	}

}
