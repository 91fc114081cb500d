package org.zonegraph.model.derive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.zonegraph.model.Property;

/** Derives the comparisons of the public schema: one input for each kind of value. */
final class ComparisonDeriver {

	/** What follows the inputs that have nothing to compare. */
	static final String SHARED = """
			"Compares text, regardless of case unless told otherwise. All that is given must hold."
			input TextFilter {
			  "Is this."
			  eq: String
			  "Is one of these."
			  in: [String!]
			  "Is known, and is not this."
			  ne: String
			  "Is known, and is none of these."
			  notIn: [String!]
			  "Has this in it."
			  contains: String
			  "Has each of these words in it, in any order."
			  words: String
			  "Begins with this."
			  startsWith: String
			  "Ends with this."
			  endsWith: String
			  "Whether upper and lower case differ."
			  caseSensitive: Boolean! = false
			  "Whether it is not known."
			  isNull: Boolean
			}

			"Compares the entries of a list of texts."
			input TextListFilter {
			  "At least one entry fits."
			  some: TextFilter
			  "No entry fits."
			  none: TextFilter
			}

			"Compares ids."
			input IdFilter {
			  "Is this."
			  eq: ID
			  "Is one of these."
			  in: [ID!]
			  "Is not this."
			  ne: ID
			  "Is none of these."
			  notIn: [ID!]
			}

			"Compares yes and no."
			input BooleanFilter {
			  "Is this."
			  eq: Boolean
			  "Is one of these."
			  in: [Boolean!]
			  "Is known, and is not this."
			  ne: Boolean
			  "Is known, and is none of these."
			  notIn: [Boolean!]
			  "Whether it is not known."
			  isNull: Boolean
			}

			"Compares dates by the period that they cover: `2014` covers `2014-03`. What may or may not fit does not."
			input PartialDateFilter {
			  "Lies within this period."
			  eq: PartialDate
			  "Lies within one of these periods."
			  in: [PartialDate!]
			  "Lies wholly outside of this period."
			  ne: PartialDate
			  "Lies wholly outside of all these periods."
			  notIn: [PartialDate!]
			  "Begins no earlier than the first period and ends no later than the second."
			  between: PartialDateRange
			  "Lies wholly after this period."
			  gt: PartialDate
			  "Begins no earlier than this period."
			  gte: PartialDate
			  "Lies wholly before this period."
			  lt: PartialDate
			  "Ends no later than this period."
			  lte: PartialDate
			  "Whether it is not known."
			  isNull: Boolean
			}

			"From one period to another, both included."
			input PartialDateRange {
			  "The first."
			  from: PartialDate!
			  "The last."
			  to: PartialDate!
			}
			""";

	private final Set<String> enums = new LinkedHashSet<>(
			List.of("Confidence", "EntityKind", "CitationKind", "RelationshipKind"));

	/** The comparisons of numbers. */
	String ofNumbers() {
		return numbers("IntFilter", "Int") + numbers("FloatFilter", "Float");
	}

	/** The comparisons of the enums that properties had. */
	String ofEnums() {
		StringBuilder out = new StringBuilder();
		this.enums.forEach((type) -> out.append(enumFilter(type)));
		return out.toString();
	}

	private static String numbers(String name, String scalar) {
		return """

				"Compares numbers. All that is given must hold."
				input %1$s {
				  "Is this."
				  eq: %2$s
				  "Is one of these."
				  in: [%2$s!]
				  "Is known, and is not this."
				  ne: %2$s
				  "Is known, and is none of these."
				  notIn: [%2$s!]
				  "Is at least the first and at most the second."
				  between: %2$sRange
				  "Is more than this."
				  gt: %2$s
				  "Is this or more."
				  gte: %2$s
				  "Is less than this."
				  lt: %2$s
				  "Is this or less."
				  lte: %2$s
				  "Whether it is not known."
				  isNull: Boolean
				}

				"From one number to another, both included."
				input %2$sRange {
				  "The smallest."
				  from: %2$s!
				  "The largest."
				  to: %2$s!
				}
				""".formatted(name, scalar);
	}

	private static String enumFilter(String type) {
		return """

				"Compares values of %1$s."
				input %1$sFilter {
				  "Is this."
				  eq: %1$s
				  "Is one of these."
				  in: [%1$s!]
				  "Is known, and is not this."
				  ne: %1$s
				  "Is known, and is none of these."
				  notIn: [%1$s!]
				  "Whether it is not known."
				  isNull: Boolean
				}
				""".formatted(type);
	}

	/** The input that compares a property. */
	String of(Property property) {
		return switch (property.kind()) {
			case TEXT -> "TextFilter";
			case TEXT_LIST -> "TextListFilter";
			case ID -> "IdFilter";
			case INTEGER -> "IntFilter";
			case DECIMAL -> "FloatFilter";
			case BOOLEAN -> "BooleanFilter";
			case DATE -> "PartialDateFilter";
			case ENUM -> {
				this.enums.add(property.type());
				yield property.type() + "Filter";
			}
		};
	}

}
