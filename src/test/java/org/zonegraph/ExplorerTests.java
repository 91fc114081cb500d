package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zonegraph.RunningZonegraph.Answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The frame around the explorer's pages, as people use it. */
@ExtendWith(Chromium.class)
class ExplorerTests {

	private static final String SEARCH = "input[role=combobox]";

	private static final Path STATIC = Path.of("src/main/resources/static");

	private static final String AREA = "/area/chongqing-xiyong-cbz";

	@Test
	void searchLeadsToAPage() {
		try (Visit visit = new Visit().open("/")) {
			visit.find(SEARCH).first().pressSequentially("xiyong");
			assertThat(visit.find("[role=option]").first()).containsText(name("EN"));
			visit.press("ArrowDown").press("Enter");
			visit.page().waitForURL("**" + AREA);
			visit.loaded();
			assertThat(visit.find("main h1")).containsText(name("EN"));
			assertThat(visit.page().title()).contains(name("EN"));
		}
	}

	@Test
	void enterWaitsForTheAnswerToWhatWasTypedLast() {
		try (Visit visit = new Visit().open("/")) {
			List<Route> held = new ArrayList<>();
			visit.page().route("**/graphql?documentId=search&*chengdu*", held::add);
			visit.find(SEARCH).first().fill("chengdu");
			visit.page().waitForCondition(() -> !held.isEmpty());
			visit.find(SEARCH).first().fill("xiyong");
			visit.press("Enter");
			visit.page().waitForURL("**" + AREA);
		}
	}

	@Test
	void theLanguageChangesNamesAndInterfaceAndStandsInTheAddress() {
		try (Visit visit = new Visit().open(AREA)) {
			visit.find("button[lang=zh]").click();
			assertThat(visit.find("main h1")).containsText(name("ZH"));
			assertThat(visit.find("nav")).containsText("改革");
			assertThat(visit.find("html")).hasAttribute("lang", "zh-CN");
			assertThat(visit.find("header " + SEARCH)).hasAttribute("placeholder", "名称、拼音或文号");
			assertThat(visit.address()).isEqualTo(AREA + "?lang=zh");
			visit.find("nav a").first().click();
			visit.page().waitForURL("**?lang=zh");
		}
	}

	/** The words of every module are noted as they are declared. */
	@Test
	@SuppressWarnings("unchecked")
	void everyWordOfTheInterfaceIsThereInBothLanguages() throws IOException {
		try (Visit visit = new Visit()) {
			String words = Files.readString(STATIC.resolve("lib/language.js"));
			visit.page()
				.route("**/lib/language.js", (route) -> route.fulfill(new Route.FulfillOptions()
					.setContentType("text/javascript")
					.setBody(words.replace("words(pairs) {", "words(pairs) { (globalThis.said ??= []).push(pairs);"))));
			visit.open("/");
			visit.page().evaluate("(modules) => Promise.all(modules.map((module) => import(module)))", modules());
			List<List<String>> pairs = (List<List<String>>) visit.page()
				.evaluate("globalThis.said.flatMap((pairs) => Object.values(pairs))");
			assertThat(pairs).hasSizeGreaterThan(50)
				.allSatisfy((pair) -> assertThat(pair).hasSize(2).allMatch((text) -> !text.isBlank()))
				.allSatisfy((pair) -> assertThat(pair.get(0)).doesNotContainPattern("\\p{IsHan}"))
				.filteredOn((pair) -> pair.get(0).replaceAll("\\{\\w+}", "").matches("(?s).*[a-z].*"))
				.allSatisfy((pair) -> assertThat(pair.get(1)).containsPattern("\\p{IsHan}"));
		}
	}

	@Test
	void aQuestionThatFailsIsSaidInWordsAndCanBeAskedAgain() {
		try (Visit visit = new Visit()) {
			visit.page().route("**/graphql?*", Route::abort);
			visit.page().navigate(AREA);
			assertThat(visit.find("main [role=alert]")).containsText("The server cannot be reached");
			visit.expectComplaints();
			visit.page().unroute("**/graphql?*");
			visit.find("main [role=alert] button").click();
			assertThat(visit.find("main h1")).containsText(name("EN"));
			assertThat(visit.find("main [role=alert]")).hasCount(0);
		}
	}

	@Test
	void aSlowAnswerIsAnnounced() {
		try (Visit visit = new Visit()) {
			List<Route> held = new ArrayList<>();
			visit.page().route("**/graphql?*", held::add, new Page.RouteOptions().setTimes(1));
			visit.page().navigate(AREA);
			assertThat(visit.find("main .skeleton[role=status]")).hasAttribute("aria-label", "Loading");
			visit.page().waitForCondition(() -> !held.isEmpty());
			held.get(0).resume();
			visit.loaded();
			assertThat(visit.find("main h1")).containsText(name("EN"));
		}
	}

	@Test
	void aPageIsOfOneRevision() {
		try (Visit visit = new Visit()) {
			String revision = RunningZonegraph.get().seed().revision();
			visit.page().route("**/graphql?documentId=reform-choices&*", (route) -> {
				APIResponse answer = route.fetch();
				route.fulfill(new Route.FulfillOptions().setResponse(answer)
					.setBody(answer.text().replace(revision, "of-yesterday")));
			}, new Page.RouteOptions().setTimes(1));
			visit.open("/reforms");
			assertThat(visit.questions()).hasSize(4);
			visit.find(".cite summary").click();
			assertThat(visit.find(".citation")).containsText(revision);
		}
	}

	@Test
	void aPartThatIsNotThereIsSaidInWords() {
		try (Visit visit = new Visit().open("/")) {
			visit.page().route("**/pages/claims.js", Route::abort);
			visit.find("nav a[href='/claims']").click();
			assertThat(visit.find("main [role=alert]")).containsText("could not be loaded");
			visit.expectComplaints();
			visit.page().unroute("**/pages/claims.js");
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
			assertThat(visit.find("main")).isFocused();
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
			visit.page().waitForFunction("scrollY === 600");
		}
	}

	private static String name(String language) {
		Answer area = RunningZonegraph.get()
			.ask("{ node(id: \"area:chongqing-xiyong-cbz\") { name(language: %s) } }".formatted(language));
		return area.at("node.name").as();
	}

	private static List<String> modules() throws IOException {
		try (Stream<Path> files = Files.walk(STATIC)) {
			return files.filter((file) -> file.toString().endsWith(".js"))
				.map((file) -> "/" + STATIC.relativize(file))
				.toList();
		}
	}

}
