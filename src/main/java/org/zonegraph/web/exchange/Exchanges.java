package org.zonegraph.web.exchange;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.limit.RateLimiter;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.GraphWatch.State;
import org.zonegraph.web.http.RequestLog;
import org.zonegraph.web.refusal.Refusals;

/**
 * Front controller: opens an exchange for each request, with what is looked up once, and
 * refuses what goes wrong in it.
 */
@Component
public final class Exchanges {

	private final RequestLog log;

	private final Refusals refusals;

	private final RateLimiter rateLimiter;

	private final GraphWatch graph;

	private final SeenRevision seen;

	Exchanges(RequestLog log, Refusals refusals, RateLimiter rateLimiter, GraphWatch graph, SeenRevision seen) {
		this.log = log;
		this.refusals = refusals;
		this.rateLimiter = rateLimiter;
		this.graph = graph;
		this.seen = seen;
	}

	/**
	 * Answers a request.
	 * @param request the request
	 * @param response its response
	 * @param handler answers it
	 * @throws IOException if the client has gone
	 */
	public void handle(HttpServletRequest request, HttpServletResponse response, RouteHandler handler)
			throws IOException {
		Exchange exchange = new Exchange(request, response, this, this.graph.state());
		exchange.guarded(() -> {
			State state = this.seen.state(request);
			handler.handle((state == exchange.state()) ? exchange : new Exchange(request, response, this, state));
		});
	}

	RequestLog log() {
		return this.log;
	}

	Refusals refusals() {
		return this.refusals;
	}

	RateLimiter rateLimiter() {
		return this.rateLimiter;
	}

}
