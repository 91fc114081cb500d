package org.zonegraph;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zonegraph.RunningZonegraph.Answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of a statement shows what its check counted, and why the verdict is so. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ClaimPageTests {

	private static Answer check(String claim) {
		return RunningZonegraph.get()
			.ask("{ claim(id: \"claim:%s\") { check { counted reason zh: reason(language: ZH) } checkNoteZh } }"
				.formatted(claim))
			.at("claim");
	}

	@Test
	void theListThatWasCountedStandsBelowInBothLanguages() {
		int counted = check("s101").at("check.counted").<Double>as().intValue();
		try (Visit visit = new Visit().open("/claim/s101")) {
			assertThat(visit.find("table.counted tbody tr")).hasCount(counted);
			assertThat(visit.find(".counted-list")).containsText("%d listed.".formatted(counted));
			assertThat(visit.find("a.tool-csv").last().getAttribute("href")).startsWith("/q/counted-areas.csv?filter=");
			visit.open("/claim/s101?lang=zh");
			assertThat(visit.find("table.counted tbody tr")).hasCount(counted);
			assertThat(visit.find(".counted-list")).containsText("共列出 %d 项。".formatted(counted));
			assertThat(visit.find("p.reason")).hasText(check("s101").at("checkNoteZh").<String>as());
		}
	}

	@Test
	void theFigureThatWasComparedStandsBelowWithItsReason() {
		try (Visit visit = new Visit().open("/claim/c17a")) {
			assertThat(visit.find(".counted-list")).containsText("48.4%");
			assertThat(visit.find("p.reason")).hasText(check("c17a").at("check.reason").<String>as());
			visit.open("/claim/c17a?lang=zh");
			assertThat(visit.find("p.reason")).hasText(check("c17a").at("check.zh").<String>as());
		}
	}

	@Test
	void whereNothingWasCountedThePageSaysSo() {
		try (Visit visit = new Visit().open("/claim/c10")) {
			assertThat(visit.find(".counted-list h2")).hasText("Nothing could be counted");
			assertThat(visit.find(".counted-list .list-tools a")).hasCount(1);
		}
	}

}
