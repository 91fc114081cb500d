package org.zonegraph.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.zonegraph.export.GraphFiles;
import org.zonegraph.rdf.Distribution;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.web.http.Routes;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The start page, with what those who collect data sets look for in it: a description of
 * the data, which browsers do not run.
 */
@Component
final class StartPage {

	private static final String SCRIPT = "<link rel=\"describedby\" href=\"/dataset.jsonld\" type=\"application/ld+json\">\n"
			+ "  <script type=\"application/ld+json\">%s</script>\n</head>";

	private final JsonMapper json = new JsonMapper();

	private final ServedSeed served;

	private final Rdf rdf;

	private final GraphFiles files;

	StartPage(Rdf rdf, GraphFiles files, ServedSeed served) {
		this.served = served;
		this.rdf = rdf;
		this.files = files;
	}

	ServerResponse show(ServerRequest request) throws IOException {
		if (!this.served.isServed()) {
			return Explorer.page(HttpStatus.OK).body(Explorer.PAGE);
		}
		// a text that ends the element would end it here too
		String dataset = this.json.writeValueAsString(dataset(Site.of(request))).replace("<", "\\u003c");
		return Explorer.page(HttpStatus.OK)
			.body(Explorer.PAGE.getContentAsString(UTF_8).replace("</head>", "  " + SCRIPT.formatted(dataset)));
	}

	/** What the data is, with where it can be taken from. */
	Map<String, Object> dataset(Site site) {
		List<Distribution> distributions = this.files.names()
			.entrySet()
			.stream()
			.map((file) -> new Distribution(site.address(Routes.DOWNLOAD + file.getKey()), file.getValue()))
			.toList();
		return this.rdf.dataset(this.files.revision(), distributions, site.address("/"));
	}

}
