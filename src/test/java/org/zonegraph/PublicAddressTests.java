package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.web.http.Assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
	void behindAProxyThatEndsTlsAndStripsAPrefixNoLinkLeavesItAndNoneIsPlain(@TempDir Path folder) throws Exception {
		assumeThat(System.getenv("CI") != null || (Program.isThere("nginx") && Program.isThere("openssl")))
			.as("nginx and openssl are there")
			.isTrue();
		int port = free();
		try (RunningZonegraph zonegraph = RunningZonegraph.with("zonegraph.limits.proxies=127\\.0\\.0\\.1",
				"zonegraph.limits.rate.enabled=false")) {
			Program nginx = nginx(folder, port, zonegraph.address("").getPort());
			try {
				String base = "https://localhost:%d%s/".formatted(port, PREFIX);
				Crawler crawler = new Crawler(trusting(folder), base).from(MORE);
				assertThat(crawler.wrong()).isEmpty();
				assertThat(crawler.visited()).isGreaterThan(80);
				try (BrowserContext context = Chromium.browser()
					.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
					assertPagesWork(context, base);
				}
			}
			finally {
				nginx.process().destroy();
				nginx.process().waitFor();
			}
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

	private static Program nginx(Path folder, int port, int origin) throws Exception {
		Program
			.start(folder, "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
					"-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "2", "-subj", "/CN=localhost",
					"-addext", "subjectAltName=DNS:localhost")
			.printed();
		Path settings = folder.resolve("nginx.conf");
		Files.writeString(settings,
				Files.readString(Path.of("src/test/resources/nginx/prefix.conf"))
					.replace("FOLDER", folder.toString())
					.replace("PUBLIC", Integer.toString(port))
					.replace("ORIGIN", Integer.toString(origin)));
		Program nginx = Program.start(folder, "nginx", "-p", folder.toString(), "-c", settings.toString());
		Await.until(() -> isOpen(port));
		return nginx;
	}

	private static boolean isOpen(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int free() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Takes the proxy's certificate and no other. */
	private static HttpClient trusting(Path folder) throws Exception {
		KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
		known.load(null, null);
		try (InputStream in = Files.newInputStream(folder.resolve("certificate.pem"))) {
			known.setCertificateEntry("proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(known);
		SSLContext tls = SSLContext.getInstance("TLS");
		tls.init(null, trust.getTrustManagers(), null);
		return HttpClient.newBuilder().sslContext(tls).build();
	}

}
