package org.zonegraph.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.ServedGraph;
import org.zonegraph.rdf.Distribution;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.refusal.Refusals;

/**
 * Start page with structured data: what those who collect data sets look for in it is a
 * description of the data, which browsers do not run.
 */
@Component
final class StartPage implements RouteHandler {

	private static final String SCRIPT = "<link rel=\"describedby\" href=\"%s\" type=\"application/ld+json\">\n"
			+ "  <script type=\"application/ld+json\">%s</script>\n</head>";

	private static final Logger logger = LoggerFactory.getLogger(StartPage.class);

	private final ServedGraph served;

	private final Rdf rdf;

	private final Signposts signposts;

	StartPage(Rdf rdf, ServedGraph served, Signposts signposts) {
		this.signposts = signposts;
		this.served = served;
		this.rdf = rdf;
	}

	@Override
	public Route route() {
		return Route.START;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String page = Explorer.page(exchange);
		GraphFiles files = files(exchange);
		if (files != null) {
			// a text that ends the element would end it here too
			String dataset = JsonMapper.shared()
				.writeValueAsString(dataset(files, Site.of(exchange.request())))
				.replace("<", "\\u003c");
			exchange.response().setHeader("Link", this.signposts.start(exchange, files.names()));
			page = page.replace("</head>", "  "
					+ SCRIPT.formatted(Site.of(exchange.request()).path(Route.DATASET.path() + ".jsonld"), dataset));
		}
		Explorer.send(exchange, page);
	}

	/** While the graph is away or changes, the page needs no description. */
	private @Nullable GraphFiles files(Exchange exchange) {
		try {
			return this.served.of(exchange.state().revision());
		}
		catch (RuntimeException ex) {
			if (Refusals.refusal(ex) == null) {
				throw ex;
			}
			logger.debug("what the data is cannot be seen", ex);
			return null;
		}
	}

	/** What the data is, with where it can be taken from. */
	Map<String, Object> dataset(GraphFiles files, Site site) {
		return this.rdf.dataset(files.description(), distributions(files, site), site.address("/"));
	}

	static List<Distribution> distributions(GraphFiles files, Site site) {
		return files.names()
			.entrySet()
			.stream()
			.map((file) -> new Distribution(site.address(Route.DOWNLOAD.folder() + file.getKey()), file.getValue()))
			.toList();
	}

}
