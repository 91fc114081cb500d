package org.zonegraph.web.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.html.EmbedLinks;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * oEmbed 1.0: what other sites write in place of the address of one of our pages, as JSON
 * or XML.
 */
@Component
final class OEmbedEndpoint implements RouteHandler {

	private static final String FRESH = "public, max-age=3600";

	/** An hour, in seconds. */
	private static final int CACHE_AGE = 3600;

	private static final int PICTURE_WIDTH = 1200;

	private static final int PICTURE_HEIGHT = 630;

	private final HtmlPages pages;

	private final PagePlaces places;

	OEmbedEndpoint(HtmlPages pages, PagePlaces places) {
		this.pages = pages;
		this.places = places;
	}

	@Override
	public Route route() {
		return Route.OEMBED;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		HttpServletRequest request = exchange.request();
		String format = Objects.requireNonNullElse(request.getParameter("format"), "json");
		if (!List.of("json", "xml").contains(format)) {
			exchange.response().setStatus(HttpStatus.NOT_IMPLEMENTED.value());
			exchange.send(Exchange.TEXT, "oEmbed is answered as json or xml\n");
			return;
		}
		String url = request.getParameter("url");
		if (url == null) {
			throw new Refusal(RefusalCode.BAD_REQUEST,
					"the parameter url is missing: the address of a page of this site");
		}
		Embeddable found = found(exchange, url);
		Map<String, Object> told = told(found.links, size(request, "maxwidth", EmbedLinks.WIDTH),
				size(request, "maxheight", found.height), Site.of(request));
		exchange.response().setHeader("Cache-Control", FRESH);
		if (format.equals("json")) {
			exchange.send(Exchange.JSON, JsonMapper.shared().writeValueAsBytes(told));
		}
		else {
			exchange.send("text/xml;charset=UTF-8", xml(told));
		}
	}

	/** What can be embedded of an address of this site. */
	private Embeddable found(Exchange exchange, String url) {
		UriComponents address = read(url);
		String base = Site.of(exchange.request()).base();
		String whole = (address != null)
				? "%s://%s%s".formatted(address.getScheme(), authority(address), address.getPath()) : "";
		ListPage page = whole.startsWith(base + "/") ? this.places.at(whole.substring(base.length())).orElse(null)
				: null;
		if (address == null || page == null) {
			throw nothing(exchange);
		}
		String name = address.getFragment();
		return this.pages.with(exchange, page, address.getQueryParams().toSingleValueMap(), (asking) -> {
			Content content = page.content(asking);
			Map<String, Supplier<Drawing>> drawings = content.drawings();
			if (content.subject() == null && drawings.isEmpty()) {
				throw nothing(exchange);
			}
			if (name != null && drawings.containsKey(name)) {
				Drawing drawing = Objects.requireNonNull(drawings.get(name)).get();
				return new Embeddable(
						new EmbedLinks(asking.page(), page.path() + "/" + name, drawing.title(), exchange.revision()),
						EmbedLinks.height(drawing));
			}
			return new Embeddable(new EmbedLinks(asking.page(), page.path(), content.title(), exchange.revision()),
					(content.subject() != null) ? EmbedLinks.HEIGHT
							: EmbedLinks.height(drawings.values().iterator().next().get()));
		});
	}

	private static Refusal nothing(Exchange exchange) {
		return new Refusal(RefusalCode.NOT_FOUND,
				"there is no embed of this address: it is of a page of a thing, or of one with drawings, such as %s"
					.formatted(Site.of(exchange.request()).address("/area/chongqing-xiyong-cbz")));
	}

	private static String authority(UriComponents address) {
		return (address.getPort() < 0) ? String.valueOf(address.getHost())
				: address.getHost() + ":" + address.getPort();
	}

	private static @Nullable UriComponents read(String url) {
		try {
			return UriComponentsBuilder.fromUriString(url).build();
		}
		catch (IllegalArgumentException ex) {
			// is no address at all
			return null;
		}
	}

	private static Map<String, Object> told(EmbedLinks links, int width, int height, Site site) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("version", "1.0");
		told.put("type", "rich");
		told.put("title", links.title());
		told.put("provider_name", "Zonegraph");
		told.put("provider_url", site.address("/"));
		told.put("cache_age", CACHE_AGE);
		told.put("width", width);
		told.put("height", height);
		told.put("html", links.snippet(width, height));
		told.put("thumbnail_url", links.picture("png"));
		told.put("thumbnail_width", PICTURE_WIDTH);
		told.put("thumbnail_height", PICTURE_HEIGHT);
		return told;
	}

	/** At most what the other site has room for. */
	private static int size(HttpServletRequest request, String name, int most) {
		String asked = request.getParameter(name);
		if (asked == null) {
			return most;
		}
		if (!asked.matches("[1-9][0-9]{0,4}")) {
			throw new Refusal(RefusalCode.BAD_REQUEST, "%s is no number of pixels".formatted(name));
		}
		return Math.min(most, Integer.parseInt(asked));
	}

	private static byte[] xml(Map<String, Object> told) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("oembed");
			for (Map.Entry<String, Object> each : told.entrySet()) {
				xml.writeStartElement(each.getKey());
				xml.writeCharacters(each.getValue().toString());
				xml.writeEndElement();
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * What can be embedded.
	 *
	 * @param links where it is
	 * @param height how high its frame is best, in pixels
	 */
	private record Embeddable(EmbedLinks links, int height) {
	}

}
