package org.zonegraph;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the files of the folder {@code deploy} promise, before two light origins. */
@Tag("processes")
class ProxyTests {

	private static final int READERS = 6;

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

	@TempDir
	private Path folder;

	private Proxies proxies;

	private LightOrigin a;

	private LightOrigin b;

	@BeforeEach
	void start() throws Exception {
		Proxies.assumeThere("nginx", "openssl", "haproxy", "varnishd");
		this.proxies = new Proxies(this.folder);
		this.a = new LightOrigin("a");
		this.b = new LightOrigin("b");
	}

	@AfterEach
	void stop() throws Exception {
		this.readers.shutdownNow();
		if (this.proxies != null) {
			this.proxies.close();
			this.a.close();
			this.b.close();
		}
	}

	private int haproxy() throws Exception {
		return this.proxies.haproxy(this.a.copy(), this.b.copy());
	}

	/** The status that HAProxy has a server in. */
	private String status(String server) throws Exception {
		return this.proxies.command("show stat")
			.lines()
			.filter((line) -> line.startsWith("ready,%s,".formatted(server)))
			.map((line) -> line.split(",", -1)[17])
			.findFirst()
			.orElseThrow();
	}

	private static HttpResponse<String> get(int port, String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
		return HTTP.send(((headers.length > 0) ? request.headers(headers) : request).build(), BodyHandlers.ofString());
	}

	private static String line(HttpResponse<String> response, int number) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body().split("\n", -1)[number];
	}

	private static String revision(HttpResponse<String> response) {
		return line(response, 0);
	}

	private static String origin(HttpResponse<String> response) {
		return line(response, 1);
	}

	private static String header(HttpResponse<?> response, String name) {
		return String.join(", ", response.headers().allValues(name));
	}

	@Test
	void haproxyAsksOnlyWhoIsReadyAndWhoeverLivesWhereNobodyIs() throws Exception {
		this.a.ready(false);
		int port = haproxy();
		Await.until(() -> status("a").equals("DOWN"));
		int asked = this.a.asked();
		for (int i = 0; i < 50; i++) {
			assertThat(origin(get(port, "/area/" + i))).isEqualTo("b");
		}
		assertThat(this.a.asked()).isEqualTo(asked);
		this.a.ready(true);
		Await.until(() -> origin(get(port, "/area/1")).equals("a"));
		this.a.ready(false);
		this.b.ready(false);
		Await.until(() -> status("a").equals("DOWN") && status("b").equals("DOWN"));
		assertThat(get(port, "/area/1").statusCode()).isEqualTo(200);
		assertThat(get(port, "/-/alive").statusCode()).isEqualTo(200);
		this.a.close();
		this.b.close();
		Await.until(() -> get(port, "/-/alive").statusCode() == 503);
	}

	@Test
	void haproxyAsksAnotherCopyWhatADyingOneDoesNotAnswer() throws Exception {
		int port = haproxy();
		CompletableFuture<HttpResponse<String>> held = HTTP
			.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + LightOrigin.HELD))
				.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ areas { totalCount } }\"}"))
				.build(), BodyHandlers.ofString());
		Await.until(() -> this.a.holds() || this.b.holds());
		LightOrigin dying = this.a.holds() ? this.a : this.b;
		LightOrigin other = (dying == this.a) ? this.b : this.a;
		other.letGo();
		dying.close();
		assertThat(origin(held.get())).isEqualTo((dying == this.a) ? "b" : "a");
	}

	@Test
	void noReaderOfHaproxySeesACopyDie() throws Exception {
		int port = haproxy();
		List<Future<Integer>> failed = new ArrayList<>();
		AtomicInteger asked = new AtomicInteger();
		for (int reader = 0; reader < READERS; reader++) {
			failed.add(this.readers.submit(() -> {
				int wrong = 0;
				for (int i = 0; i < 150; i++) {
					wrong += (get(port, "/area/" + i).statusCode() != 200) ? 1 : 0;
					asked.incrementAndGet();
				}
				return wrong;
			}));
		}
		Await.until(() -> asked.get() > READERS * 40 && this.a.asked() > 0);
		this.a.close();
		for (Future<Integer> wrong : failed) {
			assertThat(wrong.get()).isZero();
		}
		assertThat(this.a.asked() + this.b.asked()).isGreaterThanOrEqualTo(READERS * 150);
	}

	@Test
	void haproxyAsksAnotherCopyWhereOneIsLate() throws Exception {
		int port = haproxy();
		this.a.serve(2);
		int late = this.b.asked();
		for (int i = 0; i < 50; i++) {
			assertThat(revision(get(port, "/area/" + i, "Zonegraph-Revision", LightOrigin.revision(2))))
				.isEqualTo(LightOrigin.revision(2));
		}
		assertThat(this.b.asked()).isGreaterThan(late);
		HttpResponse<String> nowhere = get(port, "/area/1", "Zonegraph-Revision", LightOrigin.revision(3));
		assertThat(nowhere.statusCode()).isEqualTo(425);
	}

	@Test
	void varnishAsksACopyWhereAReaderHasSeenAnotherRevisionThanItself() throws Exception {
		int port = this.proxies.varnish(this.a.copy().port());
		get(port, "/area/first");
		get(port, "/graphql?query=1");
		int asked = this.a.asked();
		assertThat(revision(get(port, "/graphql?query=1", "Zonegraph-Revision", LightOrigin.revision(1))))
			.isEqualTo(LightOrigin.revision(1));
		assertThat(this.a.asked()).as("what is kept is of the revision that was seen").isEqualTo(asked);
		this.a.serve(2);
		assertThat(revision(get(port, "/graphql?query=1", "Zonegraph-Revision", LightOrigin.revision(2))))
			.isEqualTo(LightOrigin.revision(2));
		assertThat(revision(get(port, "/graphql?query=1"))).isEqualTo(LightOrigin.revision(2));
	}

	@Test
	void aCopyThatIsDrainedEndsWhatItHasBegunAndGetsNothingNew() throws Exception {
		int port = haproxy();
		this.b.letGo();
		this.proxies.command("set server ready/b state drain");
		CompletableFuture<HttpResponse<String>> held = HTTP.sendAsync(
				HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + LightOrigin.HELD)).build(),
				BodyHandlers.ofString());
		Await.until(this.a::holds);
		this.proxies.command("set server ready/b state ready");
		this.proxies.command("set server ready/a state drain; set server alive/a state drain");
		for (int i = 0; i < 50; i++) {
			assertThat(origin(get(port, "/area/" + i))).isEqualTo("b");
		}
		this.a.letGo();
		assertThat(origin(held.get())).isEqualTo("a");
	}

	@Test
	void nginxStripsThePrefixCompressesAndSaysWhereAPageWasAsked() throws Exception {
		int plain = Proxies.free();
		int port = this.proxies.nginx(plain, this.a.copy().port());
		URI page = URI.create("https://localhost:%d/data/zonegraph/area/x%%20y?a=%%2F".formatted(port));
		HttpResponse<byte[]> packed = this.proxies.trusting()
			.send(HttpRequest.newBuilder(page)
				.header("Accept-Encoding", "gzip")
				.header("X-Forwarded-Prefix", "/elsewhere")
				.build(), BodyHandlers.ofByteArray());
		assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
		assertThat(header(packed, "Vary")).contains("Accept-Encoding");
		assertThat(packed.body()).hasSizeLessThan(1000);
		String text = new String(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
				StandardCharsets.UTF_8);
		assertThat(text.split("\n", -1)).contains("/area/x%20y?a=%2F", "/data/zonegraph");
		HttpResponse<String> unpacked = this.proxies.trusting()
			.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
		assertThat(unpacked.body()).isEqualTo(text);
		HttpResponse<String> again = this.proxies.trusting()
			.send(HttpRequest.newBuilder(page).header("If-None-Match", header(packed, "ETag")).build(),
					BodyHandlers.ofString());
		assertThat(again.statusCode()).isEqualTo(304);
		HttpResponse<String> led = get(plain, "/data/zonegraph/area/x");
		assertThat(led.statusCode()).isEqualTo(308);
		assertThat(header(led, "Location")).isEqualTo("https://127.0.0.1/data/zonegraph/area/x");
		String long12k = "/graphql?query=" + "x".repeat(12_000);
		assertThat(line(this.proxies.trusting()
			.send(HttpRequest.newBuilder(URI.create("https://localhost:%d/data/zonegraph%s".formatted(port, long12k)))
				.build(), BodyHandlers.ofString()), 2))
			.isEqualTo(long12k);
	}

	@Test
	void varnishKeepsAnswersChecksPagesAndKeepsNothingThatSaysNoRevision() throws Exception {
		int port = this.proxies.varnish(this.a.copy().port());
		String answer = "/graphql?query=" + "x".repeat(12_000);
		// the first one of all says the revision
		get(port, "/area/first");
		get(port, answer);
		int asked = this.a.asked();
		HttpResponse<String> kept = get(port, answer);
		assertThat(this.a.asked()).isEqualTo(asked);
		assertThat(header(kept, "Cache-Status")).contains("varnish; hit").doesNotContain("stale");
		assertThat(header(kept, "RateLimit-Remaining")).isEmpty();
		get(port, "/area/x");
		int before = this.a.asked();
		Await.until(() -> {
			get(port, "/area/x");
			return this.a.asked() > before;
		});
		get(port, "/download/zonegraph.zip");
		int downloads = this.a.asked();
		get(port, "/download/zonegraph.zip");
		assertThat(this.a.asked()).isEqualTo(downloads + 1);
	}

	@Test
	void varnishGivesNothingOfARevisionAfterALaterOneWasSeen() throws Exception {
		int port = this.proxies.varnish(this.a.copy().port());
		get(port, "/area/x");
		for (String path : List.of("/graphql?query=1", "/graphql?query=2", "/area/x")) {
			assertThat(revision(get(port, path))).isEqualTo(LightOrigin.revision(1));
		}
		this.a.serve(2);
		assertThat(revision(get(port, "/graphql?query=1"))).as("fresh for a minute").isEqualTo(LightOrigin.revision(1));
		assertThat(revision(get(port, "/graphql?query=3"))).isEqualTo(LightOrigin.revision(2));
		for (String path : List.of("/graphql?query=1", "/graphql?query=2", "/graphql?query=3", "/area/x")) {
			assertThat(revision(get(port, path))).isEqualTo(LightOrigin.revision(2));
		}
		// as a copy does that has not seen it yet
		this.a.serve(1);
		int asked = this.a.asked();
		HttpResponse<String> refused = get(port, "/graphql?query=4");
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(header(refused, "Retry-After")).isEqualTo("1");
		assertThat(this.a.asked()).isGreaterThan(asked + 4);
		assertThat(revision(get(port, "/graphql?query=1"))).isEqualTo(LightOrigin.revision(2));
	}

	@Test
	void noReaderBehindBothGoesBackWhileTwoCopiesChangeOneAfterTheOther() throws Exception {
		int port = this.proxies.varnish(haproxy());
		get(port, "/area/first");
		AtomicBoolean over = new AtomicBoolean();
		List<Future<List<String>>> histories = new ArrayList<>();
		for (int reader = 0; reader < READERS; reader++) {
			histories.add(this.readers.submit(() -> {
				List<String> seen = new ArrayList<>();
				for (int i = 0; !over.get(); i++) {
					HttpResponse<String> response = get(port, ((i % 3 == 0) ? "/area/" : "/graphql?query=") + (i % 20));
					// a reader is told to ask again where all that was asked are late
					if (response.statusCode() != 503) {
						seen.add(revision(response));
					}
				}
				return seen;
			}));
		}
		for (int number = 2; number < 8; number++) {
			String now = LightOrigin.revision(number);
			this.a.serve(number);
			// some are answered by the one, some by the other
			int asked = this.b.asked();
			Await.until(() -> this.b.asked() > asked + 25);
			this.b.serve(number);
			Await.until(() -> {
				HttpResponse<String> response = get(port, "/graphql?query=1");
				return response.statusCode() == 200 && revision(response).equals(now);
			});
		}
		over.set(true);
		int answers = 0;
		for (Future<List<String>> history : histories) {
			assertThat(history.get()).isSorted().contains(LightOrigin.revision(7));
			answers += history.get().size();
		}
		assertThat(answers).isGreaterThan(200);
	}

	@Test
	void varnishGivesWhatItHasWhileNothingIsBehindIt() throws Exception {
		int port = this.proxies.varnish(this.a.copy().port());
		get(port, "/area/first");
		HttpResponse<String> answer = get(port, "/graphql?query=1");
		HttpResponse<String> page = get(port, "/area/x");
		this.a.close();
		assertThat(get(port, "/graphql?query=1").body()).isEqualTo(answer.body());
		Await.until(() -> {
			HttpResponse<String> old = get(port, "/area/x");
			assertThat(old.body()).isEqualTo(page.body());
			return header(old, "Cache-Status").endsWith("varnish; hit; detail=stale");
		});
		HttpResponse<String> never = get(port, "/area/never-asked");
		assertThat(never.statusCode()).isEqualTo(503);
		assertThat(header(never, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(never.body()).contains("\"status\":503");
	}

}
