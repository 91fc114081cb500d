package org.zonegraph;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.awaitility.Awaitility.await;

/**
 * Asks the server made-up questions and holds its answers to those of plain Java.
 *
 * @param zonegraph the server
 * @param graph what it serves, read from the seed
 */
record MadeUp(RunningZonegraph zonegraph, MemoryGraph graph) {

	private static final List<String> PASSING = List.of("code=TIMEOUT", "code=SOURCE_UNAVAILABLE");

	static MadeUp ofTheSeed() {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		return new MadeUp(zonegraph, new MemoryGraph(zonegraph.model(), zonegraph.seed()));
	}

	QuestionGenerator questions(long seed) {
		return new QuestionGenerator(this.graph, Seeds.of(seed));
	}

	/** Asks, and returns the answer, which is as it must be. */
	Map<String, Object> assertAnswered(long seed, QuestionGenerator.Question question) {
		Map<String, Object> response = respond(question.text());
		Seeds.assertSame(seed, question.text(), null, response.get("errors"));
		Seeds.assertSame(seed, question.text(), question.data(), response.get("data"));
		return response;
	}

	/**
	 * What a busy machine could not answer in time is asked again, as readers are told.
	 */
	private Map<String, Object> respond(String question) {
		return await().atMost(Duration.ofMinutes(5))
			.until(() -> this.zonegraph.respond(question, Map.of()),
					(response) -> PASSING.stream().noneMatch(String.valueOf(response.get("errors"))::contains));
	}

}
