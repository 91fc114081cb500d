package org.zonegraph.load;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Statement;

import static org.assertj.core.api.Assertions.assertThat;

/** By which rule a value is shown that has rivals. */
class OpenRowsTests {

	private static Statement said(String rank, String grade) {
		return new Statement("area:a", "areaKm2", "1.5", rank, new Evidence(grade, List.of("source:s"), null), null,
				null);
	}

	@Test
	void aStrongerGradeIsOneThatNoRivalHas() {
		Statement shown = said("PREFERRED", "REPORTED");
		assertThat(OpenRows.rule(List.of(shown, said("NORMAL", "DERIVED")))).isEqualTo("STRONGER_GRADE");
		assertThat(OpenRows.rule(List.of(shown, said("NORMAL", "REPORTED")))).isEqualTo("CURATORS");
		assertThat(OpenRows.rule(List.of(shown, said("NORMAL", "DERIVED"), said("NORMAL", "OFFICIAL"))))
			.isEqualTo("CURATORS");
	}

	@Test
	void whatIsOutdatedIsNoRivalOfWhatHolds() {
		Statement shown = said("PREFERRED", "DERIVED");
		assertThat(OpenRows.rule(List.of(shown, said("DEPRECATED", "OFFICIAL")))).isEqualTo("OUTDATED");
		assertThat(OpenRows.rule(List.of(shown, said("DEPRECATED", "OFFICIAL"), said("NORMAL", "UNVERIFIED"))))
			.isEqualTo("STRONGER_GRADE");
	}

	@Test
	void whereNothingIsPreferredNothingIsHeld() {
		assertThat(OpenRows.rule(List.of(said("NORMAL", "OFFICIAL"), said("NORMAL", "DERIVED"))))
			.isEqualTo("NOTHING_HELD");
	}

}
