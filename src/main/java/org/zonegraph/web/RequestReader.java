package org.zonegraph.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Reads a question out of a request, by the GraphQL over HTTP specification. */
@Component
final class RequestReader {

	/** Deeper values than any argument of the schema can be. */
	private static final int DEEPEST = 100;

	private final JsonMapper json = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.build())
		.build();

	private final TrustedDocuments documents;

	RequestReader(TrustedDocuments documents) {
		this.documents = documents;
	}

	/**
	 * The question in a body.
	 * @throws Refusal if it is not one question
	 */
	Question post(byte[] body) {
		JsonNode node = parsed(body, "the body");
		if (node.isArray()) {
			throw bad("batches are not answered: send one question at a time");
		}
		if (!node.isObject()) {
			throw bad("the body is not a JSON object");
		}
		return question(text(node, "query"), text(node, "operationName"), text(node, "documentId"),
				object(node.get("variables"), "variables"), object(node.get("extensions"), "extensions"));
	}

	/**
	 * The question in an address.
	 * @throws Refusal if it is not one question
	 */
	Question get(HttpServletRequest request) {
		return question(request.getParameter("query"), request.getParameter("operationName"),
				request.getParameter("documentId"), parameter(request, "variables"), parameter(request, "extensions"));
	}

	private Question question(@Nullable String query, @Nullable String operationName, @Nullable String documentId,
			Map<String, Object> variables, Map<String, Object> extensions) {
		String id = (documentId != null) ? documentId : persisted(extensions);
		return new Question(this.documents.find(query, id), operationName, variables);
	}

	/** The id by which an automatic persisted query is known. */
	private static @Nullable String persisted(Map<String, Object> extensions) {
		if (extensions.get("persistedQuery") instanceof Map<?, ?> persisted
				&& persisted.get("sha256Hash") instanceof String hash) {
			return "sha256:" + hash;
		}
		return null;
	}

	private Map<String, Object> parameter(HttpServletRequest request, String name) {
		String text = request.getParameter(name);
		return (text == null || text.isEmpty()) ? Map.of()
				: object(parsed(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), name), name);
	}

	private JsonNode parsed(byte[] text, String what) {
		try {
			return this.json.readTree(text);
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			throw bad("%s is not JSON that can be read%s".formatted(what, (place == null) ? ""
					: ", near line %d, column %d".formatted(place.getLineNr(), place.getColumnNr())));
		}
	}

	private static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.get(name);
		if (value == null || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw bad(name + " is not a string");
		}
		return value.stringValue();
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> object(@Nullable JsonNode value, String name) {
		if (value == null || value.isNull()) {
			return Map.of();
		}
		if (!value.isObject()) {
			throw bad(name + " is not a JSON object");
		}
		return this.json.treeToValue(value, Map.class);
	}

	private static Refusal bad(String message) {
		return new Refusal(400, "BAD_REQUEST", message);
	}

}
