package org.zonegraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.RunningZonegraph.Answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** That the pages show what the API says, and as much of it as was chosen. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ExplorerContentTests {

	private static final String IN_AREAS = "{originKind: {eq: SPECIAL_CUSTOMS_AREA}}";

	@Test
	void theStartPageHoldsStatementsAgainstWhatIsListed() {
		Answer check = ask("{ claim(id: \"claim:c20\") { statement check { counted countedWithEvidence } } }")
			.at("claim");
		try (Visit visit = new Visit().open("/")) {
			String entry = visit.find(".headlines li:has(a[href='/claim/c20'])").innerText();
			assertThat(entry).contains(whole(check, "check.counted"), whole(check, "check.countedWithEvidence"));
		}
	}

	@Test
	void filtersOfTheReformsStandInTheAddress() {
		Answer all = ask(
				"{ measures { totalCount } chosen: measures(filter: %s, first: 100) { totalCount nodes { id } } }"
					.formatted(IN_AREAS));
		String shown = "%s of %s measures".formatted(whole(all, "chosen.totalCount"),
				whole(all, "measures.totalCount"));
		try (Visit visit = new Visit().open("/reforms")) {
			assertThat(measures(visit)).hasSize((int) all.at("measures.totalCount").value());
			visit.find("select[name=origin]").selectOption("SPECIAL_CUSTOMS_AREA");
			assertThat(visit.find(".shown")).containsText(shown);
			visit.loaded();
			assertThat(visit.address()).isEqualTo("/reforms?origin=SPECIAL_CUSTOMS_AREA");
			Set<String> chosen = measures(visit);
			assertThat(chosen).containsExactlyInAnyOrderElementsOf(addresses(all.each("chosen.nodes", "id")));
			visit.page().reload();
			visit.loaded();
			assertThat(visit.find(".shown")).containsText(shown);
			assertThat(measures(visit)).isEqualTo(chosen);
		}
	}

	@Test
	void whatIsNotKnownIsChosenAndToldInWords() {
		Answer unknown = ask(
				"{ measures(filter: {originKind: {isNull: true}}, first: 100) { totalCount nodes { id } } }")
			.at("measures");
		try (Visit visit = new Visit().open("/reforms?origin=UNKNOWN")) {
			assertThat(measures(visit)).containsExactlyInAnyOrderElementsOf(addresses(unknown.each("nodes", "id")));
			assertThat(visit.find("select[name=origin] option:checked"))
				.hasText("Not known (%s)".formatted(whole(unknown, "totalCount")));
			assertThat(visit.find("table.reforms tbody tr").first()).containsText("No basis was read");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/reforms, origin", "/reforms, basis", "/reforms, scope", "/reforms, agency", "/reforms, zone",
			"/reforms, grade", "/reforms, sort", "/enterprises, province", "/enterprises, industry",
			"/enterprises, model", "/enterprises, country", "/enterprises, grade", "/claims, said", "/claims, subject",
			"/claims, grade", "/claims, disputed", "/claims, group", "/places, size",
			"/connections?from=province:CN-CQ, by", "/connections?from=province:CN-CQ, hops",
			"/measure/guofa-2014-65-29, open" })
	void aFilterOfTheAddressThatThereIsNotIsSaidWithWhatThereIs(String address, String name) {
		try (Visit visit = new Visit().open(address + (address.contains("?") ? "&" : "?") + name + "=BOGUS")) {
			assertThat(visit.find(".unknown-choice")).hasCount(1);
			assertThat(visit.find(".unknown-choice > p")).containsText("“BOGUS”");
			assertThat(visit.find(".unknown-choice li").count()).isPositive();
			visit.find(".unknown-choice summary").click();
			String there = visit.find(".unknown-choice li code").first().innerText();
			visit.find(".unknown-choice li :is(button, a)").first().click();
			assertThat(visit.find(".unknown-choice")).hasCount(0);
			assertThat(visit.address()).contains(name + "=" + there.replace(":", "%3A"));
		}
	}

	@Test
	void verdictsAreCountedOverAllStatementsThatFitAndNotOverThoseInSight() {
		Answer first = ask("{ claims(first: 100) { totalCount pageInfo { endCursor } nodes { check { verdict } } } }");
		Answer second = ask("{ claims(first: 100, after: \"%s\") { nodes { check { verdict } } } }"
			.formatted(first.at("claims.pageInfo.endCursor").value()));
		List<Object> verdicts = new ArrayList<>(first.each("claims.nodes", "check.verdict"));
		verdicts.addAll(second.each("claims.nodes", "check.verdict"));
		assertThat(verdicts).hasSize((int) first.at("claims.totalCount").value()).hasSizeGreaterThan(100);
		try (Visit visit = new Visit().open("/claims?group=verdict")) {
			visit.find("#tally").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
			assertThat(visit.find("#tally")).containsText("all %d statements".formatted(verdicts.size()));
			long borneOut = verdicts.stream().filter("BORNE_OUT"::equals).count();
			assertThat(visit.find(".tally li").filter(new Locator.FilterOptions().setHasText("Confirmed")))
				.containsText(Long.toString(borneOut));
			int sum = visit.find(".tally li")
				.allInnerTexts()
				.stream()
				.mapToInt((text) -> Integer.parseInt(text.replaceAll("\\D", "")))
				.sum();
			assertThat(sum).isEqualTo(verdicts.size());
		}
	}

	@Test
	void aDrawingAndTheListBesideItCountTheSameThings() {
		Answer reach = ask("{ lineage(measure: \"measure:guofa-2014-65-29\") { reach { nodes { id } "
				+ "hops { relationship from { id } to { id } } } } }")
			.at("lineage.reach");
		long drawn = reach.each("nodes", "id").stream().filter((id) -> ((String) id).startsWith("area:")).count();
		List<Map<String, Map<String, String>>> hops = reach.at("hops").as();
		Set<String> hosting = new HashSet<>();
		hops.stream().filter((hop) -> "HAS_BUSINESS_MODEL".equals((Object) hop.get("relationship"))).forEach((hop) -> {
			for (String end : List.of("from", "to")) {
				if (hop.get(end).get("id").startsWith("area:")) {
					hosting.add(hop.get(end).get("id"));
				}
			}
		});
		try (Visit visit = new Visit().open("/measure/guofa-2014-65-29")) {
			assertThat(visit.find("svg.lineage")).containsText("%d areas".formatted(drawn));
			assertThat(visit.find("#reach summary").filter(new Locator.FilterOptions().setHasText("Areas with these")))
				.hasText(Pattern.compile(
						"Areas with these business models %d( \\(\\d+ relationships\\))?".formatted(hosting.size())));
		}
	}

	@Test
	void aReceiptThatThereIsNotIsSaidWithoutAnOfferToTryAgain() {
		try (Visit visit = new Visit()) {
			assertThat(visit.page().navigate("/r/" + "0".repeat(32)).status()).isEqualTo(404);
			visit.loaded();
			assertThat(visit.find("main")).containsText("No receipt of this address is kept here");
			assertThat(visit.find("main button")).hasCount(0);
			visit.expectComplaints();
		}
	}

	@Test
	void filesHoldWhatThePageShowsAndNoMore() {
		Answer all = ask("""
				{ chosen: measures(filter: %1$s, first: 100) { nodes { id } }
				  others: measures(filter: {not: %1$s}, first: 100) { nodes { id } } }""".formatted(IN_AREAS));
		try (Visit visit = new Visit().open("/reforms?origin=SPECIAL_CUSTOMS_AREA")) {
			for (String format : List.of("csv", "json")) {
				String file = file(visit, ".tool-" + format);
				assertThat(all.each("chosen.nodes", "id")).allSatisfy((id) -> assertThat(file).contains((String) id));
				assertThat(all.each("others.nodes", "id")).isNotEmpty()
					.allSatisfy((id) -> assertThat(file).doesNotContain((String) id));
			}
		}
	}

	@Test
	void eachProvinceIsATileWithItsCount() {
		Answer provinces = ask("{ provinces(first: 100) { nodes { id areas { totalCount } } } }").at("provinces");
		try (Visit visit = new Visit().open("/places")) {
			assertThat(links(visit, ".tiles a"))
				.containsExactlyInAnyOrderElementsOf(addresses(provinces.each("nodes", "id")));
			assertThat(
					visit.find(".tiles a[href='%s'] .tile-count".formatted(address(provinces.at("nodes.0.id").as()))))
				.hasText(whole(provinces, "nodes.0.areas.totalCount"));
			visit.find(".sizes a").nth(1).click();
			assertThat(visit.find(".sizes a").nth(1)).hasAttribute("aria-current", "true");
			assertThat(visit.address()).isEqualTo("/places?size=enterprises");
		}
	}

	@Test
	void eachPointOfACityOrDistrictIsDrawnOnce() {
		Set<Object> points = new HashSet<>();
		for (String after = ""; after != null;) {
			Answer page = ask(
					"{ areas(first: 100, filter: {latitude: {isNull: false}}%s) { nodes { latitude longitude } pageInfo { hasNextPage endCursor } } }"
						.formatted(after))
				.at("areas");
			points.addAll(page.at("nodes").<List<Object>>as());
			after = Boolean.TRUE.equals(page.at("pageInfo.hasNextPage").value())
					? ", after: \"%s\"".formatted(page.at("pageInfo.endCursor").value()) : null;
		}
		try (Visit visit = new Visit().open("/places")) {
			assertThat(visit.find(".points circle")).hasCount(points.size());
			assertThat(visit.find(".points circle title").first()).containsText("eat of its");
		}
	}

	@Test
	void operationsOfOneProvinceAreListed() {
		Answer areas = ask(
				"{ areas(filter: {province: {id: {eq: \"province:CN-CQ\"}}}) { nodes { enterprises { totalCount } } } }");
		int operations = areas.each("areas.nodes", "enterprises")
			.stream()
			.mapToInt((enterprises) -> new Answer(enterprises).at("totalCount").as())
			.sum();
		try (Visit visit = new Visit().open("/enterprises")) {
			visit.find("select[name=province]").selectOption("province:CN-CQ");
			assertThat(visit.find(".found")).containsText("Operations: " + operations + ".");
			assertThat(visit.address()).isEqualTo("/enterprises?province=province%3ACN-CQ");
			visit.page().reload();
			visit.loaded();
			assertThat(visit.find(".found")).containsText("Operations: " + operations + ".");
		}
	}

	@Test
	void pathsAreDrawnAndToldAndADrawingExpands() {
		Answer paths = ask("{ paths(from: \"enterprise:abc-leasing\", to: \"measure:guofa-2014-65-31\", first: 5) "
				+ "{ nodes { hops { sentence } } } }");
		List<Object> sentences = paths.each("paths.nodes.0.hops", "sentence");
		try (Visit visit = new Visit().open("/connections?from=enterprise:abc-leasing&to=measure:guofa-2014-65-31")) {
			assertThat(sentences)
				.allSatisfy((sentence) -> assertThat(visit.find("#paths")).containsText((String) sentence));
			visit.find("zg-graph[drawn]").waitFor();
			int before = visit.find(".graph-nodes a").count();
			visit.find(".graph-nodes a[data-id='enterprise:abc-leasing']").focus();
			visit.press("+");
			assertThat(visit.find("zg-graph [role=status]")).containsText("added around");
			assertThat(visit.find(".graph-nodes a").count()).isGreaterThan(before);
		}
	}

	@Test
	void aLineageNamesEveryOriginAndUnfolds() {
		Answer origins = ask(
				"{ lineage(measure: \"measure:guofa-2014-65-29\") { origins { to { id name } sentence } } }");
		try (Visit visit = new Visit().open("/measure/guofa-2014-65-29")) {
			assertThat(origins.each("lineage.origins", "sentence"))
				.allSatisfy((sentence) -> assertThat(visit.find("#origin")).containsText((String) sentence));
			int before = visit.find("svg.lineage a").count();
			visit.find("svg.lineage .group[aria-expanded=false]").first().focus();
			visit.press("Enter");
			assertThat(visit.find("svg.lineage .group[aria-expanded=true]")).hasCount(1);
			assertThat(visit.find("svg.lineage a").count()).isGreaterThan(before);
			assertThat(visit.address()).contains("open=");
		}
	}

	@Test
	void whatIsTakenAwayNamesTheRevisionAndAnAddressThatLasts() {
		try (Visit visit = new Visit().open("/area/chongqing-xiyong-cbz")) {
			visit.find(".tool-link").click();
			assertThat(visit.find(".tools [role=status]")).hasText("Copied");
			assertThat(visit.page().evaluate("navigator.clipboard.readText()"))
				.isEqualTo(visit.page().url() + "?lang=en");
			visit.find(".cite summary").click();
			assertThat(visit.find(".citation")).containsText(RunningZonegraph.get().seed().revision());
			visit.find(".tool-query").first().click();
			visit.page().waitForURL("**/graphiql?**");
			visit.loaded();
			assertThat(visit.find(".graphiql-response .view-lines")).containsText("area:chongqing-xiyong-cbz");
		}
	}

	private static Answer ask(String question) {
		return RunningZonegraph.get().ask(question, Map.of());
	}

	/** A number as pages write it. */
	private static String whole(Answer answer, String path) {
		return String.valueOf(((Number) answer.at(path).value()).intValue());
	}

	private static String file(Visit visit, String link) {
		APIResponse response = visit.page().request().get(visit.find(link).first().getAttribute("href"));
		assertThat(response.status()).isEqualTo(200);
		return response.text();
	}

	private static Set<String> links(Visit visit, String selector) {
		return visit.find(selector).all().stream().map((link) -> link.getAttribute("href")).collect(Collectors.toSet());
	}

	/** The measures of the table to its end; where it began is there again. */
	private static Set<String> measures(Visit visit) {
		String first = visit.address();
		Set<String> found = new HashSet<>(links(visit, "table.reforms td:first-child > a"));
		while (visit.find("main a[rel=next]").count() > 0) {
			visit.open(visit.find("main a[rel=next]").getAttribute("href"));
			found.addAll(links(visit, "table.reforms td:first-child > a"));
		}
		visit.open(first);
		return found;
	}

	private static List<String> addresses(List<Object> ids) {
		return ids.stream().map((id) -> address((String) id)).toList();
	}

	private static String address(String id) {
		return "/" + id.replace(':', '/');
	}

}
