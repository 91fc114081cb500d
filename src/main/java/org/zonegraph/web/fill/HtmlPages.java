package org.zonegraph.web.fill;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.AnswerLog;
import org.zonegraph.answer.Answers;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.explorer.SchemaTerms;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.text.Sha256;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RevisionHeaders;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.html.ThingPage;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;
import org.zonegraph.web.words.PageAddress;
import org.zonegraph.web.words.PageLanguage;

/**
 * Server-side rendering: pages as HTML before any script, made of the answers that
 * everybody gets. What cannot be answered is a page too, with the status that says so.
 */
@Component
public final class HtmlPages {

	/** A page changes with the data: who has it asks whether it still holds. */
	private static final String CHECKED = "no-cache";

	private final Answers answers;

	private final AnswerLog log;

	private final TrustedDocuments documents;

	private final Model model;

	private final FilledPages filled;

	private final Map<String, ThingPage> things;

	HtmlPages(Answers answers, AnswerLog log, TrustedDocuments documents, Model model, FilledPages filled,
			List<ThingPage> things) {
		this.answers = answers;
		this.log = log;
		this.documents = documents;
		this.model = model;
		this.filled = filled;
		this.things = things.stream().collect(Collectors.toMap(ThingPage::kind, Function.identity()));
	}

	/**
	 * Sends the page of a thing.
	 * @param exchange the request
	 * @param id the thing's id
	 * @param alternates where the same is in other forms, for the header {@code Link}
	 * @throws IOException if the client has gone
	 * @throws Refusal if there is none
	 */
	public void send(Exchange exchange, String id, String alternates) throws IOException {
		ThingPage kind = of(id);
		send(exchange, NodeId.of(id).path(), kind.parameters(), (asking) -> {
			Content content = content(asking, id);
			exchange.response().setHeader("Link", alternates);
			return content;
		});
	}

	/** The page of the kind that a thing is of. */
	public ThingPage of(String id) {
		return Objects.requireNonNullElse(this.things.get(NodeId.of(id).kind()),
				Objects.requireNonNull(this.things.get(ThingPage.ANY)));
	}

	/**
	 * What the page of a thing shows.
	 * @param asking asks what it shows
	 * @param id the thing's id
	 * @return the page
	 * @throws Refusal if there is none
	 */
	public Content content(Asking asking, String id) {
		Content content = of(id).content(asking, id);
		if (content == null) {
			throw new Refusal(RefusalCode.NOT_FOUND, "there is nothing of the id '%s'".formatted(id));
		}
		return content;
	}

	/**
	 * The page at the address of a thing.
	 * @param kind the kind of thing
	 * @param slug the rest of its id
	 * @return the page, empty where there are no things of the kind
	 */
	public Optional<ListPage> of(String kind, String slug) {
		String id = kind + ":" + slug;
		return this.model.things()
			.stream()
			.filter((type) -> type.kind().equals(kind))
			.findFirst()
			.map((type) -> ListPage.of(NodeId.of(id).path(), of(id).parameters(), (asking) -> content(asking, id)));
	}

	/**
	 * Makes a page for an address that need not be the one that was requested.
	 * @param exchange the request
	 * @param page the page
	 * @param asked the parameters of that address
	 * @param made makes something of the page
	 * @param <T> of what type that is
	 * @return what was made
	 */
	public <T> T with(Exchange exchange, ListPage page, Map<String, String> asked, Function<Asking, T> made) {
		PageLanguage language = Objects.requireNonNullElse(PageLanguage.coded(asked.get("lang")), PageLanguage.EN);
		Map<String, String> params = new LinkedHashMap<>(asked);
		params.keySet().retainAll(page.parameters());
		return made.apply(asking(exchange, new PageAddress(Site.of(exchange.request()), page.path(), params, language),
				language));
	}

	/**
	 * Makes something of a page that is not the page itself.
	 * @param exchange the request for it
	 * @param page the page
	 * @param made makes it
	 * @param <T> of what type it is
	 * @return what was made
	 */
	public <T> T with(Exchange exchange, ListPage page, Function<Asking, T> made) {
		return made.apply(asking(exchange, page.path(), page.parameters()));
	}

	/**
	 * Makes a page, or a drawing, without sending it.
	 * @param exchange the request
	 * @param path its address
	 * @param parameters the parameters on which it depends, beside its language
	 * @param content makes it
	 * @return the filled template
	 */
	public String make(Exchange exchange, String path, List<String> parameters, Function<Asking, Content> content) {
		Asking asking = asking(exchange, path, parameters);
		return this.filled.fill(exchange, asking, content.apply(asking));
	}

	private Asking asking(Exchange exchange, String path, List<String> parameters) {
		Map<String, String> params = new LinkedHashMap<>();
		parameters.forEach((name) -> {
			// a form sends what is chosen of several one by one
			String[] values = exchange.request().getParameterValues(name);
			String value = (values != null) ? String.join(",", values) : "";
			if (!value.isEmpty()) {
				params.put(name, value);
			}
		});
		return asking(exchange, PageAddress.of(exchange.request(), path, params), PageLanguage.of(exchange.request()));
	}

	private Asking asking(Exchange exchange, PageAddress address, PageLanguage language) {
		HtmlPage page = new HtmlPage(address, language, new SchemaTerms(this.model, language.name()));
		return new Asking(exchange, page, this.documents, (question) -> ask(exchange, question));
	}

	/**
	 * Sends a page that is about no single thing.
	 * @param exchange the request
	 * @param page the page
	 * @throws IOException if the client has gone
	 */
	public void send(Exchange exchange, ListPage page) throws IOException {
		send(exchange, page.path(), page.parameters(), page::content);
	}

	/**
	 * Sends a page.
	 * @param exchange the request
	 * @param path the page's address
	 * @param parameters the parameters on which it depends, beside its language
	 * @param content makes it
	 */
	public void send(Exchange exchange, String path, List<String> parameters, Function<Asking, Content> content)
			throws IOException {
		exchange.response().setHeader("Vary", "Accept, Accept-Language");
		Asking asking = asking(exchange, path, parameters);
		HtmlPage page = asking.page();
		try {
			Content shown = content.apply(asking);
			send(exchange, asking, this.filled.fill(exchange, asking, shown));
		}
		catch (RuntimeException ex) {
			Refusal refusal = Refusals.refusal(ex);
			if (refusal == null) {
				throw ex;
			}
			throw refusal.withPage(this.filled.problem(exchange, page, refusal));
		}
	}

	private static void send(Exchange exchange, Asking asking, String html) throws IOException {
		ServedAnswer last = asking.last();
		String tag = ETags.weak(exchange.revision(), Sha256.hex(html).substring(0, 24));
		if (last != null) {
			exchange.tellCacheStatus(last);
			exchange.response().setHeader(RevisionHeaders.SERVED, last.answered().revision());
			exchange.tellRate();
		}
		if (asking.isFresh() && exchange.has(tag)) {
			exchange.notModified(tag, CHECKED);
			return;
		}
		exchange.response().setHeader("Cache-Control", asking.isFresh() ? CHECKED : "no-store");
		if (asking.isFresh()) {
			exchange.response().setHeader("ETag", tag);
		}
		exchange.send(Exchange.HTML, html);
	}

	/** By the same way as the API asks. */
	private ServedAnswer ask(Exchange exchange, Question question) {
		return this.log.asked(() -> this.answers.answer(question, exchange.client(), exchange.state()));
	}

}
