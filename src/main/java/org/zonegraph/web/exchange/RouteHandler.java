package org.zonegraph.web.exchange;

import java.io.IOException;

import org.zonegraph.web.http.Route;

/**
 * Handler of a route: answers what is asked at its addresses. It is found by type, and
 * there is one for each route.
 */
public interface RouteHandler {

	/**
	 * The route.
	 * @return what it answers
	 */
	Route route();

	/**
	 * Answers a request; a {@link org.zonegraph.web.refusal.Refusal} that is thrown is
	 * told to the client.
	 * @param exchange the request
	 * @throws IOException if the client has gone
	 */
	void handle(Exchange exchange) throws IOException;

	/**
	 * Makes a handler of a function.
	 * @param route the route
	 * @param handler answers what is asked there
	 * @return the handler
	 */
	static RouteHandler of(Route route, RequestHandler handler) {
		return new RouteHandler() {

			@Override
			public Route route() {
				return route;
			}

			@Override
			public void handle(Exchange exchange) throws IOException {
				handler.to(exchange);
			}

		};
	}

	/** Answers a request. */
	@FunctionalInterface
	interface RequestHandler {

		/**
		 * Answers a request.
		 * @param exchange the request
		 * @throws IOException if the client has gone
		 */
		void to(Exchange exchange) throws IOException;

	}

}
