package org.zonegraph.model;

import java.util.List;

/**
 * Index of what is open, made when a revision is loaded: a node for each field of which
 * sources say different things, and one for each citation that is needed. Like a
 * {@link CitationNode} it is joined to what it is about by ids alone, and reads as one.
 */
public final class OpenNode {

	/** Label of the fields that have rivals. */
	public static final String CONFLICT = "ZonegraphConflict";

	/** Name of the type that the schema shows of them. */
	public static final String CONFLICT_TYPE = "Conflict";

	/** Label of the citations that are needed. */
	public static final String WANTED = "ZonegraphWanted";

	/** Name of the type that the schema shows of them. */
	public static final String WANTED_TYPE = "Wanted";

	/**
	 * Under what the id of the thing or of the relationship is stored that has the field.
	 */
	public static final String ABOUT = "about";

	/** Under what the rule is stored by which a value is shown. */
	public static final String RULE = "rule";

	/** Under what is stored what is needed. */
	public static final String LACK = "lack";

	/** Under what is stored how much hangs on it. */
	public static final String WEIGHT = "weight";

	private OpenNode() {
	}

	/**
	 * Whether a type of the schema reads as a citation does.
	 * @param type name of the type
	 * @return whether it is a citation, or one of these
	 */
	public static boolean isCitation(String type) {
		return List.of(CitationNode.TYPE, CONFLICT_TYPE, WANTED_TYPE).contains(type);
	}

}
