package org.zonegraph.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** Reads by one statement each, in sessions that have read access alone. */
public class GraphReader {

	/** What a database that is there needs to say that the time is over. */
	private static final Duration GRACE = Duration.ofSeconds(1);

	private static final Duration PAUSE = Duration.ofMillis(20);

	private static final int ATTEMPTS = 3;

	/** Nobody waits until the statement is planned. */
	private static final Runnable NOBODY = () -> {
	};

	private final Driver driver;

	private final Duration longest;

	private final CausalSessions sessions;

	/**
	 * A reader.
	 * @param driver the way to the database
	 * @param longest how long a statement may take at most
	 */
	public GraphReader(Driver driver, Duration longest) {
		this(driver, longest, new CausalSessions(Set.of()));
	}

	GraphReader(Driver driver, Duration longest, CausalSessions sessions) {
		this.driver = driver;
		this.longest = longest;
		this.sessions = sessions;
	}

	/**
	 * Runs a statement that returns one record or none.
	 * @param <T> type of what is made of the record
	 * @param cypher the statement
	 * @param parameters its parameters
	 * @param mapper makes something of the record while it is being read
	 * @return what the mapper made, null where there was no record
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the database refuses it, cuts
	 * it off for its time, or fails three times in a way that might have passed
	 * @throws UnansweredException if the database does not even say that
	 */
	public <T> @Nullable T read(String cypher, Map<String, @Nullable Object> parameters,
			Function<Record, ? extends @Nullable T> mapper) {
		return read(new Query(cypher, parameters), Instant.now().plus(this.longest), mapper);
	}

	/**
	 * Reads an answer that is of one revision whole, by a statement made with
	 * {@link Changeover#guarded}. While another revision takes its place this waits.
	 * @param <T> type of what is made of the answer
	 * @param cypher the guarded statement
	 * @param parameters its parameters
	 * @param deadline when there must be an answer
	 * @param mapper makes something of the revision and the answer
	 * @return what the mapper made
	 * @throws org.neo4j.driver.exceptions.Neo4jException as {@link #read} does, where
	 * nothing is loaded, and where a revision has not taken its place at the deadline
	 * @throws UnansweredException if the database does not answer in time
	 */
	public <T> T readWhole(String cypher, Map<String, @Nullable Object> parameters, Instant deadline,
			BiFunction<String, Value, ? extends T> mapper) {
		return readWhole(cypher, parameters, deadline, NOBODY, mapper);
	}

	/** The same; is told when the database has planned the statement, each time. */
	<T> T readWhole(String cypher, Map<String, @Nullable Object> parameters, Instant deadline, Runnable planned,
			BiFunction<String, Value, ? extends T> mapper) {
		Query query = new Query(cypher, parameters);
		Value mark = this.sessions.mark();
		Value before = (mark != null) ? mark : mark(deadline);
		Value cutOff = null;
		do {
			Value known = before;
			Value meaningless = cutOff;
			Read<T> read = present(read(query, deadline, planned, (record) -> {
				Value after = record.get("mark");
				String revision = Changeover.revision(known, after, meaningless);
				return new Read<T>(after, (revision != null) ? mapper.apply(revision, record.get("answer")) : null);
			}));
			before = read.mark();
			this.sessions.saw(before);
			if (read.answer() != null) {
				return read.answer();
			}
			cutOff = read(new Query(Changeover.CUT_OFF), deadline, (record) -> record.get(0));
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		while (Instant.now().isBefore(deadline));
		throw new ServiceUnavailableException("another revision is taking its place for too long");
	}

	/** The mark of {@link Changeover} as it is now. */
	Value mark(Instant deadline) {
		Value mark = present(read(new Query(Changeover.MARK), deadline, (record) -> record.get("mark")));
		this.sessions.saw(mark);
		return mark;
	}

	private static <T> T present(@Nullable T read) {
		if (read == null) {
			throw new ServiceUnavailableException("the database holds no revision");
		}
		return read;
	}

	private <T> @Nullable T read(Query query, Instant deadline, Function<Record, ? extends @Nullable T> mapper) {
		return read(query, deadline, NOBODY, mapper);
	}

	private <T> @Nullable T read(Query query, Instant deadline, Runnable planned,
			Function<Record, ? extends @Nullable T> mapper) {
		for (int attempt = 1;; attempt++) {
			try {
				return attempt(query, deadline, planned, mapper);
			}
			catch (RuntimeException ex) {
				if (!isPassing(ex) || attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	/**
	 * A connection that was reset meanwhile ignores what was sent on it, or gives up what
	 * it was doing, which the driver does not count among what can be tried again; a read
	 * can.
	 */
	private static boolean isPassing(RuntimeException failure) {
		String message = String.valueOf(failure.getMessage());
		return failure instanceof RetryableException
				|| (failure instanceof ClientException && (message.startsWith("A message has been ignored")
						|| message.contains("Explicitly terminated by the user")));
	}

	private <T> @Nullable T attempt(Query query, Instant deadline, Runnable planned,
			Function<Record, ? extends @Nullable T> mapper) {
		Duration left = Duration.between(Instant.now(), deadline);
		if (left.isNegative() || left.isZero()) {
			throw new UnansweredException(null);
		}
		Duration limit = (left.compareTo(this.longest) < 0) ? left : this.longest;
		// the driver counts in milliseconds, and takes none for no limit
		TransactionConfig limited = TransactionConfig.builder()
			.withTimeout(Duration.ofMillis(Math.max(1, limit.toMillis())))
			.build();
		return Cutoff.after(limit.plus(GRACE), () -> {
			try (Session session = this.driver.session(this.sessions.config())) {
				// the database plans before it says that it begins
				Result result = session.run(query, limited);
				planned.run();
				return result.hasNext() ? mapper.apply(result.next()) : null;
			}
		});
	}

	/**
	 * What was read.
	 *
	 * @param mark the mark behind it
	 * @param answer what was made of it; null where it does not hold
	 */
	private record Read<T>(Value mark, @Nullable T answer) {
	}

}
