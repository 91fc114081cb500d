package org.zonegraph.web.door;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.observation.ObservationPredicate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import org.zonegraph.answer.limit.RequestLimits;
import org.zonegraph.web.files.QuestionFiles;
import org.zonegraph.web.graphql.GraphQlEndpoint;
import org.zonegraph.web.http.Routes;
import org.zonegraph.web.receipts.ReceiptEndpoint;
import org.zonegraph.web.reconcile.ReconcileEndpoint;
import org.zonegraph.web.refusal.OriginRefusal;
import org.zonegraph.web.refusal.Refusals;

/** What is served where, and to whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ RequestLimits.class, WebConfiguration.Cors.class })
class WebConfiguration {

	@Bean
	SimpleUrlHandlerMapping endpoints(GraphQlEndpoint graphQl, QuestionFiles files, ReceiptEndpoint receipts,
			ReconcileEndpoint reconcile) {
		return new SimpleUrlHandlerMapping(Map.of(Routes.GRAPHQL, graphQl, Routes.GRAPHQL + "/", graphQl, "/q", files,
				Routes.FILES + "**", files, Routes.RECEIPTS + "*", receipts, Routes.RECONCILE, reconcile,
				Routes.RECONCILE + "/**", reconcile), Ordered.HIGHEST_PRECEDENCE);
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
		return uri.equals(Routes.GRAPHQL) || uri.equals(Routes.GRAPHQL + "/") || uri.equals("/q")
				|| uri.startsWith(Routes.FILES) || uri.startsWith(Routes.RECEIPTS) || uri.equals(Routes.RECONCILE)
				|| uri.startsWith(Routes.RECONCILE + "/");
	}

	/**
	 * Pages of other origins get no answer unless they are named. Only the reconciliation
	 * service answers all of them, as its specification demands: it knows nobody, so
	 * nothing is shown to a page that its reader could not ask for without it.
	 */
	@Bean
	FilterRegistrationBean<CorsFilter> corsFilter(Cors settings, Refusals refusals) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration(Routes.RECONCILE + "/**", allowed(List.of(CorsConfiguration.ALL)));
		if (!settings.origins().isEmpty()) {
			source.registerCorsConfiguration("/**", allowed(settings.origins()));
		}
		CorsFilter cors = new CorsFilter(source);
		cors.setCorsProcessor(new OriginRefusal(refusals));
		FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(cors);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
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
