package org.zonegraph.web.receipts;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

import org.zonegraph.answer.limit.Client;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.Exchanges;
import org.zonegraph.web.http.ResponseBody;
import org.zonegraph.web.http.Routes;
import org.zonegraph.web.pages.Explorer;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/** Shows receipts: JSON, and to browsers the page that shows it. */
@Component
public final class ReceiptEndpoint implements HttpRequestHandler {

	private final JsonMapper json = new JsonMapper();

	private final ReceiptStore store;

	private final Receipts receipts;

	private final Exchanges exchanges;

	ReceiptEndpoint(ReceiptStore store, Receipts receipts, Exchanges exchanges) {
		this.store = store;
		this.receipts = receipts;
		this.exchanges = exchanges;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.exchanges.handle(request, response, this::handle);
	}

	private void handle(Exchange exchange) throws IOException {
		boolean page = exchange.wantsPage();
		exchange.response().addHeader("Vary", "Accept");
		exchange.response().setHeader("Cache-Control", "no-cache");
		byte[] body = page ? page(exchange) : receipt(exchange);
		exchange.response().setContentType((page ? "text/html" : "application/json") + ";charset=UTF-8");
		exchange.sent();
		ResponseBody.write(exchange.request(), exchange.response(), body);
	}

	private Receipt found(HttpServletRequest request) {
		String hash = request.getRequestURI().substring((request.getContextPath() + Routes.RECEIPTS).length());
		return this.store.find(hash)
			.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_RECEIPT, "no receipt of this address is kept here"));
	}

	/** The page says by itself what is wrong; its status says so too. */
	private byte[] page(Exchange exchange) throws IOException {
		try {
			found(exchange.request());
		}
		catch (Refusal refusal) {
			exchange.response().setStatus(refusal.status());
		}
		return Explorer.PAGE.getContentAsByteArray();
	}

	private byte[] receipt(Exchange exchange) {
		HttpServletRequest request = exchange.request();
		Receipt receipt = found(request);
		Client client = exchange.client();
		byte[] body = this.json
			.writeValueAsBytes(this.receipts.told(receipt, request.getRequestURL().toString(), client));
		exchange.tellRate();
		return body;
	}

}
