package org.zonegraph.model;

import java.util.List;
import java.util.Set;

/** The grades of evidence in their order, as the schema's {@code Confidence} has them. */
public final class Grades {

	/** All grades, the strongest first. */
	public static final List<String> STRONGEST_FIRST = List.of("OFFICIAL", "REPORTED", "DERIVED", "UNVERIFIED");

	/**
	 * What the note of an unverified fact begins with; where to look stands behind it.
	 */
	public static final String CITATION_NEEDED = "Citation needed: ";

	/** Kinds of publication that a government issues. */
	private static final Set<String> OFFICIAL_KINDS = Set.of("OFFICIAL_DOCUMENT", "OFFICIAL_STATISTICS",
			"PRESS_CONFERENCE");

	private Grades() {
	}

	/**
	 * The grade of what a publication states.
	 * @param kind the kind of publication
	 * @return the grade
	 */
	public static String ofPublication(String kind) {
		return OFFICIAL_KINDS.contains(kind) ? "OFFICIAL" : "REPORTED";
	}

	/**
	 * Where a grade stands.
	 * @param grade the grade
	 * @return 0 for the strongest, one more for each weaker one
	 */
	public static int rank(String grade) {
		return STRONGEST_FIRST.indexOf(grade);
	}

}
