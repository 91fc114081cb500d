package org.zonegraph.model.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.zonegraph.model.Facet;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.RelationshipType;
import org.zonegraph.model.StatementNode;

/** Derives the inputs of the public schema: filters, orders and facets. */
public final class InputDeriver {

	/**
	 * The part of a filter that compares the grades of values, and of an order by one.
	 */
	public static final String GRADES = "confidenceOf";

	private static final String SHARED = """
			"Which way an order runs. Text runs as a reader would have it: regardless of case and accents, a Chinese character where its pinyin stands; enums run as the schema lists their values."
			enum SortDirection {
			  "Smallest first; what is not known comes last."
			  ASC
			  "Largest first; what is not known comes last."
			  DESC
			}

			"Order by how many there are."
			input CountOrder @oneOf {
			  "Which way."
			  count: SortDirection
			}

			""";

	/** The part of a filter that compares what things rest on. */
	private static final String SOURCES = """
			  "By the sources that it rests on: those of its evidence and of the statements about its values."
			  %s: SourceListFilter
			""".formatted(NodeType.SOURCES);

	private final Model model;

	private final StringBuilder out = new StringBuilder(SHARED);

	private final ComparisonDeriver comparisons = new ComparisonDeriver();

	InputDeriver(Model model) {
		this.model = model;
	}

	String derive() {
		this.out.append(ComparisonDeriver.SHARED).append(this.comparisons.ofNumbers());
		entities();
		citations();
		this.model.nodeTypes().forEach((type) -> {
			filter(type);
			order(type);
			facets(type);
			fields(type, type.name());
			this.out.append(GradeDeriver.derive(type));
		});
		Map<String, RelationshipType> holders = new LinkedHashMap<>();
		for (RelationshipType type : this.model.relationshipTypes()) {
			String holder = type.propertiesType();
			if (holder != null) {
				holders.putIfAbsent(holder, type);
			}
		}
		holders.forEach((holder, type) -> fields(type, holder));
		return this.out.append(this.comparisons.ofEnums()).toString();
	}

	/** What can be asked of nodes of which only the interface is known. */
	private void entities() {
		String kinds = this.model.implementations("Entity")
			.stream()
			.map((type) -> "  \"%s.\"\n  %s".formatted(type.name(), type.constant()))
			.collect(Collectors.joining("\n"));
		this.out.append("""

				"The kinds of entity."
				enum EntityKind {
				%s
				}

				"Which entities. All that is given must hold."
				input EntityFilter {
				%s  "By its id."
				  id: IdFilter
				  "By its kind."
				  kind: EntityKindFilter
				  "By how far it can be trusted."
				  confidence: ConfidenceFilter
				%s}

				"How entities are ordered."
				input EntityOrder @oneOf {
				  "By id."
				  id: SortDirection
				  "By the name that `name` shows."
				  name: SortDirection
				  "By the grade of its evidence, the strongest first."
				  confidence: SortDirection
				}
				%s""".formatted(kinds, logic("EntityFilter"), SOURCES, listFilter("Entity")));
	}

	private void citations() {
		this.out.append("""

				"Which citations. All that is given must hold."
				input CitationFilter {
				%s  "By what rests on the source."
				  kind: CitationKindFilter
				  "By the kind of relationship."
				  relationship: RelationshipKindFilter
				  "By how far what rests on the source can be trusted."
				  confidence: ConfidenceFilter
				}

				"How citations are ordered: by this, ties and else by what they are about."
				input CitationOrder @oneOf {
				  "By the grade, the strongest first."
				  confidence: SortDirection
				}
				""".formatted(logic("CitationFilter")));
	}

	private void filter(NodeType type) {
		String filter = type.name() + "Filter";
		this.out.append("\n\"Which of the type %s. All that is given must hold.\"\ninput %s {\n".formatted(type.name(),
				filter));
		this.out.append(logic(filter));
		type.properties().forEach((property) -> field(property.name(), this.comparisons.of(property)));
		field(NodeType.CONFIDENCE, "ConfidenceFilter");
		this.out.append("""
				  "By the grades of single values."
				  %s: %sGrades
				""".formatted(GRADES, type.name()));
		type.citing().ifPresent((citing) -> this.out.append(SOURCES));
		type.relationships()
			.forEach((relationship) -> field(relationship.field(),
					relationship.target() + (relationship.list() ? "ListFilter" : "Filter")));
		type.toOnes().filter((relationship) -> !relationship.required()).forEach((relationship) -> this.out.append("""
				  "Whether `%1$s` is not known."
				  %1$sIsNull: Boolean
				""".formatted(relationship.field())));
		this.out.append("}\n").append(listFilter(type.name()));
	}

	private static String logic(String filter) {
		return """
				  "All of these."
				  and: [%1$s!]
				  "At least one of these; none fits an empty list."
				  or: [%1$s!]
				  "Not this."
				  not: %1$s
				""".formatted(filter);
	}

	private static String listFilter(String target) {
		return """

				"Which lists. All that is given must hold."
				input %1$sListFilter {
				  "At least one fits."
				  some: %1$sFilter
				  "None fits."
				  none: %1$sFilter
				  "Every one fits; so does an empty list."
				  all: %1$sFilter
				  "How many there are."
				  count: IntFilter
				}
				""".formatted(target);
	}

	private void field(String name, String type) {
		this.out.append("  \"By `%1$s`.\"\n  %1$s: %2$s\n".formatted(name, type));
	}

	private void order(NodeType type) {
		this.out.append("\n\"How entries of the type %s are ordered: by one of these.\"\ninput %sOrder @oneOf {\n"
			.formatted(type.name(), type.name()));
		type.orders().forEach((property) -> field(property.name(), "SortDirection"));
		type.relationships()
			.forEach((relationship) -> field(relationship.field(),
					relationship.list() ? "CountOrder" : relationship.target() + "Order"));
		this.out.append("""
				  "By the grade of a single value, the strongest first."
				  %s: %sGradeOrder
				}
				""".formatted(GRADES, type.name()));
	}

	private void fields(StatementNode.Subject type, String name) {
		this.out.append("""

				"The fields of the type %1$s that statements can be about."
				enum %1$sField {
				%2$s
				}
				""".formatted(name,
				type.stateable()
					.map((field) -> "  \"`%s`.\"\n  %s".formatted(field.name(), Names.constant(field.name())))
					.collect(Collectors.joining("\n"))));
	}

	private void facets(NodeType type) {
		String values = Facet.of(type)
			.stream()
			.map((facet) -> "  \"By %s`%s`.\"\n  %s".formatted(
					(facet.graded() != null) ? "the grades of the values of " : "",
					(facet.graded() != null) ? facet.graded().name() : facet.field(), facet.constant()))
			.collect(Collectors.joining("\n"));
		this.out.append("""

				"What entries of the type %1$s can be counted by."
				enum %1$sFacet {
				%2$s
				}

				"A list counted by one facet."
				type %1$sFacets {
				  "What it is counted by."
				  facet: %1$sFacet!
				  "The values, most frequent first, at most 100. Dates are counted by year."
				  buckets: [Bucket!]!
				  "How many have no value."
				  missing: NonNegativeInt!
				}
				""".formatted(type.name(), values));
	}

}
