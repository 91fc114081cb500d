package org.zonegraph.answer.error;

import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * Errors of one response, as callers see them.
 *
 * @param list the errors; empty where there is none
 * @param code code of the first, null where there is none
 * @param areLasting whether the same question has the same errors for a while
 * @param retryAfter after how many seconds to ask again, 0 where that says nothing
 */
public record ToldErrors(List<Map<String, Object>> list, @Nullable String code, boolean areLasting, long retryAfter) {

	/** An error with its places and its extensions, beside its message. */
	private static final int WEIGHT = 600;

	public ToldErrors {
		list = List.copyOf(list);
	}

	/**
	 * Tells errors.
	 * @param errors the errors as an execution gave them
	 * @param id what the log knows the execution by
	 * @param most how many are told
	 * @return the errors
	 */
	public static ToldErrors of(List<GraphQLError> errors, String id, int most) {
		if (errors.isEmpty()) {
			return new ToldErrors(List.of(), null, true, 0);
		}
		GraphQLError first = errors.get(0);
		Map<String, Object> extensions = first.getExtensions();
		Object wait = (extensions != null) ? extensions.get("retryAfter") : null;
		return new ToldErrors(Errors.outside(errors, id, most), Errors.code(first), Errors.areLasting(errors),
				(wait instanceof Long seconds) ? seconds : 0);
	}

	/**
	 * The message of the first error.
	 * @return the message, null where there is no error
	 */
	public @Nullable String message() {
		return this.list.isEmpty() ? null : String.valueOf(this.list.get(0).get("message"));
	}

	/**
	 * How much memory they take, about.
	 * @return bytes
	 */
	public int weight() {
		return this.list.stream().mapToInt((error) -> WEIGHT + 2 * String.valueOf(error.get("message")).length()).sum();
	}

}
