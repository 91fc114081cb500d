package org.zonegraph.graph;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is tried again when a read fails. */
class GraphReaderTests {

	private static final ClientException IGNORED = new ClientException(
			"A message has been ignored during result streaming.");

	@Test
	void whatAConnectionIgnoredIsReadOnAnother() {
		Deque<RuntimeException> failures = new ArrayDeque<>(List.of(IGNORED));
		assertThat(reader(failures).<String>read("RETURN 1", Map.of(), (record) -> "a row")).isNull();
		assertThat(failures).isEmpty();
	}

	@Test
	void whatWasTerminatedFromOutsideIsReadAgainAndWhatRanOutOfTimeIsNot() {
		ClientException terminated = new TransactionTerminatedException("Neo.ClientError.Transaction.Terminated",
				"The transaction has been terminated. Explicitly terminated by the user. ");
		Deque<RuntimeException> failures = new ArrayDeque<>(List.of(terminated));
		assertThat(reader(failures).<String>read("RETURN 1", Map.of(), (record) -> "a row")).isNull();
		ClientException late = new TransactionTerminatedException("Neo.ClientError.Transaction.TransactionTimedOut",
				"The transaction has not completed within the timeout specified at its start by the client.");
		failures.add(late);
		assertThatThrownBy(() -> reader(failures).read("RETURN 1", Map.of(), (record) -> "a row")).isSameAs(late);
	}

	@Test
	void aStatementThatIsWrongIsNotTriedAgain() {
		ClientException wrong = new ClientException("Neo.ClientError.Statement.SyntaxError", "no such word");
		Deque<RuntimeException> failures = new ArrayDeque<>(List.of(wrong, IGNORED));
		assertThatThrownBy(() -> reader(failures).read("RETRUN 1", Map.of(), (record) -> "a row")).isSameAs(wrong);
		assertThat(failures).containsExactly(IGNORED);
	}

	/** Reads from a database that has no rows and fails like this, in this order. */
	private static GraphReader reader(Deque<RuntimeException> failures) {
		StandIn nothing = (method, arguments) -> false;
		Result result = nothing.as(Result.class);
		StandIn session = (method, arguments) -> {
			if (method.equals("run") && !failures.isEmpty()) {
				throw failures.remove();
			}
			return method.equals("run") ? result : null;
		};
		StandIn driver = (method, arguments) -> session.as(Session.class);
		return new GraphReader(driver.as(Driver.class), Duration.ofSeconds(10));
	}

}
