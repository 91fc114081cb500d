package org.zonegraph.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statement cache: keeps what was compiled by the document and the shape of its
 * variables, so that another value compiles nothing. Where a statement depends on more
 * than that, such as an order or the kind of an id, several are kept side by side.
 */
final class CompiledQueries {

	/** What is kept may take together. */
	private static final long MOST_BYTES = Math.min(32_000_000, Runtime.getRuntime().maxMemory() / 16);

	/** A shape of the answer is about as heavy as the text that it reads. */
	private static final int CHARACTER = 6;

	/** A guard, or a parameter: a function that finds its place in the question. */
	private static final int FUNCTION = 200;

	/** What differs in more ways is compiled anew rather than looked for. */
	private static final int KEPT_SIDE_BY_SIDE = 50;

	private final Cache<Key, List<CompiledQuery>> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Key key, List<CompiledQuery> queries) -> 2000
				+ queries.stream().mapToInt(CompiledQueries::weight).sum())
		.build();

	/**
	 * What was compiled for a question, or for one that differs from it in nothing but
	 * values that are bound.
	 * @param key the document and the shape of its variables
	 * @param question the root field
	 * @param compiler compiles it where nothing that is kept serves
	 * @return a compiled query that serves the question
	 */
	CompiledQuery of(Key key, QuestionField question, Supplier<CompiledQuery> compiler) {
		CompiledQuery known = serving(this.kept.getIfPresent(key), question);
		if (known != null) {
			return known;
		}
		List<CompiledQuery> all = this.kept.asMap()
			.compute(key, (same, others) -> (others != null && serving(others, question) != null) ? others
					: with(compiler.get(), others));
		return Objects.requireNonNull(serving(all, question));
	}

	private static @Nullable CompiledQuery serving(@Nullable List<CompiledQuery> queries, QuestionField question) {
		return (queries == null) ? null
				: queries.stream().filter((query) -> query.serves(question)).findFirst().orElse(null);
	}

	/** The newest first, the oldest let go. */
	private static List<CompiledQuery> with(CompiledQuery query, @Nullable List<CompiledQuery> others) {
		List<CompiledQuery> all = new ArrayList<>();
		all.add(query);
		if (others != null) {
			all.addAll(others.subList(0, Math.min(others.size(), KEPT_SIDE_BY_SIDE - 1)));
		}
		return List.copyOf(all);
	}

	private static int weight(CompiledQuery query) {
		CompiledQuery.Finding before = query.before();
		return weight(query.statement()) + ((before != null) ? weight(before.statement()) : 0)
				+ FUNCTION * query.guards().size();
	}

	private static int weight(CompiledStatement statement) {
		return CHARACTER * statement.cypher().length() + FUNCTION * statement.parameters().size();
	}

	/**
	 * By what compiled queries are kept. Fields are skipped and included by variables
	 * that are true or false, so those belong to the shape.
	 *
	 * @param operation the operation, which is the same object where the text is the same
	 * @param field key of the root field
	 * @param shape of each variable that has a value: whether that is null, true, false
	 * or anything else
	 */
	record Key(OperationDefinition operation, String field, Map<String, Object> shape) {

		static Key of(OperationDefinition operation, String field, Map<String, Object> variables) {
			Map<String, Object> shape = new HashMap<>();
			variables.forEach((name, value) -> shape.put(name, shape(value)));
			return new Key(operation, field, shape);
		}

		private static Object shape(@Nullable Object value) {
			return (value == null) ? "null" : (value instanceof Boolean) ? value : "given";
		}

	}

}
