package org.zonegraph.export.file;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import org.zonegraph.model.Model;
import org.zonegraph.model.words.Words;
import org.zonegraph.rdf.Rdf;

/**
 * JSON-LD, see {@link LinkedAnswer}. A connection is its entries; what is said of a list
 * as a whole, such as its count, is not in the file.
 */
@Component
final class JsonLdFileFormat implements FileFormat {

	private final JsonMapper json = JsonMapper.shared();

	private final Model model;

	private final Rdf rdf;

	JsonLdFileFormat(Model model, Rdf rdf) {
		this.model = model;
		this.rdf = rdf;
	}

	@Override
	public String ending() {
		return "jsonld";
	}

	@Override
	public String mediaType() {
		return "application/ld+json";
	}

	@Override
	public String content() {
		return "what the answer states, in the terms of the whole graph, with the evidence of relationships";
	}

	@Override
	public Words words() {
		return new Words("Linked data (JSON-LD)", "关联数据（JSON-LD）");
	}

	@Override
	public FileWriter open(Content content, OutputStream output) {
		JsonGenerator generator = this.json.createGenerator(output);
		generator.writeStartObject();
		this.rdf.context(content.provenance().imprint()).forEach(generator::writePOJOProperty);
		generator.writeName("@graph");
		generator.writeStartArray();
		generator.writePOJO(content.provenance().dataset());
		return new JsonLdFileWriter(content, new LinkedAnswer(this.model, this.rdf, content.provenance()), generator);
	}

	private static final class JsonLdFileWriter implements FileWriter {

		private final Content content;

		private final LinkedAnswer answer;

		private final JsonGenerator json;

		private boolean begun;

		JsonLdFileWriter(Content content, LinkedAnswer answer, JsonGenerator json) {
			this.content = content;
			this.answer = answer;
			this.json = json;
		}

		@Override
		public void page(Map<?, ?> data) {
			this.content.parts(!this.begun).forEach((part) -> write(this.answer.linked(part, data.get(part.key()))));
			this.answer.statements().forEach(this.json::writePOJO);
			this.begun = true;
			this.json.flush();
		}

		private void write(@Nullable Object linked) {
			if (linked instanceof List<?> several) {
				several.stream().filter(Objects::nonNull).forEach(this.json::writePOJO);
			}
			else if (linked instanceof Map<?, ?>) {
				this.json.writePOJO(linked);
			}
		}

		@Override
		public void end() {
			this.json.writeEndArray();
			this.json.writeEndObject();
			this.json.close();
		}

	}

}
