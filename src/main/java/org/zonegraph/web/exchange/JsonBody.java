package org.zonegraph.web.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/** JSON that a caller sent: strict, in UTF-8, and not deeper than any argument can be. */
public final class JsonBody {

	/** Deeper values than any argument of the schema can be. */
	private static final int DEEPEST = 100;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
		// which of two values is meant nobody can tell
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
		.build()).build();

	private JsonBody() {
	}

	/**
	 * Looks at the type of a body.
	 * @param type the type, null where there is none
	 * @throws Refusal if it is not JSON in UTF-8
	 */
	public static void require(@Nullable String type) {
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
	 * Reads a body that is one JSON object.
	 * @throws Refusal if it is none
	 */
	public static JsonNode object(byte[] body) {
		JsonNode node = read(utf8(body), "the body");
		if (node.isArray()) {
			throw bad("batches are not answered: send one question at a time");
		}
		if (!node.isObject()) {
			throw bad("the body is not a JSON object");
		}
		return node;
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

	/**
	 * Reads JSON.
	 * @param text the JSON
	 * @param what what it is called where it cannot be read
	 * @throws Refusal if it cannot
	 */
	public static JsonNode read(String text, String what) {
		try {
			return JSON.readTree(text);
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			throw bad("%s is not JSON that can be read%s".formatted(what, (place == null) ? ""
					: ", near line %d, column %d".formatted(place.getLineNr(), place.getColumnNr())));
		}
	}

	/**
	 * Values by their names.
	 * @param value an object, null or missing where there are none
	 * @param name what it is called where it is no object
	 * @throws Refusal if it is none
	 */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> map(@Nullable JsonNode value, String name) {
		if (value == null || value.isNull()) {
			return Map.of();
		}
		if (!value.isObject()) {
			throw bad(name + " is not a JSON object");
		}
		return JSON.treeToValue(value, Map.class);
	}

	private static Refusal bad(String message) {
		return new Refusal(RefusalCode.BAD_REQUEST, message);
	}

}
