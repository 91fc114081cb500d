package org.zonegraph.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.zonegraph.text.NormalText;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightTests {

	@Test
	void whatMatchedIsMarkedAndEverythingElseIsText() {
		Match match = new Match(1, "<b> & R&D > \"x\"",
				List.of(new NormalText.Range(6, 9), new NormalText.Range(12, 15)));
		assertThat(match.highlight()).isEqualTo("&lt;b&gt; &amp; <mark>R&amp;D</mark> &gt; <mark>\"x\"</mark>");
	}

	@Test
	void aScoreHasFourDecimals() {
		assertThat(new Match(0.123456, "x", List.of()).score()).isEqualTo(0.1235);
	}

}
