package org.zonegraph.web.exchange;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.limit.RateLimiter;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.web.http.RequestLog;
import org.zonegraph.web.refusal.Refusals;

/**
 * Front controller of what we answer ourselves: opens an exchange for each request, with
 * what is looked up once, and refuses what goes wrong in it.
 */
@Component
public final class Exchanges {

	private final RequestLog log;

	private final Refusals refusals;

	private final RateLimiter clients;

	private final GraphWatch graph;

	Exchanges(RequestLog log, Refusals refusals, RateLimiter clients, GraphWatch graph) {
		this.log = log;
		this.refusals = refusals;
		this.clients = clients;
		this.graph = graph;
	}

	/**
	 * Answers a request.
	 * @param request the request
	 * @param response its response
	 * @param handler answers it
	 * @throws IOException if the client has gone
	 */
	public void handle(HttpServletRequest request, HttpServletResponse response, Handler handler) throws IOException {
		Exchange exchange = new Exchange(request, response, this, this.graph.state());
		exchange.guarded(() -> handler.handle(exchange));
	}

	RequestLog log() {
		return this.log;
	}

	Refusals refusals() {
		return this.refusals;
	}

	RateLimiter clients() {
		return this.clients;
	}

	/** Answers requests. */
	@FunctionalInterface
	public interface Handler {

		/**
		 * Answers a request; a {@link org.zonegraph.web.refusal.Refusal} that is thrown
		 * is told to the client.
		 * @param exchange the request
		 * @throws IOException if the client has gone
		 */
		void handle(Exchange exchange) throws IOException;

	}

}
