package org.zonegraph.graph;

import java.time.Duration;
import java.util.Map;
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
import org.neo4j.driver.exceptions.RetryableException;

/**
 * Reads by one statement each. Sessions have read access, so that a cluster routes them
 * to its followers and a write is refused by the database.
 */
public class GraphReader {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final TransactionConfig LIMITED = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(10))
		.build();

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
		Query query = new Query(cypher, parameters);
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
