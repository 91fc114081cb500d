package org.zonegraph;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.model.NodeType;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of every kind of thing, and what a search finds, as pages without scripts. */
class ListPageTests {

	private static final int LARGEST = 60_000;

	private static final Pattern COUNT = Pattern.compile("[(（]([\\d,]+)[)）]$");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	static Stream<NodeType> kinds() {
		return RunningZonegraph.get().model().things().stream();
	}

	private Document page(String path) {
		HttpResponse<String> response = this.zonegraph.get(path, "Accept", "text/html");
		assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
		assertThat(response.body().getBytes(StandardCharsets.UTF_8).length).as(path).isLessThan(LARGEST);
		return Jsoup.parse(response.body(), this.zonegraph.address(path).toString());
	}

	private static int total(Document page) {
		Matcher numbers = Pattern.compile("[\\d,]+").matcher(page.selectFirst(".found").text());
		List<Integer> found = numbers.results().map((each) -> Integer.parseInt(each.group().replace(",", ""))).toList();
		return found.get(found.size() - 1);
	}

	private static int count(Element option) {
		Matcher count = COUNT.matcher(option.text());
		assertThat(count.find()).as(option.text()).isTrue();
		return Integer.parseInt(count.group(1).replace(",", ""));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void everyKindHasAListWhoseFacetsSayHowMuchEachLeaves(NodeType kind) {
		String path = "/list/" + kind.plural();
		Document list = page(path + "?lang=en");
		int all = total(list);
		assertThat(list.select("tbody tr")).hasSize(Math.min(all, 36));
		assertThat(page(path + "?lang=zh").select("h1").text()).contains("全部");
		for (Element choice : list.select("select:not([name=sort])")) {
			List<Element> options = choice.select("option:not([value=''])");
			Element option = options.get(new Random(all).nextInt(options.size()));
			String filtered = "%s?lang=en&%s=%s".formatted(path, choice.attr("name"),
					URLEncoder.encode(option.attr("value"), StandardCharsets.UTF_8));
			assertThat(total(page(filtered))).as(filtered).isEqualTo(count(option));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "areas", "formerAreas", "sources", "operations" })
	void aListIsWalkedToItsEndOnceWhateverItsOrder(String list) {
		for (String sort : List.of("", "&sort=-name")) {
			List<String> seen = new ArrayList<>();
			Document page = page("/list/%s?lang=en%s".formatted(list, sort));
			int all = total(page);
			seen.addAll(page.select("tbody th a").eachAttr("href"));
			for (Element next = page.selectFirst("a[rel=next]"); next != null; next = page.selectFirst("a[rel=next]")) {
				page = page(next.attr("href"));
				seen.addAll(page.select("tbody th a").eachAttr("href"));
			}
			assertThat(seen).hasSize(all).doesNotHaveDuplicates();
		}
	}

	@Test
	void whatCannotBeListedOrOrderedByIsSaid() {
		assertThat(this.zonegraph.get("/list/castles", "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(this.zonegraph.get("/list/areas?sort=castle", "Accept", "text/html").statusCode()).isEqualTo(400);
		assertThat(page("/list/areas?province=province:castle").selectFirst(".notice").text())
			.contains("Nothing in the graph fits");
	}

	@Test
	void theIndexLeadsToEveryListWithHowManyThereAre() {
		Document index = page("/list/?lang=en");
		List<String> lists = kinds().map((kind) -> "/list/%s?lang=en".formatted(kind.plural())).toList();
		assertThat(index.select(".entries a").eachAttr("href")).isSubsetOf(lists).hasSizeGreaterThan(15);
		assertThat(index.select("main li").eachText()).contains("Area 174");
	}

	@Test
	void aSearchShowsWhatFitsTheBestFirstByKindAndPage() {
		Document found = page("/search?q=chongqing&lang=en");
		assertThat(found.select("ol.entries mark").eachText()).contains("Chongqing");
		List<Element> kinds = found.select("nav.views a");
		int all = count(kinds.get(0));
		assertThat(kinds.stream().skip(1).mapToInt(ListPageTests::count).sum()).isEqualTo(all);
		Element areas = found.selectFirst("nav.views a[href*=kind=AREA]");
		Document page = page(areas.attr("href"));
		assertThat(page.select("ol.entries > li > a").eachAttr("href")).hasSize(Math.min(30, count(areas)))
			.allMatch((href) -> href.startsWith("/area/"));
		assertThat(page.select("main a[href^=/list/areas]").attr("href")).contains("q=chongqing");
		List<String> seen = new ArrayList<>();
		for (Element next = found.selectFirst("a[rel=next]"); next != null; next = found.selectFirst("a[rel=next]")) {
			seen.addAll(found.select("ol.entries > li > a").eachAttr("href"));
			found = page(next.attr("href"));
		}
		seen.addAll(found.select("ol.entries > li > a").eachAttr("href"));
		assertThat(seen).hasSize(all).doesNotHaveDuplicates();
	}

	@Test
	void aSearchIsNarrowedByProvinceAndGradeInItsAddress() {
		String address = "/search?q=bonded&kind=AREA&lang=en";
		Document found = page(address);
		assertThat(found.select("main select").eachAttr("name")).containsExactly("province", "grade");
		Element chongqing = found.selectFirst("option[value=province:CN-CQ]");
		Document there = page(address + "&province=province:CN-CQ");
		assertThat(there.select("ol.entries > li")).hasSize(count(chongqing));
		assertThat(there.selectFirst("option[value=province:CN-CQ]").hasAttr("selected")).isTrue();
		assertThat(there.select("option[value=province:CN-SC]").text())
			.isEqualTo(found.select("option[value=province:CN-SC]").text());
		Element official = there.selectFirst("option[value=OFFICIAL]");
		Document both = page(address + "&province=province:CN-CQ&grade=OFFICIAL");
		assertThat(both.select("ol.entries > li")).hasSize(count(official)).hasSizeLessThan(count(chongqing));
		assertThat(both.select("ol.entries .grade-official")).hasSize(count(official));
		String list = both.select("main a[href^=/list/areas]").attr("href");
		assertThat(page(list).select("tbody tr")).hasSize(count(official));
		assertThat(both.select("nav.views a[aria-current]").attr("href")).contains("province=province%3ACN-CQ",
				"grade=OFFICIAL");
		assertThat(page("/search?q=bonded&grade=BOGUS&lang=en").select(".unknown-choice").text()).contains("BOGUS");
		assertThat(page("/search?q=airbus&grade=UNVERIFIED&kind=AREA&lang=en").select("main .notice a").last().text())
			.isEqualTo("Leave them out");
	}

	@Test
	void theWordsOfALineByLineSupervisionLeadToTheMeasureThatSpeaksOfBothLines() {
		for (String words : List.of("first line second line", "first line release, second line control", "一线 二线")) {
			Document found = page("/search?lang=en&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
			assertThat(found.select("ol.entries > li > a").eachAttr("href").stream().limit(4)).as(words)
				.contains("/measure/guofa-2014-65-33?lang=en", "/concept/supervision-model?lang=en");
		}
	}

	@Test
	void aSearchForTwoKnownThingsShowsHowTheyAreConnected() {
		Document found = page("/search?q=Airbus+Yangshan+Special+Comprehensive+Bonded+Zone&lang=en");
		assertThat(found.select("section.notice h2").text()).contains("Airbus").contains("Yangshan");
		assertThat(found.select("section.notice li .evidence")).isNotEmpty();
		assertThat(found.select("section.notice a[href^=/connections]").attr("href"))
			.contains("from=enterprise%3Aairbus");
		assertThat(page("/search?q=chongqing&lang=en").select("section.notice")).isEmpty();
		assertThat(page("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").select("main script")).isEmpty();
	}

	@Test
	void browsersFindTheSearchByItsDescription() throws Exception {
		String address = page("/about").selectFirst("link[rel=search]").attr("href");
		HttpResponse<String> description = this.zonegraph.get(address);
		assertThat(description.headers().firstValue("Content-Type").orElseThrow())
			.startsWith("application/opensearchdescription+xml");
		Element url = Jsoup.parse(description.body(), "", org.jsoup.parser.Parser.xmlParser()).selectFirst("Url");
		assertThat(url.attr("template")).isEqualTo(this.zonegraph.address("/search") + "?q={searchTerms}");
		DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new java.io.ByteArrayInputStream(description.body().getBytes(StandardCharsets.UTF_8)));
	}

}
