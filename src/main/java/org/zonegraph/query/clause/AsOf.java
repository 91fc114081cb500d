package org.zonegraph.query.clause;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

import org.zonegraph.model.derive.AsOfDeriver;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.Selection;

/**
 * The time that a list is asked as of, and which of its members are listed.
 *
 * @param slice what was there then, null where no time is given
 * @param onlyCertain whether only what was there for certain is listed
 */
public record AsOf(@Nullable TimeSlice slice, boolean onlyCertain) {

	private static final String CERTAIN = "CERTAIN";

	private static final String POSSIBLE = "POSSIBLE";

	/**
	 * Reads the arguments.
	 * @param scope the statement
	 * @param entry what filters on the list speak of
	 * @param list the list
	 * @return the time
	 * @throws InvalidQueryException if it is said which members are meant, but not as of
	 * when: a caller that has lost the time would be told of all times
	 */
	public static AsOf of(Scope scope, Entry entry, Selection list) {
		Argument time = list.argument(AsOfDeriver.AS_OF);
		String members = list.argument(AsOfDeriver.MEMBERS).whole();
		if (time.isGiven()) {
			return new AsOf(TimeSlice.at(scope, entry, time), CERTAIN.equals(members));
		}
		if (members != null) {
			throw new InvalidQueryException("INVALID_FILTER",
					"%s: members is %s, but asOf is not given; say as of when, or leave both out".formatted(list.key(),
							members));
		}
		return new AsOf(null, false);
	}

	/**
	 * Narrows what the entries of the list must fit.
	 * @param condition the condition so far
	 * @return the same where no time is given
	 */
	public Condition and(Condition condition) {
		return (this.slice == null) ? condition
				: condition.and(this.onlyCertain ? this.slice.certain() : this.slice.possible());
	}

	/**
	 * What an entry of the list is.
	 * @return a value of {@code Membership}, null where no time is given
	 */
	public Expression membership() {
		return (this.slice == null) ? Cypher.literalNull()
				: Cypher.caseExpression()
					.when(this.slice.certain())
					.then(Cypher.literalOf(CERTAIN))
					.elseDefault(Cypher.literalOf(POSSIBLE));
	}

}
