package org.zonegraph.rdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Statements as a document that needs nothing else to be read. */
final class RdfDocument {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String CONTEXT = "@context";

	private static final String GRAPH = "@graph";

	/** Statements that are compacted together: for each time the context is read anew. */
	private static final int AT_ONCE = 5_000;

	private final Map<String, String> prefixes;

	private final Map<String, Object> context;

	private final String contextText;

	/**
	 * A document.
	 * @param prefixes by which names are short
	 * @param context the JSON-LD context
	 */
	RdfDocument(Map<String, String> prefixes, Map<String, Object> context) {
		this.prefixes = prefixes;
		this.context = context;
		this.contextText = JSON.writeValueAsString(Map.of(CONTEXT, context));
	}

	/**
	 * Writes a document, of which a few parts are in memory at a time.
	 * @param format how
	 * @param out where to; is not closed
	 * @param parts each says statements; what is said of one thing is in one part
	 */
	void write(RdfFormat format, OutputStream out, Stream<Consumer<Consumer<Statement>>> parts) throws IOException {
		switch (format) {
			case TURTLE -> write(new TurtleWriter(out), (to) -> parts.forEach((part) -> part.accept(to)));
			case JSON_LD -> jsonLd(out, parts);
		}
	}

	private void write(RDFWriter writer, Consumer<Consumer<Statement>> statements) {
		writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
		writer.startRDF();
		this.prefixes.forEach(writer::handleNamespace);
		statements.accept(writer::handleStatement);
		writer.endRDF();
	}

	/** A reader that does not hold the whole wants the context first. */
	private void jsonLd(OutputStream out, Stream<Consumer<Consumer<Statement>>> parts) throws IOException {
		JsonGenerator json = JSON.createGenerator(out).configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
		json.writeStartObject();
		json.writePOJOProperty(CONTEXT, this.context);
		json.writeName(GRAPH);
		json.writeStartArray();
		List<Statement> waiting = new ArrayList<>();
		for (Consumer<Consumer<Statement>> part : (Iterable<Consumer<Consumer<Statement>>>) parts::iterator) {
			part.accept(waiting::add);
			if (waiting.size() >= AT_ONCE) {
				compacted(json, waiting);
				waiting.clear();
			}
		}
		compacted(json, waiting);
		json.writeEndArray();
		json.writeEndObject();
		json.close();
	}

	private void compacted(JsonGenerator json, List<Statement> statements) throws IOException {
		ByteArrayOutputStream expanded = new ByteArrayOutputStream();
		JSONLDWriter writer = new JSONLDWriter(expanded);
		writer.getWriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.EXPAND);
		writer.getWriterConfig().set(JSONLDSettings.USE_NATIVE_TYPES, true);
		write(writer, statements::forEach);
		try {
			JsonObject compacted = JsonLd
				.compact(JsonDocument.of(new ByteArrayInputStream(expanded.toByteArray())),
						JsonDocument.of(new StringReader(this.contextText)))
				.get();
			JsonArray things = compacted.getJsonArray(GRAPH);
			if (things != null) {
				things.forEach((thing) -> json.writeRawValue(thing.toString()));
			}
			else if (!statements.isEmpty()) {
				json.writeRawValue(Json.createObjectBuilder(compacted).remove(CONTEXT).build().toString());
			}
		}
		catch (JsonLdError ex) {
			throw new IOException("cannot write JSON-LD", ex);
		}
	}

}
