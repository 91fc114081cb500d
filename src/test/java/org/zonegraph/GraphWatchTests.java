package org.zonegraph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import org.zonegraph.graph.Changeover;
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

	@Test
	void whoHasAStatementPlannedIsToldHowLongThatTookOnceAndEvenIfThatIsTooLate() throws Exception {
		GraphWatch watch = RunningZonegraph.get().context().getBean(GraphWatch.class);
		String unplanned = Changeover.guarded("COUNT { MATCH (a:Area) WHERE a.id = $id } + 0 * " + System.nanoTime());
		List<Duration> told = new CopyOnWriteArrayList<>();
		assertThatExceptionOfType(UnansweredException.class).isThrownBy(() -> watch.readWhole(unplanned,
				Map.of("id", "x"), Instant.now(), told::add, (revision, value) -> value));
		Await.until(() -> !told.isEmpty());
		assertThat(told).singleElement().satisfies((took) -> assertThat(took).isPositive());
		long areas = watch.readWhole(unplanned, Map.of("id", "x"), Instant.now().plusSeconds(20), told::add,
				(revision, value) -> value.asLong());
		assertThat(areas).isZero();
		assertThat(told).as("it was planned already").hasSize(1);
	}

}
