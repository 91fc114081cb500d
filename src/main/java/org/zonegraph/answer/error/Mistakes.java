package org.zonegraph.answer.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Mistakes of one document, in the order in which they stand there. */
final class Mistakes {

	/** What stands where it cannot. */
	static final String INVALID_DOCUMENT = "GRAPHQL_VALIDATION_FAILED";

	/** A value that does not fit, be it written in the document or in a variable. */
	static final String INVALID_VALUE = "BAD_USER_INPUT";

	private final List<GraphQLError> found = new ArrayList<>();

	private final int most;

	/**
	 * No mistakes yet.
	 * @param most of how many it is said what they are; the others are counted
	 */
	Mistakes(int most) {
		this.most = most;
	}

	/** Whether another one is still told. */
	boolean areTold() {
		return this.found.size() < this.most;
	}

	void add(String code, @Nullable SourceLocation location, String message) {
		GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ValidationError)
			.message("%s", message)
			.extensions(Map.of("code", code));
		this.found.add(((location != null) ? error.location(location) : error).build());
	}

	List<GraphQLError> all() {
		return List.copyOf(this.found);
	}

}
