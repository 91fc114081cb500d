package org.zonegraph.answer.error;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Input coercion, told so that it can be mended: what a value is not, and what it could
 * be. A value of a variable gets the words that the same value in a document gets.
 */
final class ValueMistakes {

	private static final int LONGEST = 60;

	private static final String ASK_BY_IS_NULL = "; what is not known is asked for by isNull: true";

	private static final Map<String, String> PLAIN = Map.of("Int", "a whole number", "Float", "a number", "String",
			"a text in quotes", "ID", "an id, a text in quotes", "Boolean", "true or false");

	private final Mistakes mistakes;

	private final boolean isWritten;

	private final @Nullable SourceLocation location;

	/**
	 * Checks the values of one argument or variable.
	 * @param isWritten whether they stand in the document, where texts have quotes and
	 * enum values have none
	 * @param location where it stands
	 */
	ValueMistakes(Mistakes mistakes, boolean isWritten, @Nullable SourceLocation location) {
		this.mistakes = mistakes;
		this.isWritten = isWritten;
		this.location = location;
	}

	/** A name that is written without quotes. */
	private record Name(String text) {

		@Override
		public String toString() {
			return this.text;
		}

	}

	/** A variable, of which the document says no more. */
	private record Later(String name) {

		@Override
		public String toString() {
			return "$" + this.name;
		}

	}

	/** A value of a document in the form in which a variable has it. */
	static @Nullable Object plain(@Nullable Value<?> value) {
		if (value instanceof ObjectValue object) {
			Map<String, @Nullable Object> fields = new LinkedHashMap<>();
			for (ObjectField field : object.getObjectFields()) {
				fields.put(field.getName(), plain(field.getValue()));
			}
			return fields;
		}
		if (value instanceof ArrayValue array) {
			List<@Nullable Object> entries = new ArrayList<>();
			array.getValues().forEach((entry) -> entries.add(plain(entry)));
			return entries;
		}
		if (value instanceof StringValue text) {
			return text.getValue();
		}
		if (value instanceof IntValue number) {
			return number.getValue();
		}
		if (value instanceof FloatValue number) {
			return number.getValue();
		}
		if (value instanceof BooleanValue truth) {
			return truth.isValue();
		}
		if (value instanceof EnumValue name) {
			return new Name(Objects.requireNonNull(name.getName()));
		}
		return (value instanceof VariableReference variable) ? new Later(variable.getName()) : null;
	}

	void check(GraphQLType type, @Nullable Object value, String place) {
		if (value instanceof Later) {
			return;
		}
		if (type instanceof GraphQLNonNull some) {
			if (value == null) {
				boolean compares = place.startsWith("filter.") || (place.startsWith("$") && place.endsWith("]"));
				add("%s must not be null%s".formatted(place, compares ? ASK_BY_IS_NULL : ""));
			}
			else {
				check(some.getWrappedType(), value, place);
			}
		}
		else if (value != null) {
			given(type, value, place);
		}
	}

	private void given(GraphQLType type, Object value, String place) {
		if (type instanceof GraphQLList list) {
			if (value instanceof List<?> entries) {
				for (int i = 0; i < entries.size(); i++) {
					check(list.getWrappedType(), entries.get(i), "%s[%d]".formatted(place, i));
				}
			}
			else {
				// a single value counts as a list of one
				check(list.getWrappedType(), value, place);
			}
		}
		else if (type instanceof GraphQLInputObjectType object) {
			object(object, value, place);
		}
		else if (type instanceof GraphQLEnumType names) {
			name(names, value, place);
		}
		else if (type instanceof GraphQLScalarType scalar) {
			scalar(scalar, value, place);
		}
	}

	private void object(GraphQLInputObjectType type, Object value, String place) {
		if (!(value instanceof Map<?, ?> fields)) {
			add("%s takes an object, such as %s, not %s".formatted(place, Hints.example(type, value, print(value)),
					print(value)));
			return;
		}
		if (type.isOneOf() && (fields.size() != 1 || fields.values().stream().anyMatch(Objects::isNull))) {
			add("%s takes exactly one of its fields, and has %s; several are entries of a list: [{...}, {...}]"
				.formatted(place, fields.isEmpty() ? "none" : fields.keySet()));
			return;
		}
		fields.forEach((key, part) -> {
			GraphQLInputObjectField field = type.getFieldDefinition(String.valueOf(key));
			if (field == null) {
				add("%s has no '%s'%s".formatted(place, key, Hints.ofKey(type, String.valueOf(key))));
			}
			else {
				check(field.getType(), part, place + "." + key);
			}
		});
		for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
			if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()
					&& !fields.containsKey(field.getName())) {
				add("%s needs '%s', %s".formatted(place, field.getName(),
						GraphQLTypeUtil.simplePrint(field.getType())));
			}
		}
	}

	private void name(GraphQLEnumType type, Object value, String place) {
		String text = (value instanceof Name name) ? name.text() : String.valueOf(value);
		boolean isKnown = type.getValue(text) != null;
		if (this.isWritten && !(value instanceof Name) && isKnown) {
			add("%s is a value of %s and is written without quotes: %s".formatted(place, type.getName(), text));
		}
		else if (!isKnown || !(value instanceof Name || value instanceof String)) {
			add("%s is %s, which %s does not have%s".formatted(place, print(value), type.getName(),
					Hints.ofValue(type, text)));
		}
	}

	private void scalar(GraphQLScalarType type, Object value, String place) {
		try {
			if (value instanceof Map || value instanceof List || value instanceof Name) {
				throw new CoercingParseValueException("no scalar is made of parts, or a name");
			}
			type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
		}
		catch (CoercingParseValueException ex) {
			add("%s must be %s, not %s".formatted(place, expected(type), print(value)));
		}
	}

	private static String expected(GraphQLScalarType type) {
		String said = String.valueOf(type.getDescription());
		return PLAIN.getOrDefault(type.getName(), said.substring(0, 1).toLowerCase(Locale.ROOT)
				+ (said.endsWith(".") ? said.substring(1, said.length() - 1) : said.substring(1)));
	}

	private void add(String message) {
		this.mistakes.add(Mistakes.INVALID_VALUE, this.location, message);
	}

	private static String print(@Nullable Object value) {
		String text;
		if (value instanceof Map<?, ?> fields) {
			text = fields.entrySet()
				.stream()
				.map((field) -> field.getKey() + ": " + print(field.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		else if (value instanceof List<?> entries) {
			text = entries.stream().map(ValueMistakes::print).collect(Collectors.joining(", ", "[", "]"));
		}
		else {
			text = (value instanceof String) ? "\"%s\"".formatted(value) : String.valueOf(value);
		}
		return (text.length() > LONGEST) ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…" : text;
	}

}
