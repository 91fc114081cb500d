package org.zonegraph;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Pages say where a copy was read, and lead to what others call a thing. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ReadFormPageTests {

	@Test
	void aPageCallsItACopyAndLeadsToBoth() {
		try (Visit visit = new Visit().open("/area/beihai-cbz")) {
			assertThat(visit.find("main .grade").first()).hasText("Official, read in a copy");
			visit.find("main .evidence summary").first().click();
			assertThat(visit.find("main .evidence[open] .evidence-panel").first())
				.containsText("It was read in a copy, not in the original.");
			assertThat(visit.find("main .evidence[open] .sources").first())
				.containsText("copy of: Declaration code tables of China Customs");
			visit.page().navigate("/source/xwlb-2014-12-12");
			visit.loaded();
			assertThat(
					visit.find("main dl.facts dd > span > a.outside[href^='https://github.com/china-data/xwlb/blob/']"))
				.hasCount(1);
			assertThat(visit.find("main dl.facts dd > span > a.outside[href^='https://tv.cctv.com/']")).hasCount(1);
		}
	}

	@Test
	void aPageLeadsToWhatOthersCallTheThing() {
		try (Visit visit = new Visit().open("/province/CN-HA")) {
			assertThat(visit.find("main dl.facts dd > span > a.outside[href='https://www.wikidata.org/wiki/Q43684']"))
				.hasText("Q43684");
			visit.open("/province/CN-HA?lang=zh");
			assertThat(visit.find("main dl")).containsText("维基数据");
		}
	}

}
