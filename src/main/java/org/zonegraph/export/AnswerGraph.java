package org.zonegraph.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * The graph that an answer shows. Its nodes are the things whose ids were selected, once
 * each, with all scalars that were selected of them anywhere. Its links are stored
 * relationships in their stored direction: the fields by which things were selected of
 * things, the hops of paths and subgraphs, and from a thing to the sources of its
 * evidence. What a thing is found to be related to is linked to it by what the two share;
 * the sources of a link stand on it. Links that are alike in everything selected are one.
 */
final class AnswerGraph {

	/** The whole graph is a download of its own. */
	private static final int MOST = 100_000;

	private static final Set<String> NUMBERS = Set.of("long", "double");

	private final Model model;

	private final Layout layout;

	private final Map<String, Map<String, @Nullable Object>> nodes = new LinkedHashMap<>();

	private final Set<Link> links = new LinkedHashSet<>();

	private final Map<String, String> nodeAttributes = new LinkedHashMap<>();

	private final Map<String, String> linkAttributes = new LinkedHashMap<>();

	AnswerGraph(Model model, Layout layout) {
		this.model = model;
		this.layout = layout;
		if (!hasThings(layout)) {
			throw new UnsuitableException("the question has no nodes: select the id of what it is about");
		}
	}

	private static boolean hasThings(Layout layout) {
		return layout.isEntity() || layout.parts().stream().anyMatch(AnswerGraph::hasThings);
	}

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

	/** Adds what a page of the answer shows. */
	void add(Map<?, ?> data) {
		this.layout.parts().forEach((part) -> look(part, data.get(part.key()), null, part.field(), Map.of()));
		if (this.nodes.size() + this.links.size() > MOST) {
			throw new UnsuitableException(
					"the answer has more than %,d nodes and links; ask for less, or take the whole graph from /download/"
						.formatted(MOST));
		}
	}

	/**
	 * Looks for things.
	 * @param part the layout of what is looked at
	 * @param value what is looked at
	 * @param above id of the thing that it was selected of, null where it is a thing's in
	 * no other way than by the answer
	 * @param field the field of that thing
	 * @param said what is said of the relationship
	 */
	private void look(Layout part, @Nullable Object value, @Nullable String above, String field,
			Map<String, @Nullable Object> said) {
		if (value instanceof List<?> list) {
			list.forEach((entry) -> look(part, entry, above, field, said));
		}
		boolean onLink = part.type().equals("Evidence") && (above == null || !field.equals("evidence"));
		if (onLink || !(value instanceof Map<?, ?> fields)) {
			return;
		}
		String id = part.id(fields);
		if (id != null) {
			node(id, told(id, part, fields));
			relate(above, field, id, said);
		}
		if (part.type().equals("Related") && above != null) {
			related(part, fields, above);
			return;
		}
		if (part.type().equals("Hop")) {
			hop(part, fields);
		}
		boolean edge = part.type().endsWith("Edge");
		Map<String, @Nullable Object> link = edge ? said(part, fields) : said;
		for (Layout child : part.parts()) {
			Object inside = fields.get(child.key());
			if (id != null) {
				look(child, inside, id, child.field(), toOne(part, child, fields));
			}
			else if (part.isConnection() || (edge && child.field().equals("node"))) {
				look(child, inside, above, field, link);
			}
			else if (field.equals("evidence")) {
				look(child, inside, above, child.field(), Map.of());
			}
			else {
				look(child, inside, null, child.field(), Map.of());
			}
		}
	}

	/** What is said of a thing, and what it is called by that. */
	private Map<String, @Nullable Object> told(String id, Layout thing, Map<?, ?> fields) {
		Map<String, @Nullable Object> told = Cells.flat(thing, fields,
				(inner) -> !inner.isEntity() && !inner.isRows() && !inner.isConnection());
		thing.parts().stream().filter((part) -> part.field().equals("id")).map(Layout::key).forEach(told::remove);
		type(id).stream()
			.flatMap((type) -> Stream.of(List.of("name"), type.namesEn(), type.namesZh()).flatMap(List::stream))
			.map(thing::of)
			.flatMap(Stream::ofNullable)
			.map((part) -> fields.get(part.key()))
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((name) -> told.put(GraphMl.LABEL, name));
		return told;
	}

	private Optional<NodeType> type(String id) {
		return this.model.ofKind(id.substring(0, id.indexOf(':')));
	}

	/** What is said of the relationship of a field that leads to one thing. */
	private static Map<String, @Nullable Object> toOne(Layout thing, Layout child, Map<?, ?> fields) {
		Layout evidence = thing.of(child.field() + "Evidence");
		return (evidence == null) ? Map.of() : said(new Layout("", "", "", false, List.of(evidence.named("evidence"))),
				Map.of("evidence", Optional.<Object>ofNullable(fields.get(evidence.key())).orElse(Map.of())));
	}

	private static Map<String, @Nullable Object> said(Layout edge, Map<?, ?> fields) {
		return Cells.flat(edge, fields, (inner) -> !inner.field().equals("node") && !inner.field().equals("from")
				&& !inner.field().equals("to"));
	}

	private void relate(@Nullable String above, String field, String id, Map<String, @Nullable Object> said) {
		if (above == null) {
			return;
		}
		if (field.equals("sources")) {
			link(above, Model.CITES, id, Map.of());
			return;
		}
		Relationship relationship = type(above).flatMap((type) -> type.relationship(field)).orElse(null);
		if (relationship != null) {
			link(relationship.outgoing() ? above : id, relationship.type(), relationship.outgoing() ? id : above, said);
		}
	}

	/** No relationship, but found. */
	private void related(Layout part, Map<?, ?> fields, String above) {
		Layout node = part.of("node");
		String id = end(part, fields, "node");
		if (node != null && id != null) {
			look(node, fields.get(node.key()), null, "node", Map.of());
			link(above, "RELATED", id, said(part, fields));
		}
	}

	private void hop(Layout part, Map<?, ?> fields) {
		String from = end(part, fields, "from");
		String to = end(part, fields, "to");
		Layout kind = part.of("relationship");
		Layout forward = part.of("forward");
		if (from == null || to == null || kind == null) {
			return;
		}
		Map<String, @Nullable Object> said = said(part, fields);
		said.remove(kind.key());
		boolean reversed = forward != null && Boolean.FALSE.equals(said.remove(forward.key()));
		link(reversed ? to : from, String.valueOf(fields.get(kind.key())), reversed ? from : to, said);
	}

	private static @Nullable String end(Layout part, Map<?, ?> fields, String name) {
		Layout end = part.of(name);
		return (end != null) ? end.id(fields.get(end.key())) : null;
	}

	private void node(String id, Map<String, @Nullable Object> said) {
		Map<String, @Nullable Object> known = node(id);
		said.forEach((name, value) -> {
			if (value != null) {
				known.put(name, value);
			}
		});
		known.forEach((name, value) -> note(this.nodeAttributes, name, value));
	}

	private Map<String, @Nullable Object> node(String id) {
		return this.nodes.computeIfAbsent(id, (absent) -> {
			String kind = type(id).map(NodeType::constant).orElseThrow();
			note(this.nodeAttributes, GraphMl.ENTITY_KIND, kind);
			return new LinkedHashMap<>(Map.of(GraphMl.ENTITY_KIND, kind));
		});
	}

	private void link(String from, String type, String to, Map<String, @Nullable Object> said) {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put(GraphMl.LABEL, type);
		all.put(GraphMl.RELATIONSHIP, type);
		all.putAll(said);
		all.forEach((name, value) -> note(this.linkAttributes, name, value));
		node(from);
		node(to);
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
