package org.zonegraph.model.derive;

import java.util.stream.Collectors;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/** Derives what filters and orders ask of the grades of single values. */
final class GradeDeriver {

	private static final String INPUTS = """

			"Which grades: that of the statement about the value, else that of the whole. What is not known has none."
			input %1$sGrades {
			%2$s
			}

			"The value whose grade orders. What is not known has none, and comes last either way."
			input %1$sGradeOrder @oneOf {
			%3$s
			}
			""";

	private GradeDeriver() {
	}

	/** The inputs of a type. */
	static String derive(Model model, NodeType type) {
		return INPUTS.formatted(type.name(), fields(model, type, "ConfidenceFilter"),
				fields(model, type, "SortDirection"));
	}

	private static String fields(Model model, NodeType type, String each) {
		return type.stateable()
			.map((field) -> "  \"By `%1$s`.\"\n  %1$s: %2$s%3$s".formatted(field.name(), each,
					SchemaPrinter.deprecation(model, type.name(), field.name())))
			.collect(Collectors.joining("\n"));
	}

}
