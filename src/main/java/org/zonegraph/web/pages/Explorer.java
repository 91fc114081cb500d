package org.zonegraph.web.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Single page application: one page, whose modules show what its address says. Its
 * questions are the trusted documents, which are served as text too.
 */
@Configuration(proxyBeanMethods = false)
public class Explorer {

	private static final Resource PAGE = new ClassPathResource("static/index.html", Explorer.class.getClassLoader());

	@Bean
	RouteHandler explorerRoute() {
		return RouteHandler.of(Route.EXPLORER, Explorer::send);
	}

	static void send(Exchange exchange) throws IOException {
		send(exchange, page(exchange));
	}

	static void send(Exchange exchange, String page) throws IOException {
		exchange.response().setHeader("Cache-Control", "no-cache");
		exchange.send(Exchange.HTML, page);
	}

	/** The page, with links of the site that was asked. */
	public static String page(Exchange exchange) throws IOException {
		return Site.of(exchange.request()).page(PAGE.getContentAsString(StandardCharsets.UTF_8));
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
