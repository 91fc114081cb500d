package org.zonegraph.web.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.zonegraph.text.Sha256;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Route;

/**
 * Web feeds of the ledger: Atom (RFC 4287) and JSON Feed 1.1, of all that changed or what
 * the parameters of the page of changes choose: about one thing, or flips of verdicts
 * alone. And a table, which is the answer as a file.
 */
@Component
final class FeedPages implements RouteHandler {

	/** Readers of feeds ask at least once a day; more than this is read at the page. */
	private static final int ENTRIES = 50;

	private static final String FRESH = "public, max-age=60";

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private final HtmlPages pages;

	private final ChangesPage changes;

	FeedPages(HtmlPages pages, ChangesPage changes) {
		this.pages = pages;
		this.changes = changes;
	}

	@Override
	public Route route() {
		return Route.FEED;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		Map<String, String> asked = new LinkedHashMap<>();
		exchange.request().getParameterMap().forEach((name, values) -> {
			if (!values[0].isEmpty()) {
				asked.put(name, values[0]);
			}
		});
		if (exchange.path().endsWith(".csv")) {
			String file = this.pages.with(exchange, this.changes, asked, (asking) -> {
				ChangesPage.ask(asking, 1);
				return asking.page()
					.fileHref(Objects.requireNonNull(asking.page().question(ChangesPage.DOCUMENT)), "csv");
			});
			exchange.response().setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
			exchange.response().setHeader("Location", file);
			exchange.sent();
			return;
		}
		boolean atom = exchange.path().endsWith(".atom");
		byte[] feed = this.pages.with(exchange, this.changes, asked, (asking) -> {
			Feed made = feed(exchange, asking);
			return atom ? atom(made) : json(made);
		});
		String tag = ETags.weak(Sha256.hex(new String(feed, StandardCharsets.UTF_8)).substring(0, 24));
		if (exchange.has(tag)) {
			exchange.notModified(tag, FRESH);
			return;
		}
		exchange.response().setHeader("ETag", tag);
		exchange.response().setHeader("Cache-Control", FRESH);
		exchange.send(atom ? "application/atom+xml;charset=UTF-8" : "application/feed+json;charset=UTF-8", feed);
	}

	private Feed feed(Exchange exchange, Asking asking) {
		HtmlPage page = asking.page();
		JsonView answer = ChangesPage.ask(asking, ENTRIES);
		List<Entry> entries = new ArrayList<>();
		Map<String, String> params = page.address().params();
		if (params.isEmpty()) {
			ChangesPage.revisions(asking).forEach((revision) -> entries.add(entry(page, revision)));
		}
		answer.each("changes.nodes").forEach((change) -> {
			ChangeWords words = new ChangeWords(page, change);
			entries.add(new Entry("urn:zonegraph:change:" + change.said("key"), words.title(),
					change.said("revision.loadedAt"), page.address().absolute(words.href()), words.told()));
		});
		String updated = Stream
			.concat(entries.stream().map(Entry::updated),
					Stream.of(exchange.state().revision().loadedAt().toInstant().toString()))
			.reduce("", (one, other) -> (one.compareTo(other) > 0) ? one : other);
		String publisher = exchange.state().revision().imprint().publisher();
		return new Feed(page.say("Zonegraph: what changed", "Zonegraph 数据更新"), updated,
				page.address().absolute(page.change(this.changes)),
				page.address()
					.absolute(page.address().in(page.address().asked()).replaceFirst("/changes", exchange.path())),
				publisher, page.language().tag(), entries);
	}

	private static Entry entry(HtmlPage page, JsonView revision) {
		String reason = revision.text("reason");
		String counts = page.say("{added} added, {changed} changed, {removed} removed.",
				"新增 {added}，更改 {changed}，移除 {removed}。", "added", page.number(revision.count("added")), "changed",
				page.number(revision.count("changed")), "removed", page.number(revision.count("removed")));
		return new Entry("urn:zonegraph:revision:%s:%s".formatted(revision.said("revision"), revision.said("loadedAt")),
				page.say("Revision {id} of {day}", "版本 {id}，{day}", "id", revision.said("revision"), "day",
						revision.said("issuedOn")),
				revision.said("loadedAt"),
				page.address().absolute(page.href("/changes", "until", revision.said("revision"))),
				(reason != null) ? counts + " " + reason : counts);
	}

	private static byte[] json(Feed feed) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("version", "https://jsonfeed.org/version/1.1");
		told.put("title", feed.title);
		told.put("home_page_url", feed.page);
		told.put("feed_url", feed.self);
		told.put("language", feed.language);
		told.put("authors", List.of(Map.of("name", feed.publisher)));
		told.put("items", feed.entries.stream().map((entry) -> {
			Map<String, Object> item = new LinkedHashMap<>();
			item.put("id", entry.id);
			item.put("url", entry.link);
			item.put("title", entry.title);
			item.put("content_text", entry.text);
			item.put("date_published", entry.updated);
			return item;
		}).toList());
		return JsonMapper.shared().writeValueAsBytes(told);
	}

	private static byte[] atom(Feed feed) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace(ATOM);
			xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", feed.language);
			text(xml, "id", feed.self);
			text(xml, "title", feed.title);
			text(xml, "updated", feed.updated);
			xml.writeStartElement("author");
			text(xml, "name", feed.publisher);
			xml.writeEndElement();
			link(xml, "self", feed.self);
			link(xml, "alternate", feed.page);
			for (Entry entry : feed.entries) {
				xml.writeStartElement("entry");
				text(xml, "id", entry.id);
				text(xml, "title", entry.title);
				text(xml, "updated", entry.updated);
				link(xml, "alternate", entry.link);
				text(xml, "content", entry.text);
				xml.writeEndElement();
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		// XML 1.0 has no place for control characters
		xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", address);
	}

	/**
	 * A feed.
	 *
	 * @param title its title
	 * @param updated when it changed last, as RFC 3339 has it
	 * @param page where the same is for people
	 * @param self its own address
	 * @param publisher who publishes the data
	 * @param language of its words
	 * @param entries the newest first
	 */
	private record Feed(String title, String updated, String page, String self, String publisher, String language,
			List<Entry> entries) {
	}

	/**
	 * An entry.
	 *
	 * @param id what identifies it for good
	 * @param title its title
	 * @param updated when it happened
	 * @param link where there is more
	 * @param text what happened
	 */
	private record Entry(String id, String title, String updated, String link, String text) {
	}

}
