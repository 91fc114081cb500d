package org.zonegraph.answer.error;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

import org.zonegraph.graph.GraphAwayException;
import org.zonegraph.graph.PastRevisionException;
import org.zonegraph.graph.ReadSettings;
import org.zonegraph.graph.UnansweredException;
import org.zonegraph.query.question.InvalidQueryException;

/**
 * Exception handler of data fetchers: makes errors of what went wrong. What is inside
 * stays inside: callers get a code and an id that the log has too.
 */
@Component
public class ErrorResolver extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(ErrorResolver.class);

	private final ReadSettings settings;

	ErrorResolver(ReadSettings settings) {
		this.settings = settings;
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		if (failure instanceof InvalidQueryException invalid) {
			return error(environment, ErrorType.ValidationError, invalid.getMessage(), invalid.code());
		}
		if (failure instanceof RateLimitedException limited) {
			return GraphqlErrorBuilder.newError(environment)
				.errorType(ErrorType.ExecutionAborted)
				.message("%s", limited.getMessage())
				.extensions(limited.extensions())
				.build();
		}
		if (failure instanceof PastRevisionException past) {
			return GraphqlErrorBuilder.newError(environment)
				.errorType(ErrorType.DataFetchingException)
				.message("%s", past.getMessage())
				.extensions((past.retryAfter() > 0) ? Map.of("code", past.code(), "retryAfter", past.retryAfter())
						: Map.of("code", past.code()))
				.build();
		}
		if (failure instanceof GraphAwayException) {
			return error(environment, ErrorType.DataFetchingException,
					"the graph cannot be read now; ask again in some seconds", Errors.SOURCE_UNAVAILABLE);
		}
		if (failure instanceof UnansweredException || isCutOff(failure)) {
			return error(environment, ErrorType.DataFetchingException,
					"the question took longer than the %d seconds that the database may work on it, or waited too long behind others; ask for less at a time: fewer hops, smaller pages, a selection that is less deep"
						.formatted(this.settings.databaseTime().toSeconds()),
					Errors.TIMEOUT);
		}
		logger.error("error {} at {}", environment.getExecutionId(), environment.getExecutionStepInfo().getPath(),
				failure);
		return (failure instanceof RetryableException)
				? error(environment, ErrorType.DataFetchingException, "the graph could not be read; ask again",
						Errors.SOURCE_UNAVAILABLE)
				: error(environment, ErrorType.DataFetchingException, "internal error; quote the id",
						Errors.INTERNAL_ERROR);
	}

	/** Whether the database has cut off a statement for its time. */
	public static boolean isCutOff(Throwable failure) {
		return failure instanceof Neo4jException refused && refused.code().contains("TransactionTimedOut");
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorType type, @Nullable String message,
			String code) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(type)
			.message("%s", message)
			.extensions(Map.of("code", code))
			.build();
	}

}
