package org.zonegraph.export.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.rdf.Rdf;

/**
 * An answer as linked data, in the terms of the whole graph: relationships in their
 * stored direction, and beside each a statement with its evidence where that was
 * selected. A score and the like keep their field's name.
 */
final class LinkedAnswer {

	private final Model model;

	private final Rdf rdf;

	private final Provenance provenance;

	private final LinkedValues values;

	private final List<Map<String, Object>> statements = new ArrayList<>();

	LinkedAnswer(Model model, Rdf rdf, Provenance provenance) {
		this.model = model;
		this.rdf = rdf;
		this.provenance = provenance;
		this.values = new LinkedValues(rdf, provenance, this::grade);
	}

	/** Statements about relationships that came up since the last time. */
	List<Map<String, Object>> statements() {
		List<Map<String, Object>> some = List.copyOf(this.statements);
		this.statements.clear();
		return some;
	}

	/** What a part of an answer is, null where it is not known. */
	@Nullable Object linked(Layout part, @Nullable Object value) {
		if (part.isLeaf() || value == null) {
			return value;
		}
		if (value instanceof List<?> list) {
			return list.stream().map((entry) -> linked(part, entry)).filter(Objects::nonNull).toList();
		}
		Map<?, ?> fields = (Map<?, ?>) value;
		if (part.isConnection()) {
			Layout edges = part.of("edges");
			Layout entries = (edges != null) ? edges : part.of("nodes");
			return (entries != null) ? linked(entries, fields.get(entries.key())) : null;
		}
		String id = part.id(fields);
		return (id != null) ? thing(id, part, fields) : record(part, fields);
	}

	private Map<String, Object> record(Layout part, Map<?, ?> fields) {
		LinkedObject record = new LinkedObject();
		if (part.type().equals("Hop") && isStated(part, fields)) {
			hop(record, part, fields);
			return record.fields();
		}
		record.add("@type", part.type());
		if (part.type().equals("Evidence")) {
			grade(record, part, fields);
			return record.fields();
		}
		part.parts().forEach((field) -> record.add(part.nameOf(field), linked(field, fields.get(field.key()))));
		return record.fields();
	}

	/** Whether enough of a hop was selected to say which relationship it is. */
	private static boolean isStated(Layout hop, Map<?, ?> fields) {
		return Stream.of("from", "to").allMatch((end) -> hop.idOf(end, fields) != null)
				&& Stream.of("relationship", "forward").map(hop::of).allMatch(Objects::nonNull);
	}

	/** The relationship of a hop and the statement beside it, in the stored direction. */
	private void hop(LinkedObject statement, Layout hop, Map<?, ?> fields) {
		Map<String, Object> values = new HashMap<>();
		hop.parts()
			.stream()
			.filter((part) -> !part.field().equals("evidence"))
			.forEach((part) -> values.put(part.field(), linked(part, fields.get(part.key()))));
		boolean forward = Boolean.TRUE.equals(values.get("forward"));
		Object subject = values.get(forward ? "from" : "to");
		Object object = values.get(forward ? "to" : "from");
		String predicate = Names.camel(String.valueOf(values.get("relationship")));
		statement.add("@type", "rdf:Statement");
		statement.add("rdf:subject", subject);
		statement.add("rdf:predicate", predicate);
		statement.add("rdf:object", object);
		statement.add("sentence", values.get("sentence"));
		Layout evidence = hop.of("evidence");
		if (evidence != null && fields.get(evidence.key()) instanceof Map<?, ?> why) {
			grade(statement, evidence, why);
		}
		if (subject instanceof Map<?, ?> from && object instanceof Map<?, ?> to) {
			LinkedObject plain = new LinkedObject();
			plain.add("@id", from.get("@id"));
			plain.add(predicate, Map.of("@id", to.get("@id")));
			this.statements.add(plain.fields());
		}
	}

	private Map<String, Object> thing(String id, Layout part, Map<?, ?> fields) {
		NodeType type = this.model.typeOf(id).orElseThrow();
		LinkedObject thing = new LinkedObject();
		thing.add("@id", this.provenance.thing(id));
		LinkedValues.type(thing, type);
		for (Layout field : part.parts()) {
			Object value = fields.get(field.key());
			if (value != null) {
				said(thing, id, type, part, fields, field, value);
			}
		}
		return thing.fields();
	}

	private void said(LinkedObject thing, String id, NodeType type, Layout part, Map<?, ?> fields, Layout field,
			Object value) {
		String name = field.field();
		Property property = type.property(name).orElse(null);
		Relationship relationship = type.relationship(name.replaceFirst("Evidence$", "")).orElse(null);
		if (name.equals("id")) {
			thing.add("schema:identifier", id);
		}
		else if (property != null) {
			thing.add(name, this.rdf.json(this.provenance.imprint(), property, value));
		}
		else if (name.equals("name")) {
			thing.add("schema:name", Map.of("@none", value));
		}
		else if (name.equals("evidence") && type.link()) {
			grade(thing, field, (Map<?, ?>) value);
		}
		else if (name.equals("evidence")) {
			LinkedObject evidence = new LinkedObject();
			evidence.add("@id", this.provenance.thing(id) + "#evidence");
			evidence.add("@type", "Evidence");
			grade(evidence, field, (Map<?, ?>) value);
			// a publication is not derived from itself
			evidence.fields().keySet().removeIf((key) -> type.isSource() && key.equals("prov:wasDerivedFrom"));
			thing.add(name, evidence.fields());
		}
		else if (name.equals("statements") && value instanceof List<?> told) {
			this.statements.addAll(this.values.statements(this.provenance.thing(id),
					type.link() ? this.model.relationshipType(type.label()) : type, field, told));
		}
		else if (relationship == null) {
			thing.add(part.nameOf(field), linked(field, value));
			LinkedValues.exactMatches(this.model, field, value)
				.forEach((iri) -> thing.add(LinkedValues.EXACT_MATCH, iri));
		}
		else if (relationship.field().equals(name)) {
			relate(thing, id, relationship, field, value);
		}
		else {
			state(id, relationship, part.idOf(relationship.field(), fields), field, (Map<?, ?>) value, Map.of());
		}
	}

	/** What a relationship leads to, with a statement for each edge that says why. */
	private void relate(LinkedObject thing, String id, Relationship relationship, Layout field,
			@Nullable Object value) {
		if (value instanceof List<?> list) {
			list.forEach((entry) -> relate(thing, id, relationship, field, entry));
		}
		if (!(value instanceof Map<?, ?> fields)) {
			return;
		}
		if (field.isConnection()) {
			field.parts()
				.stream()
				.filter(Layout::isRows)
				.filter((part) -> part.field().equals("edges") || part.field().equals("nodes"))
				.forEach((part) -> relate(thing, id, relationship, part, fields.get(part.key())));
			return;
		}
		if (field.field().equals("edges")) {
			edge(thing, id, relationship, field, fields);
			return;
		}
		if (relationship.end() != null) {
			thing.add(LinkedValues.term(relationship), linked(field, fields));
			return;
		}
		LinkedObject from = relationship.outgoing() ? thing : thing.reverse();
		from.add(this.model.relationshipType(relationship.type()).term(), linked(field, fields));
	}

	private void edge(LinkedObject thing, String id, Relationship relationship, Layout edge, Map<?, ?> fields) {
		Layout node = edge.of("node");
		if (node == null) {
			return;
		}
		relate(thing, id, relationship, node, fields.get(node.key()));
		Layout evidence = edge.of("evidence");
		Layout properties = edge.of("properties");
		Map<String, Object> stored = (properties != null && fields.get(properties.key()) instanceof Map<?, ?> values)
				? this.values.stored(this.model.relationshipType(relationship.type()), properties, values) : Map.of();
		if (evidence != null && fields.get(evidence.key()) instanceof Map<?, ?> why) {
			state(id, relationship, edge.idOf("node", fields), evidence, why, stored);
		}
	}

	private void state(String id, Relationship relationship, @Nullable String other, Layout evidence, Map<?, ?> why,
			Map<String, Object> stored) {
		if (other == null) {
			return;
		}
		LinkedObject statement = new LinkedObject();
		statement.add("@type", "rdf:Statement");
		statement.add("rdf:subject", this.provenance.thing(relationship.start(id, other)));
		statement.add("rdf:predicate", this.model.relationshipType(relationship.type()).term());
		statement.add("rdf:object", this.provenance.thing(relationship.end(id, other)));
		stored.forEach(statement::add);
		grade(statement, evidence, why);
		this.statements.add(statement.fields());
	}

	private void grade(LinkedObject graded, Layout evidence, Map<?, ?> why) {
		for (Layout part : evidence.parts()) {
			Object value = why.get(part.key());
			switch (part.field()) {
				case NodeType.CONFIDENCE ->
					graded.add(NodeType.CONFIDENCE, (value != null) ? "Confidence." + value : null);
				case "sources" -> graded.add("prov:wasDerivedFrom", linked(part, value));
				default -> graded.add(part.field(), part.field().equals("readAs") ? null : linked(part, value));
			}
		}
	}

}
