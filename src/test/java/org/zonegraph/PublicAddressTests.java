package org.zonegraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.web.http.Assets;

import static org.assertj.core.api.Assertions.assertThat;

/** Under which address a site is reached, and that no link leads away from it. */
@Tag("browser")
@ExtendWith(Chromium.class)
class PublicAddressTests {

	private static final String PREFIX = "/data/zonegraph";

	/** What no page links to. */
	private static final String[] MORE = { "sitemap.xml", "robots.txt", "llms.txt", "reconcile", "dataset.jsonld", "q/",
			"download/", "?lang=zh", "area/chongqing-xiyong-cbz?format=jsonld", "area/chongqing-xiyong-cbz?format=ttl",
			"q/areas.json?first=2", "manifest.webmanifest" };

	@Test
	void behindTheProxiesOfTheFolderDeployNoLinkLeavesThePrefixAndPagesOutliveTheServer(@TempDir Path folder)
			throws Exception {
		Proxies.assumeThere("nginx", "openssl", "haproxy", "varnishd");
		try (Proxies proxies = new Proxies(folder)) {
			String base;
			HttpRequest page;
			String shown;
			try (RunningZonegraph zonegraph = RunningZonegraph.with("zonegraph.limits.proxies=127\\.0\\.0\\.1",
					"zonegraph.limits.rate.enabled=false")) {
				Proxies.Copy copy = new Proxies.Copy(zonegraph.address("").getPort(), Integer
					.parseInt(zonegraph.context().getEnvironment().getRequiredProperty("local.management.port")));
				int port = proxies.nginx(Proxies.free(), proxies.varnish(proxies.haproxy(copy, copy)));
				base = "https://localhost:%d%s/".formatted(port, PREFIX);
				Crawler crawler = new Crawler(proxies.trusting(), base).from(MORE);
				assertThat(crawler.wrong()).isEmpty();
				assertThat(crawler.visited()).isGreaterThan(80);
				try (BrowserContext context = Chromium.browser()
					.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
					assertPagesWork(context, base);
				}
				page = HttpRequest.newBuilder(URI.create(base + "area/anqing-cbz"))
					.header("Accept", "text/html")
					.build();
				shown = proxies.trusting().send(page, BodyHandlers.ofString()).body();
				assertThat(shown).contains("<h1");
			}
			HttpResponse<String> old = proxies.trusting().send(page, BodyHandlers.ofString());
			assertThat(old.body()).isEqualTo(shown);
			assertThat(old.headers().firstValue("Cache-Status").orElseThrow()).contains("varnish; hit");
		}
	}

	@Test
	void aContextPathOfItsOwnIsBeforeEveryLink() throws Exception {
		try (RunningZonegraph zonegraph = RunningZonegraph.with("server.servlet.context-path=/zg",
				"zonegraph.limits.rate.enabled=false")) {
			String base = zonegraph.address("/").resolve("/zg/").toString();
			Crawler crawler = new Crawler(HttpClient.newHttpClient(), base).from(MORE);
			assertThat(crawler.wrong()).isEmpty();
			assertThat(crawler.visited()).isGreaterThan(80);
			try (BrowserContext context = Chromium.browser().newContext()) {
				assertPagesWork(context, base);
			}
		}
	}

	@Test
	void theSettingIsTheNameOfEveryThingAndTheBeginningOfEveryLink() throws Exception {
		try (RunningZonegraph zonegraph = RunningZonegraph.with("zonegraph.public-url=https://zones.example.org/graph/",
				"zonegraph.limits.proxies=127\\.0\\.0\\.1")) {
			String page = zonegraph
				.get("/area/chongqing-xiyong-cbz", "Accept", "text/html", "X-Forwarded-Host", "elsewhere.example.com",
						"X-Forwarded-Prefix", "/elsewhere")
				.body();
			assertThat(page)
				.contains("<link rel=\"canonical\" href=\"https://zones.example.org/graph/area/chongqing-xiyong-cbz\">",
						"href=\"/graph%s\"".formatted(Assets.path("/styles/pages.css")),
						"\"@id\":\"https://zones.example.org/graph/area/chongqing-xiyong-cbz\"")
				.doesNotContain("elsewhere", "127.0.0.1", "localhost");
			assertThat(zonegraph.get("/area/chongqing-xiyong-cbz", "Accept", "text/turtle").body()).contains(
					"<https://zones.example.org/graph/area/>", "owl:sameAs <urn:zonegraph:area:chongqing-xiyong-cbz>");
			assertThat(zonegraph.get("/download/", "Accept", "application/json").body())
				.contains("\"path\":\"/graph/download/zonegraph.zip\"");
			assertThat(zonegraph.get("/sitemap.xml").body()).contains("<loc>https://zones.example.org/graph/</loc>")
				.doesNotContain("127.0.0.1");
		}
	}

	@Test
	void whoIsNoTrustedProxySaysNothingOfTheAddress() {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		String[] said = { "Forwarded", "host=elsewhere.example.com;proto=https", "X-Forwarded-Host",
				"elsewhere.example.com", "X-Forwarded-Prefix", "/elsewhere", "X-Forwarded-Proto", "https" };
		for (String path : List.of("/", "/area/chongqing-xiyong-cbz", "/about", "/sitemap.xml", "/reconcile",
				"/nowhere", "/q/areas.json?first=1", "/llms.txt")) {
			assertThat(zonegraph.get(path, said).body()).as(path).doesNotContain("elsewhere", "https://127.0.0.1");
		}
	}

	/** With scripts: they find their modules, ask the API and search. */
	private static void assertPagesWork(BrowserContext context, String base) {
		List<String> failed = new ArrayList<>();
		Page page = context.newPage();
		page.onRequest((request) -> {
			if (!request.url().startsWith(base) && !request.url().startsWith("data:")
					&& !request.url().startsWith("blob:")) {
				failed.add("asked " + request.url());
			}
		});
		page.onResponse((response) -> {
			if (response.status() >= 400) {
				failed.add("%d %s".formatted(response.status(), response.url()));
			}
		});
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				failed.add(message.text());
			}
		});
		for (String path : List.of("", "reforms", "places", "enterprises", "connections", "claims", "graphiql",
				"area/chongqing-xiyong-cbz", "measure/guofa-2014-65-09", "search?q=chongqing")) {
			page.navigate(base + path);
			page.locator("h1, .graphiql-container").first().waitFor();
		}
		page.navigate(base + "area/chongqing-xiyong-cbz");
		page.locator("input[type=search]").fill("hefei");
		page.locator("[role=option] >> nth=0").click();
		page.waitForURL((address) -> !address.contains("chongqing"));
		assertThat(page.url()).startsWith(base);
		assertThat(failed).isEmpty();
	}

}
