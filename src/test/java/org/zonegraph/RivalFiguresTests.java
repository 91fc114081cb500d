package org.zonegraph;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.graph.start.EmbeddedNeo4j;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two sources that give different figures of one period, which the seed does not have.
 */
@Tag("restarts")
class RivalFiguresTests {

	private static final String NEXT = "\nobservation:trade_value.CN-CQ.2024,";

	/** The same days in other words, and the same year in dollars. */
	private static final String RIVALS = """

			observation:trade_value.CN-CQ.2022-rival,"Total trade value, Chongqing, 2022",2022-H1/H2,800,billion_yuan,indicator:trade_value,province:CN-CQ,,OFFICIAL,source:ct,
			observation:trade_value.CN-CQ.2022-usd,"Total trade value, Chongqing, 2022",2022,120,billion_usd,indicator:trade_value,province:CN-CQ,,OFFICIAL,source:ct,""";

	@TempDir
	private Path folder;

	@Test
	void rivalsStandSideBySideAndDollarsByThemselves() throws Exception {
		SeedTests.changed(this.folder, "observations.csv", NEXT, RIVALS + NEXT);
		try (EmbeddedNeo4j neo4j = TestNeo4j.loaded()) {
			Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
			settings.put("zonegraph.seed.location", this.folder.toUri());
			settings.put("zonegraph.seed.load", "always");
			settings.put("zonegraph.limits.database-time", "2m");
			settings.put("zonegraph.limits.request-time", "3m");
			try (RunningZonegraph zonegraph = RunningZonegraph.start(settings)) {
				Answer answer = zonegraph.ask("""
						{ series(indicator: "indicator:trade_value", subjects: ["province:CN-CQ"], granularity: YEAR) {
						  unit points { period figures { value period evidence { confidence } } } } }""");
				assertThat(answer.each("series", "unit")).containsExactly("billion_usd", "billion_yuan");
				assertThat(answer.each("series.0.points", "period")).containsExactly("2022");
				assertThat(answer.each("series.1.points", "period")).containsExactly("2022", "2023", "2024", "2025");
				assertThat(answer.at("series.1.points.0.figures").value()).isEqualTo(List.of(
						Map.of("value", 800.0, "period", "2022-H1/H2", "evidence", Map.of("confidence", "OFFICIAL")),
						Map.of("value", 815.84, "period", "2022", "evidence", Map.of("confidence", "REPORTED"))));
				assertThat(answer.at("series.1.points.1.figures").<List<Object>>as()).isEmpty();
			}
		}
	}

}
