package org.zonegraph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DifferenceTests {

	@Test
	void valuesOfJsonAreTheSameWhateverTheirNumbersAndTheOrderOfTheirFieldsAre() {
		assertThat(Difference.between(Map.of("a", List.of(1, 2L), "b", Map.of()),
				Map.of("b", Map.of(), "a", List.of(1.0, 2))))
			.isNull();
		assertThat(Difference.between(Arrays.asList((Object) null), Arrays.asList((Object) null))).isNull();
	}

	@Test
	void theFirstDifferenceIsSaidWithItsPath() {
		Object expected = Map.of("areas", Map.of("nodes", List.of(Map.of("id", "a"), Map.of("id", "b"))));
		Object got = Map.of("areas", Map.of("nodes", List.of(Map.of("id", "a"), Map.of("id", "c"))));
		assertThat(Difference.between(expected, got)).isEqualTo("answer.areas.nodes.1.id: expected b, got c");
	}

	@Test
	void whatIsMissingOrTooMuchIsADifference() {
		assertThat(Difference.between(Map.of("a", 1), Map.of())).isEqualTo("answer.a: expected 1, got no such field");
		assertThat(Difference.between(List.of(), List.of("x")))
			.isEqualTo("answer: expected 0 entries [], got 1 entries [x]");
		assertThat(Difference.between(List.of(1), 1)).isEqualTo("answer: expected [1], got 1");
	}

	@Test
	void aFailureIsOneLineThatSaysHowToRepeatIt() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Seeds.assertSame(7, "{ a\n\t b }", Map.of("a", 1), Map.of("a", 2)))
			.withMessage("-Dzonegraph.test.repeat=%d -Dzonegraph.tries=1: { a b } answer.a: expected 1, got 2",
					Seeds.of(7));
	}

}
