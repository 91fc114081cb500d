package org.zonegraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Two things of one kind side by side. */
class ComparePageTests {

	private static final String XIYONG = "area:chongqing-xiyong-cbz";

	private static final String CHENGDU = "area:chengdu-hightech-cbz";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static Document page(String address) {
		return HtmlReader.parsed(HtmlReader.get(address));
	}

	private static Document compared(String one, String other, PageLanguage language) {
		return page("/compare?a=%s&b=%s&lang=%s".formatted(one, other, language.code()));
	}

	/** Two of each kind that has two, those that the tests know best for areas. */
	static List<List<String>> pairs() {
		List<List<String>> pairs = new ArrayList<>(
				List.of(List.of(XIYONG, CHENGDU), List.of("province:CN-CQ", "province:CN-SC"),
						List.of("area:yangshan-special-cbz", "area:tianjin-dongjiang-cbz"),
						List.of("province:CN-GD", "province:CN-SH")));
		for (NodeType type : HtmlReader.types()) {
			List<String> ids = HtmlReader.ids(type);
			if (ids.size() > 1) {
				pairs.add(List.of(ids.get(0), ids.get(ids.size() - 1)));
			}
		}
		return pairs;
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void twoOfAnyKindStandSideBySideWithTheFactsOfBothPages(List<String> pair) {
		for (PageLanguage language : PageLanguage.values()) {
			Document page = compared(pair.get(0), pair.get(1), language);
			assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
			assertThat(page.title()).isEqualTo(page.selectFirst("h1").text() + " · Zonegraph");
			List<Map<String, String>> facts = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
			for (Element row : page.select("#facts tbody tr")) {
				for (int side = 0; side < 2; side++) {
					facts.get(side).putIfAbsent(row.selectFirst("th").text(), told(row.select("td").get(side)));
				}
			}
			for (int side = 0; side < 2; side++) {
				Map<String, String> own = facts(HtmlReader.page(pair.get(side), language));
				if (NodeId.of(pair.get(side)).kind().equals("claim")) {
					// its page tells its verdict among the facts
					assertThat(facts.get(side)).hasSizeGreaterThan(3);
					continue;
				}
				assertThat(facts.get(side)).as(pair.get(side)).containsAllEntriesOf(own);
				facts.get(side).keySet().removeAll(own.keySet());
				assertThat(facts.get(side).values()).as(pair.get(side))
					.allMatch((value) -> value.equals("unknown") || value.equals("不详"));
			}
		}
	}

	/** The facts of a page, the first of those of one heading. */
	private static Map<String, String> facts(Document page) {
		Map<String, String> facts = new LinkedHashMap<>();
		Element list = page.selectFirst("main dl.facts");
		if (list != null && list.closest("details") == null) {
			list.select("> dt").forEach((label) -> facts.putIfAbsent(label.text(), told(label.nextElementSibling())));
		}
		return facts;
	}

	/** Without the numbers of sources, which each page gives by itself. */
	private static String told(Element cell) {
		Element told = cell.clone();
		told.select(".footnotes").remove();
		return told.text();
	}

	@ParameterizedTest
	@CsvSource({ "area:chongqing-xiyong-cbz, area:chengdu-hightech-cbz, '{id: {eq: \"%s\"}}'",
			"area:yangshan-special-cbz, area:tianjin-dongjiang-cbz, '{id: {eq: \"%s\"}}'",
			"province:CN-CQ, province:CN-SC, '{province: {id: {eq: \"%s\"}}}'",
			"province:CN-SH, province:CN-TJ, '{province: {id: {eq: \"%s\"}}}'" })
	void whatBothHaveIsWhatTheApiListsOfBoth(String one, String other, String filter) {
		Set<Object> shared = listed(one, filter);
		Set<Object> either = new HashSet<>(shared);
		Set<Object> others = listed(other, filter);
		shared.retainAll(others);
		either.addAll(others);
		assertThat(shared).isNotEmpty();
		Document page = compared(one, other, PageLanguage.EN);
		assertThat(ids(page, "#common a")).containsExactlyInAnyOrderElementsOf(shared);
		either.removeAll(shared);
		others.removeAll(shared);
		assertThat(either).containsAll(ids(page, "#differences a"));
		assertThat(ids(page, "#differences a")).as("what only the second has").containsAnyElementsOf(others);
		for (Element row : page.select("#counts tbody tr")) {
			String label = row.selectFirst("th").text();
			page.select("#common section")
				.stream()
				.filter((section) -> section.selectFirst("h3").ownText().strip().equals(label))
				.forEach((section) -> assertThat(row.select("td").last().text())
					.isEqualTo(Integer.toString(section.select("li a").size())));
		}
	}

	private Set<Object> listed(String id, String filter) {
		String area = filter.formatted(id);
		Answer answer = this.zonegraph.ask("""
				{ areas(filter: %1$s, first: 100) { nodes { enterprises(first: 100) {
				  edges { node { id } properties { industry { id } businessModel { id } } } } } } }""".formatted(area));
		Set<Object> ids = new HashSet<>();
		List<Object> areas = answer.at("areas.nodes").as();
		for (Object each : areas) {
			Answer one = new Answer(each);
			for (String end : List.of("node", "properties.industry", "properties.businessModel")) {
				one.each("enterprises.edges", end)
					.stream()
					.filter(Objects::nonNull)
					.forEach((there) -> ids.add(new Answer(there).at("id").value()));
			}
		}
		return ids;
	}

	/** Ids of enterprises, industries and business models that links lead to. */
	private static Set<Object> ids(Document page, String links) {
		Set<Object> ids = new HashSet<>();
		page.select(links)
			.eachAttr("href")
			.stream()
			.map((href) -> href.substring(1).replaceFirst("\\?.*", "").replaceFirst("/", ":"))
			.filter((id) -> List.of("enterprise", "industry", "businessModel").contains(NodeId.of(id).kind()))
			.forEach(ids::add);
		return ids;
	}

	@ParameterizedTest
	@CsvSource({ "province:CN-CQ, province:CN-SC", "province:CN-GD, province:CN-SH", "province:CN-CQ, province:CN-HA" })
	void onlyFiguresOfOneMeasureUnitAndPeriodAreHeldAgainstEachOther(String one, String other) {
		Set<List<Object>> shared = measured(one);
		shared.retainAll(measured(other));
		assertThat(shared).isNotEmpty();
		for (PageLanguage language : PageLanguage.values()) {
			Document page = compared(one, other, language);
			assertThat(page.select("#figures tbody tr")).hasSameSizeAs(shared).allSatisfy((row) -> {
				assertThat(row.select("td .figure")).hasSizeGreaterThan(1);
				assertThat(row.select("td .figure"))
					.allMatch((figure) -> figure.selectFirst(".evidence .grade") != null);
			});
			assertThat(page.select("#figures tbody th a")
				.eachAttr("href")
				.stream()
				.map((href) -> "indicator:" + href.replaceFirst("^/indicator/", "").replaceFirst("\\?.*", "")))
				.containsExactlyInAnyOrderElementsOf(shared.stream().map((key) -> (String) key.get(0)).toList());
		}
	}

	/** What is measured of whom and when, with the title up to whom it is about. */
	private Set<List<Object>> measured(String province) {
		Set<List<Object>> measured = new HashSet<>();
		List<Object> figures = this.zonegraph.ask(
				"{ province(id: \"%s\") { observations(first: 100) { nodes { title period unit indicator { id } } } } }"
					.formatted(province))
			.at("province.observations.nodes")
			.as();
		figures.stream().map(Answer::new).forEach((figure) -> {
			String[] title = figure.at("title").<String>as().split(", ");
			measured.add(List.of(figure.at("indicator.id").value(),
					Stream.of(title).limit(Math.max(1, title.length - 2)).toList(), figure.at("unit").value(),
					figure.at("period").value()));
		});
		return measured;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "a=area:atlantis&b=province:CN-CQ|Nothing in the graph has the id area:atlantis",
					"a=area:chongqing-xiyong-cbz&b=area:atlantis|Nothing in the graph has the id area:atlantis",
					"a=area:chongqing-xiyong-cbz&b=province:CN-CQ|Only things of one kind can be compared",
					"a=province:CN-CQ&b=province:CN-CQ|Both are the same thing" })
	void whatCannotBeComparedIsSaid(String ends, String said) {
		Document page = page("/compare?lang=en&" + ends);
		assertThat(page.select("main .notice").eachText()).anyMatch((notice) -> notice.contains(said));
		assertThat(page.select("#facts, #counts, #common, #figures")).isEmpty();
	}

	@Test
	void aNameStandsForWhatItCanMeanOfTheOthersKind() {
		Document page = page("/compare?a=%s&b=chengdu&lang=en".formatted(XIYONG));
		assertThat(page.select(".meant a").eachAttr("href")).isNotEmpty()
			.allMatch((href) -> href.contains("&b=area%3A"))
			.anyMatch((href) -> href.contains(CHENGDU.replace(":", "%3A")));
		assertThat(page("/compare?b=qqqqzzzz").select(".meant .notice").text()).contains("Nothing fits");
	}

	@Test
	void theTwoCanBeSwappedAndTakenOut() {
		Document page = compared(XIYONG, CHENGDU, PageLanguage.EN);
		String swapped = page.select(".swap").attr("href");
		assertThat(page(swapped).select("#facts thead a").eachText())
			.containsExactly(page.select("#facts thead a").get(1).text(), page.select("#facts thead a").get(0).text());
		String alone = page.select(".ends p a").get(0).attr("href");
		Document one = page(alone);
		assertThat(one.select("input[name=a]").attr("value")).isEqualTo(CHENGDU);
		assertThat(one.select("input[name=b]").attr("value")).isEmpty();
		assertThat(one.select("main .entries a").eachAttr("href")).isNotEmpty()
			.allMatch((href) -> href.startsWith("/compare?a=" + CHENGDU.replace(":", "%3A") + "&b=area%3A"));
	}

	@Test
	void pagesLeadToTheComparisonAndItsBarToAllThatItIsMadeOf() {
		for (String page : List.of("/area/chongqing-xiyong-cbz", "/province/CN-CQ", "/enterprise/airbus")) {
			assertThat(page(page + "?lang=en").select("main a[href^=/compare?a=]").eachText()).as(page)
				.contains("Compare with …");
		}
		assertThat(page("/area/chongqing-xiyong-cbz?lang=en").select("main a[href^=/compare?a=][href*=&b=area]"))
			.isNotEmpty();
		Element bar = compared(XIYONG, CHENGDU, PageLanguage.EN).selectFirst("#facts .bar");
		Document take = page(bar.select("a").last().attr("href").replaceFirst("#.*", ""));
		List<String> ids = take.select("[id]").eachAttr("id");
		assertThat(ids).doesNotHaveDuplicates()
			.contains("data-area", "data-area-2", "data-operations", "data-operations-2");
	}

}
