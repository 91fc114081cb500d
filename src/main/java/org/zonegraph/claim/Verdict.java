package org.zonegraph.claim;

import org.jspecify.annotations.Nullable;

/**
 * Verdict of a fact check: what came of holding a statement against the graph. A headline
 * that is made of the name of one is true.
 */
enum Verdict {

	BORNE_OUT, AGREES_UNPROVEN, REPEATS_ITS_SOURCE, FEWER_LISTED, MORE_LISTED, FIGURE_DIFFERS, DISPUTED, NOT_ENUMERABLE;

	/** How far a figure that is roughly as stated may lie from it, of the stated one. */
	private static final double ROUGHLY = 0.05;

	/** How far a figure that is nearly the stated one may lie below it. */
	private static final double NEARLY = 0.1;

	/**
	 * Holds a number against the statement.
	 * @param comparator how the stated number is meant
	 * @param stated the number stated
	 * @param tally what the graph lists, or the figure it knows
	 */
	static Verdict of(String comparator, double stated, Tally tally) {
		if (!holds(comparator, stated, tally.counted())) {
			return !tally.list() ? FIGURE_DIFFERS : (tally.counted() <= stated) ? FEWER_LISTED : MORE_LISTED;
		}
		if (holds(comparator, stated, tally.independent())) {
			return BORNE_OUT;
		}
		boolean empty = tally.list() && tally.counted() == 0;
		boolean repeated = tally.independent() == null && holds(comparator, stated, tally.evident());
		return (repeated && !empty) ? REPEATS_ITS_SOURCE : AGREES_UNPROVEN;
	}

	private static boolean holds(String comparator, double stated, @Nullable Double counted) {
		return counted != null && switch (comparator) {
			case "EXACT" -> counted == stated;
			case "AT_LEAST" -> counted >= stated;
			case "MORE_THAN" -> counted > stated;
			case "ABOUT" -> Math.abs(counted - stated) <= Math.abs(stated) * ROUGHLY;
			case "NEARLY" -> counted <= stated && counted >= stated - Math.abs(stated) * NEARLY;
			default -> throw new IllegalArgumentException("no comparator is called '%s'".formatted(comparator));
		};
	}

}
