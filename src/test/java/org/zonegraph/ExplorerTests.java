package org.zonegraph;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.correction.SeedCheckout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The frame around the explorer's pages, as people use it. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ExplorerTests {

	private static final String SEARCH = "input[role=combobox]";

	private static final String END = ".end-box input[role=combobox]";

	private static final String AREA = "/area/chongqing-xiyong-cbz";

	/** A page with a drawing that asks for what it draws. */
	private static final String MEASURE = "/measure/guofa-2014-65-29";

	private static final String PATHS = "/connections?from=enterprise:abc-leasing&to=measure:guofa-2014-65-31";

	@Test
	void searchLeadsToAPage() {
		try (Visit visit = new Visit().open("/")) {
			visit.find(SEARCH).first().pressSequentially("xiyong");
			assertThat(visit.find("[role=option]").first()).containsText(name());
			visit.press("ArrowDown").press("Enter");
			visit.page().waitForURL("**" + AREA);
			visit.loaded();
			assertThat(visit.find("main h1")).containsText(name());
			assertThat(visit.page().title()).contains(name());
		}
	}

	@Test
	void aReaderComesFromAFactToAPatchThatCheckPassesAndGitTakesWithinAMinute(@TempDir Path folder) {
		Instant start = Instant.now();
		try (Visit visit = new Visit().open(AREA)) {
			visit.find("main dl.facts button[value=areaKm2]").click();
			visit.page().waitForURL("**/correct?*");
			visit.find("input[name=value]").fill("10.5");
			visit.find("input[name=source]").fill("https://example.org/xiyong");
			visit.find("textarea[name=quote]").fill("The zone covers 10.5 square kilometres.");
			visit.find("form.correct details summary").click();
			visit.find("input[name=title]").fill("Xiyong in figures");
			visit.find("form.correct > button").click();
			assertThat(visit.find(".check-passes")).isVisible();
			SeedCheckout checkout = new SeedCheckout(folder);
			Map<String, String> before = checkout.texts();
			checkout.apply(visit.find("pre.patch").textContent());
			assertThat(checkout.texts()).isNotEqualTo(before);
		}
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
	}

	@Test
	void aHitIsItsNameOnceAndLeadsWithItWhateverMatched() {
		try (Visit visit = new Visit().open("/")) {
			visit.find(SEARCH).first().fill("Pratt & Whitney");
			assertThat(visit.find("[role=option]").first()).hasText(Pattern
				.compile("^\\s*Shanghai Pratt & Whitney Aircraft Engine Maintenance Co\\.\\s+Enterprise\\s*$"));
			assertThat(visit.find("[role=option]").first().locator("mark")).hasText("Pratt & Whitney");
			visit.find(SEARCH).first().fill("chongqing-xiyong-cbz");
			assertThat(visit.find("[role=option] > span").first()).hasText(name());
			assertThat(visit.find("[role=option] > .small").first()).hasText("Area");
		}
	}

	@Test
	void enterWaitsForTheAnswerToWhatWasTypedLast() {
		try (Visit visit = new Visit().open("/connections")) {
			List<Route> held = new ArrayList<>();
			visit.page().route("**/graphql?documentId=search&*chengdu*", held::add);
			visit.find(END).first().fill("chengdu");
			visit.page().waitForCondition(() -> !held.isEmpty());
			visit.find(END).first().fill("xiyong");
			visit.press("Enter");
			visit.page().waitForURL("**/connections?from=area%3Achongqing-xiyong-cbz");
		}
	}

	@Test
	void enterLeadsToTheResultsOfWhatWasTypedLast() {
		try (Visit visit = new Visit().open("/")) {
			List<Route> held = new ArrayList<>();
			visit.page().route("**/graphql?documentId=search&*chengdu*", held::add);
			visit.find(SEARCH).first().fill("chengdu");
			visit.page().waitForCondition(() -> !held.isEmpty());
			visit.find(SEARCH).first().fill("xiyong");
			visit.press("Enter");
			visit.page().waitForURL("**/search?q=xiyong");
			assertThat(visit.find("main a[href='%s']".formatted(AREA)).first()).isVisible();
		}
	}

	@Test
	void aQuestionThatFailsIsSaidInWordsAndCanBeAskedAgain() {
		try (Visit visit = new Visit()) {
			visit.page().route("**/graphql?*", Route::abort);
			visit.page().navigate(MEASURE);
			assertThat(visit.find("main [role=alert]")).containsText("The server cannot be reached");
			visit.expectComplaints();
			visit.page().unroute("**/graphql?*");
			visit.find("main [role=alert] button").click();
			assertThat(visit.find("svg.lineage")).containsText("bonded delivery");
			assertThat(visit.find("main [role=alert]")).hasCount(0);
		}
	}

	@Test
	void whatFailsInPassingIsAskedOnceMoreBeforeItIsSaid() {
		for (String code : List.of("TIMEOUT", "SOURCE_UNAVAILABLE")) {
			try (Visit visit = new Visit()) {
				List<String> asked = new ArrayList<>();
				visit.page().route("**/graphql?documentId=lineage&*", (route) -> {
					asked.add(code);
					route.fulfill(new Route.FulfillOptions().setStatus(503)
						.setHeaders(Map.of("Retry-After", "0", "Content-Type", "application/json"))
						.setBody("{\"errors\":[{\"message\":\"passing\",\"extensions\":{\"code\":\"%s\"}}]}"
							.formatted(code)));
				}, new Page.RouteOptions().setTimes(1));
				visit.page().navigate(MEASURE);
				visit.loaded();
				visit.expectComplaints();
				assertThat(visit.find("svg.lineage")).containsText("bonded delivery");
				assertThat(visit.find("main [role=alert]")).hasCount(0);
				assertThat(asked).containsExactly(code);
			}
		}
	}

	@Test
	void aSlowAnswerIsAnnounced() {
		try (Visit visit = new Visit()) {
			List<Route> held = new ArrayList<>();
			// not by setTimes(1), which stops intercepting while the question is still
			// held
			visit.page().route("**/graphql?*", (route) -> {
				if (held.isEmpty()) {
					held.add(route);
				}
				else {
					route.resume();
				}
			});
			visit.page().navigate(MEASURE);
			assertThat(visit.find("main .skeleton[role=status]")).hasAttribute("aria-label", "Loading");
			visit.page().waitForCondition(() -> !held.isEmpty());
			held.get(0).resume();
			visit.loaded();
			assertThat(visit.find("svg.lineage")).containsText("bonded delivery");
		}
	}

	@Test
	void aPartThatIsNotThereIsSaidInWords() {
		try (Visit visit = new Visit()) {
			visit.page().route("**/scripts/cytoscape.js", Route::abort);
			visit.page().navigate(PATHS);
			assertThat(visit.find("main [role=alert]")).containsText("could not be loaded");
			visit.expectComplaints();
			visit.page().unroute("**/scripts/cytoscape.js");
			visit.find("main [role=alert] button").click();
			visit.loaded();
			assertThat(visit.find("main [role=alert]")).hasCount(0);
		}
	}

	@Test
	void anIdThatNothingHasAndAnAddressThatIsNoPageSaySo() {
		try (Visit visit = new Visit().open("/area/atlantis-free-port")) {
			assertThat(visit.find("main h1")).hasText("There is no such page");
			assertThat(visit.find("main")).containsText("area:atlantis-free-port");
			assertThat(visit.page().title()).startsWith("There is no such page");
			visit.page().navigate("/atlantis");
			visit.expectComplaints();
			assertThat(visit.find("main")).containsText("There is no such page");
			assertThat(visit.find("main [lang=zh-CN]")).containsText("没有此页面");
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@Test
	void theKeyboardAloneLeadsFromTheStartPageToAMeasure() {
		try (Visit visit = new Visit().open("/")) {
			visit.tabTo("nav a[href='/reforms']").press("Enter");
			visit.page().waitForURL("**/reforms");
			visit.loaded();
			visit.tabTo("main a[href^='/measure/']").press("Enter");
			visit.page().waitForURL("**/measure/**");
			visit.loaded();
			visit.tabTo("main .evidence summary").press("Enter");
			assertThat(visit.find("main .evidence[open] .evidence-panel").first()).isVisible();
			visit.press("Escape");
			assertThat(visit.find("main .evidence[open]")).hasCount(0);
		}
	}

	@Test
	void backLeadsToWhereOneWas() {
		try (Visit visit = new Visit().open("/claims")) {
			visit.page().evaluate("scrollTo(0, 600)");
			visit.find("main a[href^='/claim/']").last().evaluate("(link) => link.click()");
			visit.page().waitForURL("**/claim/**");
			visit.loaded();
			assertThat(visit.page().evaluate("scrollY")).isEqualTo(0);
			visit.page().goBack();
			visit.loaded();
			// what is counted above it later moves it on, so that the reader sees the
			// same
			visit.page().waitForFunction("() => Math.abs(scrollY - 600) < 300");
		}
	}

	private static String name() {
		return RunningZonegraph.get().ask("{ area(id: \"area:chongqing-xiyong-cbz\") { name } }").at("area.name").as();
	}

}
