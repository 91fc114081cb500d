package org.zonegraph.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A selected field with all beneath it: fragments are spread, fields of one key merged,
 * variables filled in, what is skipped left out.
 *
 * @param key its key in the answer: the alias or the name
 * @param field its name
 * @param arguments its arguments, defaults included
 * @param types the object types that it is selected on
 * @param children the selection set on it
 */
public record Selection(String key, String field, Map<String, Object> arguments, List<String> types,
		List<Selection> children) {

	public Selection {
		types = List.copyOf(types);
		children = List.copyOf(children);
	}

	/**
	 * An argument that the schema requires or gives a default.
	 * @param <T> the argument's type
	 * @param name the argument's name
	 * @return its value
	 */
	@SuppressWarnings("unchecked")
	public <T> T argument(String name) {
		return (T) Objects.requireNonNull(this.arguments.get(name), name);
	}

	/**
	 * An argument that must lie between two numbers.
	 * @param name the argument's name
	 * @param least the smallest allowed
	 * @param most the largest allowed
	 * @param code the code of a refusal
	 * @return its value
	 * @throws InvalidQueryException if it is not between them
	 */
	public int number(String name, int least, int most, String code) {
		int number = this.<Integer>argument(name);
		if (number < least || number > most) {
			throw new InvalidQueryException(code,
					"%s: %s is %d, allowed are %d to %d".formatted(this.key, name, number, least, most));
		}
		return number;
	}

	/**
	 * The argument {@code first} of what is no list with cursors.
	 * @param least the fewest entries that can be asked for
	 * @param most the most
	 * @return how many are asked for
	 * @throws InvalidQueryException if it is not between them
	 */
	public int first(int least, int most) {
		boolean few = this.<Integer>argument("first") < least;
		return number("first", least, most, few ? "INVALID_PAGE" : "PAGE_TOO_LARGE");
	}

	/** A field of a question, as the compiler takes it. */
	static Selection of(QuestionField field) {
		return new Selection(field.key(), field.field(), field.arguments(), List.copyOf(field.types()),
				field.children().stream().map(Selection::of).toList());
	}

}
