package org.zonegraph.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Input validation: what is given as JSON, and what is wrong with it. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final Pattern WHOLE_NUMBER = Pattern.compile("0*[1-9]\\d{0,9}(\\.0+)?");

	private Json() {
	}

	/**
	 * Reads a parameter.
	 * @throws InvalidRequestException if it is not JSON
	 */
	static JsonNode read(String parameter, String text) {
		try {
			return MAPPER.readTree(text);
		}
		catch (JacksonException ex) {
			throw new InvalidRequestException(parameter + " is not JSON that can be read");
		}
	}

	static List<JsonNode> list(@Nullable JsonNode value) {
		return (value != null) ? List.of(value) : List.of();
	}

	/** Refuses the request unless something holds. */
	static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new InvalidRequestException(otherwise);
		}
	}

	/**
	 * How many are wanted at most: a whole number, also where a form has made a text of
	 * it. There are never more than {@code most}.
	 */
	static int limit(@Nullable JsonNode value, String place, int otherwise, int most) {
		String text = (value != null) ? value.asString("").strip() : "";
		if (text.isEmpty()) {
			return otherwise;
		}
		require(WHOLE_NUMBER.matcher(text).matches(), place + " is not a whole number of 1 or more");
		return new BigDecimal(text).min(BigDecimal.valueOf(most)).intValue();
	}

}
