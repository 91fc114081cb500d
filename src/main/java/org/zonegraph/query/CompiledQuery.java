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
 */
record CompiledQuery(String cypher, Map<String, @Nullable Object> parameters, Shape shape) {

	CompiledQuery {
		parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
	}

	Answer answer(String revision, Value answer) {
		return new Answer(revision, this.shape.read(answer));
	}

}
