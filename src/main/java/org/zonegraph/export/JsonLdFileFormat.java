package org.zonegraph.export;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * JSON-LD. A thing has the address of its page as {@code @id} and the name of its type as
 * {@code @type}; its fields are terms by their names in the schema (by their aliases
 * where one was selected twice). A connection is its entries; what is said of a list as a
 * whole, such as its count, is not in the file.
 */
@Component
final class JsonLdFileFormat implements FileFormat {

	private final JsonMapper json = new JsonMapper();

	@Override
	public String extension() {
		return "jsonld";
	}

	@Override
	public String mediaType() {
		return "application/ld+json";
	}

	@Override
	public FileWriter open(Content content, OutputStream output) {
		JsonGenerator generator = this.json.createGenerator(output);
		generator.writeStartObject();
		generator.writePOJOProperty("@context", content.provenance().context());
		generator.writeName("@graph");
		generator.writeStartArray();
		generator.writePOJO(content.provenance().dataset());
		return new JsonLdFileWriter(content, generator);
	}

	private static final class JsonLdFileWriter implements FileWriter {

		private final Content content;

		private final JsonGenerator json;

		private boolean begun;

		JsonLdFileWriter(Content content, JsonGenerator json) {
			this.content = content;
			this.json = json;
		}

		@Override
		public void page(Map<?, ?> data) {
			this.content.parts(!this.begun).forEach((part) -> write(linked(part, data.get(part.key()))));
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

		private @Nullable Object linked(Layout part, @Nullable Object value) {
			if (part.isLeaf() || value == null) {
				return value;
			}
			if (value instanceof List<?> list) {
				return list.stream().map((entry) -> linked(part, entry)).toList();
			}
			if (part.isConnection()) {
				Layout edges = part.of("edges");
				Layout entries = (edges != null) ? edges : part.of("nodes");
				return (entries != null && value instanceof Map<?, ?> fields)
						? linked(entries, fields.get(entries.key())) : null;
			}
			return object(part, (Map<?, ?>) value);
		}

		private Map<String, @Nullable Object> object(Layout part, Map<?, ?> value) {
			Map<String, @Nullable Object> object = new LinkedHashMap<>();
			String id = part.id(value);
			if (id != null) {
				object.put("@id", this.content.provenance().thing(id));
			}
			object.put("@type", (id != null) ? type(id) : part.type());
			for (Layout field : part.parts()) {
				if (value.containsKey(field.key())) {
					boolean alone = part.parts()
						.stream()
						.filter((other) -> other.field().equals(field.field()))
						.count() == 1;
					object.put(alone ? field.field() : field.key(), linked(field, value.get(field.key())));
				}
			}
			return object;
		}

		private static String type(String id) {
			return Character.toUpperCase(id.charAt(0)) + id.substring(1, id.indexOf(':'));
		}

		@Override
		public void end() {
			this.json.writeEndArray();
			this.json.writeEndObject();
			this.json.close();
		}

	}

}
