package org.zonegraph.model.derive;

import java.util.stream.Collectors;

import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.StatementNode;

/**
 * Derives the inputs of a type: its filter, its order, and the fields that statements can
 * be about.
 */
final class TypeInputs {

	private final StringBuilder out;

	private final ComparisonDeriver comparisons;

	private final Model model;

	TypeInputs(StringBuilder out, ComparisonDeriver comparisons, Model model) {
		this.out = out;
		this.comparisons = comparisons;
		this.model = model;
	}

	/**
	 * A filter.
	 * @param type what is filtered
	 * @param name what the filter's name begins with
	 * @param more what it has beside what the type has
	 */
	void filter(NodeType type, String name, String more) {
		String filter = name + "Filter";
		this.out.append("\n\"Which of the type %s. All that is given must hold.\"\ninput %s {\n".formatted(type.name(),
				filter));
		this.out.append(logic(filter)).append(more);
		type.properties().forEach((property) -> field(type, property.name(), this.comparisons.of(property)));
		names(type);
		if (!type.link()) {
			this.out.append("""
					  "Those that this text finds, as `search` does among their kind; at most 500 characters."
					  %s: String
					  "Those from which a chain of relationships leads to a thing. None where there is no such thing."
					  %s: ReachFilter
					""".formatted(InputDeriver.SEARCH, InputDeriver.REACHES));
		}
		field(type, NodeType.CONFIDENCE, "ConfidenceFilter");
		this.out.append("""
				  "By the grades of single values."
				  %s: %sGrades
				""".formatted(InputDeriver.GRADES, type.name()));
		type.citing().ifPresent((citing) -> this.out.append(InputDeriver.SOURCES));
		type.relationships()
			.forEach((relationship) -> field(type, relationship.field(),
					relationship.entries() + (relationship.list() ? "ListFilter" : "Filter")));
		type.toOnes()
			.filter((relationship) -> !relationship.required())
			.forEach((relationship) -> this.out.append("""
					  "Whether `%1$s` is not known."
					  %1$sIsNull: Boolean%2$s
					""".formatted(relationship.field(),
					SchemaPrinter.deprecation(this.model, type.name(), relationship.field()))));
		this.out.append("}\n");
	}

	/** What is found by its name need not say in which language. */
	private void names(NodeType type) {
		if (!type.names().isEmpty()) {
			this.out.append("""
					  "By its names in all languages: one of them fits."
					  %s: TextFilter
					""".formatted(NodeType.NAME.name()));
		}
		if (type.isPlaced()) {
			this.out.append("""
					  "By how far it lies from a point. What has no place fits none."
					  %s: NearFilter
					""".formatted(InputDeriver.NEAR));
		}
	}

	/** What a list of relationships can be asked by beside what stands there. */
	static String parts(String target, String link, String input) {
		return """
				  "By what is stored on the relationship that leads there."
				  %s: %s%s
				  "By what stands there."
				  %s: %s%s
				""".formatted(InputDeriver.EDGE, link, input, InputDeriver.NODE, target, input);
	}

	/** All, any or none of several filters. */
	static String logic(String filter) {
		return """
				  "All of these."
				  and: [%1$s!]
				  "At least one of these; none fits an empty list."
				  or: [%1$s!]
				  "Not this."
				  not: %1$s
				""".formatted(filter);
	}

	/** A filter of lists of what is filtered. */
	void list(String name) {
		this.out.append("""

				"Which lists. All that is given must hold."
				input %1$sListFilter {
				  "At least one fits."
				  some: %1$sFilter
				  "None fits."
				  none: %1$sFilter
				  "Every one fits; so does an empty list."
				  all: %1$sFilter
				  "Exactly one fits."
				  single: %1$sFilter
				  "How many there are."
				  count: IntFilter
				}
				""".formatted(name));
	}

	private void field(NodeType of, String name, String type) {
		this.out.append("  \"By `%1$s`.\"\n  %1$s: %2$s%3$s\n".formatted(name, type,
				SchemaPrinter.deprecation(this.model, of.name(), name)));
	}

	/**
	 * An order.
	 * @param type what is ordered
	 * @param name what the order's name begins with
	 * @param more what it has beside what the type has
	 */
	void order(NodeType type, String name, String more) {
		this.out.append("\n\"How entries of the type %s are ordered: by one of these.\"\ninput %sOrder @oneOf {\n%s"
			.formatted(type.name(), name, more));
		type.orders().forEach((property) -> field(type, property.name(), "SortDirection"));
		type.relationships()
			.forEach((relationship) -> field(type, relationship.field(),
					relationship.list() ? "CountOrder" : relationship.target() + "Order"));
		this.out.append("""
				  "By the grade of a single value, the strongest first."
				  %s: %sGradeOrder
				}
				""".formatted(InputDeriver.GRADES, type.name()));
	}

	/** What statements can be about. */
	void fields(StatementNode.Subject type, String name) {
		this.out.append("""

				"The fields of the type %1$s that statements can be about."
				enum %1$sField {
				%2$s
				}
				""".formatted(name,
				type.stateable()
					.map((field) -> "  \"`%s`.\"\n  %s%s".formatted(field.name(), Names.constant(field.name()),
							SchemaPrinter.deprecation(this.model, name, field.name())))
					.collect(Collectors.joining("\n"))));
	}

}
