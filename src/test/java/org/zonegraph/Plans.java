package org.zonegraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.summary.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/** Execution plans of the database, as far as tests speak of them. */
final class Plans {

	private Plans() {
	}

	/** The operators of the one statement that a question is. */
	static List<String> of(RunningZonegraph zonegraph, String question) {
		List<String> statements = CountingDriver.during(() -> zonegraph.ask(question));
		assertThat(statements).hasSize(1);
		List<String> steps = new ArrayList<>();
		collect(zonegraph.driver()
			.executableQuery("EXPLAIN " + statements.get(0))
			.withParameters(Map.of())
			.execute()
			.summary()
			.plan(), steps);
		return steps;
	}

	private static void collect(Plan plan, List<String> steps) {
		steps.add(plan.operatorType().replaceFirst("@.*", ""));
		plan.children().forEach((child) -> collect(child, steps));
	}

}
