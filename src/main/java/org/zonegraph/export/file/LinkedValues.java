package org.zonegraph.export.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;
import org.zonegraph.rdf.Rdf;

/**
 * What an answer shows of single values, as the whole graph has it: those that are stored
 * on relationships, and the statements about values, a node each with its own evidence.
 *
 * @param rdf what values are in RDF
 * @param provenance what things are called
 * @param grader adds the evidence
 */
record LinkedValues(Rdf rdf, Provenance provenance, Grader grader) {

	static final String EXACT_MATCH = "skos:exactMatch";

	private static final Property READ_ON = new Property("readOn", Property.Kind.DATE, "PartialDate", false, false,
			null, List.of());

	/** What is stored on a relationship. */
	Map<String, Object> stored(RelationshipType type, Layout properties, Map<?, ?> values) {
		Map<String, Object> stored = new LinkedHashMap<>();
		Optional.ofNullable(type.propertiesType()).ifPresent((name) -> stored.put("@type", name));
		for (Property property : type.properties()) {
			Layout part = properties.of(property.name());
			Object value = (part != null) ? values.get(part.key()) : null;
			if (value != null) {
				String id = properties.idOf(property.name(), values);
				if (type.reference(property.name()).isEmpty()) {
					stored.put(property.name(), this.rdf.json(this.provenance.imprint(), property, value));
				}
				else if (id != null) {
					stored.put(property.name(), Map.of("@id", this.provenance.thing(id)));
				}
			}
		}
		return stored;
	}

	/** What a thing is; a relationship that is one is the statement that it makes. */
	static void type(LinkedObject thing, NodeType type) {
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
	 * The statements about a thing.
	 * @param id what the thing is called
	 * @param type what the thing is
	 * @param layout what was selected of each
	 * @param said the statements, those about one field together
	 */
	List<Map<String, Object>> statements(String id, StatementNode.Subject type, Layout layout, List<?> said) {
		List<Map<String, Object>> linked = new ArrayList<>();
		Map<Object, Integer> numbers = new HashMap<>();
		for (Object each : said) {
			Map<?, ?> fields = (Map<?, ?>) each;
			String field = text(layout, fields, "field");
			if (field != null) {
				int number = numbers.merge(field, 1, Integer::sum);
				linked.add(linked(id, type, layout, fields, field, number));
			}
		}
		return linked;
	}

	/**
	 * What registers of others call a thing in RDF, as far as its identifiers were
	 * selected with their scheme and value; none of what is a list of others.
	 */
	static List<String> exactMatches(Model model, Layout identifiers, Object value) {
		Layout scheme = identifiers.of("scheme");
		Layout called = identifiers.of("value");
		boolean told = identifiers.type().equals(IdentifierScheme.TYPE);
		return (told && scheme != null && called != null && value instanceof List<?> entries) ? entries.stream()
			.flatMap((entry) -> (entry instanceof Map<?, ?> fields)
					? iri(model, String.valueOf(fields.get(scheme.key())), String.valueOf(fields.get(called.key())))
					: Stream.of())
			.toList() : List.of();
	}

	private static Stream<String> iri(Model model, String scheme, String value) {
		return IdentifierScheme.of(model)
			.stream()
			.filter((each) -> each.constant().equals(scheme))
			.map((each) -> each.iri(value));
	}

	private Map<String, Object> linked(String id, StatementNode.Subject type, Layout layout, Map<?, ?> fields,
			String field, int number) {
		LinkedObject statement = new LinkedObject();
		// a rival that is selected has the others beside it
		statement.add("@id", id + "#" + field + ((number > 1) ? "-" + number : ""));
		statement.add("@type", "Statement");
		statement.add("rdf:subject", id);
		statement.add("rdf:predicate", field);
		String value = text(layout, fields, "value");
		Property property = type.stateable().filter((each) -> each.name().equals(field)).findFirst().orElseThrow();
		if (value != null) {
			List<String> each = (property.kind() == Property.Kind.TEXT_LIST) ? List.of(value.split(";"))
					: List.of(value);
			each.forEach(
					(one) -> statement.add("rdf:object", this.rdf.expanded(this.provenance.imprint(), property, one)));
		}
		String rank = text(layout, fields, "rank");
		statement.add("rank", (rank != null) ? "StatementRank." + rank : null);
		statement.add("quote", text(layout, fields, "quote"));
		String readOn = text(layout, fields, "readOn");
		statement.add("readOn",
				(readOn != null) ? this.rdf.expanded(this.provenance.imprint(), READ_ON, readOn) : null);
		Layout evidence = layout.of("evidence");
		if (evidence != null && fields.get(evidence.key()) instanceof Map<?, ?> why) {
			this.grader.grade(statement, evidence, why);
		}
		return statement.fields();
	}

	private static @Nullable String text(Layout layout, Map<?, ?> fields, String name) {
		Layout part = layout.of(name);
		return (part != null && fields.get(part.key()) instanceof String text) ? text : null;
	}

	/** Adds evidence to what it is of. */
	@FunctionalInterface
	interface Grader {

		void grade(LinkedObject graded, Layout evidence, Map<?, ?> why);

	}

}
