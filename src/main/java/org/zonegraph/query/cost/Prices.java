package org.zonegraph.query.cost;

/**
 * What the parts of an answer take, in microseconds of processor time, as
 * {@code bench/Costs.java} measures it. A price is rather too high than too low: what is
 * granted to one client must leave most of the processors to the others.
 */
public final class Prices {

	/** To read a request, execute it and write the answer, however small. */
	static final double QUESTION = 8000;

	/**
	 * A root field beside the first: it is a statement of its own, sent to the database
	 * and read from it however little it finds.
	 */
	static final double STATEMENT = 4000;

	/**
	 * A field of introspection: it is told of each type, field and argument of the
	 * schema.
	 */
	static final double INTROSPECTED = 3000;

	/**
	 * A field of the document: it is read for each question, and compiled for the first
	 * of its shape.
	 */
	static final double FIELD = 30;

	/** An entry of a list. */
	static final double ENTRY = 30;

	/** A value of an entry. */
	static final double VALUE = 5;

	/** A node that the database looks at. */
	static final double ROW = 1.5;

	/** A comparison of a filter, for each node that it is held against, in rows. */
	static final double COMPARISON = 0.5;

	/** To plan a statement, however short. */
	static final double PLAN = 60_000;

	/** To plan a character more of a statement. */
	static final double PLANNED_CHARACTER = 180;

	/** To make a revision of the past, in units of cost. */
	public static final long REVISION = 10_000;

	private Prices() {
	}

	/** A unit of cost is a millisecond. */
	static long units(double microseconds) {
		return (long) Math.ceil(microseconds / 1000);
	}

	/**
	 * What it costs to plan a statement.
	 * @param statement its text
	 * @return units of cost: milliseconds of processor time, about
	 */
	public static long planning(String statement) {
		return units(PLAN + PLANNED_CHARACTER * statement.length());
	}

}
