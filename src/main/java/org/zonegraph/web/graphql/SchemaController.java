package org.zonegraph.web.graphql;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.zonegraph.answer.PublicSchema;
import org.zonegraph.web.exchange.Exchange;

/** Serves the public schema as text. */
@RestController
class SchemaController {

	private final PublicSchema schema;

	SchemaController(PublicSchema schema) {
		this.schema = schema;
	}

	@GetMapping("/schema.graphqls")
	ResponseEntity<String> schema() {
		return ResponseEntity.ok().contentType(Exchange.TEXT).body(this.schema.sdl());
	}

}
