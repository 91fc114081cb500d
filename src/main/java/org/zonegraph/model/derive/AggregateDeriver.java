package org.zonegraph.model.derive;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Facet;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * Derives what a whole list is counted and grouped by, and what its values are aggregated
 * into.
 */
final class AggregateDeriver {

	/** What all aggregates have in common. */
	private static final String SHARED = """

			"One value and how often it stands."
			type Bucket {
			  "The value as a filter takes it: an enum's value, an id, a year."
			  value: String!
			  "The value in words."
			  label("Language of the words." language: Language! = EN): String!
			  "How many have it."
			  count: Int!
			}

			"What the entries of a group have in common."
			type GroupKey {
			  "The value as a filter takes it: an enum's value, an id, a year. Null for those of which it is not known."
			  value: String
			  "The value in words. Null where it is not known."
			  label("Language of the words." language: Language! = EN): String
			}

			"How groups are ordered."
			enum GroupOrder {
			  "The largest first, ties by their keys."
			  COUNT
			  "By their keys: years and numbers upwards, enums as the schema lists their values, what has a name by its name. What is not known comes last."
			  KEY
			}

			%s
			%s
			"What dates come to. They are compared as they are written, so that a year comes before its months."
			type DateAggregate {
			  "How many are known."
			  known: Int!
			  "How many are not known. They are in none of the other values."
			  missing: Int!
			  "The first, null where none is known."
			  min: PartialDate
			  "The last, null where none is known."
			  max: PartialDate
			}
			"""
		.formatted(numbers("Int", "What whole numbers come to."),
				numbers("Float", "What numbers come to. Sums and means are rounded to 12 digits."));

	private final StringBuilder out;

	private final Model model;

	AggregateDeriver(StringBuilder out, Model model) {
		this.out = out;
		this.model = model;
		out.append(SHARED);
	}

	private static String numbers(String scalar, String told) {
		return """
				"%2$s"
				type %1$sAggregate {
				  "How many are known."
				  known: Int!
				  "How many are not known. They are in none of the other values."
				  missing: Int!
				  "Their sum, null where none is known. Refused with `NOT_SUMMABLE`, and the reason, where it would say something wrong."
				  sum: Float
				  "Their mean, null where none is known. Refused with `MIXED_UNITS` where they can be in several units."
				  avg: Float
				  "The smallest, null where none is known. Refused with `MIXED_UNITS` where they can be in several units."
				  min: %1$s
				  "The largest, null where none is known. Refused with `MIXED_UNITS` where they can be in several units."
				  max: %1$s
				}
				"""
			.formatted(scalar, told);
	}

	/**
	 * Everything about a list.
	 * @param type what is listed
	 * @param name what the names begin with
	 * @param edge what is stored on the relationships that lead there, null where nothing
	 * is
	 */
	void list(NodeType type, String name, @Nullable NodeType edge) {
		facets(type, name, edge);
		this.out.append("""

				"A list counted by one facet."
				type %1$sFacets {
				  "What it is counted by."
				  facet: %1$sFacet!
				  "The values, most frequent first, at most %3$d; `groupBy` tells more. Dates are counted by year."
				  buckets: [Bucket!]!
				  "How many have no value."
				  missing: Int!
				}

				"A list in groups."
				type %1$sGroups {
				  "How many groups there are, also where not all are told."
				  totalCount: Int!
				  "The groups."
				  nodes: [%1$sGroup!]!
				}

				"A group of entries, and what their values come to."
				type %1$sGroup {
				  "What they have in common, in the order of what is grouped by."
				  key: [GroupKey!]!
				%2$s}
				""".formatted(name, fields(type, name, edge), SchemaDeriver.MAX_BUCKETS));
		aggregate(type, name, edge);
	}

	/** What is stored on relationships that are no things. */
	void edge(NodeType type) {
		facets(type, type.name(), null);
		aggregate(type, type.name(), null);
	}

	private void aggregate(NodeType type, String name, @Nullable NodeType edge) {
		this.out.append("""

				"What the values of the whole list come to."
				type %sAggregate {
				%s}
				""".formatted(name, fields(type, name, edge)));
	}

	private String fields(NodeType type, String name, @Nullable NodeType edge) {
		String values = type.properties()
			.stream()
			.filter(Property::aggregated)
			.map((property) -> value(type, property))
			.collect(Collectors.joining());
		return """
				  "How many there are."
				  count: Int!
				  "How many different values are known."
				  distinct("Of what." of: %sFacet!): Int!
				%s%s""".formatted(name, values, (edge == null) ? "" : """
				  "What the values that are stored on the relationships come to."
				  edge: %sAggregate!
				""".formatted(edge.name()));
	}

	private String value(NodeType of, Property property) {
		String type = switch (property.kind()) {
			case DATE -> "Date";
			case INTEGER -> "Int";
			default -> "Float";
		};
		String never = property.quantity().neverSummed();
		return "  \"What `%1$s` comes to.%2$s\"\n  %1$s: %3$sAggregate!%4$s\n".formatted(property.name(),
				(never == null) ? "" : " It has no sum: " + never, type,
				SchemaPrinter.deprecation(this.model, of.name(), property.name()));
	}

	private void facets(NodeType type, String name, @Nullable NodeType edge) {
		String values = Stream
			.concat(Facet.of(this.model, type).stream().map((facet) -> facet(type, facet, "", "")),
					(edge == null) ? Stream.of()
							: Facet.of(this.model, edge)
								.stream()
								.map((facet) -> facet(edge, facet, Facet.EDGE, " of the relationship")))
			.collect(Collectors.joining("\n"));
		this.out.append("""

				"What entries of the type %s can be counted and grouped by."
				enum %sFacet {
				%s
				}
				""".formatted(type.name(), name, values));
	}

	private String facet(NodeType of, Facet facet, String prefix, String where) {
		Property graded = facet.graded();
		Relationship through = facet.through();
		String field = (graded != null) ? graded.name() : facet.field();
		String deprecation = SchemaPrinter.deprecation(this.model, of.name(),
				(through != null) ? through.field() : field);
		return "  \"By %s`%s`%s%s.\"\n  %s%s%s".formatted((graded != null) ? "the grades of the values of " : "", field,
				(through != null) ? " of `%s`".formatted(through.field()) : "", where, prefix, facet.constant(),
				(through != null && deprecation.isEmpty())
						? SchemaPrinter.deprecation(this.model, through.target(), field) : deprecation);
	}

}
