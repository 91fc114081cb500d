package org.zonegraph.web.door;

import java.io.IOException;
import java.util.Base64;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.zonegraph.text.Sha256;
import org.zonegraph.web.html.ImportMap;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

/**
 * Content security policy: tells browsers what a page may do, nothing that needs a third
 * party. Charts and editors set styles of their own, the editor's fonts stand in its
 * style sheet, and drawings are saved by way of addresses made in the browser; of scripts
 * in the page itself, only the list of its modules is taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SecurityHeaders extends OncePerRequestFilter {

	private static final String PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

	/** Is shown in frames of other sites, and needs no script. */
	private static final String EMBED_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

	private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final String POLICY = "default-src 'self'; script-src 'self' '%s'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/** Of a site whose addresses begin with nothing, as most do. */
	private final String plain = policy(new Site("", ""));

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (Route.PREVIEW.has(Route.asked(request))) {
			// is shown in a frame of whoever reconciles
			response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
		}
		else if (Route.asked(request).startsWith(Route.EMBED.folder())) {
			response.setHeader("Content-Security-Policy", EMBED_POLICY);
		}
		else {
			response.setHeader("Content-Security-Policy", policyOf(request));
			response.setHeader("X-Frame-Options", "DENY");
		}
		everywhere(response);
		chain.doFilter(request, response);
	}

	private String policyOf(HttpServletRequest request) {
		return request.getContextPath().isEmpty() ? this.plain : policy(Site.of(request));
	}

	private static String policy(Site site) {
		return POLICY.formatted("sha256-" + Base64.getEncoder().encodeToString(Sha256.of(ImportMap.text(site))));
	}

	/** For a response that no page of ours comes with. */
	static void careful(HttpServletResponse response) {
		if (response.getHeader("Content-Security-Policy") == null) {
			response.setHeader("Content-Security-Policy", NOTHING);
			response.setHeader("X-Frame-Options", "DENY");
			everywhere(response);
		}
	}

	private static void everywhere(HttpServletResponse response) {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		// pages that are isolated load nothing else of another origin
		response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
	}

}
