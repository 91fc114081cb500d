package org.zonegraph.export.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.GraphSource;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.export.graph.GraphMl;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/** Nodes and links, each of them once, and of which types their attributes are. */
final class ShownGraph implements GraphSource {

	/** The whole graph is a download of its own. */
	private static final int MOST = 100_000;

	private static final Set<String> NUMBERS = Set.of("long", "double");

	private final Model model;

	private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();

	private final Set<Link> links = new LinkedHashSet<>();

	private final Map<String, String> nodeAttributes = new LinkedHashMap<>();

	private final Map<String, String> linkAttributes = new LinkedHashMap<>();

	ShownGraph(Model model) {
		this.model = model;
	}

	@Override
	public Stream<Node> nodes() {
		return this.nodes.entrySet()
			.stream()
			.map((node) -> new Node(type(node.getKey()), node.getKey(), node.getValue()));
	}

	@Override
	public Stream<Link> links() {
		return this.links.stream();
	}

	private NodeType type(String id) {
		return this.model.typeOf(id).orElseThrow();
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
		note(this.nodeAttributes, GraphMl.ENTITY_KIND, type(id).constant());
		add(said, this.nodes.computeIfAbsent(id, (absent) -> new LinkedHashMap<>()), this.nodeAttributes);
	}

	/** Adds a link. */
	void link(String from, String type, String to, Map<String, @Nullable Object> said) {
		Map<String, Object> known = new LinkedHashMap<>();
		note(this.linkAttributes, GraphMl.RELATIONSHIP, type);
		add(said, known, this.linkAttributes);
		this.links.add(new Link(type, from, to, known));
	}

	private static void add(Map<String, @Nullable Object> said, Map<String, Object> known, Map<String, String> types) {
		said.forEach((name, value) -> {
			if (value != null) {
				known.put(name, value);
				note(types, name, value);
			}
		});
	}

	/** A name that has values of several types is a text. */
	private static void note(Map<String, String> types, String name, Object value) {
		types.merge(name, type(value), (one, other) -> one.equals(other) ? one
				: (NUMBERS.contains(one) && NUMBERS.contains(other)) ? "double" : "string");
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

}
