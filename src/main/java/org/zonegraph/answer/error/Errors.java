package org.zonegraph.answer.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.PastRevisionException;

/** Error codes: what errors look like outside, each with a code of docs/http.md. */
public final class Errors {

	public static final String RATE_LIMITED = "RATE_LIMITED";

	static final String LIMIT_EXCEEDED = "LIMIT_EXCEEDED";

	static final String SOURCE_UNAVAILABLE = "SOURCE_UNAVAILABLE";

	static final String TIMEOUT = "TIMEOUT";

	static final String INTERNAL_ERROR = "INTERNAL_ERROR";

	/** What may be gone the next moment, or is the caller's alone. */
	private static final Set<String> PASSING = Set.of(SOURCE_UNAVAILABLE, PastRevisionException.IN_THE_MAKING, TIMEOUT,
			INTERNAL_ERROR, RATE_LIMITED);

	private Errors() {
	}

	/**
	 * Whether the same question is answered the same way again: none of its errors is
	 * about this moment.
	 */
	public static boolean areLasting(List<GraphQLError> errors) {
		return errors.stream().map(Errors::code).noneMatch(PASSING::contains);
	}

	/**
	 * A limit of the settings that is exceeded.
	 * @param limit the setting's name beneath {@code zonegraph.limits}
	 * @param value how much was asked for
	 * @param allowed how much is allowed
	 * @param what what exceeds it
	 * @param advice what to do instead
	 */
	public static GraphQLError limit(String limit, long value, long allowed, String what, String advice) {
		return limit(limit, value, allowed, what, advice, Map.of());
	}

	public static GraphQLError limit(String limit, long value, long allowed, String what, String advice,
			Map<String, Object> more) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", LIMIT_EXCEEDED);
		extensions.put("limit", limit);
		extensions.put("value", value);
		extensions.put("allowed", allowed);
		extensions.putAll(more);
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message("%s: %,d, allowed are %,d: %s; %s", limit, value, allowed, what, advice)
			.extensions(extensions)
			.build();
	}

	/** An error as callers see it. */
	static Map<String, Object> outside(GraphQLError error, String id) {
		Map<String, Object> outside = new LinkedHashMap<>(error.toSpecification());
		Map<String, Object> extensions = new LinkedHashMap<>();
		String code = code(error);
		extensions.put("code", code);
		Map<String, Object> own = error.getExtensions();
		if (own != null) {
			extensions.putAll(own);
		}
		// the other classes are named after what is inside
		extensions.remove("classification");
		if (error.getErrorType() == ErrorType.ValidationError || error.getErrorType() == ErrorType.InvalidSyntax) {
			extensions.put("classification", error.getErrorType().toString());
		}
		extensions.put("id", id);
		if (code.equals(INTERNAL_ERROR) && (own == null || !own.containsKey("code"))) {
			outside.put("message", "internal error; quote the id");
		}
		outside.put("extensions", extensions);
		return outside;
	}

	/** The first so many errors as callers see them. */
	static List<Map<String, Object>> outside(List<GraphQLError> errors, String id, int most) {
		List<Map<String, Object>> outside = new ArrayList<>();
		errors.stream().limit(most).forEach((error) -> outside.add(outside(error, id)));
		if (errors.size() > most) {
			outside.add(outside(
					limit("errors", errors.size(), most, "so many are wrong", "mend the first ones and ask again"),
					id));
		}
		return outside;
	}

	/** What is wrong, for programs. */
	public static String code(GraphQLError error) {
		Map<String, Object> extensions = error.getExtensions();
		if (extensions != null && extensions.get("code") instanceof String code) {
			return code;
		}
		if (error instanceof NonNullableValueCoercedAsNullException || error instanceof CoercingParseValueException
				|| error instanceof CoercingParseLiteralException) {
			return "BAD_USER_INPUT";
		}
		if (error instanceof UnknownOperationException) {
			return "OPERATION_RESOLUTION_FAILURE";
		}
		if (error instanceof BadFaithIntrospectionError) {
			return LIMIT_EXCEEDED;
		}
		return code(error.getErrorType());
	}

	private static String code(graphql.@Nullable ErrorClassification type) {
		if (type == ErrorType.InvalidSyntax) {
			return "GRAPHQL_PARSE_FAILED";
		}
		if (type == ErrorType.ValidationError) {
			return "GRAPHQL_VALIDATION_FAILED";
		}
		if (type == ErrorType.OperationNotSupported) {
			return "OPERATION_RESOLUTION_FAILURE";
		}
		return (type == ErrorType.ExecutionAborted) ? LIMIT_EXCEEDED : INTERNAL_ERROR;
	}

}
