package org.zonegraph.web.machine;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.ServedGraph;
import org.zonegraph.export.file.FileFormat;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sitemap, robots and terms: what programs look for, where everything is and how to ask.
 */
@Configuration(proxyBeanMethods = false)
class MachinePages {

	private static final String FRESH = "public, max-age=3600";

	/** What a further revision makes another. */
	private static final String CURRENT = "public, max-age=60";

	@Bean
	RouteHandler sitemapRoute(ServedGraph served) {
		return RouteHandler.of(Route.SITEMAP, (exchange) -> {
			GraphFiles files = served.of(exchange.state().revision());
			exchange.response().setHeader("Cache-Control", CURRENT);
			exchange.send("application/xml;charset=UTF-8", sitemap(Site.of(exchange.request()), files));
		});
	}

	private static String sitemap(Site site, GraphFiles files) {
		Stream<String> pages = Stream.of(Route.START.path(), Route.ABOUT.path(), Route.DOWNLOADS.folder(),
				Route.VOCABULARY.path());
		return Stream
			.of(pages, Route.EXPLORER.patterns().stream(), files.ids().stream().map((id) -> NodeId.of(id).path()))
			.flatMap((paths) -> paths)
			.map((path) -> "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
				.formatted(HtmlUtils.htmlEscape(site.address(path)), files.description().imprint().issuedOn()))
			.collect(
					Collectors.joining("",
							"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
									+ "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
							"</urlset>\n"));
	}

	@Bean
	RouteHandler openSearchRoute() {
		return RouteHandler.of(Route.OPENSEARCH, (exchange) -> {
			Site site = Site.of(exchange.request());
			exchange.response().setHeader("Cache-Control", FRESH);
			exchange.send("application/opensearchdescription+xml;charset=UTF-8", """
					<?xml version="1.0" encoding="UTF-8"?>
					<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
					<ShortName>Zonegraph</ShortName>
					<Description>Areas, enterprises, reforms and statements</Description>
					<InputEncoding>UTF-8</InputEncoding>
					<Image width="192" height="192" type="image/png">%s</Image>
					<Url type="text/html" template="%s?q={searchTerms}"/>
					</OpenSearchDescription>
					""".formatted(HtmlUtils.htmlEscape(site.address("/icon-192.png")),
					HtmlUtils.htmlEscape(site.address(Route.SEARCH.path()))));
		});
	}

	@Bean
	RouteHandler robotsRoute() {
		return RouteHandler.of(Route.ROBOTS, (exchange) -> {
			exchange.response().setHeader("Cache-Control", FRESH);
			exchange.send(Exchange.TEXT,
					"User-agent: *\nDisallow: /q/\nDisallow: /search\nDisallow: /correct\nSitemap: %s\n"
						.formatted(Site.of(exchange.request()).address(Route.SITEMAP.path())));
		});
	}

	@Bean
	RouteHandler adviceRoute(ToolCatalogue catalogue, List<FileFormat> formats, RequestLimits limits) {
		return RouteHandler.of(Route.ADVICE, (exchange) -> {
			exchange.response().setHeader("Cache-Control", FRESH);
			exchange.send(Exchange.TEXT, advice(exchange, catalogue, formats, limits));
		});
	}

	@Bean
	RouteHandler fullAdviceRoute(ToolCatalogue catalogue, List<FileFormat> formats, RequestLimits limits) {
		return RouteHandler.of(Route.FULL_ADVICE, (exchange) -> {
			exchange.response().setHeader("Cache-Control", FRESH);
			exchange.send(Exchange.TEXT, advice(exchange, catalogue, formats, limits) + "\n## Every question\n"
					+ catalogue.questions().stream().map(MachinePages::told).collect(Collectors.joining()));
		});
	}

	private static String told(TrustedQuestion question) {
		return "\n### %s\n%s\n\n```graphql\n%s```\n".formatted(question.name(), question.description(),
				question.text());
	}

	private static String advice(Exchange exchange, ToolCatalogue catalogue, List<FileFormat> formats,
			RequestLimits limits) throws IOException {
		String questions = catalogue.questions()
			.stream()
			.map((question) -> "- `%s`: %s".formatted(question.name(), question.description()))
			.collect(Collectors.joining("\n"));
		String tools = catalogue.tools()
			.stream()
			.map((tool) -> "- `%s`: %s".formatted(tool.name(), tool.description()))
			.collect(Collectors.joining("\n"));
		return new ClassPathResource("llms.md").getContentAsString(UTF_8)
			.replace("{base}", Site.of(exchange.request()).base())
			.replace("{tools}", tools)
			.replace("{documents}", questions)
			.replace("{formats}", formats.stream().map(FileFormat::ending).sorted().collect(Collectors.joining(", ")))
			.replace("{depth}", Integer.toString(limits.depth()))
			.replace("{nodes}", "%,d".formatted(limits.nodes()))
			.replace("{cost}", "%,d".formatted(limits.rate().cost()))
			.replace("{period}", "%d seconds".formatted(limits.rate().period().toSeconds()))
			.replace("{licence}", exchange.state().revision().imprint().licence());
	}

}
