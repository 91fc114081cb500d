package org.zonegraph.web.machine;

import java.io.IOException;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.explorer.SchemaView;
import org.zonegraph.model.Model;
import org.zonegraph.text.Sha256;
import org.zonegraph.web.exchange.Exchange;
import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Route;

/**
 * ES module made of the schema: kinds, fields and values with their words, for the pages
 * of the explorer. A module like the others, so that it comes along with them and is kept
 * as they are.
 */
@Component
final class SchemaModule implements RouteHandler {

	private static final String CHECKED = "no-cache";

	private final String module;

	private final String tag;

	SchemaModule(Model model) {
		this.module = "export default " + JsonMapper.shared().writeValueAsString(SchemaView.of(model)) + ";\n";
		this.tag = ETags.weak(Sha256.hex(this.module));
	}

	@Override
	public Route route() {
		return Route.SCHEMA_MODULE;
	}

	@Override
	public void handle(Exchange exchange) throws IOException {
		if (exchange.has(this.tag)) {
			exchange.notModified(this.tag, CHECKED);
			return;
		}
		exchange.response().setHeader("Cache-Control", CHECKED);
		exchange.response().setHeader("ETag", this.tag);
		exchange.send("text/javascript;charset=UTF-8", this.module);
	}

}
