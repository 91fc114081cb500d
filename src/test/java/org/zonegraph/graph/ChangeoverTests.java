package org.zonegraph.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.zonegraph.graph.start.EmbeddedNeo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whether an answer is of one revision. */
class ChangeoverTests {

	private static final Class<?>[] NOT_IN_TIME = { ServiceUnavailableException.class, UnansweredException.class };

	private static Value mark(@Nullable String revision, @Nullable Long since) {
		return mark(revision, since, 1);
	}

	private static Value mark(@Nullable String revision, @Nullable Long since, long times) {
		Map<String, Object> mark = new HashMap<>(Map.of("key", "changeover", "times", times));
		mark.put("revision", revision);
		mark.put("since", since);
		mark.values().removeIf((value) -> value == null);
		return Values.value(mark);
	}

	@Test
	void anAnswerHoldsWhereTheRevisionWasTheSameBeforeAndAfterItAndNoMarkStood() {
		assertThat(Changeover.revision(mark("a", null), mark("a", null), null)).isEqualTo("a");
		assertThat(Changeover.revision(mark("a", null), mark("b", null), null)).isNull();
		assertThat(Changeover.revision(mark("a", null), mark("a", 7L), null)).isNull();
		assertThat(Changeover.revision(mark("a", 7L), mark("b", null), null)).isNull();
		assertThat(Changeover.revision(mark("a", 7L), mark("a", 7L), null)).isNull();
		assertThat(Changeover.revision(mark(null, null), mark(null, null), null)).isNull();
		assertThat(Changeover.revision(mark("a", null, 1), mark("a", null, 2), null))
			.as("the same revision was loaded again meanwhile")
			.isNull();
	}

	@Test
	void aMarkMeansNothingOnlyIfItIsTheOneThatWasCutOff() {
		assertThat(Changeover.revision(mark("a", 7L), mark("a", 7L), Values.value(7))).isEqualTo("cut off");
		assertThat(Changeover.revision(mark("a", 8L), mark("a", 8L), Values.value(7))).isNull();
		assertThat(Changeover.revision(mark("a", 7L), mark("a", 8L), Values.value(7))).isNull();
	}

	@Tag("restarts")
	@Test
	void aReaderWaitsForAMarkThirtySecondsLongAndNotForOneThatStandsLonger(@TempDir Path folder) {
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder, 0);
				Driver driver = GraphDatabase.driver(neo4j.uri(),
						AuthTokens.basic(neo4j.username(), neo4j.password()))) {
			assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> read(driver))
				.withMessageContaining("no revision");
			driver.executableQuery(Changeover.BEGIN).execute();
			assertThatThrownBy(() -> read(driver)).isInstanceOfAny(NOT_IN_TIME);
			String older = "MATCH (m {key: 'changeover'}) SET m.since = timestamp() - %d";
			driver.executableQuery(older.formatted(20_000)).execute();
			assertThatThrownBy(() -> read(driver)).isInstanceOfAny(NOT_IN_TIME);
			driver.executableQuery(older.formatted(30_001)).execute();
			assertThat(read(driver)).isEqualTo("cut off: 42");
			driver.executableQuery("CREATE (:ZonegraphRevision {key: 'current', revision: 'r'})").execute();
			driver.executableQuery(Changeover.END).execute();
			assertThat(read(driver)).isEqualTo("r: 42");
		}
	}

	private static String read(Driver driver) {
		return new GraphReader(driver, Duration.ofSeconds(10)).readWhole(Changeover.guarded("$n"), Map.of("n", 42),
				Instant.now().plusSeconds(3), (revision, answer) -> revision + ": " + answer.asInt());
	}

}
