package org.zonegraph.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CertaintyTests {

	@Test
	void onlyAWholeNameThatNothingRivalsIsSettled() {
		assertThat(Certainty.settled(List.of(1.0, 0.9, 0.4), Certainty::isWhole)).contains(1.0);
		assertThat(Certainty.settled(List.of(1.0, 1.0), Certainty::isWhole)).isEmpty();
		assertThat(Certainty.settled(List.of(0.95), Certainty::isWhole)).isEmpty();
		assertThat(Certainty.settled(List.<Double>of(), Certainty::isWhole)).isEmpty();
	}

}
