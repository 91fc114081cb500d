package org.zonegraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the script of a page of another origin can do, in a browser. */
@Tag("browser")
@ExtendWith(Chromium.class)
class OtherOriginTests {

	private static final String SCRIPT = """
			async (origin) => {
			  const asked = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Client': 'portal' },
			    body: JSON.stringify({ query: '{ areas { totalCount } }' }) });
			  const file = await fetch(`${origin}/q/areas.csv`);
			  const tag = file.headers.get('ETag');
			  const again = await fetch(`${origin}/q/areas.csv`, { headers: { 'If-None-Match': tag }, cache: 'no-store' });
			  const wrong = await fetch(`${origin}/graphql?query=%7Bnone%7D`);
			  const entity = await fetch(`${origin}/area/anqing-cbz`, { headers: { Accept: 'application/ld+json' } });
			  return { areas: (await asked.json()).data.areas.totalCount, cached: asked.headers.has('Cache-Status'),
			    revision: file.headers.get('Zonegraph-Revision'), lines: (await file.text()).split('\\n').length, again: again.status,
			    code: (await wrong.json()).errors[0].extensions.code, entity: entity.headers.get('Content-Type') };
			}""";

	@Test
	void itAsksReadsAFileAndFollowsAnETagUnderAStrictPolicyOfItsOwn() throws IOException {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		String origin = zonegraph.address("").toString().replaceFirst("/$", "");
		HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		portal.createContext("/", (exchange) -> {
			byte[] page = "<!doctype html><title>Portal</title>".getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.getResponseHeaders()
				.set("Content-Security-Policy", "default-src 'none'; connect-src %s".formatted(origin));
			exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		portal.start();
		try (Page page = Chromium.browser().newPage()) {
			page.navigate("http://localhost:%d/".formatted(portal.getAddress().getPort()));
			Object seen = page.evaluate(SCRIPT, origin);
			assertThat(new Answer(seen).<Map<String, Object>>as()).containsEntry("areas", 174)
				.containsEntry("cached", true)
				.containsEntry("again", 304)
				.containsEntry("code", "GRAPHQL_VALIDATION_FAILED")
				.containsEntry("entity", "application/ld+json")
				.containsEntry("revision", zonegraph.ask("{ dataset { revision } }").at("dataset.revision").value());
			assertThat(new Answer(seen).at("lines").<Integer>as()).isGreaterThan(174);
		}
		finally {
			portal.stop(0);
		}
	}

}
