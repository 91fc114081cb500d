package org.zonegraph.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Description;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;

import org.zonegraph.model.time.PartialDate;

/** The scalars that the schema declares. */
public final class Scalars {

	private static final GraphQLScalarType ISIC_CODE = ExtendedScalars.newRegexScalar("IsicCode")
		.addPattern(Pattern.compile("\\d{2,4}"))
		.build();

	private static final GraphQLScalarType PARTIAL_DATE = GraphQLScalarType.newScalar()
		.name("PartialDate")
		.coercing(new PartialDateCoercing())
		.build();

	private Scalars() {
	}

	/**
	 * All scalars that the schema declares.
	 * @return the scalars, without those of GraphQL itself
	 */
	public static List<GraphQLScalarType> all() {
		return List.of(PARTIAL_DATE, ISIC_CODE, ExtendedScalars.Url, ExtendedScalars.CountryCode,
				ExtendedScalars.DateTime);
	}

	/**
	 * Wires all scalars, each with the description that the schema has of it.
	 * @param wiring what the schema is made executable with
	 */
	public static void wire(RuntimeWiring.Builder wiring) {
		all().forEach(wiring::scalar);
		wiring.directiveWiring(new DescriptionOfTheSchema());
	}

	/**
	 * Whether a text is a value of a scalar.
	 * @param type the scalar's name
	 * @param text the text
	 * @return true for a scalar that is not declared, for it takes any text
	 */
	public static boolean accepts(String type, String text) {
		return all().stream().filter((scalar) -> scalar.getName().equals(type)).findFirst().map((scalar) -> {
			try {
				scalar.getCoercing().parseValue(text, GraphQLContext.getDefault(), Locale.ROOT);
				return true;
			}
			catch (CoercingParseValueException ex) {
				return false;
			}
		}).orElse(true);
	}

	private static final class DescriptionOfTheSchema implements SchemaDirectiveWiring {

		@Override
		public GraphQLScalarType onScalar(SchemaDirectiveWiringEnvironment<GraphQLScalarType> environment) {
			ScalarTypeDefinition definition = environment.getElement().getDefinition();
			Description description = (definition != null) ? definition.getDescription() : null;
			return (description == null) ? environment.getElement()
					: environment.getElement().transform((scalar) -> scalar.description(description.getContent()));
		}

	}

	private static final class PartialDateCoercing implements Coercing<String, String> {

		private static final String EXPECTED = "expected a date such as 2014, 2014-03 or 2014-03-14, not '%s'";

		@Override
		public String serialize(Object result, GraphQLContext context, Locale locale)
				throws CoercingSerializeException {
			return result.toString();
		}

		@Override
		public String parseValue(Object input, GraphQLContext context, Locale locale)
				throws CoercingParseValueException {
			if (input instanceof String text && PartialDate.isValid(text)) {
				return text;
			}
			throw new CoercingParseValueException(EXPECTED.formatted(input));
		}

		@Override
		public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale)
				throws CoercingParseLiteralException {
			String given = (input instanceof StringValue text) ? String.valueOf(text.getValue())
					: input.getClass().getSimpleName();
			if (input instanceof StringValue && PartialDate.isValid(given)) {
				return given;
			}
			throw new CoercingParseLiteralException(EXPECTED.formatted(given));
		}

		@Override
		public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
			return new StringValue(input.toString());
		}

	}

}
