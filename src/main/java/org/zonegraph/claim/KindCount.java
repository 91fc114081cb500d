package org.zonegraph.claim;

/** Counts all nodes of a kind. */
abstract class KindCount extends ListCount {

	private final String kind;

	/**
	 * A count.
	 * @param id value of the schema's {@code Countable}
	 * @param kind the node type
	 * @param evident which have evidence
	 * @param field the root list of the kind
	 */
	KindCount(String id, String kind, String evident, String field) {
		super(id, "(item:%s)".formatted(kind), "true", evident, field);
		this.kind = kind;
	}

	@Override
	final String filter(Subject subject) {
		return "";
	}

	@Override
	public final String kind() {
		return this.kind;
	}

}
