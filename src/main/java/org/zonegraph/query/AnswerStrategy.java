package org.zonegraph.query;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;

/**
 * Passes an {@link Answer} on as it is; resolving it field by field costs more than the
 * database does.
 */
public final class AnswerStrategy extends AsyncExecutionStrategy {

	/**
	 * A strategy.
	 * @param exceptionHandler makes errors of what fetchers throw
	 */
	public AnswerStrategy(DataFetcherExceptionHandler exceptionHandler) {
		super(exceptionHandler);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		if (parameters.getSource() instanceof Answer answer) {
			return new FieldValueInfo(CompleteValueType.OBJECT, answer.value());
		}
		return super.completeValue(context, parameters);
	}

}
