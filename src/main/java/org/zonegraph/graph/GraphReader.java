package org.zonegraph.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * Reads by one statement each. Sessions have read access, so that a cluster routes them
 * to its followers and a write is refused by the database.
 */
public class GraphReader {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private static final Duration PAUSE = Duration.ofMillis(20);

	private static final TransactionConfig LIMITED = TransactionConfig.builder().withTimeout(LONGEST).build();

	private static final int ATTEMPTS = 3;

	private final Driver driver;

	public GraphReader(Driver driver) {
		this.driver = driver;
	}

	/**
	 * Runs a statement that returns one record or none.
	 * @param <T> type of what is made of the record
	 * @param cypher the statement
	 * @param parameters its parameters
	 * @param mapper makes something of the record while it is being read
	 * @return what the mapper made, null where there was no record
	 * @throws org.neo4j.driver.exceptions.Neo4jException if the database refuses it, cuts
	 * it off after ten seconds, or fails three times in a way that might have passed
	 */
	public <T> @Nullable T read(String cypher, Map<String, @Nullable Object> parameters,
			Function<Record, ? extends @Nullable T> mapper) {
		return read(new Query(cypher, parameters), mapper);
	}

	/**
	 * Reads an answer that is of one revision whole, by a statement made with
	 * {@link Changeover#guarded}. While another revision takes its place this waits.
	 * @param <T> type of what is made of the answer
	 * @param cypher the guarded statement
	 * @param parameters its parameters
	 * @param mapper makes something of the revision and the answer
	 * @return what the mapper made
	 * @throws org.neo4j.driver.exceptions.Neo4jException as {@link #read} does, where
	 * nothing is loaded, and where a revision has not taken its place after ten seconds
	 */
	public <T> T readWhole(String cypher, Map<String, @Nullable Object> parameters,
			BiFunction<String, Value, ? extends T> mapper) {
		Query query = new Query(cypher, parameters);
		Instant last = Instant.now().plus(LONGEST);
		do {
			Optional<T> answer = read(query, (record) -> {
				String revision = Changeover.revision(record);
				return (revision == null) ? Optional.<T>empty()
						: Optional.of(mapper.apply(revision, record.get("answer")));
			});
			if (answer == null) {
				throw new ServiceUnavailableException("the database holds no revision");
			}
			if (answer.isPresent()) {
				return answer.get();
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		while (Instant.now().isBefore(last));
		throw new ServiceUnavailableException("another revision is taking its place for too long");
	}

	private <T> @Nullable T read(Query query, Function<Record, ? extends @Nullable T> mapper) {
		for (int attempt = 1;; attempt++) {
			try (Session session = this.driver.session(READ)) {
				Result result = session.run(query, LIMITED);
				return result.hasNext() ? mapper.apply(result.next()) : null;
			}
			catch (RuntimeException ex) {
				if (!(ex instanceof RetryableException) || attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

}
