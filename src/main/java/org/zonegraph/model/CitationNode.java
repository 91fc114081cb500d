package org.zonegraph.model;

/**
 * Inverted index from sources to what cites them: a node for each source that a thing, a
 * relationship or a statement rests on. It is joined to all of these by their ids alone,
 * as relationships cannot be reached from a source otherwise.
 */
public final class CitationNode {

	/** No type of the schema has such a label. */
	public static final String LABEL = "ZonegraphCitation";

	/** Name of the type that the schema shows of it. */
	public static final String TYPE = "Citation";

	/** Name of the field of a source that lists them. */
	public static final String FIELD = "citations";

	/** Under what the id of the source is stored. */
	public static final String SOURCE = "source";

	/** Under what is stored what cites: a thing, a relationship or a statement. */
	public static final String KIND = "kind";

	/** Under what the id of the thing, or of where the relationship starts, is stored. */
	public static final String SUBJECT = "subject";

	/** Under what the id of where the relationship ends is stored. */
	public static final String OBJECT = "object";

	/** Under what the type of the relationship is stored. */
	public static final String RELATIONSHIP = "relationship";

	private CitationNode() {
	}

}
