package org.zonegraph.query;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A root field as one statement, or as two where one must find first.
 *
 * @param before finds what the statement reads, null where that is known already
 * @param statement the statement
 * @param shape makes the answer of what the statement returns
 * @param guards what must be so in a question that it is to answer
 */
record CompiledQuery(@Nullable Finding before, CompiledStatement statement, Shape shape, List<Guards.Guard> guards) {

	/** Name of the parameter that holds what the statement before it found. */
	static final String FOUND = "found";

	CompiledQuery {
		guards = List.copyOf(guards);
	}

	/** Whether it answers a question too, with the values of that bound to it. */
	boolean serves(QuestionField question) {
		return this.guards.stream().allMatch((guard) -> guard.holds(question));
	}

	Answer answer(String revision, Value answer) {
		return new Answer(revision, this.shape.read(answer));
	}

	/**
	 * The first of two statements.
	 *
	 * @param statement the statement
	 * @param walk makes of what it returns what the second one reads
	 */
	record Finding(CompiledStatement statement, Walk walk) {
	}

}
