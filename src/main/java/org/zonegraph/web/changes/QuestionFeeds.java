package org.zonegraph.web.changes;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.catalogue.ToolCatalogue;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.files.AddressVariables;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.PageQuestion;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.words.PageLanguage;

/**
 * Web feed of a trusted document: what changed about the things that its answer names
 * now, so that who follows a question need not ask it again and compare. Its variables
 * are parameters of the address, as they are for its answer as a file.
 */
@Component
final class QuestionFeeds implements RouteHandler {

	private static final List<String> ENDINGS = List.of("atom", "json");

	/** As of pages; where it is not given, the variable of the question says it. */
	private static final String LANGUAGE = "lang";

	private final HtmlPages pages;

	private final ChangesPage changes;

	private final TrustedDocuments documents;

	private final ToolCatalogue catalogue;

	private final GraphQlSource graphQl;

	private final Set<String> kinds;

	QuestionFeeds(HtmlPages pages, ChangesPage changes, TrustedDocuments documents, ToolCatalogue catalogue,
			GraphQlSource graphQl, Model model) {
		this.pages = pages;
		this.changes = changes;
		this.documents = documents;
		this.catalogue = catalogue;
		this.graphQl = graphQl;
		this.kinds = model.things().stream().map(NodeType::kind).collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public Route route() {
		return Route.QUESTION_FEED;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		String file = exchange.path().substring(Route.QUESTION_FEED.folder().length());
		int dot = Math.max(file.lastIndexOf('.'), 0);
		String name = file.substring(0, dot);
		TrustedQuestion question = this.catalogue.question(name)
			.filter((known) -> ENDINGS.contains(file.substring(dot + 1)))
			.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_QUESTION, "there is no feed %s".formatted(file),
					Map.of(), Map.of("questions", this.documents.names(), "formats", ENDINGS)));
		Map<String, String[]> parameters = new HashMap<>(exchange.request().getParameterMap());
		parameters.remove(LANGUAGE);
		Map<String, Object> variables = new AddressVariables(question).read(parameters, this.graphQl.schema());
		PageLanguage language = Objects.requireNonNullElse(
				PageLanguage.coded(exchange.request().getParameter(LANGUAGE)),
				"ZH".equals(variables.remove("language")) ? PageLanguage.ZH : PageLanguage.EN);
		this.pages
			.with(exchange, this.changes, Map.of(LANGUAGE, language.code()),
					(asking) -> feed(exchange, asking, question, variables))
			.send(exchange);
	}

	private Feed feed(Exchange exchange, Asking asking, TrustedQuestion question, Map<String, Object> variables) {
		HtmlPage page = asking.page();
		Set<String> named = new TreeSet<>();
		collect(asking.ask(question.name(), variables).value(), named);
		Map<String, Object> about = new HashMap<>(Map.of("first", Feed.ENTRIES));
		about.put("about", List.copyOf(named));
		List<Feed.Entry> entries = asking.ask(ChangesPage.DOCUMENT, about)
			.each("changes.nodes")
			.stream()
			.map((change) -> Feed.Entry.of(page, new ChangeWords(page, change)))
			.toList();
		String asked = exchange.request().getQueryString();
		return Feed.of(exchange, page,
				page.say("Zonegraph: what changed in “{name}”", "Zonegraph 数据更新：“{name}”", "name", question.name()),
				page.queryHref(new PageQuestion(question.name(), variables)),
				page.file(exchange.path()) + ((asked != null) ? "?" + asked : ""), entries);
	}

	/** The things that an answer names, wherever they stand in it. */
	private void collect(@Nullable Object value, Set<String> named) {
		if (value instanceof Map<?, ?> map) {
			map.values().forEach((each) -> collect(each, named));
		}
		else if (value instanceof Collection<?> list) {
			list.forEach((each) -> collect(each, named));
		}
		else if (value instanceof String text && this.kinds.contains(NodeId.of(text).kind())
				&& NodeId.of(text).isWhole()) {
			named.add(text);
		}
	}

}
