package org.zonegraph.query.question;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A selected field with all beneath it, as the compiler takes it: names and types are at
 * hand, values are {@link Argument}s.
 */
public final class Selection {

	private final String key;

	private final String field;

	private final List<String> types;

	private final List<Selection> children;

	private final Argument itself;

	private Selection(QuestionField field, List<Selection> children, Argument itself) {
		this.key = field.key();
		this.field = field.field();
		this.types = List.copyOf(field.types());
		this.children = List.copyOf(children);
		this.itself = itself;
	}

	/**
	 * A root field.
	 * @param question the field, with the values of the question that is compiled
	 * @param guards note what is looked at
	 * @return the field with all beneath it
	 */
	public static Selection of(QuestionField question, Guards guards) {
		return of(question, new Argument(guards, (root) -> root));
	}

	private static Selection of(QuestionField field, Argument place) {
		List<Selection> children = IntStream.range(0, field.children().size())
			.mapToObj(
					(i) -> of(field.children().get(i), place.then((QuestionField parent) -> parent.children().get(i))))
			.toList();
		return new Selection(field, children, place);
	}

	/**
	 * Its key in the answer.
	 * @return the alias or the name
	 */
	public String key() {
		return this.key;
	}

	/**
	 * The field's name.
	 * @return the name
	 */
	public String field() {
		return this.field;
	}

	/**
	 * The object types that it is selected on.
	 * @return their names
	 */
	public List<String> types() {
		return this.types;
	}

	/**
	 * The selection set on it.
	 * @return its fields, fragments spread
	 */
	public List<Selection> children() {
		return this.children;
	}

	/**
	 * The field with its values, for what depends on several of them.
	 * @return a {@link QuestionField} that can be looked at or bound
	 */
	public Argument itself() {
		return this.itself;
	}

	/**
	 * An argument.
	 * @param name the argument's name
	 * @return its value, null where it is not given and the schema has no default
	 */
	public Argument argument(String name) {
		return this.itself.then((QuestionField question) -> question.argument(name));
	}

	/**
	 * An argument that the schema requires or gives a default, looked at whole.
	 * @param <T> the argument's type
	 * @param name the argument's name
	 * @return its value
	 */
	public <T> T constant(String name) {
		return Objects.requireNonNull(argument(name).<T>whole(), name);
	}

	/**
	 * An argument that must lie between two numbers, looked at whole.
	 * @param name the argument's name
	 * @param least the smallest allowed
	 * @param most the largest allowed
	 * @param code the code of a refusal
	 * @return its value
	 * @throws InvalidQueryException if it is not between them
	 */
	public int number(String name, int least, int most, String code) {
		return Objects.requireNonNull(
				this.itself.<QuestionField, Integer>look((question) -> question.number(name, least, most, code)));
	}

	/**
	 * The argument {@code first} of what is no list with cursors.
	 * @param least the fewest entries that can be asked for
	 * @param most the most
	 * @return how many are asked for, not looked at but for being between them
	 * @throws InvalidQueryException if it is not between them
	 */
	public Argument first(int least, int most) {
		Argument first = this.itself.then((QuestionField question) -> question.first(least, most));
		first.isGiven();
		return first;
	}

}
