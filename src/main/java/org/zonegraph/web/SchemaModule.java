package org.zonegraph.web;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.zonegraph.explorer.SchemaView;
import org.zonegraph.model.Model;

/**
 * ES module made of the schema: kinds, fields and values with their words, for the pages
 * of the explorer. A module like the others, so that it comes along with them and is kept
 * as they are.
 */
@RestController
class SchemaModule {

	private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

	private final String module;

	private final String tag;

	SchemaModule(Model model) {
		this.module = "export default " + new JsonMapper().writeValueAsString(SchemaView.of(model)) + ";\n";
		// weak, for it may be compressed on the way
		this.tag = "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(this.module.getBytes(StandardCharsets.UTF_8)));
	}

	@GetMapping("/lib/schema.js")
	ResponseEntity<String> module() {
		return ResponseEntity.ok()
			.contentType(JAVASCRIPT)
			.cacheControl(CacheControl.noCache())
			.eTag(this.tag)
			.body(this.module);
	}

}
