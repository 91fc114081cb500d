package org.zonegraph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

import org.zonegraph.query.compile.CompiledQuery;
import org.zonegraph.query.compile.CompiledStatement;
import org.zonegraph.query.question.QuestionField;

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

	/**
	 * Weak keys, which are compared by identity: a document that is kept in memory no
	 * longer is not kept for this either. Its tree weighs far more than its statements.
	 */
	private final Cache<OperationDefinition, Map<Key, List<CompiledQuery>>> kept = Caffeine.newBuilder()
		.weakKeys()
		.maximumWeight(MOST_BYTES)
		.weigher((OperationDefinition operation, Map<Key, List<CompiledQuery>> queries) -> weight(queries))
		.build();

	/**
	 * What was compiled for a question, or for one that differs from it in nothing but
	 * values that are bound.
	 * @param operation the operation, which is the same object where the text is the same
	 * @param key the root field and the shape of the operation's variables
	 * @param question the root field
	 * @param compiler compiles it where nothing that is kept serves
	 * @return a compiled query that serves the question
	 */
	CompiledQuery of(OperationDefinition operation, Key key, QuestionField question, Supplier<CompiledQuery> compiler) {
		CompiledQuery known = serving(this.kept.getIfPresent(operation), key, question);
		if (known != null) {
			return known;
		}
		Map<Key, List<CompiledQuery>> all = this.kept.asMap()
			.compute(operation, (same, others) -> (serving(others, key, question) != null) ? others
					: with(key, compiler.get(), others));
		return Objects.requireNonNull(serving(all, key, question));
	}

	private static @Nullable CompiledQuery serving(@Nullable Map<Key, List<CompiledQuery>> kept, Key key,
			QuestionField question) {
		return (kept == null) ? null
				: kept.getOrDefault(key, List.of())
					.stream()
					.filter((query) -> query.serves(question))
					.findFirst()
					.orElse(null);
	}

	/** The newest first, the oldest let go. */
	private static Map<Key, List<CompiledQuery>> with(Key key, CompiledQuery query,
			@Nullable Map<Key, List<CompiledQuery>> others) {
		Map<Key, List<CompiledQuery>> all = (others != null) ? new HashMap<>(others) : new HashMap<>();
		all.merge(key, List.of(query),
				(older, one) -> Stream.concat(one.stream(), older.stream()).limit(KEPT_SIDE_BY_SIDE).toList());
		return Map.copyOf(all);
	}

	private static int weight(Map<Key, List<CompiledQuery>> queries) {
		return 2000 * queries.size()
				+ queries.values().stream().flatMap(List::stream).mapToInt(CompiledQueries::weight).sum();
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
	 * By what compiled queries of an operation are kept. Fields are skipped and included
	 * by variables that are true or false, so those belong to the shape.
	 *
	 * @param field key of the root field
	 * @param shape of each variable that has a value: whether that is null, true, false
	 * or anything else
	 */
	record Key(String field, Map<String, Object> shape) {

		static Key of(String field, Map<String, Object> variables) {
			Map<String, Object> shape = new HashMap<>();
			variables.forEach((name, value) -> shape.put(name, shape(value)));
			return new Key(field, shape);
		}

		private static Object shape(@Nullable Object value) {
			return (value == null) ? "null" : (value instanceof Boolean) ? value : "given";
		}

	}

}
