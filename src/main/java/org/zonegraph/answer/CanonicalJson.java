package org.zonegraph.answer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON: the keys of objects are sorted, so that what is equal is the same text,
 * and has the same hash.
 */
public final class CanonicalJson {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private CanonicalJson() {
	}

	/**
	 * Writes a value.
	 * @param value maps, lists and scalars
	 * @return its only text
	 */
	public static String of(@Nullable Object value) {
		return JSON.writeValueAsString(value);
	}

}
