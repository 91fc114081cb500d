package org.zonegraph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that the server writes are well-formed and small, and say what they are. */
class HtmlPageTests {

	private static final String NOTICE = "/notice/guofa-2014-65";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	static List<NodeType> types() {
		return HtmlReader.types();
	}

	@ParameterizedTest
	@MethodSource("types")
	void everyPageIsWellFormedSmallAndSaysWhatItIs(NodeType type) {
		String id = HtmlReader.ids(type).get(0);
		for (PageLanguage language : PageLanguage.values()) {
			Document page = HtmlReader.page(id, language);
			String path = "/" + id.replaceFirst(":", "/");
			assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
			String heading = page.selectFirst("h1").text();
			assertThat(page.title()).isEqualTo(heading + " · Zonegraph");
			assertThat(page.select("meta[name=description]").attr("content").length()).isBetween(20, 2000);
			assertThat(page.select("link[rel=canonical]").attr("href"))
				.isEqualTo(this.zonegraph.address(path + "?lang=" + language.code()).toString());
			assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("href")).containsExactly(
					this.zonegraph.address(path + "?lang=en").toString(),
					this.zonegraph.address(path + "?lang=zh").toString(), this.zonegraph.address(path).toString());
			assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(heading);
			Answer linked = new Answer(
					JsonMapper.shared().readValue(page.select("script[type=application/ld+json]").html(), Map.class));
			assertThat(linked.at("mainEntity.@id").<String>as()).endsWith(id);
			assertThat(linked.at("mainEntity.name").<String>as()).isEqualTo(heading);
			assertThat(linked.at("isPartOf.version").<String>as()).isEqualTo(this.zonegraph.seed().revision());
			assertThat(page.select(".citation").text()).contains(this.zonegraph.seed().revision(), heading);
			assertThat(page.select(".printed").text()).contains(path);
			assertThat(
					page.select("zg-app, [onclick], [style]:not(.figure-bar, .check-bar > span), script:not([type])"))
				.isEmpty();
		}
	}

	@Test
	void theLongestPagesHaveAtMostSixtyKilobytesAndAllOfTheirEntries() {
		for (String id : List.of("businessModel:BONDED_PROCESSING", "businessModel:BONDED_LOGISTICS", "agency:gac",
				"concept:special-customs-supervision-area")) {
			Document first = HtmlReader.page(id, PageLanguage.EN);
			for (Element list : first.select("section.relation")) {
				Set<String> entries = new LinkedHashSet<>();
				Document on = first;
				for (String next = "."; !next.isEmpty();) {
					Elements links = on.select("#%s .entries > li > a".formatted(list.id()));
					links.forEach((link) -> entries.add(link.attr("href")));
					next = on.select("#%s a[rel=next]".formatted(list.id())).attr("href");
					on = next.isEmpty() ? on : HtmlReader.parsed(HtmlReader.get(next));
				}
				int total = Integer.parseInt(list.selectFirst("h2 .quiet").text());
				assertThat(entries).as("%s of %s", list.id(), id).hasSize(Math.min(total, 100));
			}
		}
	}

	@Test
	void whatCannotBeMarkupIsNone() {
		Document page = HtmlReader
			.parsed(HtmlReader.get("/search?q=" + ReconcileClient.encoded("<b>&\"'</b></script><script>alert(1)//")));
		assertThat(page.selectFirst("h1").text()).isEqualTo("Search: <b>&\"'</b></script><script>alert(1)//");
		assertThat(page.select("h1 *, main script, b")).isEmpty();
		Document other = HtmlReader.parsed(HtmlReader.get(NOTICE + "?lang=%22%3E%3Cb%3E&list=%3Cb%3E&from=-1"));
		assertThat(other.select("b")).isEmpty();
		assertThat(other.selectFirst("h1").text()).startsWith("Notice on promoting");
	}

	/** Those with the most behind them, which a few taken at random may miss. */
	@ParameterizedTest
	@ValueSource(strings = { "industry:computers", "province:CN-CQ", "claim:c20", "claim:c21", "agency:gac",
			"businessModel:BONDED_LOGISTICS", "area:chongqing-xiyong-cbz", "enterprise:foxconn", "pilotZone:shanghai",
			"concept:special-customs-supervision-area", "indicator:enterprise_count", "indicator:trade_value",
			"businessModel:BONDED_PROCESSING", "measure:guofa-2014-65-33", "measure:guofa-2014-65-29" })
	void pagesOfWhatHasTheMostKeepWithinTheirBytesInBothLanguages(String id) {
		for (PageLanguage language : PageLanguage.values()) {
			assertThat(HtmlReader.page(id, language).select("h1")).hasSize(1);
		}
	}

}
