package org.zonegraph.web.reconcile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;

/**
 * Further routes of the Reconciliation Service API: suggestions, properties, previews.
 */
@Configuration(proxyBeanMethods = false)
class ReconcileMore {

	@Bean
	RouteHandler reconcileMoreRoute(ReconcileEndpoint endpoint) {
		return RouteHandler.of(Route.RECONCILE_MORE, endpoint::handle);
	}

	@Bean
	RouteHandler previewRoute(ReconcileEndpoint endpoint) {
		return RouteHandler.of(Route.PREVIEW, endpoint::handle);
	}

}
