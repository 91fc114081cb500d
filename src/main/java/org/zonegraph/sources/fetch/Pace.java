package org.zonegraph.sources.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Rate of requests to one host: the next waits until its time has come. */
public final class Pace {

	private static final Duration USUAL = Duration.ofSeconds(1);

	private final Map<String, Instant> free = new HashMap<>();

	private final Clock clock;

	private final Consumer<Duration> wait;

	/**
	 * A pace.
	 * @param clock the time
	 * @param wait what waits
	 */
	public Pace(Clock clock, Consumer<Duration> wait) {
		this.clock = clock;
		this.wait = wait;
	}

	/** The time of the machine. */
	public static Pace ofTheMachine() {
		return new Pace(Clock.systemUTC(), (time) -> {
			try {
				Thread.sleep(time.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("interrupted between two requests", ex);
			}
		});
	}

	/**
	 * Waits until a host may be asked again.
	 * @param host its name
	 * @param asked how long it wants to be left alone between two requests
	 */
	void await(String host, Duration asked) {
		Instant now = this.clock.instant();
		Duration left = Duration.between(now, this.free.getOrDefault(host, now));
		if (!left.isNegative() && !left.isZero()) {
			this.wait.accept(left);
			now = now.plus(left);
		}
		this.free.put(host, now.plus((asked.compareTo(USUAL) > 0) ? asked : USUAL));
	}

}
