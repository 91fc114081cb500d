package org.zonegraph.export.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.export.graph.GraphMl;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;

/**
 * The graph that an answer shows. Its nodes are the things whose ids were selected, once
 * each, with all scalars that were selected of them anywhere. Its links are stored
 * relationships in their stored direction: the fields by which things were selected of
 * things, the hops of paths and subgraphs, and from a thing to the sources of its
 * evidence. What a thing is found to be related to is linked to it by what the two share;
 * the sources of a link stand on it. Links that are alike in everything selected are one.
 */
final class AnswerGraph {

	private final Model model;

	private final Layout layout;

	private final ShownGraph shown;

	AnswerGraph(Model model, Layout layout) {
		this.model = model;
		this.layout = layout;
		this.shown = new ShownGraph(model);
		if (!hasThings(layout)) {
			throw new UnsuitableException("the question has no nodes: select the id of what it is about");
		}
	}

	static boolean hasThings(Layout layout) {
		return layout.isEntity() || layout.parts().stream().anyMatch(AnswerGraph::hasThings);
	}

	/** What it shows so far. */
	ShownGraph shown() {
		return this.shown;
	}

	/** Adds what a page of the answer shows. */
	void add(Map<?, ?> data) {
		this.layout.parts().forEach((part) -> look(part, data.get(part.key()), null, part.field(), Map.of()));
		this.shown.limit();
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
			this.shown.node(id, told(id, part, fields));
			relate(above, field, id, said);
		}
		if (part.type().equals("RelatedEdge") && above != null) {
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
		return this.model.typeOf(id);
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
			link(above, RelationshipType.CITES, id, Map.of());
			return;
		}
		Relationship relationship = type(above).flatMap((type) -> type.relationship(field)).orElse(null);
		if (relationship != null && relationship.end() != null) {
			link(above, Names.constant(field), id, said);
		}
		else if (relationship != null) {
			link(relationship.start(above, id), relationship.type(), relationship.end(above, id), said);
		}
	}

	/** No relationship, but found. */
	private void related(Layout part, Map<?, ?> fields, String above) {
		Layout node = part.of("node");
		String id = part.idOf("node", fields);
		if (node != null && id != null) {
			look(node, fields.get(node.key()), null, "node", Map.of());
			link(above, "RELATED", id, said(part, fields));
		}
	}

	private void link(String from, String type, String to, Map<String, @Nullable Object> said) {
		this.shown.node(from, Map.of());
		this.shown.node(to, Map.of());
		this.shown.link(from, type, to, said);
	}

	private void hop(Layout part, Map<?, ?> fields) {
		String from = part.idOf("from", fields);
		String to = part.idOf("to", fields);
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

}
