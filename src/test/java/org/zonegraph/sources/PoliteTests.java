package org.zonegraph.sources;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.apache.http.ssl.SSLContexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.sources.fetch.Bounds;
import org.zonegraph.sources.fetch.Failure;
import org.zonegraph.sources.fetch.FetchException;
import org.zonegraph.sources.fetch.Pace;
import org.zonegraph.sources.fetch.PoliteClient;
import org.zonegraph.sources.fetch.PublicAddresses;
import org.zonegraph.sources.fetch.SiteClient;
import org.zonegraph.sources.fetch.WebAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How sites are asked, and what is never asked. */
class PoliteTests {

	private final Sites sites = new Sites();

	@AfterEach
	void close() {
		this.sites.close();
	}

	private static URI uri(String address) {
		return WebAddress.of(address).orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "10.0.0.1", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.9.9.9",
			"169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "198.19.255.1",
			"224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "fc00::1", "fd12:3456::1", "fe80::1",
			"fec0::1", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::1", "2001::1", "2001:db8::1" })
	void anAddressOfNoPublicNetworkIsRefused(String address) {
		assertThatThrownBy(() -> PublicAddresses.ofTheInternet().resolve(address))
			.isInstanceOf(UnknownHostException.class)
			.hasMessageContaining("no public network");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.1.1",
			"198.17.0.1", "198.20.0.1", "223.5.5.5", "2400:3200::1", "2606:4700::1111" })
	void anAddressOfTheInternetIsNot(String address) throws UnknownHostException {
		assertThat(PublicAddresses.ofTheInternet().resolve(address)).hasSize(1);
	}

	/** DNS rebinding: the second answer is never asked for. */
	@Test
	void aNameThatChangesItsMindIsConnectedToWhereItWasLookedUp() throws FetchException {
		String address = this.sites.put("rebound.test", "/a", Sites.page("<p>here</p>"));
		Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
		PublicAddresses guard = new PublicAddresses(
				(host) -> new InetAddress[] { InetAddress.getByName(answers.removeFirst()) },
				(found) -> found.getHostAddress().equals("127.0.0.1"));
		try (SiteClient client = new SiteClient(guard, SSLContexts.createSystemDefault(), Sites.BOUNDS)) {
			assertThat(client.get(uri(address), Map.of()).code()).isEqualTo(200);
			assertThat(answers).hasSize(1);
		}
		try (SiteClient client = new SiteClient(guard, SSLContexts.createSystemDefault(), Sites.BOUNDS)) {
			assertThatThrownBy(() -> client.get(uri(address), Map.of())).isInstanceOfSatisfying(FetchException.class,
					(ex) -> assertThat(ex.failure()).isEqualTo(Failure.PRIVATE_ADDRESS));
		}
		assertThat(this.sites.asked()).containsExactly("rebound.test/a");
	}

	@Test
	void aHostIsAskedOnceASecondAndForItsRulesOnce() throws FetchException {
		this.sites.put("one.test", "/robots.txt", Sites.bytes(200, "text/plain",
				"User-agent: *\nCrawl-delay: 3\nDisallow: /secret".getBytes(StandardCharsets.UTF_8)));
		String one = this.sites.put("one.test", "/a", Sites.page("<p>a</p>"));
		String other = this.sites.put("other.test", "/a", Sites.page("<p>a</p>"));
		List<Duration> waits = new ArrayList<>();
		Clock still = Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);
		PublicAddresses guard = new PublicAddresses((host) -> new InetAddress[] { InetAddress.getLoopbackAddress() },
				(found) -> true);
		try (PoliteClient client = new PoliteClient(
				new SiteClient(guard, SSLContexts.createSystemDefault(), new Bounds(1 << 16, Duration.ofSeconds(20))),
				new Pace(still, waits::add))) {
			client.get(uri(one), Map.of());
			client.get(uri(other), Map.of());
			client.get(uri(one), Map.of());
			assertThatThrownBy(() -> client.get(uri(one.replace("/a", "/secret/b")), Map.of()))
				.isInstanceOf(FetchException.class);
		}
		// robots.txt and a page of each host; the first host wants three seconds
		assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(4));
		assertThat(this.sites.asked()).containsExactly("one.test/robots.txt", "one.test/a", "other.test/robots.txt",
				"other.test/a", "one.test/a");
	}

	@Test
	void aHostThatDoesNotAnswerForItsRulesIsAskedForNothingElse() {
		this.sites.put("mute.test", "/robots.txt", this.sites.stalled());
		String address = this.sites.put("mute.test", "/a", Sites.page("<p>a</p>"));
		try (PoliteClient client = this.sites.client(SSLContexts.createSystemDefault())) {
			List.of("", "?2", "?3")
				.forEach((more) -> assertThatThrownBy(() -> client.get(uri(address + more), Map.of()))
					.isInstanceOfSatisfying(FetchException.class,
							(ex) -> assertThat(ex.failure()).isEqualTo(Failure.SLOW)));
		}
		assertThat(this.sites.asked()).containsExactly("mute.test/robots.txt");
	}

	@Test
	void addressesAsPeopleWriteThemAreReadAndOthersAreNone() {
		assertThat(uri("HTTP://Example.ORG").toString()).isEqualTo("http://example.org/");
		assertThat(uri("https://例子.测试/路 径?q=值#x").toString())
			.isEqualTo("https://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF%20%E5%BE%84?q=%E5%80%BC");
		assertThat(uri("http://a.test/100%/x%E4%B8%AD").toString()).isEqualTo("http://a.test/100%25/x%E4%B8%AD");
		assertThat(WebAddress.of(uri("http://a.test/b/c?d"), "../e f").orElseThrow().toString())
			.isEqualTo("http://a.test/e%20f");
		assertThat(WebAddress.of(uri("http://a.test/b/c"), "//b.test/x").orElseThrow().toString())
			.isEqualTo("http://b.test/x");
		assertThat(List.of("ftp://a.test/", "file:///etc/passwd", "http://user@a.test/", "javascript:alert(1)", "",
				"a.test", "http://"))
			.allSatisfy((text) -> assertThat(WebAddress.of(text)).isEmpty());
	}

}
