package org.zonegraph.web.door;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

import org.zonegraph.graph.PublicUrl;

/**
 * Forwarded headers: under which address the reader has asked. It is what the setting
 * says, else what a trusted proxy says; what others say of it is not heard, so that
 * nobody makes us write links to another site into an answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PublicAddressFilter extends OncePerRequestFilter {

	private static final String PREFIX = "X-Forwarded-Prefix";

	private static final List<String> BELIEVED = List.of("X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port",
			PREFIX);

	/** Who asked is found out by the container, of all proxies on the way. */
	private static final List<String> UNHEARD = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto",
			"X-Forwarded-Ssl", "X-Forwarded-Host", "X-Forwarded-Port", PREFIX);

	private final ForwardedHeaderFilter forwarded = new ForwardedHeaderFilter();

	private final @Nullable URI address;

	PublicAddressFilter(PublicUrl setting) {
		this.address = setting.publicUrl();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Map<String, String> told = told(request);
		if (told.isEmpty()) {
			chain.doFilter(request, response);
		}
		else {
			this.forwarded.doFilter(new Told(request, told), response, chain);
		}
	}

	private Map<String, String> told(HttpServletRequest request) {
		Map<String, String> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		if (this.address != null) {
			told.put("X-Forwarded-Proto", this.address.getScheme());
			told.put("X-Forwarded-Host", this.address.getRawAuthority());
			told.put(PREFIX, this.address.getRawPath().isEmpty() ? "/" : this.address.getRawPath());
		}
		else if (request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) != null) {
			BELIEVED.stream()
				.filter((name) -> request.getHeader(name) != null)
				.forEach((name) -> told.put(name, request.getHeader(name)));
		}
		return told;
	}

	/** A request with what is heard in place of what was said. */
	private static final class Told extends HttpServletRequestWrapper {

		private final Map<String, String> told;

		Told(HttpServletRequest request, Map<String, String> told) {
			super(request);
			this.told = told;
		}

		private static boolean isUnheard(String name) {
			return UNHEARD.stream().anyMatch(name::equalsIgnoreCase);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return isUnheard(name) ? this.told.get(name) : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			String heard = this.told.get(name);
			return !isUnheard(name) ? super.getHeaders(name)
					: Collections.enumeration((heard != null) ? List.of(heard) : List.of());
		}

		@Override
		public Enumeration<String> getHeaderNames() {
			List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
			names.removeIf(Told::isUnheard);
			names.addAll(this.told.keySet());
			return Collections.enumeration(names);
		}

	}

}
