package org.zonegraph.web.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.rdf.RdfFormat;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

/**
 * FAIR Signposting: the header {@code Link}, by which programs find the name to cite, the
 * metadata, the terms and the files without reading a page.
 */
@Component
public final class Signposts {

	private static final String SCHEMA_ORG = "https://schema.org/";

	private final Model model;

	private final Rdf rdf;

	Signposts(Model model, Rdf rdf) {
		this.model = model;
		this.rdf = rdf;
	}

	/** Of the page of a thing, and of the documents that say the same. */
	String thing(Exchange exchange, String id, boolean page) {
		Site site = Site.of(exchange.request());
		Imprint imprint = exchange.state().revision().imprint();
		String path = NodeId.of(id).path();
		Links links = new Links();
		links.add((imprint.homepage() != null) ? NodeId.of(id).iri(imprint.homepage()) : site.address(path), "cite-as",
				null);
		if (page) {
			links.add(SCHEMA_ORG + "AboutPage", "type", null);
			this.model.typeOf(id)
				.map(NodeType::schemaOrg)
				.ifPresent((type) -> links.add(SCHEMA_ORG + type, "type", null));
		}
		else {
			links.add(site.path(path), "describes", "text/html");
		}
		links.add(site.path(path) + "?format=html", "alternate", "text/html");
		for (RdfFormat format : RdfFormat.values()) {
			String document = "%s?format=%s".formatted(site.path(path), format.ending());
			links.add(document, "alternate", format.mediaType());
			if (page) {
				links.add(document, "describedby", format.mediaType());
			}
		}
		links.add(site.path(Route.START.path()), "collection", "text/html");
		links.add(imprint.licenceAddress(), "license", null);
		return links.header();
	}

	/** Of the start page, which is where the data is described to people. */
	public String start(Exchange exchange, Map<String, String> files) {
		Site site = Site.of(exchange.request());
		Imprint imprint = exchange.state().revision().imprint();
		Links links = new Links();
		links.add((imprint.homepage() != null) ? this.rdf.dataset(imprint) : site.address(Route.START.path()),
				"cite-as", null);
		links.add(SCHEMA_ORG + "AboutPage", "type", null);
		links.add(SCHEMA_ORG + "Dataset", "type", null);
		for (RdfFormat format : RdfFormat.values()) {
			links.add(site.path(Route.DATASET.path() + "." + format.ending()), "describedby", format.mediaType());
		}
		files.forEach((name, type) -> links.add(site.path(Route.DOWNLOAD.folder() + name), "item", type));
		links.add(imprint.licenceAddress(), "license", null);
		return links.header();
	}

	/** Links as the header has them. */
	private static final class Links {

		private final List<String> all = new ArrayList<>();

		void add(String address, String relation, @Nullable String mediaType) {
			String link = "<%s>; rel=\"%s\"".formatted(address, relation);
			this.all.add((mediaType != null) ? "%s; type=\"%s\"".formatted(link, mediaType) : link);
		}

		String header() {
			return String.join(", ", this.all);
		}

	}

}
