package org.zonegraph.web.receipts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.html.HtmlPage;
import org.zonegraph.web.fill.HtmlPages;
import org.zonegraph.web.value.JsonView;
import org.zonegraph.web.html.ThingPage.Content;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/** Addresses of receipts: JSON, and to browsers the page that shows it. */
@Component
final class ReceiptEndpoint implements RouteHandler {

	/** Characters of an answer, and of the value of a variable, that its page shows. */
	private static final int ANSWER = 20_000;

	private static final int VALUE = 500;

	private final ReceiptStore store;

	private final ReceiptView view;

	private final HtmlPages pages;

	ReceiptEndpoint(ReceiptStore store, ReceiptView view, HtmlPages pages) {
		this.store = store;
		this.view = view;
		this.pages = pages;
	}

	@Override
	public Route route() {
		return Route.RECEIPT;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		if (!"json".equals(exchange.request().getParameter("format")) && Negotiation.prefersPage(exchange.request())) {
			this.pages.send(exchange, exchange.path(), List.of(), (asking) -> content(asking, exchange));
			return;
		}
		exchange.response().addHeader("Vary", "Accept");
		exchange.response().setHeader("Cache-Control", "no-cache");
		byte[] body = JsonMapper.shared().writeValueAsBytes(this.view.told(found(exchange), exchange));
		exchange.tellRate();
		exchange.send(Exchange.JSON, body);
	}

	private Receipt found(Exchange exchange) {
		return this.store.find(exchange.path().substring(Route.RECEIPT.folder().length()))
			.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_RECEIPT, "no receipt of this address is kept here"));
	}

	private Content content(Asking asking, Exchange exchange) {
		HtmlPage page = asking.page();
		JsonView receipt = new JsonView(
				JsonMapper.shared().convertValue(this.view.told(found(exchange), exchange), Map.class));
		return new Content("receipt", page.say("Receipt", "查询凭证"),
				page.say("What was answered on revision {revision} of the data, kept as it was.",
						"数据版本 {revision} 的查询结果，按当时原样保存。", "revision", receipt.said("revision")),
				null, Map.of("receipt", receipt, "answer", text(receipt.at("answer"), ANSWER), "variables",
						variables(receipt.at("question.variables"))));
	}

	private static Map<String, String> variables(JsonView variables) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (variables.value() instanceof Map<?, ?> map) {
			map.forEach((name, value) -> texts.put(String.valueOf(name), text(new JsonView(value), VALUE)));
		}
		return texts;
	}

	/** A value as JSON, the beginning of it where it is longer than a page should be. */
	private static String text(JsonView value, int longest) {
		String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value.value());
		return (text.length() > longest) ? text.substring(0, longest) + " …" : text;
	}

}
