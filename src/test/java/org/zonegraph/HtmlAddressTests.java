package org.zonegraph;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses of pages that the server writes: what a request is answered with. */
class HtmlAddressTests {

	private static final String NOTICE = "/notice/guofa-2014-65";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void aSearchWithoutScriptsFindsWhatTheSearchBoxFinds() {
		Document start = HtmlReader.parsed(HtmlReader.get(NOTICE));
		Element form = start.selectFirst("header form[role=search]");
		assertThat(form.attr("action")).isEqualTo("/search");
		assertThat(form.select("input[type=search]").attr("name")).isEqualTo("q");
		Document found = HtmlReader.parsed(HtmlReader.get("/search?q=xiyong&lang=en"));
		assertThat(found.select(".entries a").eachAttr("href")).contains("/area/chongqing-xiyong-cbz?lang=en");
		assertThat(HtmlReader.parsed(HtmlReader.get("/search?q=qqqqzzzz")).select(".notice").text())
			.contains("Nothing fits");
	}

	@Test
	void theLanguageIsThatOfTheAddressElseThatOfTheReader() {
		assertThat(HtmlReader.parsed(HtmlReader.get(NOTICE, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5"))
			.select("html")
			.attr("lang")).isEqualTo("zh-CN");
		assertThat(HtmlReader.parsed(HtmlReader.get(NOTICE, "Accept-Language", "de,en;q=0.9,zh;q=0.5"))
			.select("html")
			.attr("lang")).isEqualTo("en");
		assertThat(HtmlReader.parsed(HtmlReader.get(NOTICE + "?lang=en", "Accept-Language", "zh"))
			.select("html")
			.attr("lang")).isEqualTo("en");
		assertThat(HtmlReader.parsed(HtmlReader.get(NOTICE))
			.select("main a[href*='lang=']:not(.tool-link, .tool-json, .tool-csv)")).isEmpty();
		assertThat(
				HtmlReader.parsed(HtmlReader.get(NOTICE + "?utm_source=x")).select("link[rel=canonical]").attr("href"))
			.isEqualTo(this.zonegraph.address(NOTICE).toString());
	}

	@Test
	void whoHasThePageIsToldSo() throws Exception {
		HttpResponse<String> page = HtmlReader.get(NOTICE + "?lang=en");
		String tag = page.headers().firstValue("ETag").orElseThrow();
		assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
		assertThat(page.headers().firstValue("Vary").orElseThrow().toLowerCase(Locale.ROOT).split(", ?"))
			.contains("accept", "accept-language");
		HttpResponse<String> again = HtmlReader.get(NOTICE + "?lang=en", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(HtmlReader.get(NOTICE + "?lang=zh", "If-None-Match", tag).statusCode()).isEqualTo(200);
		HttpResponse<String> head = java.net.http.HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.zonegraph.address(NOTICE + "?lang=en"))
				.method("HEAD", HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("ETag")).contains(tag);
		assertThat(head.headers().firstValueAsLong("Content-Length"))
			.hasValue(page.body().getBytes(StandardCharsets.UTF_8).length);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/notice/nowhere", "/operation/nowhere", "/measure/nowhere", "/agency/%3Cb%3E" })
	void whatIsNotThereIsAPageThatSaysSo(String address) {
		HttpResponse<String> response = this.zonegraph.get(address + "?lang=zh", "Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Link")).isEmpty();
		Document page = HtmlReader.parsed(response);
		assertThat(page.selectFirst("h1").text()).isEqualTo("没有此页面");
		assertThat(page.select("main").text())
			.contains(address.equals("/agency/%3Cb%3E") ? "agency:<b>" : address.substring(1).replace('/', ':'));
		assertThat(page.select("main b, .tools")).isEmpty();
	}

	@Test
	void whatTheAnswerRefusesIsAPageWithItsStatus() {
		String single = HtmlReader.types()
			.stream()
			.filter((type) -> this.zonegraph.get("/documents/%s.graphql".formatted(type.kind()))
				.body()
				.contains("$after"))
			.map((type) -> HtmlReader.ids(type).get(0))
			.findFirst()
			.orElseThrow();
		HttpResponse<String> response = this.zonegraph.get("/" + single.replaceFirst(":", "/") + "?after=castle",
				"Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(HtmlReader.parsed(response).select("main [role=alert]").text()).contains("This could not be loaded");
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
	}

}
