package org.zonegraph.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

/**
 * Bulkhead before a database: so many read at once, and fewer what must be planned first.
 */
public class PlannedReader implements AutoCloseable {

	/** Fewer than the driver has connections, so that one is left to look with. */
	private static final int MOST_READERS = 32;

	private final CausalSessions sessions;

	private final GraphReader reader;

	private final Planner planner;

	private final Semaphore readers = new Semaphore(MOST_READERS, true);

	/**
	 * A reader.
	 * @param driver the way to the database
	 * @param settings how long reading may take
	 */
	public PlannedReader(Driver driver, ReadSettings settings) {
		this(driver, settings, new CausalSessions(Set.of()));
	}

	PlannedReader(Driver driver, ReadSettings settings, CausalSessions sessions) {
		this.sessions = sessions;
		this.reader = new GraphReader(driver, settings.databaseTime(), sessions);
		this.planner = new Planner(driver);
	}

	/**
	 * Whether the database has planned a statement already.
	 * @param cypher the statement
	 * @param parameters its parameters
	 * @return false where it must plan it first, as far as is known here
	 */
	public boolean isPlanned(String cypher, Map<String, @Nullable Object> parameters) {
		return this.planner.isPlanned(cypher, parameters);
	}

	/**
	 * Reads an answer as {@link GraphReader#readWhole} does, once the statement is
	 * planned.
	 * @param <T> type of what is made of the answer
	 * @param cypher the guarded statement
	 * @param parameters its parameters
	 * @param deadline when there must be an answer
	 * @param mapper makes something of the revision and the answer
	 * @return what the mapper made
	 * @throws GraphAwayException if the graph is away
	 * @throws UnansweredException if the graph is there, but does not answer in time
	 * @throws org.neo4j.driver.exceptions.Neo4jException if it refuses the statement or
	 * cuts it off for its time
	 */
	public <T> T readWhole(String cypher, Map<String, @Nullable Object> parameters, Instant deadline,
			BiFunction<String, Value, ? extends T> mapper) {
		return readWhole(cypher, parameters, deadline, (took) -> {
		}, mapper);
	}

	/**
	 * The same, for somebody who pays for the planning.
	 * @param <T> type of what is made of the answer
	 * @param cypher the guarded statement
	 * @param parameters its parameters
	 * @param deadline when there must be an answer
	 * @param planned is told how long planning took, if the statement is planned for this
	 * call; even after the deadline, for what is begun is finished
	 * @param mapper makes something of the revision and the answer
	 * @return what the mapper made
	 * @throws GraphAwayException if the graph is away
	 * @throws UnansweredException if the graph is there, but does not answer in time
	 * @throws org.neo4j.driver.exceptions.Neo4jException if it refuses the statement or
	 * cuts it off for its time
	 */
	public <T> T readWhole(String cypher, Map<String, @Nullable Object> parameters, Instant deadline,
			Consumer<Duration> planned, BiFunction<String, Value, ? extends T> mapper) {
		try {
			return this.planner.first(cypher, parameters, deadline, planned, (ready) -> {
				if (!this.readers.tryAcquire(Duration.between(Instant.now(), deadline).toMillis(),
						TimeUnit.MILLISECONDS)) {
					throw new UnansweredException(null);
				}
				try {
					return this.reader.readWhole(cypher, parameters, deadline, ready, mapper);
				}
				finally {
					this.readers.release();
				}
			});
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnansweredException(ex);
		}
	}

	CausalSessions sessions() {
		return this.sessions;
	}

	GraphReader reader() {
		return this.reader;
	}

	Planner planner() {
		return this.planner;
	}

	@Override
	public void close() {
		this.planner.close();
	}

}
