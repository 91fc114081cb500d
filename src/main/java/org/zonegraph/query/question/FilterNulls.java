package org.zonegraph.query.question;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Null check of filters: what is given must not be null. Taken for "no filter", a value
 * that a caller's program has lost would be answered with everything.
 */
public final class FilterNulls {

	/** The code of a filter that cannot be meant. */
	static final String CODE = "INVALID_FILTER";

	private FilterNulls() {
	}

	/**
	 * Refuses a filter that has null anywhere in it.
	 * @param list what the filter is on, as the answer calls it
	 * @param filter the filter
	 * @return true where it has none
	 * @throws InvalidQueryException if it has
	 */
	public static boolean refuse(String list, Map<String, Object> filter) {
		refuse(list, "filter", filter);
		return true;
	}

	private static void refuse(String list, String path, @Nullable Object value) {
		if (value == null) {
			throw new InvalidQueryException(CODE,
					"%s: %s is null; leave it out, or ask for what is not known by isNull: true".formatted(list, path));
		}
		if (value instanceof Map<?, ?> fields) {
			fields.forEach((key, each) -> refuse(list, path + "." + key, each));
		}
		if (value instanceof List<?> entries) {
			for (int i = 0; i < entries.size(); i++) {
				refuse(list, "%s.%d".formatted(path, i), entries.get(i));
			}
		}
	}

}
