package org.zonegraph.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.zonegraph.web.GraphQlConfiguration.PublicSchema;

/** Serves the public schema as text. */
@RestController
class SchemaController {

	static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final PublicSchema schema;

	SchemaController(PublicSchema schema) {
		this.schema = schema;
	}

	@GetMapping("/schema.graphqls")
	ResponseEntity<String> schema() {
		return ResponseEntity.ok().contentType(TEXT).body(this.schema.sdl());
	}

}
