package org.zonegraph.web.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.zonegraph.answer.PublicSchema;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;

/** The public schema as text, which tools of GraphQL read. */
@Configuration(proxyBeanMethods = false)
class SchemaPage {

	@Bean
	RouteHandler schemaRoute(PublicSchema schema) {
		return RouteHandler.of(Route.SCHEMA, (exchange) -> exchange.send(Exchange.TEXT, schema.sdl()));
	}

}
