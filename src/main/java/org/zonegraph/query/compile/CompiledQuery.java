package org.zonegraph.query.compile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.query.question.Guards;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.shape.Shape;

/**
 * A root field as one statement, or as two where one must find first.
 *
 * @param before finds what the statement reads, null where that is known already
 * @param statement the statement
 * @param shape makes the answer of what the statement returns
 * @param guards what must be so in a question that it is to answer
 */
public record CompiledQuery(@Nullable Finding before, CompiledStatement statement, Shape shape,
		List<Guards.Guard> guards) {

	/** Name of the parameter that holds what the statement before it found. */
	public static final String FOUND = "found";

	public CompiledQuery {
		guards = List.copyOf(guards);
	}

	/**
	 * Whether it answers a question too, with the values of that bound to it.
	 * @param question the root field
	 * @return false where it must be compiled anew
	 */
	public boolean serves(QuestionField question) {
		return this.guards.stream().allMatch((guard) -> guard.holds(question));
	}

	/**
	 * The first of two statements.
	 *
	 * @param statement the statement
	 * @param walk makes of what it returns what the second one reads
	 */
	public record Finding(CompiledStatement statement, Walk walk) {
	}

}
