package org.zonegraph.web.refusal;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * CORS whose refusals have the shape of all others. Where every origin may ask, every
 * answer says so, whoever asked: what a cache keeps then serves them all.
 */
public final class OriginRefusal extends DefaultCorsProcessor {

	private final Refusals refusals;

	public OriginRefusal(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (configuration != null && isForAll(configuration) && !CorsUtils.isPreFlightRequest(request)) {
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, CorsConfiguration.ALL);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
					String.join(", ", Objects.requireNonNullElse(configuration.getExposedHeaders(), List.of())));
			return true;
		}
		boolean allowed = super.processRequest(configuration, request, response);
		if (!allowed) {
			this.refusals.send(request, response, new Refusal(RefusalCode.ORIGIN_NOT_ALLOWED,
					"pages of this origin may not ask here, or not in this way; zonegraph.cors.origins names those that may"));
		}
		return allowed;
	}

	private static boolean isForAll(CorsConfiguration configuration) {
		List<String> origins = configuration.getAllowedOrigins();
		return origins != null && origins.contains(CorsConfiguration.ALL);
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) {
		// is told above
	}

}
