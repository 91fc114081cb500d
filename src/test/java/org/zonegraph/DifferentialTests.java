package org.zonegraph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A build asks the same made-up questions every time, so that it fails for what was
 * changed; {@code -Dzonegraph.test.seed=…} makes up others.
 */
class DifferentialTests {

	private static final long OTHERS = Long.getLong("zonegraph.test.seed", 0);

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final MemoryGraph graph = new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed());

	@Property(tries = 400, shrinking = ShrinkingMode.OFF, seed = "20261123")
	void anyQuestionIsAnsweredAsPlainJavaAnswersItFromTheSeed(@ForAll long seed) {
		QuestionGenerator.Question question = new QuestionGenerator(this.graph, seed + OTHERS).question();
		Map<String, Object> response = this.zonegraph.respond(question.text(), Map.of());
		assertThat(response).as(question.text()).doesNotContainKey("errors");
		assertThat(plain(response.get("data"))).as(question.text()).isEqualTo(plain(question.data()));
	}

	@Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = "20261123")
	void nullAnywhereInAFilterIsRefusedByItsPath(@ForAll long seed) {
		String question = new QuestionGenerator(this.graph, seed + OTHERS).questionWithNull();
		Map<String, Object> error = this.zonegraph.refuse(question);
		assertThat(error.get("message").toString()).as(question).contains("filter.").contains("isNull");
		assertThat(new RunningZonegraph.Answer(error).at("extensions.code").<Object>as()).as(question)
			.isEqualTo("INVALID_FILTER");
	}

	/** JSON has one kind of number. */
	private static Object plain(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> plain = new LinkedHashMap<>();
			map.forEach((key, each) -> plain.put(key, plain(each)));
			return plain;
		}
		if (value instanceof List<?> list) {
			return list.stream().map(DifferentialTests::plain).toList();
		}
		return (value instanceof Number number) ? (Object) number.doubleValue() : value;
	}

}
