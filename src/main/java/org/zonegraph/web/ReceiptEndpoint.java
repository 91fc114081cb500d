package org.zonegraph.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Shows receipts: JSON, and to browsers the page that shows it. */
@Component
final class ReceiptEndpoint implements HttpRequestHandler {

	private final JsonMapper json = new JsonMapper();

	private final ReceiptStore store;

	private final Receipts receipts;

	private final Clients clients;

	private final AnswerLog log;

	private final Refusals refusals;

	ReceiptEndpoint(ReceiptStore store, Receipts receipts, Clients clients, AnswerLog log, Refusals refusals) {
		this.store = store;
		this.receipts = receipts;
		this.clients = clients;
		this.log = log;
		this.refusals = refusals;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Exchange exchange = new Exchange(request, response, this.log, this.refusals, System.nanoTime());
		exchange.guarded(() -> {
			boolean page = exchange.wantsPage();
			response.addHeader("Vary", "Accept");
			response.setHeader("Cache-Control", "no-cache");
			byte[] body = page ? page(exchange) : receipt(exchange);
			response.setContentType((page ? "text/html" : "application/json") + ";charset=UTF-8");
			exchange.sent();
			ResponseBody.write(request, response, body);
		});
	}

	private Receipt found(HttpServletRequest request) {
		String hash = request.getRequestURI().substring((request.getContextPath() + Receipt.PATH).length());
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
		Client client = this.clients.of(request);
		byte[] body = this.json
			.writeValueAsBytes(this.receipts.told(receipt, request.getRequestURL().toString(), client));
		client.tell(exchange.response());
		return body;
	}

}
