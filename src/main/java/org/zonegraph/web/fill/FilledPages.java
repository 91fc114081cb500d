package org.zonegraph.web.fill;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.EmbedLinks;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.PageHead;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.value.JsonView;

/** Filled templates: what a page shows, with what it says of itself in its head. */
@Component
final class FilledPages {

	/** What there is not, rather than what could not be shown. */
	private static final Set<String> MISSING = Set.of(RefusalCode.NOT_FOUND.name(), RefusalCode.UNKNOWN_RECEIPT.name());

	private final Templates templates;

	private final Rdf rdf;

	FilledPages(Templates templates, Rdf rdf) {
		this.templates = templates;
		this.rdf = rdf;
	}

	String fill(Exchange exchange, Asking asking, Content shown) {
		Map<String, Object> values = new LinkedHashMap<>(shown.values());
		values.put("page", asking.page());
		values.put("head", head(exchange, asking.page(), asking, shown));
		return this.templates.fill(shown.template(), values);
	}

	private PageHead head(Exchange exchange, HtmlPage page, Asking asking, Content shown) {
		ServedAnswer last = asking.last();
		String revision = (last != null) ? last.answered().revision() : null;
		Map<String, Object> linked = linked(exchange, page, shown, revision);
		String text = linked.isEmpty() ? null : dataBlock(linked);
		JsonView subject = shown.subject();
		return new PageHead(shown.title(), shown.description(), text,
				(subject != null) ? page.address().file(page.address().path(), Map.of("format", "jsonld")) : null,
				(subject != null) ? subject.text("id") : null, exchange.state().revision().imprint(), revision,
				LocalDate.now(ZoneOffset.UTC), asking.stale(), (subject != null || !shown.drawings().isEmpty())
						? new EmbedLinks(page, page.address().path(), shown.title(), String.valueOf(revision)) : null);
	}

	/**
	 * JSON for a data block of a page: a text that ends the element would end it there
	 * too.
	 */
	private static String dataBlock(Object data) {
		return JsonMapper.shared().writeValueAsString(data).replace("<", "\\u003c");
	}

	private Map<String, Object> linked(Exchange exchange, HtmlPage page, Content shown, @Nullable String revision) {
		Map<String, Object> own = shown.linked();
		if (own != null) {
			return own;
		}
		return (revision == null) ? Map.of() : new LinkedPage(page, shown, shown.subject()).of(this.rdf,
				exchange.state().revision().imprint(), revision);
	}

	/** What cannot be shown, and why. */
	String problem(Exchange exchange, HtmlPage page, Refusal refusal) {
		String title = MISSING.contains(refusal.code()) ? page.say("There is no such page", "没有此页面")
				: page.say("This could not be loaded", "无法加载");
		String message = String.valueOf(refusal.getMessage());
		PageHead head = new PageHead(title, message, null, null, null, exchange.state().revision().imprint(), null,
				LocalDate.now(ZoneOffset.UTC), null, null);
		return this.templates.fill("problem", Map.of("page", page, "head", head, "code", refusal.code(), "message",
				message, "id",
				UriUtils.decode(page.address().path().substring(1).replaceFirst("/", ":"), StandardCharsets.UTF_8)));
	}

}
