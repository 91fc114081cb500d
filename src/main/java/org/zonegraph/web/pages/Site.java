package org.zonegraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.zonegraph.model.NodeId;

/**
 * Base URL: makes addresses absolute, of the host that was asked.
 *
 * @param base scheme, host and port
 */
record Site(String base) {

	static Site of(HttpServletRequest request) {
		return new Site(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
	}

	String address(String path) {
		return this.base + path;
	}

	/** The path of an entity's page. */
	static String path(String id) {
		return NodeId.of(id).path();
	}

}
