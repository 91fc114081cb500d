package org.zonegraph.query.question;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Late binding: a value of the question as the compiler takes it. What the compiler looks
 * at is kept as one of the {@link Guards} of what it makes; what it passes on without
 * looking is bound to a parameter for each question. So the statement depends on nothing
 * but its guards, and one statement serves every question for which they hold.
 */
public final class Argument {

	private final Guards guards;

	private final Function<QuestionField, @Nullable Object> value;

	Argument(Guards guards, Function<QuestionField, @Nullable Object> value) {
		this.guards = guards;
		this.value = value;
	}

	/**
	 * A value that is the same for every question.
	 * @param value the value
	 * @return an argument that is looked at without a guard
	 */
	public static Argument constant(@Nullable Object value) {
		return new Argument(Guards.none(), (question) -> value);
	}

	/**
	 * What is made of the value when it is bound.
	 * @param <V> the value's type
	 * @param function makes something of the value, not asked where it is null
	 * @return the result, not looked at
	 */
	@SuppressWarnings("unchecked")
	public <V> Argument then(Function<V, ? extends @Nullable Object> function) {
		return new Argument(this.guards, (question) -> {
			Object at = this.value.apply(question);
			return (at != null) ? function.apply((V) at) : null;
		});
	}

	/**
	 * Looks at the value: what is seen holds for the whole statement.
	 * @param <V> the value's type
	 * @param <T> what is seen
	 * @param function says as little of the value as is needed, not asked where it is
	 * null
	 * @return what is seen, null where the value is
	 * @throws InvalidQueryException if the value is not allowed
	 */
	@SuppressWarnings("unchecked")
	public <V, T> @Nullable T look(Function<V, ? extends @Nullable T> function) {
		return (T) this.guards.look(then(function).value);
	}

	/**
	 * Looks at the value whole, so that the statement is for this value alone.
	 * @param <T> the value's type
	 * @return the value
	 */
	public <T> @Nullable T whole() {
		return look(Function.<T>identity());
	}

	/**
	 * Looks at whether there is a value.
	 * @return false where it is null or not given
	 */
	public boolean isGiven() {
		return Boolean.TRUE.equals(look((value) -> true));
	}

	/**
	 * Looks at what fields an input object has.
	 * @return their names, none where the value is null
	 */
	public List<String> fields() {
		List<String> fields = look((Map<String, ?> object) -> List.copyOf(object.keySet()));
		return (fields != null) ? fields : List.of();
	}

	/**
	 * A field of an input object.
	 * @param name the field's name
	 * @return its value, not looked at, null where the object has no such field
	 */
	public Argument field(String name) {
		return then((Map<String, ?> object) -> object.get(name));
	}

	/**
	 * Looks at how long a list is, and takes it apart.
	 * @return its entries, not looked at, none where the value is null
	 */
	public List<Argument> entries() {
		int size = Objects.requireNonNullElse(look((Collection<?> list) -> list.size()), 0);
		return IntStream.range(0, size).mapToObj(this::entry).toList();
	}

	/**
	 * An entry of a list.
	 * @param place its place, from 0
	 * @return the entry, not looked at
	 */
	public Argument entry(int place) {
		return then((List<?> list) -> list.get(place));
	}

	/**
	 * What the statement works out itself, where that stands in the place of a value.
	 * @return the expression, null where there is a value to be bound
	 */
	public @Nullable Expression expression() {
		return (this.guards.isOfNoQuestion() && in(Guards.NO_QUESTION) instanceof Expression expression) ? expression
				: null;
	}

	/**
	 * The value in a question.
	 * @param question the root field
	 * @return what the parameter is bound to, null where it is not given
	 * @throws InvalidQueryException if the value is not allowed
	 */
	public @Nullable Object in(QuestionField question) {
		return this.value.apply(question);
	}

}
