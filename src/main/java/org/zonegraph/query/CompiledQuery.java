package org.zonegraph.query;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A root field as one statement.
 *
 * @param cypher the statement, which holds no value of the caller's
 * @param parameters its parameters
 * @param shape makes the answer of what the statement returns
 * @param before finds what this statement reads, null where that is known already
 */
record CompiledQuery(String cypher, Map<String, @Nullable Object> parameters, Shape shape,
		@Nullable CompiledQuery before) {

	/** Name of the parameter that holds what the statement before it found. */
	static final String FOUND = "found";

	CompiledQuery {
		parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
	}

	/** The parameters, with what the statement before found. */
	Map<String, @Nullable Object> parameters(Object found) {
		Map<String, @Nullable Object> all = new HashMap<>(this.parameters);
		all.put(FOUND, found);
		return all;
	}

	Answer answer(String revision, Value answer) {
		return new Answer(revision, this.shape.read(answer));
	}

}
