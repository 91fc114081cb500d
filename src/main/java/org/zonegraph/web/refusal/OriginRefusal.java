package org.zonegraph.web.refusal;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** CORS whose refusals have the shape of all others. */
public final class OriginRefusal extends DefaultCorsProcessor {

	private final Refusals refusals;

	public OriginRefusal(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		boolean allowed = super.processRequest(configuration, request, response);
		if (!allowed) {
			this.refusals.send(request, response, new Refusal(RefusalCode.ORIGIN_NOT_ALLOWED,
					"pages of this origin may not ask here, or not in this way; zonegraph.cors.origins names those that may"));
		}
		return allowed;
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) {
		// is told above
	}

}
