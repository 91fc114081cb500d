package org.zonegraph;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page shows can be taken away from each of its drawings and tables. */
class TakePageTests {

	private static final List<String> PAGES = List.of("/reforms", "/reforms?view=flow&origin=PILOT_FTZ", "/places",
			"/places?view=time", "/places?near=Suzhou", "/enterprises?view=matrix",
			"/enterprises?industry=industry:computers", "/claims", "/list/areas?type=COMPREHENSIVE_BONDED_ZONE",
			"/measure/guofa-2014-65-29", "/area/chongqing-xiyong-cbz", "/province/CN-SC", "/industry/computers",
			"/enterprise/airbus", "/indicator/trade_value",
			"/connections?from=enterprise:airbus&to=area:yangshan-special-cbz",
			"/connections?from=area:chongqing-xiyong-cbz", "/compare?a=province:CN-CQ&b=province:CN-SC");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private Document html(String address) {
		HttpResponse<String> response = this.zonegraph.get(address, "Accept", "text/html");
		assertThat(response.statusCode()).as(address).isEqualTo(200);
		return Jsoup.parse(response.body());
	}

	private static String path(String address) {
		URI uri = URI.create(address);
		return uri.getRawPath() + ((uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "");
	}

	@Test
	void everyDrawingAndTableHasABarWhoseLinksLead() {
		for (String page : PAGES) {
			Document html = html(page);
			List<Element> bars = html.select(".bar");
			assertThat(bars).as(page).isNotEmpty();
			for (Element bar : bars) {
				assertThat(bar.attr("aria-label")).as(page).isNotBlank();
				for (Element link : bar.select("a")) {
					HttpResponse<String> response = this.zonegraph.get(path(link.attr("href")));
					assertThat(response.statusCode()).as("%s: %s", page, link).isEqualTo(200);
				}
				String take = bar.select("a").last().attr("href");
				String part = take.substring(take.indexOf('#') + 1);
				assertThat(html(path(take)).getElementById(part)).as("%s of %s", part, take).isNotNull();
			}
		}
	}

	@Test
	void theTakeAwayPageHasPicturesFilesCodeEmbedsAndACitation() {
		for (String page : PAGES) {
			Document take = html("/take" + page);
			assertThat(take.selectFirst("main .citation").text()).as(page).contains(this.zonegraph.seed().revision());
			assertThat(take.select("section[id^=data-]")).as(page).isNotEmpty();
			assertThat(take.select("section[id^=data-] .bar a[download]").eachText()).as(page)
				.contains("JSON", "Table (CSV)", "Spreadsheet (XLSX)");
			for (Element part : take.select("section[id^=data-]")) {
				for (Element file : part.select(".bar a[download]")) {
					HttpResponse<String> response = this.zonegraph.get(path(file.attr("href")));
					assertThat(response.statusCode()).as("%s: %s", page, file).isEqualTo(200);
				}
				assertThat(part.select("dt").eachText()).as(page).containsExactly("curl", "JavaScript", "Python", "R");
				for (Element code : part.select("pre.code")) {
					String address = code.text().replaceFirst("(?s)[^']*'([^']*)'.*", "$1");
					assertThat(this.zonegraph.get(path(address)).statusCode()).as("%s: %s", page, code.text())
						.isEqualTo(200);
				}
			}
			for (Element code : take.select("section:not([id^=data-]) code")) {
				Element frame = Jsoup.parse(code.text()).selectFirst("iframe");
				assertThat(html(path(frame.attr("src"))).selectFirst("h1")).as(page).isNotNull();
			}
		}
	}

	@Test
	void anAnswerIsKeptAsAReceiptByAFormAndCitedInFiveStyles() throws Exception {
		Document take = html("/take/measure/guofa-2014-65-29");
		Element form = take.selectFirst("section#data-lineage form");
		HttpResponse<String> made = post(form.attr("action"),
				form.select("input")
					.stream()
					.map((input) -> "%s=%s".formatted(input.attr("name"),
							URLEncoder.encode(input.attr("value"), StandardCharsets.UTF_8)))
					.collect(Collectors.joining("&")));
		assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
		String receipt = made.headers().firstValue("Location").orElseThrow();
		Document page = html(receipt);
		assertThat(page.select("section[aria-labelledby=cite] dt").eachText()).containsExactly("APA", "GB/T 7714",
				"BibTeX", "RIS", "CSL-JSON");
		JsonNode kept = new JsonMapper().readTree(this.zonegraph.get(receipt + "?format=json").body());
		JsonNode now = new JsonMapper()
			.readTree(this.zonegraph.get("/q/lineage.json?measure=measure:guofa-2014-65-29").body());
		assertThat(kept.at("/answer/lineage/measure").isObject()).isTrue();
		assertThat(kept.at("/answer/lineage")).isEqualTo(now.at("/data/lineage"));
	}

	@Test
	void aFormThatAsksForNothingThatThereIsIsRefused() throws Exception {
		assertThat(Stream
			.of("document=castle", "document=lineage&variables=nonsense", "document=lineage&variables=[]",
					"document=lineage&variables={}", "")
			.map((form) -> post("/r/", form).statusCode())
			.toList()).containsExactly(404, 400, 400, 400, 404);
		assertThat(this.zonegraph.get("/r/").statusCode()).isEqualTo(404);
		assertThat(this.zonegraph.get("/take/nothing").statusCode()).isEqualTo(404);
		assertThat(this.zonegraph.get("/take/area/castle").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> post(String path, String form) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(this.zonegraph.address(path))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers
						.ofString(form.replace("{", "%7B").replace("}", "%7D").replace("[", "%5B").replace("]", "%5D")))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (java.io.IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
