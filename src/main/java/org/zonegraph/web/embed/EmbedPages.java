package org.zonegraph.web.embed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.zonegraph.text.Sha256;
import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.EmbedLinks;
import org.zonegraph.web.value.Fact;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/**
 * Embeds: the card of a page or one of its drawings, as HTML for a frame that needs no
 * script, and as a picture (SVG, PNG). It is made of the answers of the page, so it says
 * what the page says, with its grades and its sources.
 */
@Component
final class EmbedPages implements RouteHandler {

	private static final String SVG = ".svg";

	private static final String PNG = ".png";

	/** A card has room for the first of them; the page has all. */
	private static final int FACTS = 6;

	/** A picture costs about as much processor time as a question of this price. */
	private static final long COST = 50;

	private static final String FRESH = "public, max-age=60";

	private final HtmlPages pages;

	private final PagePlaces places;

	EmbedPages(HtmlPages pages, PagePlaces places) {
		this.pages = pages;
		this.places = places;
	}

	@Override
	public Route route() {
		return Route.EMBED;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String path = exchange.path().substring(Route.EMBED.folder().length() - 1);
		String ending = path.endsWith(SVG) ? SVG : path.endsWith(PNG) ? PNG : "";
		Embed embed = find(path.substring(0, path.length() - ending.length()));
		if (ending.isEmpty()) {
			this.pages.send(exchange, EmbedLinks.path(embed.path()), embed.page.parameters(),
					(asking) -> framed(exchange, asking, embed));
		}
		else {
			picture(exchange, embed, ending.equals(PNG));
		}
	}

	/** A page, or a page and the name of one of its drawings. */
	private Embed find(String path) {
		int slash = path.lastIndexOf('/');
		return this.places.at(path)
			.map((page) -> new Embed(page, null))
			.or(() -> Optional.of(path.substring(0, slash))
				.filter((before) -> !before.isEmpty())
				.flatMap(this.places::at)
				.map((page) -> new Embed(page, path.substring(slash + 1))))
			.filter((embed) -> !embed.page.path().startsWith(Route.LIST.folder()))
			.orElseThrow(Refusals::nothingThere);
	}

	private Content framed(Exchange exchange, Asking asking, Embed embed) {
		Content content = embed.page.content(asking);
		HtmlPage page = asking.page();
		Drawing drawing = embed.drawing(content);
		Map<String, Object> values = new HashMap<>();
		values.put("kind", (content.subject() != null) ? page.terms().kindOf(content.subject().said("id")) : null);
		values.put("href", page.change(embed.page));
		values.put("facts", (drawing != null) ? List.of() : facts(content));
		values.put("words", (drawing != null) ? null : content.values().get("words"));
		values.put("series", (drawing != null) ? List.of() : content.values().getOrDefault("series", List.of()));
		values.put("drawing", drawing);
		String made = exchange.request().getParameter(EmbedLinks.REVISION);
		values.put("newer", made != null && !made.equals(exchange.revision()));
		return new Content("embed", (drawing != null) ? drawing.title() : content.title(),
				(drawing != null) ? drawing.told() : content.description(), null, values);
	}

	@SuppressWarnings("unchecked")
	private static List<Fact> facts(Content content) {
		List<Fact> all = (List<Fact>) content.values().getOrDefault("facts", List.of());
		return all.subList(0, Math.min(FACTS, all.size()));
	}

	private void picture(Exchange exchange, Embed embed, boolean png) throws IOException {
		String svg = this.pages.make(exchange, EmbedLinks.path(embed.path()), embed.page.parameters(),
				(asking) -> drawn(exchange, asking, embed));
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
		exchange.send("image/png", PngImage.of(svg, embed.name != null));
	}

	private static Content drawn(Exchange exchange, Asking asking, Embed embed) {
		Content content = embed.page.content(asking);
		HtmlPage page = asking.page();
		Drawing drawing = embed.drawing(content);
		if (embed.name != null && drawing != null) {
			return new Content("svg/drawing", drawing.title(), drawing.told(), null, Map.of("picture", Picture.of(page,
					drawing, exchange.state().revision(), page.address().absolute(page.change(embed.page)))));
		}
		Map<String, Object> values = new HashMap<>();
		values.put("card",
				Card.of(page,
						(content.subject() != null) ? page.terms().kindOf(content.subject().said("id")) : "Zonegraph",
						content.title(), facts(content), content.description()));
		values.put("drawing", content.drawings().values().stream().findFirst().map(Supplier::get).orElse(null));
		return new Content("svg/card", content.title(), content.description(), null, values);
	}

	/**
	 * What is shown elsewhere.
	 *
	 * @param page the page
	 * @param name which of its drawings, null where it is the page's card
	 */
	private record Embed(ListPage page, @Nullable String name) {

		String path() {
			return (this.name != null) ? this.page.path() + "/" + this.name : this.page.path();
		}

		/** The drawing, null for the card of a thing. */
		@Nullable Drawing drawing(Content content) {
			if (this.name != null) {
				Supplier<Drawing> named = content.drawings().get(this.name);
				if (named == null) {
					throw new Refusal(RefusalCode.NOT_FOUND,
							"there is no drawing '%s' of this page".formatted(this.name), Map.of(),
							Map.of("drawings", List.copyOf(content.drawings().keySet())));
				}
				return named.get();
			}
			if (content.subject() != null) {
				return null;
			}
			return content.drawings()
				.values()
				.stream()
				.findFirst()
				.orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "nothing of this page can be embedded"))
				.get();
		}

	}

}
