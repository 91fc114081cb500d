package org.zonegraph.query.compile;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.driver.Value;

import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.shape.Projection;

/**
 * A root field for which something must be found before it is known what is to be read: a
 * first statement finds it, and a second one reads what was selected of it, like every
 * other. Found by type.
 */
public interface Walk {

	/**
	 * Whether it answers a root field.
	 * @param field the field's name
	 * @return true where the other methods can be asked
	 */
	boolean answers(String field);

	/**
	 * Compiles the first statement.
	 * @param place where the field was selected
	 * @return what the statement returns
	 * @throws InvalidQueryException if an argument asks for what is not allowed
	 */
	Expression find(ComputedField.Place place);

	/**
	 * Makes of what the first statement returned what the second one reads.
	 * @param question the field, with the values of the question
	 * @param value what the first statement returned
	 * @return maps, lists and scalars that the database takes as a parameter, or null
	 * where the answer is null
	 * @throws InvalidQueryException if too much was found
	 */
	@Nullable Object found(QuestionField question, Value value);

	/**
	 * Compiles the second statement.
	 * @param place where the field was selected
	 * @param found the parameter that holds what was found
	 * @return the answer
	 */
	Projection read(ComputedField.Place place, Expression found);

	/**
	 * About how many nodes the database looks at for it, beside those that are returned.
	 * @param asked what is asked for
	 * @return their number, each time that the field is answered; what takes longer than
	 * to look at a node counts as several
	 */
	default double rows(Asked asked) {
		return 0;
	}

}
