package org.zonegraph;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what takes a while and says when it does not come. */
final class Await {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final Duration STEP = Duration.ofMillis(50);

	private Await() {
	}

	/** Asks again and again until it is so. */
	static void until(Callable<Boolean> condition) throws Exception {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!condition.call()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("not so after " + LONGEST);
			}
			LockSupport.parkNanos(STEP.toNanos());
		}
	}

}
