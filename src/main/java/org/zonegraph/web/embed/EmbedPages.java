package org.zonegraph.web.embed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.text.Sha256;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.EmbedLinks;
import org.zonegraph.web.html.Fact;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.HtmlPages;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusals;

/**
 * Embeds: the card of a thing, as HTML for a frame that needs no script, and as a picture
 * (SVG, PNG). It is made of the answers of the thing's page, so it says what the page
 * says, each fact with its grade and its sources.
 */
@Component
final class EmbedPages implements RouteHandler {

	private static final String SVG = ".svg";

	private static final String PNG = ".png";

	/** A card has room for the first of them; the page has all. */
	private static final int FACTS = 6;

	/** A drawing costs about as much processor time as a question of this price. */
	private static final long COST = 50;

	private static final String FRESH = "public, max-age=60";

	private final HtmlPages pages;

	EmbedPages(HtmlPages pages) {
		this.pages = pages;
	}

	@Override
	public Route route() {
		return Route.EMBED;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String kind = exchange.path().split("/")[2];
		String slug = exchange.variable("slug");
		if (slug.endsWith(SVG) || slug.endsWith(PNG)) {
			String id = kind + ":" + slug.substring(0, slug.length() - SVG.length());
			picture(exchange, id, slug.endsWith(PNG));
			return;
		}
		String id = kind + ":" + slug;
		this.pages.send(exchange, EmbedLinks.path(id), this.pages.of(id).parameters(),
				(asking) -> card(exchange, asking, id));
	}

	private Content card(Exchange exchange, Asking asking, String id) {
		Content content = this.pages.content(asking, id);
		Map<String, Object> values = new HashMap<>();
		values.put("id", id);
		values.put("facts", facts(content));
		values.put("words", content.values().get("words"));
		values.put("series", content.values().getOrDefault("series", List.of()));
		String made = exchange.request().getParameter(EmbedLinks.REVISION);
		values.put("newer", made != null && !made.equals(exchange.revision()));
		return new Content("embed", content.title(), content.description(), null, values);
	}

	@SuppressWarnings("unchecked")
	private static List<Fact> facts(Content content) {
		List<Fact> all = (List<Fact>) content.values().getOrDefault("facts", List.of());
		return all.subList(0, Math.min(FACTS, all.size()));
	}

	private void picture(Exchange exchange, String id, boolean png) throws IOException {
		ThingPage kind = this.pages.of(id);
		String svg = this.pages.make(exchange, EmbedLinks.path(id), kind.parameters(), (asking) -> {
			Content content = this.pages.content(asking, id);
			HtmlPage page = asking.page();
			Card card = Card.of(page, page.terms().kindOf(id), content.title(), facts(content), content.description());
			return new Content("svg/card", content.title(), content.description(), null, Map.of("card", card));
		});
		String tag = ETags.weak(exchange.revision(), Sha256.hex(svg).substring(0, 24) + (png ? PNG : SVG));
		exchange.response().setHeader("Vary", "Accept-Language");
		if (exchange.has(tag)) {
			exchange.notModified(tag, FRESH);
			return;
		}
		exchange.response().setHeader("Cache-Control", FRESH);
		exchange.response().setHeader("ETag", tag);
		if (!png) {
			exchange.send("image/svg+xml;charset=UTF-8", svg.getBytes(StandardCharsets.UTF_8));
			return;
		}
		Refusals.charge(exchange.client(), COST, "you have used up what is granted; ask again later");
		exchange.send("image/png", PngImage.of(svg));
	}

}
