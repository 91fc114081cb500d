package org.zonegraph.web;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.zonegraph.model.NodeId;

/**
 * Absolute addresses, of the host that was asked.
 *
 * @param base scheme, host and port
 */
record Site(String base) {

	static Site of(ServerRequest request) {
		return new Site(ServletUriComponentsBuilder.fromContextPath(request.servletRequest()).build().toUriString());
	}

	String address(String path) {
		return this.base + path;
	}

	/** The path of an entity's page. */
	static String path(String id) {
		return NodeId.of(id).path();
	}

}
