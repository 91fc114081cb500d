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

	ReceiptEndpoint(ReceiptStore store, Receipts receipts, Clients clients, AnswerLog log) {
		this.store = store;
		this.receipts = receipts;
		this.clients = clients;
		this.log = log;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Exchange exchange = new Exchange(request, response, this.log, System.nanoTime());
		exchange.speakOfProblems();
		exchange.guarded(() -> {
			exchange.requireGet();
			String accept = request.getHeader("Accept");
			boolean page = accept != null && accept.contains("text/html");
			response.addHeader("Vary", "Accept");
			response.setHeader("Cache-Control", "no-cache");
			byte[] body = page ? Explorer.PAGE.getContentAsByteArray() : receipt(exchange);
			response.setContentType((page ? "text/html" : "application/json") + ";charset=UTF-8");
			exchange.sent();
			ResponseBody.write(request, response, body);
		});
	}

	private byte[] receipt(Exchange exchange) {
		HttpServletRequest request = exchange.request();
		String hash = request.getRequestURI().substring(Receipt.PATH.length());
		Receipt receipt = this.store.find(hash)
			.orElseThrow(() -> new Refusal(404, "UNKNOWN_RECEIPT", "no receipt of this address is kept here"));
		Client client = this.clients.of(request);
		byte[] body = this.json
			.writeValueAsBytes(this.receipts.told(receipt, request.getRequestURL().toString(), client));
		client.tell(exchange.response());
		return body;
	}

}
