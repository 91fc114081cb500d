package org.zonegraph;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.element.Node;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The areas near a place that a reader names, without scripts. */
class NearPlacesTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static Document page(String name, String further) {
		return HtmlReader
			.parsed(HtmlReader.get("/places?near=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + further));
	}

	private static List<Integer> distances(Document page) {
		return page.select("table tbody tr td.number")
			.eachText()
			.stream()
			.map((text) -> Integer.valueOf(text.replace(",", "")))
			.toList();
	}

	private List<Node> placed() {
		return this.zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.type().name().equals("Area") && node.values().get("latitude") != null)
			.toList();
	}

	/** The spherical law of cosines, which the database does not use. */
	private static double km(Node area, Map<String, Object> place) {
		double from = Math.toRadians((Double) area.values().get("latitude"));
		double to = Math.toRadians((Double) place.get("latitude"));
		double between = Math.toRadians((Double) area.values().get("longitude") - (Double) place.get("longitude"));
		return 6378.14 * Math
			.acos(Math.min(1, Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(between)));
	}

	@ParameterizedTest
	@CsvSource({ "Suzhou, en, area:wuzhong-cbz, false", "苏州, zh, area:wuzhong-cbz, false",
			"蘇州市, zh, area:wuzhong-cbz, false", "Suzhou City, en, area:wuzhong-cbz, false",
			"urumqi, en, area:urumqi-cbz, false", "area:yangshan-special-cbz, en, area:yangshan-special-cbz, true",
			"Yangshan, en, area:yangshan-special-cbz, true", "洋山, zh, area:yangshan-special-cbz, true",
			"Jiangsu, en, province:CN-JS, false", "江苏, zh, province:CN-JS, false" })
	void theDistancesOfAPageAreThoseOfPlainJava(String name, String language, String of, boolean itself) {
		Document page = page(name, "&count=25&lang=" + language);
		Map<String, Object> start = this.zonegraph.seed()
			.nodes()
			.stream()
			.filter((node) -> node.id().equals(of))
			.findFirst()
			.orElseThrow()
			.values();
		List<Node> nearest = placed().stream()
			.filter((area) -> !itself || !area.id().equals(of))
			.sorted(Comparator.comparingDouble((area) -> km(area, start)))
			.limit(25)
			.toList();
		List<Integer> told = distances(page);
		assertThat(told).hasSize(25).isSorted();
		for (int i = 0; i < told.size(); i++) {
			assertThat((double) told.get(i)).isEqualTo(km(nearest.get(i), start), within(0.56));
			String id = page.select("table tbody tr").get(i).selectFirst("a").attr("href");
			Node listed = placed().stream()
				.filter((area) -> id.startsWith("/" + area.id().replace(':', '/') + "?"))
				.findFirst()
				.orElseThrow();
			assertThat((double) told.get(i)).isEqualTo(km(listed, start), within(0.56));
		}
	}

	@ParameterizedTest
	@EnumSource(PageLanguage.class)
	void aPageSaysWhatItsDistancesAreFromWhatToWhat(PageLanguage language) {
		Document city = page("苏州", "&lang=" + language.code());
		boolean chinese = language.isChinese();
		assertThat(city.select("h1").text()).isEqualTo(chinese ? "苏州附近的监管区域" : "Areas near Suzhou");
		assertThat(city.select("main").text())
			.contains(chinese ? "大圆距离，自该城市驻地" : "great circle) from the seat of the city")
			.contains(chinese ? "所在城市驻地" : "Seat of its city", chinese ? "所在区县驻地" : "Seat of its district");
		assertThat(city.select("table tbody tr .grade")).hasSizeGreaterThanOrEqualTo(10);
		assertThat(city.select("figure.drawing svg path")).hasSizeGreaterThan(5);
		assertThat(page("province:CN-XZ", "&lang=" + language.code()).select("main").text())
			.contains(chinese ? "标注省名用的点" : "a point to put the name of the province at, not its capital");
	}

	@Test
	void theFileBesideATableHasItsAreasAndTheGeoJsonTheirPoints() {
		Document page = page("Suzhou", "&count=25&lang=en");
		URI csv = URI.create(page.select(".bar a[href*=.csv]").first().attr("href"));
		String rows = this.zonegraph.get(csv.getRawPath() + "?" + csv.getRawQuery()).body();
		assertThat(rows.lines().skip(1)).hasSize(25);
		page.select("table tbody tr th a").eachText().forEach((name) -> assertThat(rows).contains(name));
		String geoJson = this.zonegraph.get(csv.getRawPath().replace(".csv", ".geojson") + "?" + csv.getRawQuery())
			.body();
		assertThat(geoJson.split("\"type\":\"Point\"", -1)).hasSize(26);
	}

	@ParameterizedTest
	@CsvSource({ "Shanghai, 2", "Taizhou, 2", "重庆, 2" })
	void whereSeveralArePossibleTheReaderChoosesByLink(String name, int several) {
		Document page = page(name, "&lang=en");
		assertThat(page.select("table")).isEmpty();
		List<Element> choices = page.select(".meant a");
		assertThat(choices).hasSize(several);
		for (Element choice : choices) {
			Document chosen = HtmlReader.parsed(HtmlReader.get(choice.attr("href")));
			assertThat(chosen.select("h1").text()).isEqualTo("Areas near " + choice.text());
			assertThat(distances(chosen)).hasSize(10);
		}
		assertThat(page.select(".meant").text()).contains("of the areas listed here at its seat");
	}

	@ParameterizedTest
	@CsvSource({ "Suzhuo, Suzhou", "Xiamenn, Xiamen", "Nanjng, Nanjing", "苏洲, Suzhou" })
	void whatIsMistypedIsOfferedAsItIsSpelled(String name, String spelled) {
		Document page = page(name, "&lang=en");
		assertThat(page.select(".notice").text()).startsWith("Nothing here is called");
		assertThat(page.select(".meant a").eachText()).contains(spelled);
	}

	@Test
	void aTypingErrorIsNeverTakenForCertain() {
		for (String name : List.of("Yangshna", "Suzhou,Taizhou", "Dongijang")) {
			assertThat(page(name, "&lang=en").select("table")).as(name).isEmpty();
		}
	}

	@Test
	void aPartOfANameLeadsToAllThatHaveIt() {
		assertThat(page("Pudong", "&lang=en").select("main").text()).contains("Pudong Airport");
		assertThat(page("Chang", "&lang=en").select(".meant a").eachText()).contains("Changsha", "Changzhou");
	}

	@Test
	void anAreaWithoutAPointHasNothingNearItAndSaysWhy() {
		String without = NearestTests.areaWithoutAPoint(this.zonegraph);
		Document page = page(without, "&lang=en");
		assertThat(page.select(".notice").text()).contains("No point of").contains("gazetteer");
		assertThat(page.select("table, figure")).isEmpty();
		Document area = HtmlReader.parsed(HtmlReader.get("/" + without.replace(':', '/') + "?lang=en"));
		assertThat(area.select("a[href*='/places?near=']")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Atlantis", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "   ", "???",
			"😀", "') RETURN 1 //", "area:castle", "{text}", "\u0000" })
	void whatNamesNothingIsToldInAPage(String name) {
		for (PageLanguage language : PageLanguage.values()) {
			Document page = page(name, "&lang=" + language.code());
			assertThat(page.select(".notice").text()).isNotBlank();
			assertThat(page.select("table, figure, main img, main script")).isEmpty();
			assertThat(page.select("form.near input[name=near]").attr("value"))
				.isEqualTo(name.replace('\u0000', ' ').strip());
		}
	}

	@Test
	void aVeryLongNameIsRefusedInAPageAndNoneIsThePageOfPlaces() {
		assertThat(page("苏".repeat(200), "&lang=en").select(".notice").text()).contains("too long", "100");
		Document none = page("", "&lang=en");
		assertThat(none.select("h1").text()).isEqualTo("Where the areas are");
		assertThat(none.select("form.near input[name=near]")).hasSize(1);
	}

	@Test
	void aNumberOfAreasThatThereIsNotIsSaid() {
		assertThat(page("Suzhou", "&count=7&lang=en").select(".unknown-choice").text()).contains("“7”");
		assertThat(distances(page("Suzhou", "&count=7&lang=en"))).hasSize(10);
		List<Document> whole = HtmlReader.whole(page("Suzhou", "&count=50&lang=en"));
		assertThat(whole.stream().flatMap((page) -> distances(page).stream())).hasSize(50).isSorted();
	}

	@Test
	void thePagesOfAreasAndProvincesLeadThere() {
		for (String path : List.of("/area/yangshan-special-cbz", "/province/CN-JS")) {
			Document thing = HtmlReader.parsed(HtmlReader.get(path + "?lang=en"));
			Element link = thing.select("a[href*='/places?near=']").first();
			Document near = HtmlReader.parsed(HtmlReader.get(link.attr("href")));
			assertThat(near.select("h1").text()).isEqualTo("Areas near " + thing.select("h1").text());
		}
	}

}
