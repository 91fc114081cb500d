package org.zonegraph.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.RelationshipType;

/**
 * Canonical form of what is stored: what the schema says of nodes and relationships, in
 * its order. What is stored beside that to find and order them is left out.
 */
public final class Elements {

	private final Model model;

	private final Map<String, List<String>> nodes = new HashMap<>();

	private final Map<String, List<String>> links = new HashMap<>();

	private final Comparator<Link> order;

	/**
	 * A canonical form.
	 * @param model what the schema says
	 */
	public Elements(Model model) {
		this.model = model;
		for (NodeType type : model.nodeTypes()) {
			this.nodes.put(type.name(),
					names(List.of(), type.properties(), IdentifierScheme.FIELD, NodeType.CONFIDENCE, Link.NOTE));
		}
		List<String> types = new ArrayList<>();
		for (RelationshipType type : model.relationshipTypes()) {
			types.add(type.isEvidence() ? 0 : types.size(), type.name());
			this.links.put(type.name(), names(List.of(Link.ID), type.properties(), NodeType.CONFIDENCE, Link.NOTE,
					Link.SOURCES, Link.POSITION));
		}
		this.order = Comparator.<Link>comparingInt((link) -> types.indexOf(link.type()))
			// those that only single values rest on come behind the others
			.thenComparingLong((link) -> (Long) link.values().getOrDefault(Link.POSITION, Long.MAX_VALUE))
			.thenComparing(Link::id);
	}

	private static List<String> names(List<String> first, List<Property> properties, String... last) {
		Stream<String> own = properties.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.map(Property::name);
		return Stream.of(first.stream(), own, Stream.of(last)).flatMap((each) -> each).toList();
	}

	/**
	 * What is said of the nodes of a type.
	 * @param type a node type
	 * @return names of what is stored, without the id
	 */
	public List<String> names(NodeType type) {
		return this.nodes.getOrDefault(type.name(), List.of());
	}

	/**
	 * A node.
	 * @param id its id, of a kind that the schema knows
	 * @param stored all that is stored on it
	 * @return what is said of it
	 */
	public Node node(String id, Map<String, ? extends @Nullable Object> stored) {
		NodeType type = this.model.typeOf(id).orElseThrow();
		return new Node(type, id, picked(names(type), stored));
	}

	/**
	 * A relationship.
	 * @param type such as {@code OPERATES_IN}
	 * @param from id of the node it starts at
	 * @param to id of the node it ends at
	 * @param stored all that is stored on it
	 * @return what is said of it
	 */
	public Link link(String type, String from, String to, Map<String, ? extends @Nullable Object> stored) {
		return new Link(type, from, to, picked(this.links.getOrDefault(type, List.of()), stored));
	}

	/**
	 * A node with what starts there, and what is said of both.
	 * @param node the node
	 * @param links what starts there, in whatever order
	 * @param statements by the id of the node and those of the links what is said of
	 * single values
	 * @param identifiers what registers of others call the node
	 * @return all of it, in order
	 */
	public Subject subject(Node node, Stream<Link> links, Map<String, List<Statement>> statements,
			List<Identifier> identifiers) {
		List<Link> sorted = links.sorted(this.order).toList();
		return new Subject(node, sorted,
				Stream.concat(Stream.of(node.id()), sorted.stream().map(Link::id))
					.flatMap((id) -> statements.getOrDefault(id, List.of()).stream())
					.toList(),
				identifiers);
	}

	private static Map<String, Object> picked(List<String> names, Map<String, ? extends @Nullable Object> stored) {
		Map<String, Object> picked = new LinkedHashMap<>();
		for (String name : names) {
			Object value = stored.get(name);
			if (value != null) {
				picked.put(name, value);
			}
		}
		return picked;
	}

}
