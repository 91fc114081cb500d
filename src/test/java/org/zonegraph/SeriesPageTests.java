package org.zonegraph;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of an indicator: charts that are their own tables, with their gaps. */
@Tag("browser")
@ExtendWith(Chromium.class)
class SeriesPageTests {

	private static final String TRADE = "/indicator/trade_value";

	@Test
	void theTradeValueOfChongqingByYearIsOneChartWithItsGap() {
		try (Visit visit = new Visit().open(TRADE + "?subject=province:CN-CQ&granularity=YEAR")) {
			assertThat(visit.find("main .figures")).hasCount(1);
			assertThat(visit.find("main .figures h3")).hasText("Chongqing, year, in billion yuan");
			assertThat(visit.find("main .figures tbody th")).hasText(new String[] { "2022", "2023", "2024", "2025" });
			assertThat(visit.find("main .figure-gap")).hasText("no figure known");
			assertThat(visit.find("main .figure-bar")).hasCount(3);
			assertThat(visit.find("main .all-sources li")).hasCount(3);
			visit.open(TRADE + "?subject=province:CN-CQ&lang=zh");
			assertThat(visit.find("main .figures h3")).hasText("重庆市，年度（亿元）");
			assertThat(visit.find("main .figure-gap")).hasText("未见数据");
		}
	}

	@Test
	void everyChartIsOfOneUnitAndItsChoicesAreInTheAddress() {
		try (Visit visit = new Visit().open(TRADE)) {
			assertThat(visit.find("main .small")
				.filter(new Locator.FilterOptions().setHasText("billion yuan (46), billion US dollars (13)")))
				.hasCount(1);
			for (String chart : visit.find("main .figures").allTextContents()) {
				Assertions.assertThat(List.of("billion yuan", "billion US dollars"))
					.filteredOn(chart::contains)
					.as(chart)
					.hasSize(1);
			}
			visit.find("main select[name=subject]").selectOption("nation");
			assertThat(visit.find("main .figures h3").first()).containsText("China, year");
			assertThat(visit.page()).hasURL(Pattern.compile(".*subject=nation"));
			visit.open(TRADE + "?subject=province:CN-XX");
			assertThat(visit.find("main .unknown-choice")).containsText("province:CN-XX");
		}
	}

	@Test
	void theFiguresOfAPlaceLeadToTheirSeries() {
		try (Visit visit = new Visit().open("/province/CN-CQ")) {
			visit.find("main .figures h3 a[href*='/indicator/trade_value']").click();
			visit.loaded();
			assertThat(visit.find("main h1")).hasText("Trade value");
			assertThat(visit.find("main .figures h3").first()).containsText("Chongqing");
		}
	}

	@Test
	void chartsWithGapsHaveNoBarriersAndFitAPhone() {
		try (Visit visit = new Visit().open(TRADE)) {
			Assertions.assertThat(visit.barriers()).isEmpty();
			visit.dark(true);
			Assertions.assertThat(visit.barriersOfColour()).isEmpty();
			visit.dark(false).width(Visit.PHONE).open(TRADE);
			Assertions.assertThat(visit.overflow()).isNotPositive();
			Assertions.assertThat(visit.barriers()).isEmpty();
		}
	}

}
