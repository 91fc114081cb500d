package org.zonegraph.web.receipts;

import java.io.IOException;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.pages.Explorer;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/** Addresses of receipts: JSON, and to browsers the page that shows it. */
@Component
final class ReceiptEndpoint implements RouteHandler {

	private final ReceiptStore store;

	private final Receipts receipts;

	ReceiptEndpoint(ReceiptStore store, Receipts receipts) {
		this.store = store;
		this.receipts = receipts;
	}

	@Override
	public Route route() {
		return Route.RECEIPT;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		Receipt receipt = found(exchange, exchange.path().substring(Route.RECEIPT.folder().length()));
		exchange.response().addHeader("Vary", "Accept");
		exchange.response().setHeader("Cache-Control", "no-cache");
		if (Negotiation.prefersPage(exchange.request())) {
			exchange.send(Exchange.HTML, Explorer.page(exchange));
			return;
		}
		byte[] body = JsonMapper.shared().writeValueAsBytes(this.receipts.told(receipt, exchange));
		exchange.tellRate();
		exchange.send(Exchange.JSON, body);
	}

	private Receipt found(Exchange exchange, String hash) throws IOException {
		try {
			return this.store.find(hash)
				.orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_RECEIPT, "no receipt of this address is kept here"));
		}
		catch (Refusal refusal) {
			throw refusal.withPage(Explorer.page(exchange));
		}
	}

}
