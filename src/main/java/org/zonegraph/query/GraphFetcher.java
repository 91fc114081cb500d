package org.zonegraph.query;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.model.Model;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.compile.CompiledQuery;
import org.zonegraph.query.compile.CompiledStatement;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.QueryCompiler;
import org.zonegraph.query.compile.Walk;
import org.zonegraph.query.cost.Cost;
import org.zonegraph.query.cost.Prices;
import org.zonegraph.query.question.MissingVariables;
import org.zonegraph.query.question.QuestionField;

/** Answers a root field by one statement, or by two where one must find first. */
public final class GraphFetcher implements DataFetcher<@Nullable Answer> {

	private static final Logger logger = LoggerFactory.getLogger(GraphFetcher.class);

	private final QueryCompiler compiler;

	private final CompiledQueries queries = new CompiledQueries();

	private final GraphWatch graph;

	/**
	 * A fetcher.
	 * @param model what the schema says
	 * @param graph the way to the graph
	 * @param computed what works out the fields that are not stored
	 * @param walks what answers root fields by two statements
	 * @param conditions what filters can ask beside what entries are
	 */
	public GraphFetcher(Model model, GraphWatch graph, List<ComputedField> computed, List<Walk> walks,
			List<SetCondition> conditions) {
		this.compiler = new QueryCompiler(model, computed, walks, conditions);
		this.graph = graph;
	}

	@Override
	public @Nullable Answer get(DataFetchingEnvironment environment) {
		GraphQLContext context = environment.getGraphQlContext();
		QuestionField question = QuestionField.root(context, environment.getMergedField().getResultKey());
		CompiledQuery query = this.queries.of(environment.getOperationDefinition(),
				CompiledQueries.Key.of(question.key(), environment.getVariables()), question,
				() -> compile(environment, question));
		Answer answer = read(query, question, context);
		return (answer.value() != null) ? answer : null;
	}

	private CompiledQuery compile(DataFetchingEnvironment environment, QuestionField question) {
		MissingVariables.refuse(environment);
		CompiledQuery query = this.compiler.compile(question);
		logger.debug("{} compiled to {}", question.key(), query.statement().cypher());
		return query;
	}

	private Answer read(CompiledQuery query, QuestionField question, GraphQLContext context) {
		CompiledQuery.Finding before = query.before();
		Map<String, @Nullable Object> parameters = query.statement().bind(question);
		BiFunction<String, Value, Answer> shape = (revision, value) -> new Answer(revision, query.shape().read(value));
		if (before == null) {
			return read(query.statement(), parameters, context, shape);
		}
		Answer found = read(before.statement(), before.statement().bind(question), context,
				(revision, value) -> new Answer(revision, before.walk().found(question, value)));
		if (found.value() == null) {
			return found;
		}
		parameters.put(CompiledQuery.FOUND, found.value());
		// what was found in another revision may be gone; the response is made anew
		return read(query.statement(), parameters, context, (revision, value) -> revision.equals(found.revision())
				? shape.apply(revision, value) : new Answer(revision, null));
	}

	private Answer read(CompiledStatement statement, Map<String, @Nullable Object> parameters, GraphQLContext context,
			BiFunction<String, Value, Answer> shape) {
		long planning = this.graph.isPlanned(statement.cypher(), parameters) ? 0 : Prices.planning(statement.cypher());
		Payer payer = Payer.of(context);
		if (planning > 0) {
			context.compute(Cost.class, (key, cost) -> (cost instanceof Cost known) ? known.planned(planning) : cost);
			payer.pay(planning);
		}
		// what filters take to plan cannot be told by their length
		Answer answer = this.graph.readWhole(statement.cypher(), parameters, Deadline.of(context).at(),
				(took) -> payer.owe(took.toMillis() - planning), shape);
		Revisions.of(context).add(answer.revision());
		return answer;
	}

}
