package org.zonegraph.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Ends a call of the driver that takes too long. The driver has no timeout of its own for
 * a server that keeps its connections and says nothing; an interrupt makes it close the
 * connection, so that neither a thread nor a connection is left waiting.
 */
public final class Cutoff {

	/** The driver hears an interrupt once it holds a connection, not before. */
	private static final Duration AGAIN = Duration.ofMillis(200);

	private final Thread thread;

	private boolean fired;

	private boolean over;

	private Cutoff(Thread thread) {
		this.thread = thread;
	}

	/**
	 * Calls what must not take longer.
	 * @param <T> type of the result
	 * @param limit how long it may take
	 * @param call the call
	 * @return what it returns
	 * @throws UnansweredException if it was cut off
	 */
	public static <T extends @Nullable Object> T after(Duration limit, Supplier<? extends T> call) {
		Cutoff cutoff = new Cutoff(Thread.currentThread());
		CompletableFuture<@Nullable Void> timer = cutoff.in(limit);
		try {
			return call.get();
		}
		catch (RuntimeException ex) {
			throw cutoff.end() ? new UnansweredException(ex) : ex;
		}
		finally {
			cutoff.end();
			timer.cancel(false);
		}
	}

	private CompletableFuture<@Nullable Void> in(Duration limit) {
		CompletableFuture<@Nullable Void> timer = new CompletableFuture<>();
		timer.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS).thenRun(this::fire);
		return timer;
	}

	private synchronized void fire() {
		if (!this.over) {
			this.fired = true;
			this.thread.interrupt();
			in(AGAIN);
		}
	}

	/** From here on nothing interrupts the thread. */
	private synchronized boolean end() {
		if (!this.over) {
			this.over = true;
			if (this.fired) {
				Thread.interrupted();
			}
		}
		return this.fired;
	}

}
