package org.zonegraph.model;

import java.util.List;

/** The grades of evidence in their order, as the schema's {@code Confidence} has them. */
public final class Grades {

	/** All grades, the strongest first. */
	public static final List<String> STRONGEST_FIRST = List.of("OFFICIAL", "REPORTED", "DERIVED", "UNVERIFIED");

	private Grades() {
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
