package org.zonegraph.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.export.GraphFiles;
import org.zonegraph.rdf.Distribution;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Start page with structured data: what those who collect data sets look for in it is a
 * description of the data, which browsers do not run.
 */
@Component
final class StartPage implements RouteHandler {

	private static final String SCRIPT = "<link rel=\"describedby\" href=\"/dataset.jsonld\" type=\"application/ld+json\">\n"
			+ "  <script type=\"application/ld+json\">%s</script>\n</head>";

	private final ServedSeed served;

	private final Rdf rdf;

	private final GraphFiles files;

	StartPage(Rdf rdf, GraphFiles files, ServedSeed served) {
		this.served = served;
		this.rdf = rdf;
		this.files = files;
	}

	@Override
	public Route route() {
		return Route.START;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String page = Explorer.PAGE.getContentAsString(UTF_8);
		if (this.served.isServed(exchange)) {
			// a text that ends the element would end it here too
			String dataset = JsonMapper.shared()
				.writeValueAsString(dataset(Site.of(exchange.request())))
				.replace("<", "\\u003c");
			page = page.replace("</head>", "  " + SCRIPT.formatted(dataset));
		}
		Explorer.send(exchange, page.getBytes(UTF_8));
	}

	/** What the data is, with where it can be taken from. */
	Map<String, Object> dataset(Site site) {
		List<Distribution> distributions = this.files.names()
			.entrySet()
			.stream()
			.map((file) -> new Distribution(site.address(Route.DOWNLOAD.folder() + file.getKey()), file.getValue()))
			.toList();
		return this.rdf.dataset(this.files.revision(), distributions, site.address("/"));
	}

}
