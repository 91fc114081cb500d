package org.zonegraph.web.door;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationPredicate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.export.file.FileFormat;
import org.zonegraph.model.Model;
import org.zonegraph.web.exchange.Exchanges;
import org.zonegraph.web.exchange.RevisionHeaders;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.receipts.Receipts;
import org.zonegraph.web.refusal.OriginRefusal;
import org.zonegraph.web.refusal.Refusals;

/** Routing and CORS: what is served where, and to whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ RequestLimits.class, WebConfiguration.Cors.class })
class WebConfiguration {

	/**
	 * Route table: each address with the one handler of its route. Kinds of things are
	 * those of the schema.
	 */
	@Bean
	SimpleUrlHandlerMapping routes(List<RouteHandler> handlers, Model model, Exchanges exchanges) {
		Map<String, HttpRequestHandler> table = new LinkedHashMap<>();
		byRoute(handlers).forEach((route, handler) -> route.patterns()
			.stream()
			.flatMap((pattern) -> addresses(pattern, model))
			.forEach((address) -> table.put(address,
					(request, response) -> exchanges.handle(request, response, handler))));
		return new SimpleUrlHandlerMapping(table, Ordered.HIGHEST_PRECEDENCE);
	}

	/**
	 * The handlers by their routes.
	 * @throws IllegalStateException if a route has none, or two
	 */
	static Map<Route, RouteHandler> byRoute(List<RouteHandler> handlers) {
		Map<Route, RouteHandler> byRoute = handlers.stream()
			.collect(Collectors.toMap(RouteHandler::route, Function.identity()));
		for (Route route : Route.values()) {
			if (!byRoute.containsKey(route)) {
				throw new IllegalStateException("no handler answers the route " + route);
			}
		}
		return byRoute;
	}

	private static Stream<String> addresses(String pattern, Model model) {
		return pattern.contains("{kind}")
				? model.things().stream().map((type) -> pattern.replace("{kind}", type.kind())) : Stream.of(pattern);
	}

	/**
	 * Content coding: what answers can be taken away as is compressed where it is text.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> compression(ServerProperties server,
			List<FileFormat> formats) {
		Compression compression = server.getCompression();
		Stream<String> text = formats.stream().filter(FileFormat::isText).map(FileFormat::mediaType);
		compression
			.setMimeTypes(Stream.concat(Stream.of(compression.getMimeTypes()), text).distinct().toArray(String[]::new));
		return (factory) -> factory.setCompression(compression);
	}

	/** What is metered where it is answered is not metered around that. */
	@Bean
	ObservationPredicate whatIsMeteredOnce() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext request)
				|| request.getCarrier() == null || !Route.isMetered(Route.asked(request.getCarrier()));
	}

	/**
	 * Pages of all origins are answered unless some are named: there are no cookies and
	 * nothing is secret, so nothing is shown to a page that its reader could not ask for
	 * without it. The reconciliation service answers all of them whatever is set, as its
	 * specification demands.
	 */
	@Bean
	FilterRegistrationBean<CorsFilter> corsFilter(Cors settings, Refusals refusals) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration(Route.RECONCILE.path() + "/**", allowed(List.of(CorsConfiguration.ALL)));
		if (!settings.origins().isEmpty()) {
			source.registerCorsConfiguration("/**", allowed(settings.origins()));
		}
		CorsFilter cors = new CorsFilter(source);
		cors.setCorsProcessor(new OriginRefusal(refusals));
		FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(cors);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return filter;
	}

	/** What the container refuses before we see it, or after, is told by us. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownRefusals(Refusals refusals) {
		return (factory) -> {
			// goes on to the filter of methods, which refuses it like every other
			factory.addConnectorCustomizers((connector) -> connector.setAllowTrace(true));
			factory.addContextCustomizers(
					(context) -> context.getParent().getPipeline().addValve(new RefusalValve(refusals)));
		};
	}

	/**
	 * Send buffer of a socket: as small as a far client still reads fast with. One that
	 * reads slowly is taken for one that has stopped while a large buffer empties.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> sendBuffer() {
		return (factory) -> factory.addConnectorCustomizers(
				(connector) -> connector.setProperty("socket.txBufSize", Integer.toString(128 * 1024)));
	}

	private static CorsConfiguration allowed(List<String> origins) {
		CorsConfiguration allowed = new CorsConfiguration();
		allowed.setAllowedOrigins(origins);
		allowed.setAllowedMethods(List.of("GET", "HEAD", "POST"));
		allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		allowed.setExposedHeaders(List.of("ETag", "Cache-Status", "Age", "Link", "Location", "Content-Disposition",
				"Content-Range", RevisionHeaders.SERVED, RevisionHeaders.ASKED, Receipts.HEADER, "Retry-After",
				"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"));
		allowed.setMaxAge(Duration.ofDays(1));
		return allowed;
	}

	/**
	 * Which pages of other origins may ask.
	 *
	 * @param origins origins whose pages may ask, such as
	 * {@code https://portal.example.org}; {@code *} for all of them
	 */
	@ConfigurationProperties("zonegraph.cors")
	record Cors(@DefaultValue(CorsConfiguration.ALL) List<String> origins) {
	}

}
