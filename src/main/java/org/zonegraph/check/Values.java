package org.zonegraph.check;

import java.util.List;
import java.util.Optional;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.Value;

import org.zonegraph.model.SchemaAst;
import org.zonegraph.text.NearMiss;

/** Literals and the types that they fit. */
final class Values {

	private Values() {
	}

	static String print(Node<?> node) {
		return AstPrinter.printAst(node);
	}

	/**
	 * What was expected in place of a literal.
	 * @param value the literal
	 * @param type its type
	 * @param declared the enums
	 * @return what was expected, empty where it fits
	 */
	static Optional<String> fault(Value<?> value, Type<?> type, Declarations declared) {
		if (type instanceof NonNullType nonNull) {
			return fault(value, nonNull.getType(), declared);
		}
		if (type instanceof ListType list) {
			return (value instanceof ArrayValue array && !array.getValues().isEmpty()) ? array.getValues()
				.stream()
				.flatMap((each) -> fault(each, list.getType(), declared).stream())
				.findFirst() : Optional.of("a list that is not empty");
		}
		String name = SchemaAst.typeName(type);
		return switch (name) {
			case "Int" -> fault(value instanceof IntValue, "a whole number");
			case "Float" -> fault(value instanceof IntValue || value instanceof FloatValue, "a number");
			case "Boolean" -> fault(value instanceof BooleanValue, "true or false");
			default -> {
				List<String> known = Declarations.names(declared.values(name));
				if (known.isEmpty()) {
					yield fault(!SchemaAst.text(value).orElse("").isBlank() && value instanceof StringValue,
							"a text that is not blank");
				}
				String given = (value instanceof EnumValue constant) ? constant.getName() : "";
				yield fault(known.contains(given),
						"one of %s%s".formatted(String.join(", ", known), NearMiss.hint(given, known)));
			}
		};
	}

	private static Optional<String> fault(boolean fits, String expected) {
		return fits ? Optional.empty() : Optional.of(expected);
	}

}
