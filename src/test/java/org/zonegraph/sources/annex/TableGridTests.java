package org.zonegraph.sources.annex;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables of pages as rows of cells. */
class TableGridTests {

	private static List<List<String>> grid(String rows) {
		return TableGrid.of(Jsoup.parse("<table>" + rows + "</table>").select("table").get(0));
	}

	@Test
	void aCellOverSeveralRowsStandsInEachOfThem() {
		assertThat(grid(
				"<tr><td rowspan=2>State Council</td><td>one</td></tr><tr><td> two </td></tr><tr><td>Customs</td><td>three</td></tr>"))
			.containsExactly(List.of("State Council", "one"), List.of("State Council", "two"),
					List.of("Customs", "three"));
	}

	@Test
	void aCellOverSeveralColumnsStandsInEachOfThem() {
		assertThat(grid("<tr><th colspan=2>title</th></tr><tr><td>a</td><td rowspan=9>b</td></tr>"))
			.containsExactly(List.of("title", "title"), List.of("a", "b"));
	}

	@Test
	void aSpanThatIsNoneIsOneAndNoneIsWithoutEnd() {
		assertThat(grid("<tr><td colspan=0>a</td><td colspan=many>b</td></tr>")).containsExactly(List.of("a", "b"));
		assertThat(grid("<tr><td colspan=9999>a</td></tr>")).singleElement()
			.satisfies((row) -> assertThat(row).hasSize(200));
	}

}
