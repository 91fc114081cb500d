package org.zonegraph;

import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Made-up questions of what was there as of a time; a class of its own, so that another
 * process asks them.
 */
@Tag("properties")
class AsOfDifferentialTests {

	private MadeUp asked;

	@BeforeProperty
	void start() {
		this.asked = MadeUp.ofTheSeed();
	}

	@Property(seed = "20261128")
	void whatWasThereAsOfATimeIsWhatPlainJavaFindsByTheDaysThatDatesMayBe(@ForAll long seed) {
		QuestionGenerator.Question question = this.asked.questions(seed)
			.asOf(this.asked.zonegraph().seed().imprint().issuedOn());
		assertNeverMoreCertainThanPossible(seed, question.text(), this.asked.assertAnswered(seed, question));
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

}
