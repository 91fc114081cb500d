package org.zonegraph.query;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A root field as one statement.
 *
 * @param cypher the statement, which holds no value of the caller's
 * @param parameters its parameters
 * @param shape makes the answer of the statement's only record
 */
record CompiledQuery(String cypher, Map<String, @Nullable Object> parameters, Shape shape) {

	CompiledQuery {
		parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
	}

	@Nullable Object answer(Record record) {
		return this.shape.read(record.get(0));
	}

}
