package org.zonegraph;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.zonegraph.model.NodeType;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** “Something wrong?”: from the fact to the form, and from the form to the patch. */
class CorrectPageTests {

	private static final String AREA = "area:alashankou-cbz";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static String query(Map<String, String> params) {
		return params.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static Document form(Map<String, String> params, PageLanguage language) {
		return HtmlReader.parsed(HtmlReader.get("/correct?%s&lang=%s".formatted(query(params), language.code())));
	}

	/** A thing of each kind. */
	static List<String> things() {
		return HtmlReader.types()
			.stream()
			.map(HtmlReader::ids)
			.filter((ids) -> !ids.isEmpty())
			.map((ids) -> ids.get(0))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("things")
	void eachFactOfAPageLeadsToAFormThatHasItsValue(String id) {
		for (PageLanguage language : PageLanguage.values()) {
			Document page = HtmlReader.page(id, language);
			List<Element> facts = page.select("main dl.facts > dd:has(> .evidence > summary):has(> button)");
			NodeType type = HtmlReader.types()
				.stream()
				.filter((each) -> id.startsWith(each.kind() + ":"))
				.findFirst()
				.orElseThrow();
			if (!List.of("claim", "operation").contains(type.kind())) {
				assertThat(page.select("main form.wrong dl.facts > dd > button")).as(id).isNotEmpty();
			}
			for (Element fact : facts.subList(0, Math.min(2, facts.size()))) {
				Element button = fact.selectFirst("> button");
				assertThat(button.attr("title")).isIn("Something wrong?", "有误？");
				Element asked = button.closest("form");
				assertThat(asked.attr("method")).isIn("", "get");
				Map<String, String> params = asked.select("input")
					.stream()
					.collect(Collectors.toMap((each) -> each.attr("name"), Element::val));
				String address = "%s?%s&%s".formatted(asked.attr("action"), query(params),
						query(Map.of(button.attr("name"), button.val())));
				Document form = HtmlReader.parsed(HtmlReader.get(address));
				assertThat(form.select("html").attr("lang")).isEqualTo(language.tag());
				assertThat(form.title()).isEqualTo(form.selectFirst("h1").text() + " · Zonegraph");
				assertThat(form.selectFirst("h2").text()).startsWith(page.selectFirst("h1").text());
				assertThat(form.select("form.correct").attr("method")).isIn("", "get");
				assertThat(form.select("form.correct").attr("action")).isEqualTo("/correct");
				assertThat(form.select("form.correct input[name=about]").val()).isNotEmpty();
				assertThat(form.select(
						"form.correct input[name=value], form.correct input[name=source], form.correct textarea[name=quote]"))
					.hasSize(3);
				assertThat(form.select("form.correct input[name=value]").val()).as(address).isNotEmpty();
				assertThat(form.select("zg-app, [onclick], #patch")).isEmpty();
			}
		}
	}

	@Test
	void aFilledFormMakesAPatchThatCheckTakesAndTheSameAsAFile() {
		Map<String, String> params = Map.of("about", AREA, "field", "areaKm2", "value", "7.75", "source", "source:als",
				"quote", "规划面积7.75平方公里 <b>&");
		for (PageLanguage language : PageLanguage.values()) {
			Document page = form(params, language);
			String patch = page.selectFirst("#patch pre code").wholeText();
			assertThat(patch).startsWith("diff --git a/seed/areas.statements.csv b/seed/areas.statements.csv\n")
				.contains("\n+area:alashankou-cbz,areaKm2,7.75,NORMAL,REPORTED,source:als,,规划面积7.75平方公里 <b>&,");
			assertThat(page.select(".check-passes")).hasSize(1);
			assertThat(page.select("#patch b, .check-fails")).isEmpty();
			assertThat(page.select("#patch a.issue")).as("no repository is set").isEmpty();
			HttpResponse<String> file = this.zonegraph.get(page.select("#patch a[download]").attr("href"));
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/x-patch");
			assertThat(file.body()).isEqualTo(patch);
		}
	}

	@Test
	void whatCheckRefusesIsShownWithItsPlace() {
		Document page = form(Map.of("about", AREA, "field", "approvedOn", "value", "the other day", "source",
				"https://example.org/a?b=1", "title", "A page", "kind", "MEDIA"), PageLanguage.EN);
		assertThat(page.select(".check-fails + ul li").text()).contains("areas.statements.csv:",
				"column value: 'the other day'");
		assertThat(page.selectFirst("#patch pre").text()).contains("+source:example.org-",
				",A page,example.org,https://example.org/a?b=1,,,,MEDIA,,,");
		assertThat(page.select(".check-passes")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "area:nowhere, areaKm2, 5, no row", "area:alashankou-cbz, castle, 5, cannot be corrected",
			"area:alashankou-cbz, areaKm2, 5.6, says so already", "castle:moat, areaKm2, 5, no row",
			"area:alashankou-cbz, evidence, 5, cannot be corrected" })
	void whatCannotBeCorrectedIsSaidInWordsAndRefusedAsAFile(String about, String field, String value, String said) {
		Map<String, String> params = Map.of("about", about, "field", field, "value", value, "source", "source:als");
		assertThat(form(params, PageLanguage.EN).select("[role=status]").text()).contains(said);
		assertThat(form(params, PageLanguage.ZH).select("[role=status]").text()).matches(".*\\p{IsHan}.*");
		HttpResponse<String> file = this.zonegraph.get("/correct.patch?" + query(params));
		assertThat(file.statusCode()).isEqualTo(400);
		assertThat(RunningZonegraph.read(file).at("code").value()).isEqualTo("BAD_REQUEST");
	}

	@Test
	void whatIsTooLongIsNoCorrection() {
		Map<String, String> params = Map.of("about", AREA, "field", "areaKm2", "value", "5".repeat(1001));
		assertThat(form(params, PageLanguage.EN).select("[role=status]").text()).contains("1,000 characters");
		assertThat(this.zonegraph.get("/correct.patch?" + query(params)).statusCode()).isEqualTo(400);
	}

	@Test
	void withoutAFactThePageSaysWhereTheFormsAre() {
		for (PageLanguage language : PageLanguage.values()) {
			Document page = HtmlReader.parsed(HtmlReader.get("/correct?lang=" + language.code()));
			assertThat(page.select("main .notice")).hasSize(1);
			assertThat(page.select("form.correct")).isEmpty();
		}
	}

}
