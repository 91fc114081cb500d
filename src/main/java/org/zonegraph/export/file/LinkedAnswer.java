package org.zonegraph.export.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Link;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.rdf.NodeObject;
import org.zonegraph.rdf.NodeObjects;
import org.zonegraph.rdf.Rdf;

/**
 * An answer as linked data, in the terms of the whole graph: relationships in their
 * stored direction, and beside each a statement with its evidence where that was
 * selected. A score and the like keep their field's name.
 */
final class LinkedAnswer {

	private final Model model;

	private final NodeObjects objects;

	private final Provenance provenance;

	private final LinkedValues values;

	private final List<Map<String, Object>> statements = new ArrayList<>();

	/** How many statements beside relationships there were, which have no names. */
	private int relationships;

	LinkedAnswer(Model model, Rdf rdf, Provenance provenance) {
		this.model = model;
		this.objects = rdf.objects(provenance.imprint());
		this.provenance = provenance;
		this.values = new LinkedValues(model, this.objects, this::believe);
	}

	/** Statements that came up since the last time. */
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
			Layout entries = LinkedValues.entries(part);
			return (entries != null) ? linked(entries, fields.get(entries.key())) : null;
		}
		String id = part.id(fields);
		return (id != null) ? thing(id, part, fields) : record(part, fields);
	}

	private Map<String, Object> record(Layout part, Map<?, ?> fields) {
		NodeObject record = new NodeObject();
		if (LinkedValues.isHop(part, fields)) {
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

	/** The relationship of a hop and the statement beside it, in the stored direction. */
	private void hop(NodeObject statement, Layout hop, Map<?, ?> fields) {
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
		believe(statement, hop, fields);
		if (subject instanceof Map<?, ?> from && object instanceof Map<?, ?> to) {
			NodeObject plain = new NodeObject();
			plain.add("@id", from.get("@id"));
			plain.add(predicate, Map.of("@id", to.get("@id")));
			this.statements.add(plain.fields());
		}
	}

	private Map<String, Object> thing(String id, Layout part, Map<?, ?> fields) {
		NodeType type = this.model.typeOf(id).orElseThrow();
		NodeObject thing = new NodeObject();
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

	private void said(NodeObject thing, String id, NodeType type, Layout part, Map<?, ?> fields, Layout field,
			Object value) {
		String name = field.field();
		Property property = type.property(name).orElse(null);
		Relationship relationship = type.relationship(name.replaceFirst("Evidence$", "")).orElse(null);
		if (name.equals("id")) {
			thing.add("schema:identifier", id);
		}
		else if (property != null) {
			thing.add(name, this.objects.value(property, value));
		}
		else if (name.equals("name")) {
			thing.add("schema:name", Map.of("@none", value));
		}
		else if (name.equals("evidence") && type.link()) {
			grade(thing, field, (Map<?, ?>) value);
		}
		else if (name.equals("evidence")) {
			NodeObject evidence = LinkedValues.evidence(this.provenance.thing(id));
			grade(evidence, field, (Map<?, ?>) value);
			// a publication is not derived from itself
			evidence.fields().keySet().removeIf((key) -> type.isSource() && key.equals("prov:wasDerivedFrom"));
			thing.add(name, evidence.fields());
		}
		else if (name.equals("statements") && value instanceof List<?> told) {
			this.statements.addAll(this.values.statements(id, 0,
					type.link() ? this.model.relationshipType(type.label()) : type, field, told));
		}
		else if (LinkedValues.isIdentifier(field) && value instanceof List<?> told) {
			this.statements.addAll(this.values.identifiers(thing, id, field, told));
		}
		else if (relationship == null) {
			thing.add(part.nameOf(field), linked(field, value));
		}
		else if (relationship.field().equals(name)) {
			relate(thing, id, relationship, field, value);
		}
		else {
			state(id, relationship, part.idOf(relationship.field(), fields), Map.of())
				.ifPresent((statement) -> grade(statement, field, (Map<?, ?>) value));
		}
	}

	/** What a relationship leads to, with a statement for each edge that says why. */
	private void relate(NodeObject thing, String id, Relationship relationship, Layout field, @Nullable Object value) {
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
		NodeObject from = relationship.outgoing() ? thing : thing.reverse();
		from.add(this.model.relationshipType(relationship.type()).term(), linked(field, fields));
	}

	private void edge(NodeObject thing, String id, Relationship relationship, Layout edge, Map<?, ?> fields) {
		Layout node = edge.of("node");
		if (node == null) {
			return;
		}
		relate(thing, id, relationship, node, fields.get(node.key()));
		Layout said = edge.of("statements");
		if (edge.of("evidence") == null && said == null) {
			return;
		}
		RelationshipType type = this.model.relationshipType(relationship.type());
		state(id, relationship, edge.idOf("node", fields), LinkedValues.stored(type, edge.of("properties"), fields))
			.ifPresent((statement) -> {
				believe(statement, edge, fields);
				if (said != null && fields.get(said.key()) instanceof List<?> told) {
					this.statements.addAll(this.values.statements(null, this.relationships, type, said, told));
				}
			});
	}

	/** A statement beside a relationship, whose other end is known. */
	private Optional<NodeObject> state(String id, Relationship relationship, @Nullable String other,
			Map<String, Object> stored) {
		if (other == null) {
			return Optional.empty();
		}
		this.relationships++;
		NodeObject statement = this.objects.relationship(
				new Link(relationship.type(), relationship.start(id, other), relationship.end(id, other), stored),
				this.relationships);
		this.statements.add(statement.fields());
		return Optional.of(statement);
	}

	/** Adds the evidence of something that was selected with it. */
	private void believe(NodeObject believed, Layout part, Map<?, ?> fields) {
		Layout evidence = part.of("evidence");
		if (evidence != null && fields.get(evidence.key()) instanceof Map<?, ?> why) {
			grade(believed, evidence, why);
		}
	}

	private void grade(NodeObject graded, Layout evidence, Map<?, ?> why) {
		this.values.grade(graded, evidence, why);
		Layout sources = evidence.of(Link.SOURCES);
		if (sources != null) {
			graded.add("prov:wasDerivedFrom", linked(sources, why.get(sources.key())));
		}
	}

}
