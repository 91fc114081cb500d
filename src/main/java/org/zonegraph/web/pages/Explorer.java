package org.zonegraph.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.html.ListPage;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.kind.KindsPage;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Routes of the explorer's pages that are about no single thing, and of the trusted
 * documents that pages ask, which are served as text too.
 */
@Configuration(proxyBeanMethods = false)
class Explorer {

	@Bean
	RouteHandler explorerRoute(HtmlPages pages, List<ListPage> lists) {
		Map<String, ListPage> byPath = lists.stream().collect(Collectors.toMap(ListPage::path, Function.identity()));
		return RouteHandler.of(Route.EXPLORER,
				(exchange) -> pages.send(exchange, Objects.requireNonNull(byPath.get(exchange.path()))));
	}

	@Bean
	RouteHandler aboutRoute(HtmlPages pages, AboutPage about) {
		return RouteHandler.of(Route.ABOUT, (exchange) -> pages.send(exchange, about));
	}

	@Bean
	RouteHandler searchRoute(HtmlPages pages, SearchPage search) {
		return RouteHandler.of(Route.SEARCH, (exchange) -> pages.send(exchange, search));
	}

	@Bean
	RouteHandler listsRoute(HtmlPages pages, KindsPage kinds) {
		return RouteHandler.of(Route.LISTS, (exchange) -> pages.send(exchange, kinds));
	}

	@Bean
	RouteHandler documentsRoute(TrustedDocuments documents) {
		return RouteHandler.of(Route.DOCUMENT, (exchange) -> {
			String text = documents.named(exchange.variable("name"));
			if (text == null) {
				throw new Refusal(RefusalCode.UNKNOWN_QUESTION, "there is no document of this name", Map.of(),
						Map.of("questions", documents.names()));
			}
			exchange.send(Exchange.TEXT, text);
		});
	}

}
