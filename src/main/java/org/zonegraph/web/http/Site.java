package org.zonegraph.web.http;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Base URL: where readers find these pages, as the setting, a trusted proxy or else the
 * host that was asked says. Every link is made of it.
 *
 * @param origin scheme, host and port
 * @param prefix the path that all addresses begin with, without a slash at its end; empty
 * where there is none
 */
public record Site(String origin, String prefix) {

	/**
	 * The site as the reader of an answer sees it.
	 * @param request the request
	 * @return its origin and prefix
	 */
	public static Site of(HttpServletRequest request) {
		return of(URI.create(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()));
	}

	private static Site of(URI base) {
		return new Site(base.getScheme() + "://" + base.getRawAuthority(), base.getRawPath());
	}

	/**
	 * What all of its addresses begin with.
	 * @return origin and prefix
	 */
	public String base() {
		return this.origin + this.prefix;
	}

	/**
	 * A whole address.
	 * @param path the path of a route
	 * @return the address
	 */
	public String address(String path) {
		return base() + path;
	}

	/**
	 * An address for a link in a page of this site.
	 * @param path the path of a route
	 * @return the path with the prefix
	 */
	public String path(String path) {
		return this.prefix + path;
	}

	/**
	 * A page that is written without a prefix, such as one of the explorer's files.
	 * @param html the page, whose links begin with a slash
	 * @return the page with the prefix before them
	 */
	public String page(String html) {
		return this.prefix.isEmpty() ? html
				: html.replaceAll("(\\b(?:href|src|action)=\"|: \")/", "$1" + this.prefix + "/");
	}

}
