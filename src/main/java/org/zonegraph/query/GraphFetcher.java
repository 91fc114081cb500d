package org.zonegraph.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.PastGraphs;
import org.zonegraph.graph.PlannedReader;
import org.zonegraph.graph.Revision;
import org.zonegraph.model.Model;
import org.zonegraph.model.derive.RevisionArgument;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.compile.CompiledQuery;
import org.zonegraph.query.compile.CompiledStatement;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.QueryCompiler;
import org.zonegraph.query.compile.Walk;
import org.zonegraph.query.cost.Cost;
import org.zonegraph.query.cost.Prices;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.MissingVariables;
import org.zonegraph.query.question.QuestionField;

/** Answers a root field by one statement, or by two where one must find first. */
public final class GraphFetcher implements DataFetcher<@Nullable Answer> {

	private static final Logger logger = LoggerFactory.getLogger(GraphFetcher.class);

	/** Revisions that one request can name. */
	private static final int MOST_REVISIONS = 2;

	private final QueryCompiler compiler;

	private final CompiledQueries queries = new CompiledQueries();

	private final GraphWatch graph;

	private final PastGraphs past;

	/**
	 * A fetcher.
	 * @param model what the schema says
	 * @param graph the way to the graph
	 * @param past the way to the graph as it was
	 * @param computed what works out the fields that are not stored
	 * @param walks what answers root fields by two statements
	 * @param conditions what filters can ask beside what entries are
	 */
	public GraphFetcher(Model model, GraphWatch graph, PastGraphs past, List<ComputedField> computed, List<Walk> walks,
			List<SetCondition> conditions) {
		this.compiler = new QueryCompiler(model, computed, walks, conditions);
		this.graph = graph;
		this.past = past;
	}

	@Override
	public @Nullable Answer get(DataFetchingEnvironment environment) {
		GraphQLContext context = environment.getGraphQlContext();
		QuestionField question = QuestionField.root(context, environment.getMergedField().getResultKey());
		CompiledQuery query = this.queries.of(environment.getOperationDefinition(),
				CompiledQueries.Key.of(question.key(), environment.getVariables()), question,
				() -> compile(environment, question));
		String asked = question.argument(RevisionArgument.NAME);
		Answer answer = (asked != null) ? of(asked, query, question, context)
				: read(query, question, context, this.graph, Revisions.of(context)::add);
		return (answer.value() != null) ? answer : null;
	}

	/** The present where that is the revision that is asked for, else the past. */
	private Answer of(String asked, CompiledQuery query, QuestionField question, GraphQLContext context) {
		refuseMany(context);
		Revision now = this.graph.state().revision();
		if (now.id().equals(asked)) {
			Set<String> read = new HashSet<>();
			Answer answer = read(query, question, context, this.graph, read::add);
			if (read.equals(Set.of(asked))) {
				Revisions.of(context).pin(question.key(), now, List.of());
				return answer;
			}
		}
		return this.past.read(asked, Deadline.of(context).at(), () -> made(context), (past) -> {
			Answer answer = read(query, question, context, past.reader(), (revision) -> {
			});
			Revisions.of(context).pin(question.key(), past.revision(), past.leftOut());
			return answer;
		});
	}

	private static void refuseMany(GraphQLContext context) {
		long asked = QuestionField.asked(context)
			.children()
			.stream()
			.map((root) -> root.<String>argument(RevisionArgument.NAME))
			.filter(Objects::nonNull)
			.distinct()
			.count();
		if (asked > MOST_REVISIONS) {
			throw new InvalidQueryException("TOO_MANY_REVISIONS",
					"%s asks for %d revisions, allowed are %d beside the present: ask for others in a request of their own"
						.formatted(RevisionArgument.NAME, asked, MOST_REVISIONS));
		}
	}

	private static void made(GraphQLContext context) {
		Payer.of(context).pay(Prices.REVISION);
		context.compute(Cost.class,
				(key, cost) -> (cost instanceof Cost known) ? known.planned(Prices.REVISION) : cost);
	}

	private CompiledQuery compile(DataFetchingEnvironment environment, QuestionField question) {
		MissingVariables.refuse(environment);
		CompiledQuery query = this.compiler.compile(question);
		logger.debug("{} compiled to {}", question.key(), query.statement().cypher());
		return query;
	}

	private Answer read(CompiledQuery query, QuestionField question, GraphQLContext context, PlannedReader reader,
			Consumer<String> seen) {
		CompiledQuery.Finding before = query.before();
		Map<String, @Nullable Object> parameters = query.statement().bind(question);
		BiFunction<String, Value, Answer> shape = (revision, value) -> new Answer(revision, query.shape().read(value));
		Answer found = null;
		if (before != null) {
			found = read(before.statement(), before.statement().bind(question), context, reader,
					(revision, value) -> new Answer(revision, before.walk().found(question, value)));
			seen.accept(found.revision());
			if (found.value() == null) {
				return found;
			}
			parameters.put(CompiledQuery.FOUND, found.value());
		}
		// what was found in another revision may be gone; the response is made anew
		String of = (found != null) ? found.revision() : null;
		Answer answer = read(query.statement(), parameters, context, reader,
				(revision, value) -> (of == null || revision.equals(of)) ? shape.apply(revision, value)
						: new Answer(revision, null));
		seen.accept(answer.revision());
		return answer;
	}

	private static Answer read(CompiledStatement statement, Map<String, @Nullable Object> parameters,
			GraphQLContext context, PlannedReader reader, BiFunction<String, Value, Answer> shape) {
		long planning = reader.isPlanned(statement.cypher(), parameters) ? 0 : Prices.planning(statement.cypher());
		Payer payer = Payer.of(context);
		if (planning > 0) {
			context.compute(Cost.class, (key, cost) -> (cost instanceof Cost known) ? known.planned(planning) : cost);
			payer.pay(planning);
		}
		// what filters take to plan cannot be told by their length
		return reader.readWhole(statement.cypher(), parameters, Deadline.of(context).at(),
				(took) -> payer.owe(took.toMillis() - planning), shape);
	}

}
