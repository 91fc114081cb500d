package org.zonegraph.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;

/**
 * Input literals of GraphQL, with something in the place of their variables. Filters that
 * stand in the schema are compiled, printed and sent.
 */
final class Literals {

	private Literals() {
	}

	/**
	 * An object as the value of a variable, in the order of the literal.
	 * @throws IllegalArgumentException if it holds null, which is nothing to compare with
	 * @throws ArithmeticException if it holds a whole number of more than 32 bits
	 */
	static Map<String, Object> object(ObjectValue literal, Function<String, ?> variables) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (ObjectField field : literal.getObjectFields()) {
			object.put(field.getName(), value(field.getValue(), variables));
		}
		return object;
	}

	private static Object value(Value<?> literal, Function<String, ?> variables) {
		if (literal instanceof VariableReference variable) {
			return Objects.requireNonNull(variables.apply(variable.getName()));
		}
		if (literal instanceof ObjectValue object) {
			return object(object, variables);
		}
		if (literal instanceof ArrayValue list) {
			return list.getValues().stream().map((each) -> value(each, variables)).toList();
		}
		if (literal instanceof IntValue number) {
			return number.getValue().intValueExact();
		}
		if (literal instanceof FloatValue number) {
			return number.getValue().doubleValue();
		}
		if (literal instanceof BooleanValue truth) {
			return truth.isValue();
		}
		if (literal instanceof EnumValue constant) {
			return constant.getName();
		}
		if (literal instanceof StringValue text && text.getValue() != null) {
			return text.getValue();
		}
		throw new IllegalArgumentException("%s is no value of a filter".formatted(AstPrinter.printAst(literal)));
	}

	/** The text of a literal. */
	static String text(Value<?> literal, Function<String, String> variables) {
		if (literal instanceof VariableReference variable) {
			return Objects.requireNonNull(variables.apply(variable.getName()));
		}
		if (literal instanceof ObjectValue object) {
			return object.getObjectFields()
				.stream()
				.map((field) -> "%s: %s".formatted(field.getName(), text(field.getValue(), variables)))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (literal instanceof ArrayValue list) {
			return list.getValues()
				.stream()
				.map((each) -> text(each, variables))
				.collect(Collectors.joining(", ", "[", "]"));
		}
		return AstPrinter.printAst(literal);
	}

}
