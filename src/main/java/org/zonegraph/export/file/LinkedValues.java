package org.zonegraph.export.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.Link;
import org.zonegraph.element.Statement;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;
import org.zonegraph.rdf.NodeObject;
import org.zonegraph.rdf.NodeObjects;

/**
 * What an answer shows beside things and relationships, as the whole graph has it: the
 * values that are stored on relationships, the statements about single values and the
 * identifiers of others, a node each with its own evidence.
 *
 * @param model what the schema says
 * @param objects what the whole graph says of them
 * @param grader adds the evidence
 */
record LinkedValues(Model model, NodeObjects objects, Grader grader) {

	/** What is stored on a relationship, as far as it was selected. */
	static Map<String, Object> stored(RelationshipType type, @Nullable Layout properties, Map<?, ?> edge) {
		if (properties == null || !(edge.get(properties.key()) instanceof Map<?, ?> values)) {
			return Map.of();
		}
		Map<String, Object> stored = told(properties, values, type.properties().stream().map(Property::name));
		// of a thing that it names its id is stored
		stored.replaceAll((name, value) -> type.reference(name).isPresent()
				? Objects.requireNonNullElse(properties.idOf(name, values), "") : value);
		stored.values().removeIf(""::equals);
		return stored;
	}

	/** What a thing is; a relationship that is one is the statement that it makes. */
	static void type(NodeObject thing, NodeType type) {
		thing.add("@type", type.name());
		if (type.link()) {
			thing.add("@type", "rdf:Statement");
			thing.add("rdf:predicate", Names.camel(type.label()));
		}
	}

	/** What leads from a relationship that is a thing. */
	static String term(Relationship end) {
		return switch (Objects.requireNonNull(end.end())) {
			case START -> "rdf:subject";
			case END -> "rdf:object";
			case ID, IDS -> end.field();
		};
	}

	/**
	 * The statements about a thing or a relationship.
	 * @param id the thing's id, null for the relationship of that number
	 * @param number the number of the relationship
	 * @param type what it is
	 * @param layout what was selected of each
	 * @param said the statements, those about one field together
	 */
	List<Map<String, Object>> statements(@Nullable String id, int number, StatementNode.Subject type, Layout layout,
			List<?> said) {
		Map<Object, Integer> ranks = new HashMap<>();
		return rows(said).flatMap((fields) -> {
			Map<String, Object> told = told(layout, fields, Stream.of(StatementNode.FIELD, Statement.VALUE,
					Statement.RANK, Statement.QUOTE, Statement.READ_ON));
			Object field = told.get(StatementNode.FIELD);
			// a rival that is selected has the others beside it
			return (field != null) ? Stream
				.of(graded(this.objects.statement(id, number, type, told, ranks.merge(field, 1, Integer::sum)), layout,
						fields))
					: Stream.of();
		}).toList();
	}

	/** Whether something is a hop, of which enough was selected to say what it walks. */
	static boolean isHop(Layout part, Map<?, ?> fields) {
		return part.type().equals("Hop") && Stream.of("from", "to").allMatch((end) -> part.idOf(end, fields) != null)
				&& Stream.of("relationship", "forward").map(part::of).allMatch(Objects::nonNull);
	}

	/** Whether identifiers were selected, and enough of them to say what they are. */
	static boolean isIdentifier(Layout layout) {
		return layout.type().equals(IdentifierScheme.TYPE) && layout.of("scheme") != null
				&& layout.of(Statement.VALUE) != null;
	}

	/**
	 * What registers of others call a thing, as far as it was selected with scheme and
	 * value.
	 * @param thing takes what matches it
	 * @param id the thing's id
	 * @param layout what was selected of each
	 * @param said the identifiers
	 */
	List<Map<String, Object>> identifiers(NodeObject thing, String id, Layout layout, List<?> said) {
		List<Map<String, Object>> identifiers = rows(said).flatMap((fields) -> {
			Map<String, Object> told = told(layout, fields, Stream.of("scheme", Statement.VALUE));
			return IdentifierScheme.of(this.model)
				.stream()
				.filter((each) -> each.constant().equals(told.get("scheme")) && told.containsKey(Statement.VALUE))
				.map((each) -> graded(this.objects.identifier(id, each, String.valueOf(told.get(Statement.VALUE))),
						layout, fields));
		}).toList();
		identifiers.forEach((each) -> thing.add("skos:exactMatch", each.get("rdf:object")));
		return identifiers;
	}

	/** What a list of relationships shows of its entries, null where it shows nothing. */
	static @Nullable Layout entries(Layout connection) {
		Layout edges = connection.of("edges");
		return (edges != null) ? edges : connection.of("nodes");
	}

	/** What is said of a thing itself, without its grade. */
	static NodeObject evidence(String thing) {
		NodeObject evidence = new NodeObject();
		evidence.add("@id", thing + "#evidence");
		evidence.add("@type", "Evidence");
		return evidence;
	}

	/** How far something can be trusted, as far as it was selected. */
	void grade(NodeObject graded, Layout evidence, Map<?, ?> why) {
		Layout confidence = evidence.of(NodeType.CONFIDENCE);
		Layout note = evidence.of(Link.NOTE);
		this.objects.grade(graded, (confidence != null) ? (String) why.get(confidence.key()) : null,
				(note != null) ? (String) why.get(note.key()) : null);
	}

	private static Stream<Map<?, ?>> rows(List<?> said) {
		return said.stream().map((each) -> (Map<?, ?>) each);
	}

	/** What of these names was selected and is known. */
	private static Map<String, Object> told(Layout layout, Map<?, ?> fields, Stream<String> names) {
		Map<String, Object> told = new LinkedHashMap<>();
		names.forEach((name) -> {
			Layout part = layout.of(name);
			Object value = (part != null) ? fields.get(part.key()) : null;
			if (value != null) {
				told.put(name, value);
			}
		});
		return told;
	}

	private Map<String, Object> graded(NodeObject object, Layout layout, Map<?, ?> fields) {
		this.grader.grade(object, layout, fields);
		return object.fields();
	}

	/** Adds the evidence that was selected with something. */
	@FunctionalInterface
	interface Grader {

		void grade(NodeObject graded, Layout layout, Map<?, ?> fields);

	}

}
