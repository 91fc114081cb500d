package org.zonegraph.web.door;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.Refusals;

/**
 * Allowed methods of each address. All are read; one that is not there is not there by
 * any method. Comes after the question of a page of another origin whether it may ask,
 * which has a method of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class MethodFilter extends OncePerRequestFilter {

	private final Addresses addresses;

	private final Refusals refusals;

	MethodFilter(Addresses addresses, Refusals refusals) {
		this.addresses = addresses;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String method = request.getMethod();
		List<String> allowed = Route.methods(Route.asked(request));
		if (allowed.contains(method)) {
			chain.doFilter(request, response);
		}
		else {
			this.refusals.send(request, response,
					this.addresses.isThere(request) ? Refusal.method(method, allowed) : Refusals.nothingThere());
		}
	}

}
