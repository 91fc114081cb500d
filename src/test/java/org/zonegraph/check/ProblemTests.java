package org.zonegraph.check;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests {

	@Test
	void aProblemIsOneLineThatATerminalDoesNotObey() {
		Problem problem = new Problem("areas.csv", 2, "nameEn", "\u001B[31mred\nnext" + "x".repeat(60_000), "no");
		assertThat(problem.toString()).startsWith("areas.csv:2, column nameEn: '<U+001B>[31mred<U+000A>nextxxx")
			.endsWith("x…', expected no")
			.hasSizeLessThan(500);
	}

	@Test
	void aProblemOfAWholeFileHasNoColumn() {
		assertThat(new Problem("areas.csv", 1, "", "", "a file for the type Area"))
			.hasToString("areas.csv:1: '', expected a file for the type Area");
	}

}
