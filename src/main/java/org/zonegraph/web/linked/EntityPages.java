package org.zonegraph.web.linked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.zonegraph.element.OtherRevisionException;
import org.zonegraph.graph.Revision;
import org.zonegraph.rdf.Entity;
import org.zonegraph.rdf.EntityReader;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.rdf.RdfFormat;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.exchange.RevisionHeaders;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/**
 * Linked data: an entity's address is a page for people; JSON-LD and Turtle, with
 * relationships and evidence, for those who accept that or ask for it by
 * {@code ?format=}.
 */
@Component
final class EntityPages implements RouteHandler {

	private static final String FRESH = "public, max-age=60";

	private static final String OFFERED = "there are text/html, application/ld+json (?format=jsonld) and text/turtle (?format=ttl)";

	/** A client may read about as much of the graph a minute as there is in the seed. */
	private static final long COST = 10;

	private static final Logger logger = LoggerFactory.getLogger(EntityPages.class);

	private final EntityReader reader;

	private final Rdf rdf;

	private final HtmlPages pages;

	private final Signposts signposts;

	EntityPages(EntityReader reader, Rdf rdf, HtmlPages pages, Signposts signposts) {
		this.reader = reader;
		this.rdf = rdf;
		this.pages = pages;
		this.signposts = signposts;
	}

	@Override
	public Route route() {
		return Route.THING;
	}

	/** An entity's page has its id as address, with a slash in place of the colon. */
	@Override
	public void handle(Exchange exchange) throws IOException {
		String kind = exchange.path().split("/")[1];
		String id = kind + ":" + exchange.variable("slug");
		RdfFormat format = RdfNegotiation.choose(exchange, exchange.request().getParameter("format"), OFFERED)
			.orElse(null);
		exchange.response().setHeader("Vary", "Accept, " + RevisionHeaders.SERVED);
		if (format == null) {
			this.pages.send(exchange, id, this.signposts.thing(exchange, id, true));
			return;
		}
		String tag = tag(exchange.revision(), format, id);
		if (exchange.has(tag) && isThere(id)) {
			exchange.response().setHeader("Link", this.signposts.thing(exchange, id, false));
			exchange.notModified(tag, FRESH);
			return;
		}
		Refusals.charge(exchange.client(), COST,
				"you have used up what is granted; ask again later, or take the whole data from /download/");
		document(exchange, id, format);
	}

	/** While the graph is away, what was asked for is taken to be there. */
	private boolean isThere(String id) {
		try {
			return this.reader.exists(id);
		}
		catch (RuntimeException ex) {
			if (Refusals.refusal(ex) == null) {
				throw ex;
			}
			logger.debug("whether there is {} cannot be seen", id, ex);
			return true;
		}
	}

	private static Refusal nothing(String id) {
		return new Refusal(RefusalCode.NOT_FOUND, "there is nothing of the id '%s'".formatted(id));
	}

	private void document(Exchange exchange, String id, RdfFormat format) throws IOException {
		Entity entity = this.reader.read(id).orElseThrow(() -> nothing(id));
		Revision served = exchange.state().revision();
		if (!served.id().equals(entity.revision())) {
			throw new OtherRevisionException("another revision is taking the place of the one that was served");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.rdf.write(entity, served.imprint(), format, bytes);
		exchange.response().setHeader("Link", this.signposts.thing(exchange, id, false));
		exchange.response().setHeader("Cache-Control", FRESH);
		exchange.response().setHeader("ETag", tag(served.id(), format, id));
		exchange.response().setHeader(RevisionHeaders.SERVED, served.id());
		exchange.send(format.contentType(), bytes.toByteArray());
	}

	private static String tag(String revision, RdfFormat format, String id) {
		return ETags.weak(revision, format.ending(), UriUtils.encode(id, StandardCharsets.UTF_8));
	}

}
