package org.zonegraph.web.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.text.Sha256;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.http.ETags;

/**
 * Web feed: Atom (RFC 4287) or JSON Feed 1.1, whichever the address ends with.
 *
 * @param title its title
 * @param page where the same is for people
 * @param self its own address
 * @param publisher who publishes the data
 * @param loadedAt when the data was loaded
 * @param language of its words
 * @param entries the newest first
 */
record Feed(String title, String page, String self, String publisher, String loadedAt, String language,
		List<Entry> entries) {

	/** Readers of feeds ask at least once a day; more than this is read at the page. */
	static final int ENTRIES = 50;

	private static final String FRESH = "public, max-age=60";

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private static final String ENDING = ".atom";

	Feed {
		entries = List.copyOf(entries);
	}

	/** A feed in the words of a page. */
	static Feed of(Exchange exchange, HtmlPage page, String title, String forPeople, String self, List<Entry> entries) {
		return new Feed(title, page.address().absolute(forPeople), page.address().absolute(self),
				exchange.state().revision().imprint().publisher(),
				exchange.state().revision().loadedAt().toInstant().toString(), page.language().tag(), entries);
	}

	/** Sends it, unless the reader has it. */
	void send(Exchange exchange) throws IOException {
		boolean atom = exchange.path().endsWith(ENDING);
		byte[] feed = atom ? atom() : json();
		String tag = ETags.weak(Sha256.hex(new String(feed, StandardCharsets.UTF_8)).substring(0, 24));
		if (exchange.has(tag)) {
			exchange.notModified(tag, FRESH);
			return;
		}
		exchange.response().setHeader("ETag", tag);
		exchange.response().setHeader("Cache-Control", FRESH);
		exchange.send(atom ? "application/atom+xml;charset=UTF-8" : "application/feed+json;charset=UTF-8", feed);
	}

	/** When it changed last, as RFC 3339 has it. */
	private String updated() {
		return Stream.concat(this.entries.stream().map(Entry::updated), Stream.of(this.loadedAt))
			.reduce("", (one, other) -> (one.compareTo(other) > 0) ? one : other);
	}

	private byte[] json() {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("version", "https://jsonfeed.org/version/1.1");
		told.put("title", this.title);
		told.put("home_page_url", this.page);
		told.put("feed_url", this.self);
		told.put("language", this.language);
		told.put("authors", List.of(Map.of("name", this.publisher)));
		told.put("items", this.entries.stream().map((entry) -> {
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

	private byte[] atom() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", this.language);
			text(xml, "id", this.self);
			text(xml, "title", this.title);
			text(xml, "updated", updated());
			xml.writeStartElement("author");
			text(xml, "name", this.publisher);
			xml.writeEndElement();
			link(xml, "self", this.self);
			link(xml, "alternate", this.page);
			for (Entry entry : this.entries) {
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
	 * An entry.
	 *
	 * @param id what identifies it for good
	 * @param title its title
	 * @param updated when it happened
	 * @param link where there is more
	 * @param text what happened
	 */
	record Entry(String id, String title, String updated, String link, String text) {

		/** A change in the words of a page. */
		static Entry of(HtmlPage page, ChangeWords change) {
			return new Entry("urn:zonegraph:change:" + change.change().said("key"), change.title(),
					change.change().said("revision.loadedAt"), page.address().absolute(change.href()), change.told());
		}

	}

}
