package org.zonegraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Two things of one kind side by side. */
class CompareTests {

	private static final String XIYONG = "area:chongqing-xiyong-cbz";

	private static final String CHENGDU = "area:chengdu-hightech-cbz";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void eachSaysHereWhatTheGraphSaysOfIt(PageLanguage language) {
		Document page = page(XIYONG, CHENGDU, language.code());
		Map<String, String> headings = language.isChinese() ? Map.of("customsRegionCode", "海关行政区划代码", "nameZh", "中文名")
				: Map.of("customsRegionCode", "Customs region code", "nameZh", "Name in Chinese");
		headings.forEach((field, heading) -> {
			Element row = row(page, "#facts", heading);
			List<String> ids = List.of(XIYONG, CHENGDU);
			for (int i = 0; i < ids.size(); i++) {
				Answer area = this.zonegraph
					.ask("{ area(id: \"%s\") { %s evidence { confidence } } }".formatted(ids.get(i), field))
					.at("area");
				assertThat(row.select("td").get(i).text()).startsWith(area.at(field).<String>as());
			}
		});
		// of one of them there are two figures
		assertThat(row(page, "#facts", language.isChinese() ? "面积（平方公里）" : "Size in km²").select("td")
			.get(0)
			.select(".evidence")).hasSize(2);
	}

	@Test
	void whatIsInCommonIsWhatBothHaveAndTheRestIsApart() {
		List<String> areas = this.zonegraph
			.ask("{ areas(first: 12, orderBy: [{industries: {count: DESC}}]) { nodes { id } } }")
			.at("areas")
			.each("nodes", "id")
			.stream()
			.map(String::valueOf)
			.toList();
		int common = 0;
		for (int i = 0; i + 1 < areas.size(); i += 2) {
			List<String> one = industries(areas.get(i));
			List<String> other = industries(areas.get(i + 1));
			List<Element> cells = row(page(areas.get(i), areas.get(i + 1), "en"), "#lists", "Industries there")
				.select("td");
			List<String> both = new ArrayList<>(one);
			both.retainAll(other);
			common += both.size();
			List<String> onlyOne = new ArrayList<>(one);
			onlyOne.removeAll(other);
			List<String> onlyOther = new ArrayList<>(other);
			onlyOther.removeAll(one);
			assertThat(cells.stream()
				.map((cell) -> cell.select("a")
					.eachAttr("href")
					.stream()
					.map(CompareTests::id)
					.collect(Collectors.toCollection(TreeSet::new))))
				.containsExactly(new TreeSet<>(onlyOne), new TreeSet<>(both), new TreeSet<>(onlyOther));
		}
		assertThat(common).as("what the pairs have in common").isPositive();
	}

	@Test
	void figuresStandBesideEachOtherOfTheSameIndicatorPeriodAndUnitAlone() {
		Document page = page(XIYONG, CHENGDU, "en");
		List<TreeSet<String>> keys = List.of(XIYONG, CHENGDU).stream().map((id) -> {
			List<Object> figures = this.zonegraph
				.ask("{ area(id: \"%s\") { observations(first: 100) { nodes { indicator { id } period unit } } } }"
					.formatted(id))
				.at("area.observations.nodes")
				.as();
			return figures.stream()
				.map(Answer::new)
				.map((figure) -> "%s %s %s".formatted(figure.at("indicator.id").<String>as(),
						figure.at("period").<String>as(), figure.at("unit").<String>as()))
				.collect(Collectors.toCollection(TreeSet::new));
		}).toList();
		TreeSet<String> both = new TreeSet<>(keys.get(0));
		both.retainAll(keys.get(1));
		assertThat(both).isNotEmpty();
		List<Element> rows = page.select("#figures tbody tr");
		assertThat(rows).hasSameSizeAs(both);
		for (Element row : rows) {
			assertThat(row.select("td")).hasSize(2)
				.allSatisfy((cell) -> assertThat(cell.select(".grade")).isNotEmpty());
		}
	}

	@ParameterizedTest
	@CsvSource({ "area:nowhere, province:CN-GD, Nothing in the graph has the id area:nowhere",
			"province:CN-GD, province:CN-GD, Both are the same thing",
			"province:CN-GD, enterprise:intel, only things of one kind" })
	void whatCannotBeComparedIsToldWhy(String one, String other, String told) {
		Document page = page(one, other, "en");
		assertThat(page.select("main .notice").text()).contains(told);
		assertThat(page.select("#facts, #lists, #figures")).isEmpty();
	}

	@Test
	void aNameLeadsToWhatItCanMeanAndOneThingToThoseLikeIt() {
		assertThat(page("xiyong", CHENGDU, "en").select(".meant a").eachAttr("href"))
			.contains("/compare?b=area%3Achengdu-hightech-cbz&a=area%3Achongqing-xiyong-cbz&lang=en");
		assertThat(page(XIYONG, "", "en").select("#offered a").eachAttr("href")).isNotEmpty()
			.allMatch((href) -> href.startsWith("/compare?a=area%3Achongqing-xiyong-cbz&b=area%3A"));
		assertThat(HtmlReader.page(XIYONG, PageLanguage.EN).select("a[href^='/compare?a=area%3Achongqing-xiyong-cbz']"))
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "province:CN-GD, province:CN-JS", "industry:computers, industry:semiconductors",
			"area:shanghai-waigaoqiao-bonded-area, area:yangshan-special-cbz",
			"businessModel:BONDED_PROCESSING, businessModel:BONDED_MAINTENANCE",
			"measure:guofa-2014-65-29, measure:guofa-2014-65-31" })
	void theLargestArePagesOfAtMostSixtyKilobytes(String one, String other) {
		assertThat(page(one, other, "en").select("#facts tbody tr")).isNotEmpty();
	}

	private List<String> industries(String area) {
		return this.zonegraph.ask("{ area(id: \"%s\") { industries(first: 50) { nodes { id } } } }".formatted(area))
			.at("area.industries")
			.each("nodes", "id")
			.stream()
			.map(String::valueOf)
			.toList();
	}

	private static String id(String href) {
		return href.replaceFirst("\\?.*", "").substring(1).replaceFirst("/", ":");
	}

	private static Element row(Document page, String section, String heading) {
		return page.select(section + " tbody tr")
			.stream()
			.filter((row) -> row.select("th").text().equals(heading))
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					"no row '%s' among %s".formatted(heading, page.select(section + " tbody th").eachText())));
	}

	private Document page(String one, String other, String language) {
		return HtmlReader.parsed(HtmlReader.get("/compare?a=%s&b=%s&lang=%s".formatted(one, other, language)));
	}

}
