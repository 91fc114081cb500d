package org.zonegraph.query.compile;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;

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
	static PageArguments of(QuestionField list) {
		Integer first = size(list, "first");
		Integer last = size(list, "last");
		String after = list.argument("after");
		String before = list.argument("before");
		if ((first != null || after != null) && (last != null || before != null)) {
			throw new InvalidQueryException("INVALID_PAGE",
					"%s: give first and after, or last and before, not some of both".formatted(list.key()));
		}
		boolean backwards = last != null || before != null;
		Integer size = backwards ? last : first;
		return new PageArguments((size != null) ? size : SchemaDeriver.DEFAULT_PAGE, backwards ? before : after,
				backwards);
	}

	private static @Nullable Integer size(QuestionField list, String name) {
		Integer size = list.argument(name);
		if (size != null && size < 0) {
			throw new InvalidQueryException("INVALID_PAGE",
					"%s: %s is %d, allowed are 0 to %d".formatted(list.key(), name, size, SchemaDeriver.MAX_PAGE));
		}
		if (size != null && size > SchemaDeriver.MAX_PAGE) {
			throw new InvalidQueryException("PAGE_TOO_LARGE",
					"%s: %s is %d, allowed are 0 to %d; walk longer lists by cursor".formatted(list.key(), name, size,
							SchemaDeriver.MAX_PAGE));
		}
		return size;
	}

}
