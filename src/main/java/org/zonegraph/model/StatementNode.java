package org.zonegraph.model;

/**
 * Reified statement as it is stored: a node for what is said of one field of a thing. It
 * is joined to the thing by its id alone, so that no walk of the graph comes through it.
 */
public final class StatementNode {

	/** No type of the schema has such a label. */
	public static final String LABEL = "ZonegraphStatement";

	/** Under what the id of the thing is stored. */
	public static final String SUBJECT = "subject";

	/** Under what the name of the field is stored. */
	public static final String FIELD = "field";

	/** Under what its place among those of the same thing is stored. */
	public static final String POSITION = "position";

	private StatementNode() {
	}

}
