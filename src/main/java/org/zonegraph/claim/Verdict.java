package org.zonegraph.claim;

/** Verdict of a fact check: what came of holding a statement against the graph. */
enum Verdict {

	MATCHES, SHORT, OVER, CONFLICTING, NOT_ENUMERABLE;

	/** How far a figure that is roughly as stated may lie from it, of the stated one. */
	private static final double ROUGHLY = 0.05;

	/** How far a figure that is nearly the stated one may lie below it. */
	private static final double NEARLY = 0.1;

	/**
	 * Holds a number against the statement.
	 * @param comparator how the stated number is meant
	 * @param stated the number stated
	 * @param counted what the graph lists, or the figure it knows
	 * @param list whether it was listed; a figure is right or wrong, a list can be short
	 */
	static Verdict of(String comparator, double stated, double counted, boolean list) {
		boolean holds = switch (comparator) {
			case "EXACT" -> counted == stated;
			case "AT_LEAST" -> counted >= stated;
			case "MORE_THAN" -> counted > stated;
			case "ABOUT" -> Math.abs(counted - stated) <= Math.abs(stated) * ROUGHLY;
			case "NEARLY" -> counted <= stated && counted >= stated - Math.abs(stated) * NEARLY;
			default -> throw new IllegalArgumentException("no comparator is called '%s'".formatted(comparator));
		};
		if (holds) {
			return MATCHES;
		}
		if (!list) {
			return CONFLICTING;
		}
		return (counted <= stated) ? SHORT : OVER;
	}

}
