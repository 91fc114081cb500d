package org.zonegraph.claim;

/** Counts the nodes that a pattern matches. */
abstract class ListCount implements Count {

	private static final String QUERY = """
			query ($after: String) { %s(%sfirst: 100, after: $after) { totalCount \
			pageInfo { hasNextPage endCursor } nodes { id name evidence { confidence note } } } }""";

	/** What has a source, or follows from what has one. */
	static final String SOURCED = "item.confidence <> 'UNVERIFIED'";

	private final String id;

	private final String pattern;

	private final String condition;

	private final String evident;

	private final String field;

	/**
	 * A count.
	 * @param id value of the schema's {@code Countable}
	 * @param pattern Cypher that matches each {@code item}; {@code %s} stands for the
	 * claim
	 * @param condition which of them count
	 * @param evident which of those have evidence
	 * @param field the root list that lists them
	 */
	ListCount(String id, String pattern, String condition, String evident, String field) {
		this.id = id;
		this.pattern = pattern;
		this.condition = condition;
		this.evident = evident;
		this.field = field;
	}

	/** The filter of the root list, as a literal of GraphQL; empty where all count. */
	abstract String filter(Subject subject);

	@Override
	public final String id() {
		return this.id;
	}

	@Override
	public final String found(String claim) {
		return "[%s, %s]".formatted(count(claim, this.condition),
				count(claim, "(%s) AND %s".formatted(this.condition, this.evident)));
	}

	private String count(String claim, String condition) {
		return "COUNT { MATCH %s WHERE %s }".formatted(this.pattern.replace("%s", claim), condition);
	}

	@Override
	public final String query(Subject subject) {
		String filter = filter(subject);
		return QUERY.formatted(this.field, filter.isEmpty() ? "" : "filter: " + filter + ", ");
	}

}
