package org.zonegraph.web.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.zonegraph.answer.Question;
import org.zonegraph.answer.document.TrustedDocuments;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Request parser of the GraphQL over HTTP specification: one question of each request.
 */
@Component
final class RequestReader {

	/** Deeper values than any argument of the schema can be. */
	private static final int DEEPEST = 100;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
		// which of two values is meant nobody can tell
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
		.build()).build();

	private final TrustedDocuments documents;

	RequestReader(TrustedDocuments documents) {
		this.documents = documents;
	}

	/**
	 * Looks at the type of the body.
	 * @param type the type, null where there is none
	 * @throws Refusal if it is not JSON in UTF-8
	 */
	void requireJson(@Nullable String type) {
		try {
			if (type != null && (type.equals("application/json") || isUtf8Json(MediaType.parseMediaType(type)))) {
				return;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// what cannot be read is not JSON either
		}
		throw new Refusal(RefusalCode.UNSUPPORTED_MEDIA_TYPE, "the body must be application/json in UTF-8",
				Map.of("Accept-Post", "application/json"));
	}

	private static boolean isUtf8Json(MediaType type) {
		return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
				&& (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
	}

	/**
	 * The question in a body.
	 * @throws Refusal if it is not one question
	 */
	Question post(byte[] body) {
		JsonNode node = parsed(utf8(body), "the body");
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
		return question(once(request, "query"), once(request, "operationName"), once(request, "documentId"),
				parameter(request, "variables"), parameter(request, "extensions"));
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
		String text = once(request, name);
		return (text == null || text.isEmpty()) ? Map.of() : object(parsed(text, name), name);
	}

	private static @Nullable String once(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		if (values != null && values.length > 1) {
			throw bad("the parameter %s is there twice".formatted(name));
		}
		return (values != null) ? values[0] : null;
	}

	/** JSON parsers take UTF-16 for what it is; we said UTF-8. */
	private static String utf8(byte[] body) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw bad("the body is not UTF-8");
		}
	}

	private JsonNode parsed(String text, String what) {
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
		return new Refusal(RefusalCode.BAD_REQUEST, message);
	}

}
