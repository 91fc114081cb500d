package org.zonegraph.answer.limit;

import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.error.Errors;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.query.Payer;
import org.zonegraph.query.cost.Cost;
import org.zonegraph.query.cost.CostEstimator;
import org.zonegraph.query.question.QuestionField;

/**
 * Query cost limit: refuses what costs too much, once the variables are known and before
 * it is asked.
 */
public final class CostLimits extends SimplePerformantInstrumentation {

	private final RequestLimits limits;

	private final CostEstimator estimator;

	private final GraphWatch graph;

	public CostLimits(RequestLimits limits, CostEstimator estimator, GraphWatch graph) {
		this.limits = limits;
		this.estimator = estimator;
		this.graph = graph;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext context = parameters.getExecutionContext();
		long reading = ReadingCost.in(context.getGraphQLContext());
		QuestionField question = QuestionField.of(context.getGraphQLSchema(), context.getNormalizedQueryTree().get());
		question.in(context.getGraphQLContext());
		Cost cost = this.estimator.estimate(question, this.graph.state().sizes()).read(reading);
		context.getGraphQLContext()
			.put(Cost.class, cost)
			.put(OperationDefinition.class, context.getOperationDefinition());
		refuse(refused(cost, this.limits));
		Client client = context.getGraphQLContext().get(Client.class);
		if (client != null) {
			refuse(client.charged(cost.total() - reading, this.limits.rate()));
			new Account(client, this.limits.rate()).in(context.getGraphQLContext());
		}
		return super.beginExecuteOperation(parameters, state);
	}

	private static void refuse(@Nullable GraphQLError error) {
		if (error != null) {
			throw new AbortExecutionException(List.of(error));
		}
	}

	static @Nullable GraphQLError refused(Cost cost, RequestLimits limits) {
		Map<String, Object> told = Map.of("cost", cost.asMap());
		String dearest = "the dearest field is %s with %,d".formatted(cost.mostExpensivePath(),
				cost.mostExpensiveSize());
		if (cost.total() > limits.cost()) {
			return Errors.limit("cost", cost.total(), limits.cost(),
					"it would take about as many milliseconds of processor time; " + dearest,
					"give lists a smaller first, ask for fewer names at a time, or in several requests", told);
		}
		if (cost.nodes() > limits.nodes()) {
			return Errors.limit("nodes", cost.nodes(), limits.nodes(),
					"the lists can have as many entries together; " + dearest,
					"give it a smaller first, or ask for it in a request of its own", told);
		}
		if (cost.rows() > limits.rows()) {
			return Errors.limit("rows", cost.rows(), limits.rows(),
					"the database would have to look at about as many nodes; " + dearest,
					"leave out its filter or facets, or ask for it in a request of its own", told);
		}
		if (cost.filterDepth() > limits.filterDepth()) {
			return Errors.limit("filter-depth", cost.filterDepth(), limits.filterDepth(),
					"a filter is nested that deep", "ask for ids first, then filter by them", told);
		}
		if (cost.conditions() > limits.conditions()) {
			return Errors.limit("conditions", cost.conditions(), limits.conditions(), "filters and orders have as many",
					"several values of one field go into one in", told);
		}
		return null;
	}

	/** What a client has to spend while its question is answered. */
	private record Account(Client client, RequestLimits.Rate rate) implements Payer {

		@Override
		public void pay(long cost) {
			this.client.pay(cost, this.rate);
		}

		@Override
		public void owe(long cost) {
			this.client.owe(cost);
		}

	}

}
