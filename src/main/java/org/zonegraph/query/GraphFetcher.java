package org.zonegraph.query;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.model.Model;

/** Answers a root field by one statement, or by two where one must find first. */
public final class GraphFetcher implements DataFetcher<@Nullable Answer> {

	private static final Logger logger = LoggerFactory.getLogger(GraphFetcher.class);

	/** What the compiled statements and their variables may take together. */
	private static final long MOST_BYTES = Math.min(32_000_000, Runtime.getRuntime().maxMemory() / 16);

	/** A shape of the answer is about as heavy as the text that it reads. */
	private static final int CHARACTER = 6;

	private final QueryCompiler compiler;

	private final GraphWatch graph;

	private final Cache<Key, CompiledQuery> compiled = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Key key, CompiledQuery query) -> 2000 + weight(query) + ValueWeight.of(key.variables()))
		.build();

	/**
	 * A fetcher.
	 * @param model what the schema says
	 * @param graph the way to the graph
	 * @param computed what works out the fields that are not stored
	 * @param walks what answers root fields by two statements
	 */
	public GraphFetcher(Model model, GraphWatch graph, List<ComputedField> computed, List<Walk> walks) {
		this.compiler = new QueryCompiler(model, computed, walks);
		this.graph = graph;
	}

	@Override
	public @Nullable Answer get(DataFetchingEnvironment environment) {
		Key key = new Key(environment.getOperationDefinition(), environment.getMergedField().getResultKey(),
				environment.getVariables());
		CompiledQuery query = this.compiled.get(key, (absent) -> compile(environment));
		Answer answer = read(query, environment.getGraphQlContext());
		return (answer.value() != null) ? answer : null;
	}

	private Answer read(CompiledQuery query, GraphQLContext context) {
		CompiledQuery before = query.before();
		Answer found = (before != null) ? read(before, context) : null;
		if (found == null) {
			return read(query, query.parameters(), context, query::answer);
		}
		if (found.value() == null) {
			return found;
		}
		// what was found in another revision may be gone; the response is made anew
		return read(query, query.parameters(found.value()), context,
				(revision, value) -> revision.equals(found.revision()) ? query.answer(revision, value)
						: new Answer(revision, null));
	}

	private Answer read(CompiledQuery query, Map<String, @Nullable Object> parameters, GraphQLContext context,
			BiFunction<String, Value, Answer> shape) {
		if (!this.graph.isPlanned(query.cypher(), parameters)) {
			long planning = Prices.planning(query.cypher());
			context.compute(Cost.class, (key, cost) -> (cost instanceof Cost known) ? known.planned(planning) : cost);
			Payer.of(context).pay(planning);
		}
		Answer answer = this.graph.readWhole(query.cypher(), parameters, Deadline.of(context).at(), shape);
		Revisions.of(context).add(answer.revision());
		return answer;
	}

	private CompiledQuery compile(DataFetchingEnvironment environment) {
		MissingVariables.refuse(environment);
		CompiledQuery query = this.compiler.compile(Selection.of(
				QuestionField.root(environment.getGraphQlContext(), environment.getMergedField().getResultKey())));
		logger.debug("{} compiled to {}", environment.getMergedField().getResultKey(), query.cypher());
		return query;
	}

	private static int weight(@Nullable CompiledQuery query) {
		return (query == null) ? 0
				: CHARACTER * query.cypher().length() + ValueWeight.of(query.parameters()) + weight(query.before());
	}

	/** An operation is parsed once, so that it is the same object for the same text. */
	private record Key(OperationDefinition operation, String field, Map<String, Object> variables) {
	}

}
