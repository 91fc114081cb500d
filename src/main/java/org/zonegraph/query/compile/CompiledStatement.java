package org.zonegraph.query.compile;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;

/**
 * Prepared statement: the text is the same for all questions, the values are bound to its
 * parameters for each.
 *
 * @param cypher the statement, which holds no value of the caller's
 * @param parameters finds the value of each parameter in a question
 */
public record CompiledStatement(String cypher, Map<String, Argument> parameters) {

	public CompiledStatement {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Binds the values of a question.
	 * @param question the root field
	 * @return the parameters, null where the question gives nothing for one
	 * @throws InvalidQueryException if a value is not allowed
	 */
	public Map<String, @Nullable Object> bind(QuestionField question) {
		Map<String, @Nullable Object> bound = new HashMap<>();
		this.parameters.forEach((name, argument) -> bound.put(name, argument.in(question)));
		return bound;
	}

}
