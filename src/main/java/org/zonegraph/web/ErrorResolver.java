package org.zonegraph.web;

import java.util.Map;
import java.util.UUID;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

import org.zonegraph.query.InvalidQueryException;

/**
 * Makes errors of what went wrong while a field was answered. What is inside stays
 * inside: callers get a code and, where it was not their fault, an id that the log has
 * too.
 */
@Component
class ErrorResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(ErrorResolver.class);

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		if (failure instanceof InvalidQueryException invalid) {
			return error(environment, ErrorType.ValidationError, invalid.getMessage(), Map.of("code", invalid.code()));
		}
		String id = UUID.randomUUID().toString();
		logger.error("error {} at {}", id, environment.getExecutionStepInfo().getPath(), failure);
		if (failure instanceof Neo4jException late && late.code().contains("TransactionTimedOut")) {
			return error(environment, ErrorType.DataFetchingException,
					"the question took the database more than 10 seconds; ask for less at a time: "
							+ "fewer hops, smaller pages, a selection that is less deep",
					Map.of("code", "TIMEOUT", "id", id));
		}
		boolean source = failure instanceof Neo4jException;
		return error(environment, ErrorType.DataFetchingException,
				source ? "the graph could not be read; try again later, or quote the id"
						: "internal error; quote the id",
				Map.of("code", source ? "SOURCE_UNAVAILABLE" : "INTERNAL_ERROR", "id", id));
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorType type, @Nullable String message,
			Map<String, Object> extensions) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(type)
			.message("%s", message)
			.extensions(extensions)
			.build();
	}

}
