package org.zonegraph.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.model.Model;

/** Answers a root field by one statement, or by two where one must find first. */
public final class GraphFetcher implements DataFetcher<@Nullable Answer> {

	private static final Logger logger = LoggerFactory.getLogger(GraphFetcher.class);

	/**
	 * What the compiled statements and their variables may take together, in characters.
	 */
	private static final long MAX_CHARACTERS = 10_000_000;

	private final QueryCompiler compiler;

	private final GraphWatch graph;

	private final Cache<Key, CompiledQuery> compiled = Caffeine.newBuilder()
		.maximumWeight(MAX_CHARACTERS)
		.weigher((Key key, CompiledQuery query) -> 1000 + query.cypher().length() + key.variables().toString().length())
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
		GraphQLContext context = environment.getGraphQlContext();
		Answer answer = read(query, Revisions.of(context), Deadline.of(context).at());
		return (answer.value() != null) ? answer : null;
	}

	private Answer read(CompiledQuery query, Revisions revisions, Instant deadline) {
		CompiledQuery before = query.before();
		Answer found = (before != null) ? read(before, revisions, deadline) : null;
		if (found == null) {
			return added(revisions, this.graph.readWhole(query.cypher(), query.parameters(), deadline, query::answer));
		}
		if (found.value() == null) {
			return found;
		}
		// what was found in another revision may be gone; the response is made anew
		return added(revisions,
				this.graph.readWhole(query.cypher(), query.parameters(found.value()), deadline,
						(revision, value) -> revision.equals(found.revision()) ? query.answer(revision, value)
								: new Answer(revision, null)));
	}

	private static Answer added(Revisions revisions, Answer answer) {
		revisions.add(answer.revision());
		return answer;
	}

	private CompiledQuery compile(DataFetchingEnvironment environment) {
		MissingVariables.refuse(environment);
		CompiledQuery query = this.compiler.compile(Selection.of(environment));
		logger.debug("{} compiled to {}", environment.getMergedField().getResultKey(), query.cypher());
		return query;
	}

	/** An operation is parsed once, so that it is the same object for the same text. */
	private record Key(OperationDefinition operation, String field, Map<String, Object> variables) {
	}

}
