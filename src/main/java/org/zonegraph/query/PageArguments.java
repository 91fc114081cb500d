package org.zonegraph.query;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.SchemaDeriver;

/**
 * Which page of a list is asked for.
 *
 * @param size the most entries it can have
 * @param cursor where it begins, or ends where {@code backwards}; null for the list's own
 * @param backwards whether it is cut from the end
 */
record PageArguments(int size, @Nullable String cursor, boolean backwards) {

	/**
	 * Reads the arguments.
	 * @throws InvalidQueryException if they ask for too much or do not go together
	 */
	static PageArguments of(String list, Map<String, Object> arguments) {
		Integer first = size(list, "first", arguments);
		Integer last = size(list, "last", arguments);
		String after = (String) arguments.get("after");
		String before = (String) arguments.get("before");
		if ((first != null || after != null) && (last != null || before != null)) {
			throw new InvalidQueryException("INVALID_PAGE",
					"%s: give first and after, or last and before, not some of both".formatted(list));
		}
		boolean backwards = last != null || before != null;
		Integer size = backwards ? last : first;
		return new PageArguments((size != null) ? size : SchemaDeriver.DEFAULT_PAGE, backwards ? before : after,
				backwards);
	}

	private static @Nullable Integer size(String list, String name, Map<String, Object> arguments) {
		Integer size = (Integer) arguments.get(name);
		if (size != null && size < 0) {
			throw new InvalidQueryException("INVALID_PAGE",
					"%s: %s is %d, allowed are 0 to %d".formatted(list, name, size, SchemaDeriver.MAX_PAGE));
		}
		if (size != null && size > SchemaDeriver.MAX_PAGE) {
			throw new InvalidQueryException("PAGE_TOO_LARGE",
					"%s: %s is %d, allowed are 0 to %d; walk longer lists by cursor".formatted(list, name, size,
							SchemaDeriver.MAX_PAGE));
		}
		return size;
	}

}
