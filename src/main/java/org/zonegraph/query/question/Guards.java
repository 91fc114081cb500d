package org.zonegraph.query.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Guards of a compiled statement: what the compiler has looked at in the question that it
 * compiled. A statement is right for another question if all of it is the same there.
 * They stand in the order in which they were seen, for what is looked at can depend on
 * what was seen before.
 */
public final class Guards {

	static final QuestionField NO_QUESTION = new QuestionField("", "", Map.of(), Set.of(), "", false, List.of());

	private final List<Guard> guards = new ArrayList<>();

	private @Nullable QuestionField question;

	/**
	 * No guards yet.
	 * @param question the root field that is being compiled
	 */
	public Guards(QuestionField question) {
		this.question = question;
	}

	/** None, for what is the same for every question. */
	static Guards none() {
		return new Guards(NO_QUESTION);
	}

	boolean isOfNoQuestion() {
		return this.question == NO_QUESTION;
	}

	/** Looks at something in the question. */
	@Nullable Object look(Function<QuestionField, @Nullable Object> something) {
		QuestionField open = this.question;
		if (open == null) {
			throw new IllegalStateException("a value was looked at after the statement was compiled");
		}
		Object seen = something.apply(open);
		if (!isOfNoQuestion()) {
			this.guards.add(new Guard(something, seen));
		}
		return seen;
	}

	/**
	 * Lets go of the question, of which nothing can be seen from now on.
	 * @return what was looked at, in that order
	 */
	public List<Guard> close() {
		this.question = null;
		return List.copyOf(this.guards);
	}

	/**
	 * Something that was looked at.
	 *
	 * @param something finds it in a question
	 * @param seen what it was, null where nothing was given
	 */
	public record Guard(Function<QuestionField, @Nullable Object> something, @Nullable Object seen) {

		/**
		 * Whether it is the same in another question; what is not allowed never is.
		 * @param other the root field of that question
		 * @return true where the statement is right for it as far as this goes
		 */
		public boolean holds(QuestionField other) {
			try {
				return Objects.equals(this.something.apply(other), this.seen);
			}
			catch (InvalidQueryException ex) {
				return false;
			}
		}

	}

}
