package org.zonegraph.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.rdf.RdfFormat;
import org.zonegraph.seed.Seed;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.http.Routes;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What programs look for: where everything is, and how to ask. */
@Configuration(proxyBeanMethods = false)
class MachinePages {

	private static final String FRESH = "public, max-age=3600";

	private static final String CURRENT = "public, max-age=60";

	private static final MediaType JSON_LD = MediaType.parseMediaType(RdfFormat.JSON_LD.mediaType());

	@Bean
	RouterFunction<ServerResponse> terms(Rdf rdf, StartPage start, ServedSeed served) {
		return RouterFunctions.route()
			.route(Explorer.read("/context.jsonld"), (request) -> fresh(JSON_LD).body(rdf.context()))
			.route(Explorer.read("/vocabulary.ttl"), (request) -> {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				rdf.writeVocabulary(RdfFormat.TURTLE, bytes);
				return fresh(new MediaType("text", "turtle", UTF_8)).body(bytes.toByteArray());
			})
			.route(Explorer.read("/dataset.jsonld"), (request) -> {
				served.require();
				return current(JSON_LD).body(start.dataset(Site.of(request)));
			})
			.build();
	}

	@Bean
	RouterFunction<ServerResponse> signposts(Seed seed, ServedSeed served, GraphWatch graph, TrustedDocuments documents,
			RequestLimits limits) {
		return RouterFunctions.route().route(Explorer.read("/sitemap.xml"), (request) -> {
			served.require();
			return current(new MediaType("application", "xml", UTF_8)).body(sitemap(Site.of(request), seed));
		})
			.route(Explorer.read("/robots.txt"),
					(request) -> fresh(Exchange.TEXT).body("User-agent: *\nDisallow: /q/\nSitemap: %s\n"
						.formatted(Site.of(request).address("/sitemap.xml"))))
			.route(Explorer.read("/llms.txt"),
					(request) -> fresh(Exchange.TEXT).body(advice(request, graph, documents, limits)))
			.build();
	}

	private static ServerResponse.BodyBuilder fresh(MediaType type) {
		return ServerResponse.ok().contentType(type).header("Cache-Control", FRESH);
	}

	/** What a further revision makes another. */
	private static ServerResponse.BodyBuilder current(MediaType type) {
		return ServerResponse.ok().contentType(type).header("Cache-Control", CURRENT);
	}

	private static String sitemap(Site site, Seed seed) {
		return Stream
			.concat(Stream.concat(Explorer.PAGES.stream(), Stream.of(Routes.DOWNLOAD)),
					seed.nodes().stream().map((node) -> Site.path(node.id())))
			.map((path) -> "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
				.formatted(HtmlUtils.htmlEscape(site.address(path)), seed.imprint().issuedOn()))
			.collect(
					Collectors.joining("",
							"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
									+ "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
							"</urlset>\n"));
	}

	private static String advice(ServerRequest request, GraphWatch graph, TrustedDocuments documents,
			RequestLimits limits) throws IOException {
		String list = documents.names()
			.stream()
			.map((name) -> "- `%s`: %s".formatted(name,
					String.valueOf(documents.named(name)).lines().findFirst().orElse("").replaceFirst("^# *", "")))
			.collect(Collectors.joining("\n"));
		return new ClassPathResource("llms.md").getContentAsString(UTF_8)
			.replace("{base}", Site.of(request).base())
			.replace("{documents}", list)
			.replace("{depth}", Integer.toString(limits.depth()))
			.replace("{nodes}", "%,d".formatted(limits.nodes()))
			.replace("{cost}", "%,d".formatted(limits.rate().cost()))
			.replace("{period}", "%d seconds".formatted(limits.rate().period().toSeconds()))
			.replace("{licence}", graph.state().revision().imprint().licence());
	}

}
