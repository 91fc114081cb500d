package org.zonegraph;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.UnansweredException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whether the graph is away is not known by one question that took too long. */
class GraphWatchTests {

	@Test
	void aStatementThatIsNotPlannedInTimeDoesNotSayThatTheGraphIsAway() {
		GraphWatch watch = RunningZonegraph.get().context().getBean(GraphWatch.class);
		String unplanned = "MATCH (a:Area) WHERE a.id = $id RETURN a.nameEn AS never" + System.nanoTime();
		assertThatExceptionOfType(UnansweredException.class)
			.isThrownBy(() -> watch.readWhole(unplanned, Map.of("id", "x"), Instant.now(), (revision, value) -> value));
		assertThat(watch.state().lostAt()).isNull();
	}

}
