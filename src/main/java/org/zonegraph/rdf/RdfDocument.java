package org.zonegraph.rdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import no.hasmac.jsonld.JsonLd;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.document.JsonDocument;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDMode;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import tools.jackson.databind.json.JsonMapper;

/** Statements as a document that needs nothing else to be read. */
final class RdfDocument {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String CONTEXT = "@context";

	private final Map<String, String> prefixes;

	private final Map<String, Object> context;

	/**
	 * A document.
	 * @param prefixes by which names are short
	 * @param context the JSON-LD context
	 */
	RdfDocument(Map<String, String> prefixes, Map<String, Object> context) {
		this.prefixes = prefixes;
		this.context = context;
	}

	/**
	 * Writes a document.
	 * @param format how
	 * @param out where to; is not closed
	 * @param statements says the statements
	 */
	void write(RdfFormat format, OutputStream out, Consumer<Consumer<Statement>> statements) throws IOException {
		switch (format) {
			case TURTLE -> write(new TurtleWriter(out), statements);
			case JSON_LD -> jsonLd(out, statements);
		}
	}

	private void write(RDFWriter writer, Consumer<Consumer<Statement>> statements) {
		writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
		writer.startRDF();
		this.prefixes.forEach(writer::handleNamespace);
		statements.accept(writer::handleStatement);
		writer.endRDF();
	}

	private void jsonLd(OutputStream out, Consumer<Consumer<Statement>> statements) throws IOException {
		ByteArrayOutputStream expanded = new ByteArrayOutputStream();
		JSONLDWriter writer = new JSONLDWriter(expanded);
		writer.getWriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.EXPAND);
		writer.getWriterConfig().set(JSONLDSettings.USE_NATIVE_TYPES, true);
		write(writer, statements);
		try {
			JsonObject compacted = JsonLd
				.compact(JsonDocument.of(new ByteArrayInputStream(expanded.toByteArray())),
						JsonDocument.of(new StringReader(JSON.writeValueAsString(this.context))))
				.get();
			// a reader that does not hold the whole wants the context first
			JsonObjectBuilder ordered = Json.createObjectBuilder().add(CONTEXT, compacted.get(CONTEXT));
			compacted.forEach(ordered::add);
			out.write(ordered.build().toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (JsonLdError ex) {
			throw new IOException("cannot write JSON-LD", ex);
		}
	}

}
