package org.zonegraph.graph.start;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;

import org.zonegraph.graph.UnansweredException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A step of a start is taken again where the database was too slow, and only then. */
class StartConnectionTests {

	/** Connects to nothing: no step here asks it. */
	private final Driver driver = GraphDatabase.driver("bolt://127.0.0.1:1", AuthTokens.none());

	private StartConnection waiting(Duration longest) {
		return new StartConnection(this.driver, "Neo4j at bolt://db.example.org", longest);
	}

	@Test
	void aDatabaseThatIsNotAvailableYetIsAskedAgain() {
		AtomicInteger attempts = new AtomicInteger();
		try (StartConnection start = waiting(Duration.ofMinutes(1))) {
			String answer = start.within("an answer of", (driver) -> {
				if (attempts.incrementAndGet() == 1) {
					throw new TransientException("Neo.TransientError.General.DatabaseUnavailable", "not available");
				}
				return "an answer";
			});
			assertThat(answer).isEqualTo("an answer");
		}
		assertThat(attempts).hasValue(2);
	}

	@Test
	void whatIsWaitedForInVainIsSaid() {
		try (StartConnection start = waiting(Duration.ofMillis(100))) {
			assertThatExceptionOfType(StartTimeoutException.class)
				.isThrownBy(() -> start.within("the sizes of", (driver) -> {
					throw new UnansweredException(null);
				}))
				.withMessageStartingWith("waited 0.1s for the sizes of Neo4j at bolt://db.example.org in vain: ")
				.withMessageContaining("zonegraph.neo4j.start-time");
		}
	}

	@Test
	void whatDoesNotGetBetterByWaitingIsNotWaitedFor() {
		AtomicInteger attempts = new AtomicInteger();
		try (StartConnection start = waiting(Duration.ofMinutes(1))) {
			assertThatExceptionOfType(AuthenticationException.class)
				.isThrownBy(() -> start.within("an answer of", (driver) -> {
					attempts.incrementAndGet();
					throw new AuthenticationException("Neo.ClientError.Security.Unauthorized", "no");
				}));
		}
		assertThat(attempts).hasValue(1);
		assertThat(StartConnection.isSlow(new ServiceUnavailableException("refused"))).isFalse();
	}

	@Test
	void aStatementThatIsNotPlannedSinceIndexesBecomeReadyIsAskedAgain() {
		AtomicInteger attempts = new AtomicInteger();
		try (StartConnection start = waiting(Duration.ofMinutes(1))) {
			String answer = start.within("the load of the seed into", (driver) -> {
				if (attempts.incrementAndGet() == 1) {
					throw new DatabaseException("Neo.DatabaseError.General.UnknownError",
							"Could not compile query due to insanely frequent schema changes");
				}
				return "a revision";
			});
			assertThat(answer).isEqualTo("a revision");
		}
		assertThat(attempts).hasValue(2);
		assertThat(StartConnection
			.isSlow(new DatabaseException("Neo.DatabaseError.General.UnknownError", "The store is damaged"))).isFalse();
	}

	@Test
	void aConnectionThatIsNotToBeHadInTimeIsOfASlowDatabase() {
		assertThat(StartConnection.isSlow(new ClientException("Unable to acquire connection from the pool",
				new TimeoutException("within 3000ms"))))
			.isTrue();
	}

}
