package org.zonegraph.graph.start;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;

import org.zonegraph.graph.Cutoff;
import org.zonegraph.graph.GraphReader;
import org.zonegraph.graph.GraphStore;
import org.zonegraph.graph.UnansweredException;

/**
 * Startup probe: the way to the database while the application starts. The limits of
 * those who read are those of a person who waits; a database that has just been started
 * on a busy machine needs minutes, so a start has connections of its own and asks again
 * until it is answered.
 */
public final class StartConnection implements AutoCloseable, SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(StartConnection.class);

	/** Before this nobody wonders what is waited for. */
	private static final Duration QUIET = Duration.ofSeconds(5);

	/** After this an attempt is given up for a new one, with a connection of its own. */
	static final Duration ATTEMPT = Duration.ofMinutes(1);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Driver driver;

	private final String database;

	private final Duration longest;

	private volatile Set<Bookmark> bookmarks = Set.of();

	/**
	 * A way to the database.
	 * @param driver a driver that is patient
	 * @param database what the database is called in messages
	 * @param longest how long to wait for it in each step of the start
	 */
	StartConnection(Driver driver, String database, Duration longest) {
		this.driver = driver;
		this.database = database;
		this.longest = longest;
	}

	/** Waits until it answers at all. */
	void await() {
		within("an answer of", (patient) -> new GraphReader(patient, ATTEMPT).read("RETURN 1", Map.of(), Record::size));
	}

	/**
	 * Takes a step of the start, and takes it again where the database was too slow.
	 * @param <T> type of the result
	 * @param what what is waited for, such as {@code an answer of}
	 * @param step the step; can be taken twice
	 * @return its result
	 * @throws StartTimeoutException if it was not done in time
	 */
	public <T> T within(String what, Function<Driver, ? extends @Nullable T> step) {
		Instant begin = Instant.now();
		CompletableFuture<@Nullable Void> noise = new CompletableFuture<>();
		noise.completeOnTimeout(null, QUIET.toMillis(), TimeUnit.MILLISECONDS)
			.thenRun(() -> logger.info("waiting for {} {}", what, this.database));
		try {
			T result = Objects.requireNonNull(repeat(begin.plus(this.longest), step), what);
			logger.debug("{} {} took {}", what, this.database, Duration.between(begin, Instant.now()));
			return result;
		}
		catch (RuntimeException ex) {
			throw isSlow(ex) ? new StartTimeoutException(what, this.database, this.longest, ex) : ex;
		}
		finally {
			noise.cancel(false);
		}
	}

	/**
	 * Takes a step whose time depends on the data alone, such as a large load.
	 * @param <T> type of the result
	 * @param step the step
	 * @return its result
	 */
	public <T> T unhurried(Function<Driver, T> step) {
		return step.apply(this.driver);
	}

	private <T> @Nullable T repeat(Instant end, Function<Driver, ? extends @Nullable T> step) {
		while (true) {
			try {
				return Cutoff.after(Duration.between(Instant.now(), end), () -> step.apply(this.driver));
			}
			catch (RuntimeException ex) {
				if (!isSlow(ex) || !Instant.now().plus(PAUSE).isBefore(end)) {
					throw ex;
				}
				logger.debug("asked in vain", ex);
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
	}

	/**
	 * Notes how far the start has got, for a member of a cluster that is asked next may
	 * not have got there.
	 * @param store what it wrote or read by
	 */
	public void reached(GraphStore store) {
		this.bookmarks = store.bookmarks();
	}

	/** How far the start has got, for those who read. */
	Set<Bookmark> bookmarks() {
		return this.bookmarks;
	}

	/** Neither a server that refuses nor one that is not there gets better by waiting. */
	static boolean isSlow(Throwable failure) {
		if (failure instanceof UnansweredException || failure instanceof TransientException || isUnplanned(failure)) {
			return true;
		}
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof TimeoutException) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Plans are thrown away when an index is ready, and the server gives up after the
	 * twentieth that was late. After a process was killed while its indexes were filled,
	 * hundreds become ready in the seconds of the next start. The code says nothing.
	 */
	private static boolean isUnplanned(Throwable failure) {
		return failure instanceof DatabaseException
				&& String.valueOf(failure.getMessage()).contains("frequent schema changes");
	}

	/** Called when the application is complete: from then on there are readers alone. */
	@Override
	public void afterSingletonsInstantiated() {
		close();
	}

	@Override
	public void close() {
		this.driver.close();
	}

}
