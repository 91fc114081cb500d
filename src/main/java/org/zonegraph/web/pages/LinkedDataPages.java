package org.zonegraph.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.ServedGraph;
import org.zonegraph.graph.Imprint;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.rdf.RdfFormat;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.linked.RdfNegotiation;

/**
 * Content negotiation for the names in linked data that are no things: the data set, the
 * vocabulary and the context. Each answers people, JSON-LD and Turtle.
 */
@Configuration(proxyBeanMethods = false)
class LinkedDataPages {

	private static final String FRESH = "public, max-age=3600";

	/** What a further revision makes another. */
	private static final String CURRENT = "public, max-age=60";

	@Bean
	RouteHandler contextRoute(Rdf rdf) {
		return RouteHandler.of(Route.CONTEXT, (exchange) -> {
			exchange.response().setHeader("Cache-Control", FRESH);
			exchange.send(RdfFormat.JSON_LD.mediaType(),
					JsonMapper.shared().writeValueAsBytes(rdf.context(exchange.state().revision().imprint())));
		});
	}

	@Bean
	RouteHandler vocabularyRoute(Rdf rdf, HtmlPages pages) {
		return RouteHandler.of(Route.VOCABULARY, (exchange) -> {
			Imprint imprint = exchange.state().revision().imprint();
			Optional<RdfFormat> format = format(exchange);
			if (format.isEmpty()) {
				pages.send(exchange, Route.VOCABULARY.path(), List.of(), (asking) -> new Content("vocabulary",
						asking.page().say("The terms of the linked data", "关联数据术语"),
						asking.page()
							.say("Classes, properties and values of the graph as linked data, with what each means.",
									"图数据作为关联数据的类、属性和取值及其含义。"),
						null, Map.of("terms", rdf.vocabulary(imprint))));
				return;
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			rdf.writeVocabulary(imprint, format.get(), bytes);
			send(exchange, FRESH, format.get(), bytes);
		});
	}

	@Bean
	RouteHandler datasetRoute(StartPage start, ServedGraph served, Rdf rdf) {
		return RouteHandler.of(Route.DATASET, (exchange) -> {
			Site site = Site.of(exchange.request());
			Optional<RdfFormat> format = format(exchange);
			if (format.isEmpty()) {
				exchange.response().setHeader("Location", site.path(Route.START.path()));
				exchange.response().setStatus(HttpStatus.SEE_OTHER.value());
				exchange.send(Exchange.TEXT, site.address(Route.START.path()) + "\n");
				return;
			}
			GraphFiles files = served.of(exchange.state().revision());
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			if (format.get() == RdfFormat.JSON_LD) {
				JsonMapper.shared().writeValue(bytes, start.dataset(files, site));
			}
			else {
				rdf.writeDataset(files.description(), StartPage.distributions(files, site),
						site.address(Route.START.path()), format.get(), bytes);
			}
			send(exchange, CURRENT, format.get(), bytes);
		});
	}

	private static void send(Exchange exchange, String caching, RdfFormat format, ByteArrayOutputStream bytes)
			throws IOException {
		exchange.response().setHeader("Cache-Control", caching);
		exchange.send(format.contentType(), bytes.toByteArray());
	}

	/**
	 * As the name of the file says, else as the client would have it; none for a page.
	 */
	private static Optional<RdfFormat> format(Exchange exchange) {
		String named = StringUtils.getFilenameExtension(exchange.path());
		if (named == null) {
			exchange.response().setHeader("Vary", "Accept");
		}
		return RdfNegotiation.choose(exchange, named, "there are text/html, application/ld+json and text/turtle");
	}

}
