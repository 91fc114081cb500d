package org.zonegraph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import static org.assertj.core.api.Assertions.assertThat;

class DifferentialTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private final MemoryGraph graph = new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed());

	@Property(tries = 400, shrinking = ShrinkingMode.OFF)
	void anyQuestionIsAnsweredAsPlainJavaAnswersItFromTheSeed(@ForAll long seed) {
		QuestionGenerator.Question question = new QuestionGenerator(this.graph, seed).question();
		Map<String, Object> response = this.zonegraph.respond(question.text(), Map.of());
		assertThat(response).as(question.text()).doesNotContainKey("errors");
		assertThat(plain(response.get("data"))).as(question.text()).isEqualTo(plain(question.data()));
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
