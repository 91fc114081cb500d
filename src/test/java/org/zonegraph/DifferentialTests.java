package org.zonegraph;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Made-up questions, each answered by the server and from the seed in plain Java. */
@Tag("properties")
class DifferentialTests {

	private static final List<String> PASSING = List.of("code=TIMEOUT", "code=SOURCE_UNAVAILABLE");

	private RunningZonegraph zonegraph;

	private MemoryGraph graph;

	/** Not in the constructor, whose failure jqwik takes for its own. */
	@BeforeProperty
	void start() {
		this.zonegraph = RunningZonegraph.get();
		this.graph = new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed());
	}

	@Property(seed = "20261123")
	void anyQuestionIsAnsweredAsPlainJavaAnswersItFromTheSeed(@ForAll long seed) {
		QuestionGenerator.Question question = new QuestionGenerator(this.graph, Seeds.of(seed)).question();
		Map<String, Object> response = respond(question.text());
		Seeds.assertSame(seed, question.text(), null, response.get("errors"));
		Seeds.assertSame(seed, question.text(), question.data(), response.get("data"));
	}

	@Property(seed = "20261128")
	void whatWasThereAsOfATimeIsWhatPlainJavaFindsByTheDaysThatDatesMayBe(@ForAll long seed) {
		QuestionGenerator.Question question = new QuestionGenerator(this.graph, Seeds.of(seed))
			.asOf(this.zonegraph.seed().imprint().issuedOn());
		Map<String, Object> response = respond(question.text());
		Seeds.assertSame(seed, question.text(), null, response.get("errors"));
		Seeds.assertSame(seed, question.text(), question.data(), response.get("data"));
		assertNeverMoreCertainThanPossible(seed, question.text(), response);
	}

	private static void assertNeverMoreCertainThanPossible(long seed, String question, Object part) {
		if (part instanceof Map<?, ?> map) {
			if (map.get("certain") instanceof Integer certain) {
				assertThat(certain).as(Seeds.told(seed, question)).isLessThanOrEqualTo((Integer) map.get("possible"));
			}
			map.values().forEach((each) -> assertNeverMoreCertainThanPossible(seed, question, each));
		}
		if (part instanceof List<?> list) {
			list.forEach((each) -> assertNeverMoreCertainThanPossible(seed, question, each));
		}
	}

	/**
	 * What a busy machine could not answer in time is asked again, as readers are told.
	 */
	private Map<String, Object> respond(String question) {
		return await().atMost(Duration.ofMinutes(5))
			.until(() -> this.zonegraph.respond(question, Map.of()),
					(response) -> PASSING.stream().noneMatch(String.valueOf(response.get("errors"))::contains));
	}

	@Property(seed = "20261126")
	void whatCitesASourceIsWhatPlainJavaFindsInTheSeed(@ForAll long seed) {
		QuestionGenerator.Question question = new QuestionGenerator(this.graph, Seeds.of(seed)).citations();
		Map<String, Object> response = respond(question.text());
		Seeds.assertSame(seed, question.text(), null, response.get("errors"));
		Seeds.assertSame(seed, question.text(), question.data(), response.get("data"));
	}

	@Property(tries = 12, seed = "20261126")
	void whatIsNearestIsToldAsPlainJavaTellsIt(@ForAll long seed) {
		Part<Node> question = new QuestionGenerator(this.graph, Seeds.of(seed)).nearest();
		List<Map<String, Map<String, Object>>> found = this.zonegraph.ask(question.text()).at("nearest").as();
		for (Map<String, Map<String, Object>> each : found) {
			Map<String, Object> told = new LinkedHashMap<>(each.get("node"));
			Node node = this.graph.node(told.remove("id").toString());
			Seeds.assertSame(seed, question.text(), question.answer().apply(node), told);
		}
	}

	@Property(seed = "20261123")
	void nullAnywhereInAFilterIsRefusedByItsPath(@ForAll long seed) {
		String question = new QuestionGenerator(this.graph, Seeds.of(seed)).questionWithNull();
		Map<String, Object> error = this.zonegraph.refuse(question);
		assertThat(error.get("message").toString()).as(Seeds.told(seed, question))
			.contains("filter.")
			.contains("isNull");
		assertThat(new RunningZonegraph.Answer(error).at("extensions.code").<Object>as()).as(Seeds.told(seed, question))
			.isEqualTo("INVALID_FILTER");
	}

}
