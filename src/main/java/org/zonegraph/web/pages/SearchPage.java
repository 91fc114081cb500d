package org.zonegraph.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.html.HtmlPages;
import org.zonegraph.web.html.JsonView;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Route;

/**
 * Results of a search: what the search box leads to where no script answers it as one
 * types.
 */
@Component
final class SearchPage implements RouteHandler {

	private static final String TEXT = "q";

	private static final int HITS = 50;

	private final HtmlPages pages;

	SearchPage(HtmlPages pages) {
		this.pages = pages;
	}

	@Override
	public Route route() {
		return Route.SEARCH;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		this.pages.send(exchange, Route.SEARCH.path(), List.of(TEXT), SearchPage::content);
	}

	private static Content content(Asking asking) {
		HtmlPage page = asking.page();
		String text = asking.parameter(TEXT);
		JsonView found = (text != null) ? asking.ask("search", Map.of("text", text, "first", HITS)).at("search")
				: new JsonView(null);
		String title = (text != null) ? page.say("Search: {text}", "搜索：{text}", "text", text)
				: page.say("Search", "搜索");
		return new Content("search", title,
				page.say("Areas, enterprises, reforms and all else in the graph, by name, pinyin or document number.",
						"按名称、拼音或文号查找图中的区域、企业、改革及其他内容。"),
				null, Map.of("found", found, "text", (text != null) ? text : ""));
	}

}
