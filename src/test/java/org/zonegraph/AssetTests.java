package org.zonegraph;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.web.http.Assets;
import org.zonegraph.web.words.PageLanguage;

import static org.assertj.core.api.Assertions.assertThat;

/** Styles, scripts and icons, which are asked for once. */
class AssetTests {

	private static final String GOOD = "max-age=31536000, public, immutable";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void whatAPageIsMadeWithStandsUnderANameOfItsContentAndIsKeptForGood() {
		Document page = HtmlReader.page("area:chongqing-xiyong-cbz", PageLanguage.EN);
		List<String> links = Stream
			.concat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href").stream(),
					page.select("script[src]").eachAttr("src").stream())
			.toList();
		assertThat(links).hasSizeGreaterThan(2).allMatch((link) -> link.startsWith(Assets.folder() + "/"));
		for (String link : links) {
			HttpResponse<String> response = this.zonegraph.get(link);
			assertThat(response.statusCode()).as(link).isEqualTo(200);
			assertThat(response.headers().firstValue("Cache-Control")).as(link).contains(GOOD);
			assertThat(response.body()).as(link)
				.isEqualTo(this.zonegraph.get(link.substring(Assets.folder().length())).body());
		}
		Answer map = new Answer(
				JsonMapper.shared().readValue(page.select("script[type=importmap]").first().data(), Map.class));
		Map<String, Object> modules = map.at("imports").as();
		assertThat(modules.values()
			.stream()
			.map(String::valueOf)
			.filter((module) -> module.startsWith(Assets.ROOT) && !module.endsWith("/"))).isNotEmpty()
			.allSatisfy(
					(module) -> assertThat(this.zonegraph.get(module).headers().firstValue("Cache-Control")).as(module)
						.contains(GOOD));
	}

	@Test
	void aPlainAddressIsAskedAgainAndOneOfAnotherVersionLeadsThere() {
		assertThat(this.zonegraph.get("/styles/base.css").headers().firstValue("Cache-Control")).contains("no-cache");
		HttpResponse<String> other = this.zonegraph.get("/assets/000000000000/styles/base.css?x=1");
		assertThat(other.statusCode()).isEqualTo(307);
		assertThat(other.headers().firstValue("Location")).contains("/styles/base.css");
		assertThat(other.headers().firstValue("Cache-Control")).contains("no-store");
		for (String away : List.of("/assets/x//evil.example/", "/assets/x///evil.example/", "/assets//evil.example/")) {
			assertThat(this.zonegraph.get(away).headers().firstValue("Location")).as(away)
				.hasValueSatisfying((location) -> assertThat(location).doesNotStartWith("//").startsWith("/"));
		}
		assertThat(this.zonegraph.get(Assets.path("/styles/none.css")).statusCode()).isEqualTo(404);
		assertThat(this.zonegraph.get("/assets/x").statusCode()).isEqualTo(404);
	}

	@Nested
	@Tag("browser")
	@ExtendWith(Chromium.class)
	class InABrowser {

		@Test
		void aPageThatIsOpenedAgainAsksForItselfAlone() {
			try (BrowserContext context = Chromium.browser().newContext()) {
				Page page = context.newPage();
				Map<String, String> asked = new ConcurrentHashMap<>();
				CDPSession session = context.newCDPSession(page);
				session.send("Network.enable");
				session.on("Network.responseReceived", (event) -> {
					JsonObject response = event.getAsJsonObject("response");
					if (!response.get("fromDiskCache").getAsBoolean()) {
						asked.put(event.get("requestId").getAsString(), response.get("url").getAsString());
					}
				});
				Set<String> kept = ConcurrentHashMap.newKeySet();
				session.on("Network.requestServedFromCache", (event) -> kept.add(event.get("requestId").getAsString()));
				Page.NavigateOptions idle = new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE);
				String address = RunningZonegraph.get().address("/measure/guofa-2014-65-29").toString();
				page.navigate(address, idle);
				assertThat(asked.values()).as("one bundle, and the words of the schema")
					.filteredOn((each) -> each.matches(".*\\.m?js"))
					.allMatch((each) -> each.endsWith("/scripts/document.js") || each.endsWith("/lib/schema.js"))
					.hasSize(2);
				assertThat(asked).hasSizeBetween(4, 7);
				asked.clear();
				page.navigate(address, idle);
				asked.keySet().removeAll(kept);
				assertThat(asked.values()).as("the words of the schema are a page of the server")
					.noneMatch((each) -> each.matches(".*\\.(css|js|mjs|svg|png)") && !each.endsWith("/lib/schema.js"));
			}
		}

	}

}
