package org.zonegraph.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What is served where, and to whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ RequestLimits.class, WebConfiguration.Cors.class })
class WebConfiguration {

	@Bean
	SimpleUrlHandlerMapping endpoints(GraphQlEndpoint graphQl, QuestionFiles files, ReceiptEndpoint receipts,
			ReconcileEndpoint reconcile) {
		return new SimpleUrlHandlerMapping(
				Map.of(GraphQlEndpoint.PATH, graphQl, "/q", files, QuestionFiles.PATH + "**", files, Receipt.PATH + "*",
						receipts, ReconcileEndpoint.PATH, reconcile, ReconcileEndpoint.PATH + "/**", reconcile),
				Ordered.HIGHEST_PRECEDENCE);
	}

	/**
	 * The endpoints meter their requests themselves, and trace those that they execute.
	 */
	@Bean
	ObservationPredicate withoutTheEndpoints() {
		return (name, context) -> !(context instanceof ServerRequestObservationContext request)
				|| request.getCarrier() == null || !isEndpoint(request.getCarrier().getRequestURI());
	}

	private static boolean isEndpoint(String uri) {
		return uri.equals(GraphQlEndpoint.PATH) || uri.startsWith(QuestionFiles.PATH) || uri.startsWith(Receipt.PATH)
				|| uri.equals(ReconcileEndpoint.PATH) || uri.startsWith(ReconcileEndpoint.PATH + "/");
	}

	/**
	 * Pages of other origins get no answer unless they are named. Only the reconciliation
	 * service answers all of them, as its specification demands: it knows nobody, so
	 * nothing is shown to a page that its reader could not ask for without it.
	 */
	@Bean
	FilterRegistrationBean<CorsFilter> corsFilter(Cors settings) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration(ReconcileEndpoint.PATH + "/**", allowed(List.of(CorsConfiguration.ALL)));
		if (!settings.origins().isEmpty()) {
			source.registerCorsConfiguration("/**", allowed(settings.origins()));
		}
		FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

	/**
	 * A body that was begun is not followed by a page about what went wrong: that its
	 * connection is closed before its end says it all.
	 */
	@Bean
	FilterRegistrationBean<Filter> errorPageFilter() {
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
			if (!response.isCommitted()) {
				chain.doFilter(request, response);
			}
		});
		filter.addUrlPatterns("/error");
		// a page is included where it cannot replace what was sent
		filter.setDispatcherTypes(DispatcherType.ERROR, DispatcherType.INCLUDE);
		return filter;
	}

	private static CorsConfiguration allowed(List<String> origins) {
		CorsConfiguration allowed = new CorsConfiguration();
		allowed.setAllowedOrigins(origins);
		allowed.setAllowedMethods(List.of("GET", "HEAD", "POST"));
		allowed.setAllowedHeaders(List.of("Content-Type", "Accept", "If-None-Match", "Zonegraph-Receipt"));
		allowed.setExposedHeaders(List.of("ETag", "Cache-Status", "Link", "Zonegraph-Revision", "Retry-After",
				"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"));
		allowed.setMaxAge(Duration.ofHours(1));
		return allowed;
	}

	/**
	 * Which pages of other origins may ask.
	 *
	 * @param origins origins whose pages may ask, such as
	 * {@code https://portal.example.org}
	 */
	@ConfigurationProperties("zonegraph.cors")
	record Cors(@DefaultValue List<String> origins) {
	}

}
