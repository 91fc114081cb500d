package org.zonegraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zonegraph.element.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** Embeds as a page of another origin shows them, in a browser. */
@Tag("browser")
@ExtendWith(Chromium.class)
class EmbedFrameTests {

	private static final int EMBEDS = 60;

	@Test
	void sixtyEmbedsOfEveryKindDrawInAPageOfAnotherOriginUnderAStrictPolicyAndNothingElseDoes() throws IOException {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		String origin = zonegraph.address("").toString().replaceFirst("/$", "");
		List<Node> all = zonegraph.seed().nodes();
		List<String> embeds = Stream
			.of(EmbedTests.oneOfEachKind().stream().map(EmbedTests::path),
					DrawingTests.drawings().stream().map((drawing) -> DrawingTests.embed(drawing, "")),
					new Random(20261127).ints(EMBEDS, 0, all.size())
						.mapToObj((index) -> EmbedTests.path(all.get(index).id())))
			.flatMap(Function.identity())
			.distinct()
			.limit(EMBEDS)
			.map((path) -> origin + path)
			.toList();
		String frames = embeds.stream()
			.map((address) -> "<iframe src=\"%s\" title=\"card\" width=\"600\" height=\"460\"></iframe>"
				.formatted(address))
			.collect(Collectors.joining("\n"));
		HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		portal.createContext("/", (exchange) -> {
			byte[] page = "<!doctype html><html lang=\"en\"><title>Portal</title>%s<iframe id=\"page\" title=\"page\" src=\"%s/about\"></iframe>"
				.formatted(frames, origin)
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.getResponseHeaders()
				.set("Content-Security-Policy", "default-src 'none'; frame-src %s".formatted(origin));
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		portal.start();
		try (Page page = Chromium.browser().newPage()) {
			page.navigate("http://localhost:%d/".formatted(portal.getAddress().getPort()));
			List<Frame> drawn = page.frames().stream().filter((frame) -> embeds.contains(frame.url())).toList();
			assertThat(drawn).hasSameSizeAs(embeds);
			for (Frame frame : drawn) {
				frame.locator("h1").waitFor();
				assertThat(frame.locator("footer").innerText()).as(frame.url()).contains("revision");
			}
			assertThat(page.frames().stream().map(Frame::url)).as("a page that is no embed")
				.noneMatch((url) -> url.endsWith("/about"));
			// one of each kind and one of each drawing
			for (String embed : embeds.stream()
				.filter(distinct((embed) -> embed.replaceFirst("[^?]*/embed/(\\w+)/[^/]*(/[\\w-]+)?(\\?.*)?$", "$1$2")))
				.toList()) {
				page.navigate(embed);
				assertThat(Axe.barriers(page)).as(embed).isEmpty();
			}
		}
		finally {
			portal.stop(0);
		}
	}

	/** Keeps the first of those that have the same key. */
	private static <T> Predicate<T> distinct(Function<T, Object> key) {
		Set<Object> seen = new HashSet<>();
		return (each) -> seen.add(key.apply(each));
	}

}
