package org.zonegraph.answer.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Validation errors in words that teach. What GraphQL Java found wrong is looked for
 * again in the document, beside the schema, to say what was probably meant and what there
 * is to choose from. Nothing is looked for where nothing is wrong.
 */
@Component
public final class TeachingErrors {

	/** What is found again here, and said better. */
	private static final Set<ValidationErrorType> TOLD = Set.of(ValidationErrorType.FieldUndefined,
			ValidationErrorType.UnknownArgument, ValidationErrorType.MissingFieldArgument,
			ValidationErrorType.NullValueForNonNullArgument, ValidationErrorType.WrongType,
			ValidationErrorType.UnknownType, ValidationErrorType.SubselectionRequired,
			ValidationErrorType.SubselectionNotAllowed);

	private final GraphQLSchema schema;

	TeachingErrors(GraphQlSource source) {
		this.schema = source.schema();
	}

	/**
	 * The same errors in words that teach.
	 * @param errors what GraphQL Java says
	 * @param text the document
	 * @param variables values of its variables
	 * @param most of how many mistakes it is said what they are
	 * @return the errors; those of which nothing better can be said as they are
	 */
	public List<GraphQLError> of(List<GraphQLError> errors, String text, Map<String, ?> variables, int most) {
		if (errors.stream().noneMatch((error) -> isMistake(error) || error instanceof InvalidSyntaxError)) {
			return errors;
		}
		List<GraphQLError> told = new ArrayList<>();
		if (errors.stream().anyMatch(TeachingErrors::isTold)) {
			told.addAll(mistakes(text, variables, most));
		}
		boolean found = !told.isEmpty();
		errors.stream().filter((error) -> !found || !isTold(error)).map(TeachingErrors::plain).forEach(told::add);
		return told;
	}

	private static boolean isMistake(GraphQLError error) {
		return error instanceof ValidationError || isOfVariables(error);
	}

	private static boolean isTold(GraphQLError error) {
		return isOfVariables(error)
				|| (error instanceof ValidationError invalid && TOLD.contains(invalid.getValidationErrorType()));
	}

	private static boolean isOfVariables(GraphQLError error) {
		return error instanceof CoercingParseValueException || error instanceof NonNullableValueCoercedAsNullException
				|| error instanceof InputMapDefinesTooManyFieldsException || error instanceof OneOfTooManyKeysException
				|| error instanceof OneOfNullValueException;
	}

	/**
	 * Without the name of its rule, which says nothing to a reader, and of what is
	 * inside.
	 */
	private static GraphQLError plain(GraphQLError error) {
		String message = error.getMessage();
		if (error instanceof ValidationError) {
			message = message.replaceFirst("^Validation error \\(.*?\\) ?: ", "");
		}
		else if (error instanceof InvalidSyntaxError) {
			message = message.replaceFirst("ANTLR error ", "") + unclosed(message);
		}
		return message.equals(error.getMessage()) ? error
				: GraphqlErrorBuilder.newError()
					.errorType(error.getErrorType())
					.message("%s", message)
					.locations(Objects.requireNonNullElse(error.getLocations(), List.of()))
					.build();
	}

	private static String unclosed(String message) {
		if (message.contains("<EOF>")) {
			return ": the document ends before a brace or a parenthesis is closed";
		}
		return message.contains("recognition error at: '\"") ? ": a quote is not closed" : "";
	}

	private List<GraphQLError> mistakes(String text, Map<String, ?> variables, int most) {
		Document document;
		try {
			document = Parser.parse(text);
		}
		catch (InvalidSyntaxException ex) {
			// it was parsed with other bounds before, and there is nothing to add
			return List.of();
		}
		Mistakes mistakes = new Mistakes(most);
		new DocumentMistakes(this.schema, mistakes).check(document, variables);
		return mistakes.all();
	}

}
