package org.zonegraph.sources;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.net.ssl.SSLContext;

import org.apache.http.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zonegraph.seed.SeedFiles;
import org.zonegraph.sources.MadeUpWeb.Case;
import org.zonegraph.sources.fetch.PoliteClient;
import org.zonegraph.sources.fetch.WebAddress;
import org.zonegraph.sources.page.Walker;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of an address, over pages that behave as sites do. */
class LinkCheckTests {

	private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);

	private static final double ENOUGH = 0.95;

	private final Sites sites = new Sites();

	@AfterEach
	void close() {
		this.sites.close();
	}

	@Test
	void fourteenWaysInWhichSitesBehaveAreToldApart(@TempDir Path folder) {
		SSLContext known = Certificates.of(folder, "secure.test", "-1d", "9");
		MadeUpWeb web = new MadeUpWeb(this.sites);
		List<Case> cases = new ArrayList<>(web.cases());
		cases.addAll(tls(folder, known));
		Map<String, List<String>> wrong = new TreeMap<>();
		Map<String, Integer> counts = new TreeMap<>();
		try (PoliteClient client = this.sites.client(known)) {
			SourceCheck check = new SourceCheck(new Walker(client), DAY);
			for (Case each : cases) {
				CheckedSource row = check.check(each.source(), null);
				// that there is a doubt beside it is told, and the page is there all the
				// same
				String reason = (row.state() == SourceState.THERE) ? "" : row.reason();
				String said = "%s %s".formatted(row.state(), reason).strip();
				boolean found = !row.state().equals(SourceState.THERE) || row.missing().isEmpty();
				counts.merge(each.behaviour(), 1, Integer::sum);
				if (!said.equals(each.expected()) || !found) {
					wrong.computeIfAbsent(each.behaviour(), (key) -> new ArrayList<>())
						.add("%s: %s %s, not %s".formatted(each.source().url(), said, row.missing(), each.expected()));
				}
			}
		}
		assertThat(counts).hasSize(15).allSatisfy((behaviour, count) -> assertThat(count).isGreaterThanOrEqualTo(4));
		long all = cases.size();
		long right = all - wrong.values().stream().mapToInt(List::size).sum();
		assertThat((double) right / all).as("%d of %d, wrong: %s", right, all, wrong).isGreaterThanOrEqualTo(ENOUGH);
		assertThat(wrong.keySet()).as("where nothing may go wrong: %s", wrong)
			.doesNotContain("private", "bomb", "huge", "robots", "there");
	}

	/** One site that is trusted, and what is wrong with the others. */
	private List<Case> tls(Path folder, SSLContext known) {
		this.sites.put("secure.test", "/a.html", Sites.page(Sites.html("新闻", "<p>" + MadeUpWeb.QUOTE + "</p>")));
		this.sites.put("other.test", "/a.html", Sites.page(Sites.html("新闻", "<p>" + MadeUpWeb.QUOTE + "</p>")));
		this.sites.put("unknown.test", "/a.html", Sites.page("<p>a</p>"));
		int secure = this.sites.secure(known);
		int unknown = this.sites.secure(Certificates.of(folder, "unknown.test", "-1d", "9"));
		int expired = this.sites.secure(Certificates.of(folder, "expired.test", "-9d", "2"));
		this.sites.name("expired.test", "127.0.0.1");
		String plain = this.sites.put("plain.test", "/a.html",
				Sites.to(301, "https://unknown.test:%d/a.html".formatted(unknown)));
		return List.of(of("https://secure.test:%d/a.html".formatted(secure), "THERE"),
				of("https://other.test:%d/a.html".formatted(secure), "UNREACHABLE TLS"),
				of("https://unknown.test:%d/a.html".formatted(unknown), "UNREACHABLE TLS"),
				of("https://expired.test:%d/a.html".formatted(expired), "UNREACHABLE TLS"),
				of(plain, "UNREACHABLE TLS"));
	}

	private static Case of(String address, String expected) {
		return new Case("TLS", new CitedSource("source:tls", address, List.of(MadeUpWeb.QUOTE), List.of()), expected);
	}

	@Test
	void whatReadsOtherwiseThanBeforeHasChangedAndTheQuoteThatIsMissingIsTold() {
		String address = this.sites.put("news.test", "/a.html",
				Sites.page(Sites.html("新闻", "<p>" + MadeUpWeb.QUOTE + "</p>")));
		CitedSource source = new CitedSource("source:a", address, List.of(MadeUpWeb.QUOTE), List.of("阿拉山口综合保税区"));
		try (PoliteClient client = this.sites.client(SSLContexts.createSystemDefault())) {
			SourceCheck check = new SourceCheck(new Walker(client), DAY);
			CheckedSource first = check.check(source, null);
			assertThat(List.of(first.state().name(), first.quotes(), first.names(), first.checkedOn()))
				.containsExactly("THERE", "1/1", "1/1", "2026-11-28");
			assertThat(check.check(source, first)).isEqualTo(first);
			this.sites.put("news.test", "/a.html", Sites.page(Sites.html("新闻", "<p>阿拉山口综合保税区面积有更正</p>")));
			CheckedSource second = check.check(source, first);
			assertThat(List.of(second.state().name(), second.quotes(), second.names(), second.missing()))
				.containsExactly("CHANGED", "0/1", "1/1", MadeUpWeb.QUOTE);
			assertThat(second.hash()).isNotEqualTo(first.hash());
		}
	}

	@Test
	void aPageThatHasNothingOfWhatWasLookedForOrHardlyAnythingIsToldSo() {
		String other = this.sites.put("news.test", "/a.html", Sites.page("<p>Willkommen bei uns, heute ohne Ware</p>"));
		try (PoliteClient client = this.sites.client(SSLContexts.createSystemDefault())) {
			SourceCheck check = new SourceCheck(new Walker(client), DAY);
			assertThat(check.check(new CitedSource("source:a", other, List.of(), List.of("阿拉山口综合保税区")), null))
				.satisfies((row) -> assertThat(row.reason()).isEqualTo("NOTHING_FOUND"))
				.satisfies((row) -> assertThat(row.asksForALook()).isTrue());
			assertThat(check.check(new CitedSource("source:a", other, List.of(), List.of()), null).reason())
				.isEqualTo("SHORT");
		}
	}

	@Test
	void whatIsNotModifiedIsNotSentAgainUnlessSomethingElseIsLookedFor() {
		List<String> sent = new ArrayList<>();
		String address = this.sites.put("news.test", "/a.html", (exchange) -> {
			String known = exchange.getRequestHeaders().getFirst("If-None-Match");
			sent.add(String.valueOf(known));
			exchange.getResponseHeaders().set("ETag", "\"1\"");
			if ("\"1\"".equals(known)) {
				exchange.sendResponseHeaders(304, -1);
				return;
			}
			Sites.page(Sites.html("新闻", "<p>" + MadeUpWeb.QUOTE + "</p>")).handle(exchange);
		});
		CitedSource source = new CitedSource("source:a", address, List.of(MadeUpWeb.QUOTE), List.of());
		CitedSource other = new CitedSource("source:a", address, List.of("什么都没有说过的话"), List.of());
		try (PoliteClient client = this.sites.client(SSLContexts.createSystemDefault())) {
			SourceCheck check = new SourceCheck(new Walker(client), DAY);
			CheckedSource first = check.check(source, null);
			CheckedSource again = check.check(source, first);
			assertThat(List.of(again.state().name(), again.code(), again.quotes(), again.hash()))
				.containsExactly("THERE", "304", "1/1", first.hash());
			assertThat(check.check(other, again).quotes()).isEqualTo("0/1");
		}
		assertThat(sent).containsExactly("null", "\"1\"", "null");
	}

	@Test
	void aDayOnWhichNothingCanBeReadForgetsNothing() {
		String address = this.sites.put("news.test", "/a.html", Sites.page("<p>" + MadeUpWeb.QUOTE + "</p>"));
		CitedSource source = new CitedSource("source:a", address, List.of(MadeUpWeb.QUOTE), List.of());
		try (PoliteClient client = this.sites.client(SSLContexts.createSystemDefault())) {
			SourceCheck check = new SourceCheck(new Walker(client), DAY);
			CheckedSource first = check.check(source, null).withArchived("http://archive.test/1");
			this.sites.put("news.test", "/a.html", Sites.status(500, ""));
			CheckedSource failed = check.check(source, first);
			assertThat(List.of(failed.state().name(), failed.reason(), failed.hash(), failed.archived()))
				.containsExactly("UNREACHABLE", "SERVER_ERROR", first.hash(), "http://archive.test/1");
			this.sites.put("news.test", "/a.html", Sites.page("<p>" + MadeUpWeb.QUOTE + "，有更正</p>"));
			assertThat(check.check(source, failed).state()).isEqualTo(SourceState.CHANGED);
		}
	}

	@Test
	void aTimeGateSaysWhereTheCopyIsAndOneThatIsSilentIsLeftAlone() {
		this.sites.put("archive.test", "/web/http://gone.test/a.html",
				Sites.to(302, "/web/20190101000000/http://gone.test/a.html"));
		try (PoliteClient client = this.sites.client(SSLContexts.createSystemDefault())) {
			Archive archive = new Archive(client, this.sites.address("archive.test", "/web/"));
			assertThat(archive.copy("http://gone.test/a.html"))
				.hasValue(this.sites.address("archive.test", "/web/20190101000000/http://gone.test/a.html"));
			assertThat(archive.copy("http://gone.test/b.html")).isEmpty();
			assertThat(archive.isReachable()).isTrue();
			Archive silent = new Archive(client, "http://nowhere.test/");
			List.of("a", "b", "c").forEach((each) -> assertThat(silent.copy("http://gone.test/" + each)).isEmpty());
			assertThat(silent.isReachable()).isFalse();
		}
	}

	@Test
	void everySourceOfTheSeedWithAnAddressIsReadWithWhatCitesIt() {
		List<CitedSource> sources = CitedSource.of(SeedFiles.read("file:seed/"));
		CitedSource als = sources.stream().filter((each) -> each.id().equals("source:als")).findFirst().orElseThrow();
		assertThat(sources).hasSizeGreaterThan(500);
		assertThat(als.names()).contains("阿拉山口综合保税区");
		assertThat(als.isAt("keyanhelp.cn")).isTrue();
		assertThat(als.isAt("help.cn")).isFalse();
		assertThat(sources.stream().map(CitedSource::url).filter((url) -> WebAddress.of(url).isEmpty())).isEmpty();
	}

}
