package org.zonegraph.query;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Prepared statement: the text is the same for all questions, the values are bound to its
 * parameters for each.
 *
 * @param cypher the statement, which holds no value of the caller's
 * @param parameters finds the value of each parameter in a question
 */
record CompiledStatement(String cypher, Map<String, Argument> parameters) {

	CompiledStatement {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Binds the values of a question.
	 * @param question the root field
	 * @return the parameters
	 * @throws InvalidQueryException if a value is not allowed
	 */
	Map<String, @Nullable Object> bind(QuestionField question) {
		Map<String, @Nullable Object> bound = new HashMap<>();
		this.parameters.forEach((name, argument) -> bound.put(name, argument.in(question)));
		return bound;
	}

}
