package org.zonegraph.web.door;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.zonegraph.web.http.Assets;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

/**
 * Immutable assets: those of this version are kept for good, whose address says what is
 * in them. Their plain addresses answer too, and are asked again each time.
 */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(Assets.path("/**"))
			.addResourceLocations("classpath:/static/")
			.setCacheControl(FOR_GOOD);
	}

	/**
	 * Those of another version are led to what there is now: while copies of two versions
	 * answer side by side, a page of the one asks the other too.
	 */
	@Component
	static final class OtherVersions extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String path = Route.asked(request);
			int end = path.startsWith(Assets.ROOT) ? path.indexOf('/', Assets.ROOT.length()) : -1;
			if (end < 0 || path.startsWith(Assets.folder() + "/")) {
				chain.doFilter(request, response);
				return;
			}
			response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			// two slashes would begin the address of another host
			response.setHeader(HttpHeaders.LOCATION,
					Site.of(request).path(path.substring(end).replaceFirst("^[/\\\\]+", "/")));
		}

	}

}
