package org.zonegraph.export.file;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The answer as the API gives it, with all pages in one. Where it was walked, it has no
 * {@code pageInfo}.
 */
@Component
final class JsonFileFormat implements FileFormat {

	private final JsonMapper json = JsonMapper.shared();

	@Override
	public String ending() {
		return "json";
	}

	@Override
	public String mediaType() {
		return "application/json";
	}

	@Override
	public String content() {
		return "the answer as the API gives it, lists whole";
	}

	@Override
	public FileWriter open(Content content, OutputStream output) {
		return new JsonFileWriter(content, this.json.createGenerator(output));
	}

	private static final class JsonFileWriter implements FileWriter {

		private final Content content;

		private final JsonGenerator json;

		/** What follows the walked list, ends of objects included. */
		private final Deque<Runnable> rest = new ArrayDeque<>();

		private boolean begun;

		JsonFileWriter(Content content, JsonGenerator json) {
			this.content = content;
			this.json = json;
		}

		@Override
		public void page(Map<?, ?> data) {
			Paging paging = this.content.paging();
			if (!this.begun) {
				this.begun = true;
				this.json.writeStartObject();
				this.json.writeName("data");
				object(data, paging);
			}
			else if (paging != null && data.get(paging.connection().key()) instanceof Map<?, ?> page) {
				entries(page.get(paging.entries().key()));
			}
			this.json.flush();
		}

		/** Writes an object up to the list that is walked. */
		private void object(Map<?, ?> data, @Nullable Paging paging) {
			this.json.writeStartObject();
			data.forEach((key, value) -> later(() -> field(key.toString(), value, paging)));
			later(this.json::writeEndObject);
		}

		private void field(String key, @Nullable Object value, @Nullable Paging paging) {
			this.json.writeName(key);
			if (paging != null && key.equals(paging.connection().key()) && value instanceof Map<?, ?> connection) {
				connection(connection, paging);
			}
			else {
				this.json.writePOJO(value);
			}
		}

		private void connection(Map<?, ?> connection, Paging paging) {
			this.json.writeStartObject();
			connection.forEach((key, value) -> {
				if (key.equals(paging.entries().key())) {
					this.json.writeName(key.toString());
					this.json.writeStartArray();
					entries(value);
					this.rest.add(this.json::writeEndArray);
				}
				else if (!key.equals(paging.pageInfo().key())) {
					later(() -> field(key.toString(), value, null));
				}
			});
			this.rest.add(this.json::writeEndObject);
		}

		/** What follows a list that is not at its end waits for it. */
		private void later(Runnable part) {
			if (this.rest.isEmpty()) {
				part.run();
			}
			else {
				this.rest.add(part);
			}
		}

		private void entries(@Nullable Object entries) {
			if (entries instanceof List<?> list) {
				list.forEach(this.json::writePOJO);
			}
		}

		@Override
		public void end() {
			this.rest.forEach(Runnable::run);
			this.json.writeName("extensions");
			this.json.writePOJO(Map.of("revision", this.content.provenance().revision()));
			this.json.writeEndObject();
			this.json.close();
		}

	}

}
