package org.zonegraph.claim;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.model.Count;
import org.zonegraph.model.Names;

/**
 * Provenance of a count: the questions that list what was counted. One is a document that
 * is known by its name, the other one stands for itself.
 *
 * @param list the root list, null for a figure and for nothing
 * @param filter its filter as JSON, null where all count
 * @param document name of the document, null where nothing was counted
 * @param variables values for it as JSON, null where there is none
 * @param query the query that stands for itself
 */
record Shown(@Nullable String list, @Nullable String filter, @Nullable String document, @Nullable String variables,
		String query) {

	private static final JsonMapper JSON = new JsonMapper();

	/** Documents that show what was counted are called so. */
	private static final String COUNTED = "counted-";

	private static final String LIST = """
			query ($after: String) { %s(%sfirst: 100, after: $after) { totalCount \
			pageInfo { hasNextPage endCursor } nodes { id name evidence { confidence note } } } }""";

	private static final String FIGURE = """
			{ observation(id: "%s") { title indicator { code } period value unit \
			evidence { confidence note sources { title url } } } }""";

	private static final String STATEMENTS = """
			{ claim(id: "%s") { statement evidence { confidence sources { title url } } \
			supports { nodes { id statement } } supportedBy { nodes { id statement } } \
			refines { nodes { id statement } } refinedBy { nodes { id statement } } \
			contradicts { nodes { id statement } } contradictedBy { nodes { id statement } } } }""";

	/** The entries of a list. */
	static Shown list(Count count, ClaimSubject subject) {
		String list = count.type().plural();
		if (count.isOfAll()) {
			return new Shown(list, null, document(list), "{}", LIST.formatted(list, ""));
		}
		Map<String, Object> filter = count.filter(subject::ids);
		return new Shown(list, JSON.writeValueAsString(filter), document(list),
				JSON.writeValueAsString(Map.of("filter", filter)),
				LIST.formatted(list, "filter: %s, ".formatted(count.literal(subject::ids))));
	}

	/** The document that shows the entries of a list. */
	static String document(String list) {
		return COUNTED + Names.kebab(Names.constant(list));
	}

	/** A figure. */
	static Shown figure(String observation) {
		return new Shown(null, null, COUNTED + "figure", JSON.writeValueAsString(Map.of("id", observation)),
				FIGURE.formatted(observation));
	}

	/** What else is stated on the matter. */
	static Shown statements(ClaimSubject subject) {
		return new Shown(null, null, null, null, STATEMENTS.formatted(subject.claim()));
	}

}
