package org.zonegraph;

import java.util.Random;

/**
 * Random seeds of made-up questions. A build makes up the same questions every time, so
 * that it fails for what was changed; {@code -Dzonegraph.test.seed=…} makes up others,
 * and {@code -Dzonegraph.test.repeat=…} repeats the one that a failure names.
 */
final class Seeds {

	private static final long OTHERS = Long.getLong("zonegraph.test.seed", 0);

	private static final Long REPEATED = Long.getLong("zonegraph.test.repeat");

	private Seeds() {
	}

	/** The seed to use for one that was drawn. */
	static long of(long drawn) {
		return (REPEATED != null) ? REPEATED : drawn + OTHERS;
	}

	static Random random(long drawn) {
		return new Random(of(drawn));
	}

	/** Fails by one line: how to repeat it, the question, what was expected and got. */
	static void assertSame(long drawn, String question, Object expected, Object got) {
		String difference = Difference.between(expected, got);
		if (difference != null) {
			throw new AssertionError(told(drawn, question) + " " + difference);
		}
	}

	/** What a failure of a made-up question starts with. */
	static String told(long drawn, String question) {
		return "-Dzonegraph.test.repeat=%d -Dzonegraph.tries=1: %s".formatted(of(drawn),
				RunningZonegraph.oneLine(question));
	}

}
