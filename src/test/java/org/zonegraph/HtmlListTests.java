package org.zonegraph;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.Grades;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/**
 * Pages that list things, as the server writes them: filters, order and paging are in the
 * address.
 */
class HtmlListTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@ValueSource(strings = { "/reforms", "/reforms?from=10", "/reforms?view=flow", "/reforms?zone=BOGUS", "/places",
			"/places?size=measures", "/places?sort=province", "/places?view=time", "/places?near=Suzhou",
			"/places?near=Shanghai", "/enterprises", "/enterprises?view=matrix", "/enterprises?province=province:CN-CQ",
			"/claims", "/claims?group=verdict", "/claims?disputed=yes", "/claims?subject=BOGUS",
			"/connections?from=enterprise:airbus&to=area:yangshan-special-cbz",
			"/connections?from=pilotZone:shanghai&hops=2", "/connections?from=province:CN-CQ&by=BOGUS",
			"/connections?from=source:briefing" })
	void everyListIsWellFormedSmallAndSaysWhatItIs(String address) {
		for (PageLanguage language : PageLanguage.values()) {
			Document page = list(address, language);
			String heading = page.selectFirst("h1").text();
			assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
			assertThat(page.title()).isEqualTo(heading + " · Zonegraph");
			assertThat(page.select("meta[name=description]").attr("content").length()).isBetween(20, 2000);
			assertThat(page.select("link[rel=canonical]").attr("href"))
				.startsWith(this.zonegraph.address(address.replaceFirst("\\?.*", "")).toString())
				.endsWith("lang=" + language.code());
			assertThat(page.select("link[rel=alternate][hreflang]")).hasSize(3);
			assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(heading);
			Answer linked = new Answer(JsonMapper.shared()
				.readValue(page.select("head script[type=application/ld+json]").html(), Map.class));
			assertThat(linked.at("@type").<String>as()).isEqualTo("CollectionPage");
			assertThat(linked.at("isPartOf.version").<String>as()).isEqualTo(this.zonegraph.seed().revision());
			assertThat(page.select(".citation").text()).contains(this.zonegraph.seed().revision(), heading);
			assertThat(page.select("header nav [aria-current]").attr("href"))
				.startsWith(address.replaceFirst("\\?.*", ""));
			assertThat(page.select("zg-app, [onclick]")).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/reforms, 200", "/places, 60", "/enterprises, 200", "/claims, 200" })
	void factsTakenAtRandomOfTheAnswerBehindAListAreOnIt(String address, int facts) {
		Dice dice = new Dice(19);
		for (PageLanguage language : PageLanguage.values()) {
			Document first = list(address, language);
			StringBuilder text = new StringBuilder();
			HtmlReader.whole(first).forEach((page) -> text.append(page.text()).append('\n'));
			List<String> texts = HtmlReader.texts(first.select(".tool-json").get(0).attr("href"), language,
					HtmlListTests::isShown);
			assertThat(texts).hasSizeGreaterThan(facts / 2);
			for (int i = 0; i < facts; i++) {
				assertThat(text.toString()).as(address).contains(dice.pick(texts));
			}
		}
	}

	/** What ties places to a measure is told on its own page. */
	private static boolean isShown(String path, String name) {
		return Set.of("name", "number", "issuedOn", "activity", "statement", "note", "title", "publisher", "isicCode")
			.contains(name) && !path.matches(".*(originAreas|pilotZones|agencies|businessModels).*")
				&& !(path.endsWith("notice") && name.equals("name"));
	}

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void everyMeasureIsInTheTableOnceWithItsOriginAndPlaces(PageLanguage language) {
		Answer answer = this.zonegraph.ask("""
				{ measures(first: 100) { nodes { id originKind originAreas(first: 20) { nodes { name(language: %1$s) } }
				  pilotZones(first: 20) { nodes { name(language: %1$s) } } } } }""".formatted(language.name()));
		List<Element> rows = rows("/reforms?sort=scope", language, "table.reforms tbody tr");
		List<Object> measures = answer.at("measures.nodes").as();
		assertThat(rows).hasSameSizeAs(measures);
		for (Object each : measures) {
			Answer measure = new Answer(each);
			String href = "/" + measure.at("id").<String>as().replace(':', '/') + "?lang=" + language.code();
			Element row = rows.stream()
				.filter((one) -> one.selectFirst("a").attr("href").equals(href))
				.findFirst()
				.orElseThrow();
			List<Object> places = new ArrayList<>(measure.each("originAreas.nodes", "name"));
			places.addAll(measure.each("pilotZones.nodes", "name"));
			assertThat(row.select("td:last-child li a").eachText()).isEqualTo(places);
			assertThat(row.select("td:last-child .grade")).hasSameSizeAs(places);
			assertThat(row.select(".mark").attr("class")).contains((measure.at("originKind").value() != null)
					? measure.at("originKind").<String>as().toLowerCase(Locale.ROOT) : "unknown");
		}
	}

	@Test
	void aChoiceOfAFilterLeavesAsManyMeasuresAsItSays() {
		Document page = list("/reforms?scope=NATIONWIDE", PageLanguage.EN);
		assertThat(page.select("form.filters").attr("method")).isIn("", "get");
		for (Element option : page.select("form.filters select[name=origin] option[value~=.]")) {
			int count = Integer.parseInt(option.text().replaceFirst("(?s).*\\((\\d+)\\)$", "$1"));
			assertThat(rows("/reforms?scope=NATIONWIDE&origin=" + option.attr("value"), PageLanguage.EN,
					"table.reforms tbody tr"))
				.as(option.text())
				.hasSize(count);
		}
	}

	@Test
	void whereNoMeasureFitsThereAreWaysToMore() {
		Document page = list("/reforms?origin=UNKNOWN&grade=OFFICIAL&zone=pilotZone:shanghai", PageLanguage.EN);
		assertThat(page.select("table.reforms, .time")).isEmpty();
		assertThat(page.select(".widen a").eachAttr("href")).hasSize(3)
			.anySatisfy((href) -> assertThat(href).doesNotContain("origin=").contains("grade=OFFICIAL", "zone="));
	}

	@Test
	void theFlowAddsUpToTheMeasures() {
		Document page = list("/reforms?view=flow", PageLanguage.EN);
		List<Element> bands = page.select(".flow svg:not(.legend) g[fill-opacity] path");
		double measures = 0;
		for (Element box : page.select(".flow svg:not(.legend) > g.look-word:not([fill-opacity]) path")) {
			measures += number(box.attr("d"), "v([\\d.]+)");
		}
		for (boolean in : List.of(true, false)) {
			double width = bands.stream()
				.map((band) -> band.attr("d"))
				.filter((band) -> band.startsWith("M362 ") == in)
				.mapToDouble((band) -> number(band, "v([\\d.]+)"))
				.sum();
			assertThat(width).isEqualTo(measures, offset(5.0));
		}
		assertThat(page.select(".flow-tables tbody tr")).hasSameSizeAs(bands);
		assertThat(bands.stream().map((band) -> band.selectFirst("title").text()))
			.allMatch((title) -> page.select(".flow-tables tbody tr")
				.stream()
				.anyMatch((row) -> title
					.equals("%s → %s: %s".formatted(row.child(0).text(), row.child(1).text(), row.child(2).text()))));
	}

	@Test
	void aBandHasTheWeakestGradeOfWhatIsInIt() {
		String ends = "(first: 100) { edges { node { name } evidence { confidence } } }";
		List<Object> measures = this.zonegraph.ask(
				"{ measures(first: 100) { nodes { notice { number } areas: originAreas%1$s zones: pilotZones%1$s models: businessModels%1$s } } }"
					.formatted(ends))
			.at("measures.nodes")
			.as();
		Map<String, Integer> weakest = new HashMap<>();
		measures.stream().map(Answer::new).forEach((measure) -> {
			List<Object> areas = measure.at("areas.edges").as();
			String notice = measure.at("notice.number").as();
			for (String end : List.of(areas.isEmpty() ? "zones" : "areas", "models")) {
				List<Object> edges = measure.at(end + ".edges").as();
				edges.stream().map(Answer::new).forEach((edge) -> {
					String name = edge.at("node.name").as();
					weakest.merge(end.equals("models") ? notice + " → " + name : name + " → " + notice,
							Grades.rank(edge.at("evidence.confidence").as()), Math::max);
				});
			}
		});
		Map<String, Integer> shown = list("/reforms?view=flow", PageLanguage.EN).select(".flow-tables tbody tr")
			.stream()
			.filter((row) -> weakest.containsKey(row.child(0).text() + " → " + row.child(1).text()))
			.collect(Collectors.toMap((row) -> row.child(0).text() + " → " + row.child(1).text(), (row) -> Grades
				.rank(row.selectFirst(".grade").className().replaceFirst(".*-", "").toUpperCase(Locale.ROOT))));
		assertThat(shown).isEqualTo(weakest).hasSizeGreaterThan(5);
	}

	private static double number(String text, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(text).isTrue();
		return Double.parseDouble(matcher.group(1));
	}

	@Test
	void everyProvinceHasATileOfItsOwnAndARow() {
		Answer provinces = this.zonegraph
			.ask("{ provinces(first: 50) { nodes { id areas { totalCount } observations { totalCount } } } }");
		Document page = list("/places", PageLanguage.EN);
		Set<String> cells = new HashSet<>(page.select(".tiles > li").eachAttr("style"));
		List<Object> all = provinces.at("provinces.nodes").as();
		assertThat(cells).hasSameSizeAs(all);
		List<Element> rows = rows("/places", PageLanguage.EN, ".sortable tbody tr");
		for (Object each : all) {
			Answer province = new Answer(each);
			String href = "/" + province.at("id").<String>as().replace(':', '/') + "?lang=en";
			assertThat(page.select(".tiles a[href='%s'] .tile-count".formatted(href)).text())
				.isEqualTo(String.valueOf(province.at("areas.totalCount").value()));
			assertThat(rows).anySatisfy((row) -> {
				assertThat(row.selectFirst("a").attr("href")).isEqualTo(href);
				assertThat(row.select("td.number").first().text())
					.isEqualTo(String.valueOf(province.at("areas.totalCount").value()));
				assertThat(row.select("td.number").last().text())
					.isEqualTo(String.valueOf(province.at("observations.totalCount").value()));
			});
		}
	}

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void theAreasOverTimeAreABandAndTheTableAndTheFileBesideItHaveItsNumbers(PageLanguage language) {
		Document page = list("/places?view=time", language);
		assertThat(page.select("figure.drawing svg").text()).contains(
				language.isChinese() ? List.of("确已存在", "可能已存在") : List.of("there for certain", "may have been there"));
		assertThat(page.select("figure.drawing .look-bar-part path, figure.drawing .look-bar path")).hasSize(4);
		List<String> rows = page.select("table tbody tr")
			.stream()
			.map((row) -> String.join(",", row.children().eachText()))
			.toList();
		assertThat(rows).hasSizeGreaterThan(30)
			.last()
			.asString()
			.startsWith(this.zonegraph.seed().imprint().issuedOn())
			.endsWith(",174");
		for (int i = 0; i < rows.size(); i += 7) {
			String[] row = rows.get(i).split(",");
			assertThat(this.zonegraph
				.ask("{ areas(asOf: \"%s\") { members { asOf certain possible } } }".formatted(row[0]))
				.at("areas.members")
				.<Object>as())
				.isEqualTo(Map.of("asOf", row[0], "certain", Integer.valueOf(row[1]), "possible",
						Integer.valueOf(row[2])));
		}
		String[] last = rows.get(rows.size() - 1).split(",");
		double most = Double.parseDouble(last[2]);
		assertThat(edge(page, ".look-bar-part path", rows.size())).isEqualTo(12, offset(0.1));
		assertThat(edge(page, ".look-bar path", rows.size())).isEqualTo(300 - 288 * Double.parseDouble(last[1]) / most,
				offset(0.1));
		URI file = URI.create(page.select(".bar a[href*=.csv]").first().attr("href"));
		assertThat(this.zonegraph.get(file.getRawPath() + "?" + file.getRawQuery()).body().lines().skip(1).toList())
			.isEqualTo(rows);
	}

	/** How far from the top the upper edge of a band is at its right end. */
	private static double edge(Document page, String band, int places) {
		String[] points = page.select("figure.drawing " + band).first().attr("d").substring(1).split("L");
		return Double.parseDouble(points[places - 1].split(" ")[1]);
	}

	@Test
	void aCellOfTheMatrixLeadsToTheEnterprisesThatItCounts() {
		Dice dice = new Dice(5);
		List<Element> cells = list("/enterprises?view=matrix", PageLanguage.EN)
			.select(".matrix tbody td:not(.total) a");
		for (int i = 0; i < 8; i++) {
			Element cell = dice.pick(cells);
			Set<String> enterprises = new LinkedHashSet<>();
			rows(cell.attr("href").replaceFirst("[?&]lang=en", ""), PageLanguage.EN, ".sortable tbody tr")
				.forEach((row) -> enterprises.add(row.selectFirst("th a").attr("href")));
			assertThat(enterprises).as(cell.attr("href")).hasSize(Integer.parseInt(cell.text()));
		}
	}

	@Test
	void everyStatementIsInTheListOnceWithItsVerdict() {
		Answer claims = this.zonegraph.ask("{ claims(first: 100) { totalCount nodes { id check { verdict } } } }");
		Map<String, String> verdicts = new HashMap<>();
		rows("/claims?group=verdict", PageLanguage.EN, ".headlines > li").forEach((row) -> verdicts
			.put(row.selectFirst(".headline a").attr("href"), row.selectFirst(".verdict").className()));
		assertThat(verdicts).hasSize((int) claims.at("claims.totalCount").value());
		List<Object> some = claims.at("claims.nodes").as();
		assertThat(some).allSatisfy((each) -> {
			Answer claim = new Answer(each);
			assertThat(verdicts.get("/" + claim.at("id").<String>as().replace(':', '/') + "?lang=en"))
				.endsWith(claim.at("check.verdict").<String>as().toLowerCase(Locale.ROOT));
		});
	}

	@Test
	void whatFitsOnOnePageIsTalliedWithoutScripts() {
		Document page = list("/claims?disputed=yes&said=briefing", PageLanguage.EN);
		int shown = page.select(".headlines > li").size();
		assertThat(page.select("main a[rel=next]")).isEmpty();
		assertThat(page.select("#tally").text()).isEqualTo("Verdicts of all %d statements".formatted(shown));
		assertThat(page.select(".tally li:not([hidden]) .tally-count")
			.eachText()
			.stream()
			.mapToInt(Integer::parseInt)
			.sum()).isEqualTo(shown);
	}

	@Test
	void theStartPageHoldsStatementsAndCountsAndWaysIn() {
		Answer start = this.zonegraph.ask("""
				{ claims(filter: {id: {in: ["claim:c20"]}}) { nodes { check { verdict counted } } }
				  measures { totalCount } areas { totalCount } enterprises { totalCount } }""");
		Document page = list("/", PageLanguage.EN);
		Element told = page.selectFirst(".headlines li:has(a[href='/claim/c20?lang=en'])");
		assertThat(told.text())
			.contains(((Number) start.at("claims.nodes.0.check.counted").value()).intValue() + " listed");
		assertThat(page.select(".ways .big").eachText()).containsExactly(
				start.at("measures.totalCount").value().toString(), start.at("areas.totalCount").value().toString(),
				start.at("enterprises.totalCount").value().toString());
		assertThat(page.select("form[role=search]")).hasSize(1);
		assertThat(page.select("link[rel=describedby]").attr("href")).isEqualTo("/dataset.jsonld");
		assertThat(list("/", PageLanguage.ZH).selectFirst("h1").text()).isEqualTo("中国海关改革从何而来");
	}

	@Test
	void aSeatIsACountryOrARegion() {
		assertThat(list("/enterprises", PageLanguage.EN).select("label:has(select[name=country])").text())
			.startsWith("Seat of the group: country or region");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/reforms?lang=en", "/places?lang=zh", "/enterprises?lang=en", "/claims?lang=zh", "/?lang=en" })
	void whoHasAListIsToldSo(String address) {
		String tag = HtmlReader.get(address).headers().firstValue("ETag").orElseThrow();
		assertThat(HtmlReader.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

	private Document list(String address, PageLanguage language) {
		return HtmlReader
			.parsed(HtmlReader.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language.code()));
	}

	/** Rows of a table to its end. */
	private List<Element> rows(String address, PageLanguage language, String selector) {
		return Stream.of(list(address, language))
			.flatMap((first) -> HtmlReader.whole(first).stream())
			.flatMap((page) -> page.select(selector).stream())
			.toList();
	}

}
