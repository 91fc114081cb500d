package org.zonegraph.web.files;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import graphql.language.AstPrinter;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * Variables of a question as parameters of an address: texts, ids and enum values stand
 * there as they are, everything else (lists, inputs, numbers, booleans) as JSON.
 *
 * @param question the question
 */
public record AddressVariables(TrustedQuestion question) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/** Scalars whose JSON is not a string. */
	private static final List<String> BARE = List.of("Int", "Float", "Boolean");

	/**
	 * Reads the variables.
	 * @param parameters parameters of the address
	 * @param schema the public schema
	 * @return values by the names of variables
	 * @throws Refusal if one is unknown, missing or cannot be read
	 */
	public Map<String, Object> read(Map<String, String[]> parameters, GraphQLSchema schema) {
		Map<String, Object> values = new TreeMap<>();
		parameters.forEach((name, given) -> {
			VariableDefinition variable = variable(name);
			if (variable == null) {
				throw wrong(RefusalCode.UNKNOWN_VARIABLE,
						"the question %s has no variable %s".formatted(this.question.name(), name));
			}
			if (given.length > 1) {
				throw wrong(RefusalCode.BAD_USER_INPUT,
						"%s is given %d times; give a list as JSON".formatted(name, given.length));
			}
			values.put(name, value(variable, given[0], schema));
		});
		for (VariableDefinition variable : this.question.operation().getVariableDefinitions()) {
			if (TrustedQuestion.isRequired(variable) && !values.containsKey(variable.getName())) {
				throw wrong(RefusalCode.BAD_USER_INPUT, "the question %s needs the variable %s of type %s".formatted(
						this.question.name(), variable.getName(), AstPrinter.printAstCompact(variable.getType())));
			}
		}
		return values;
	}

	private @Nullable VariableDefinition variable(String name) {
		return this.question.operation()
			.getVariableDefinitions()
			.stream()
			.filter((variable) -> variable.getName().equals(name))
			.findFirst()
			.orElse(null);
	}

	private Object value(VariableDefinition variable, String text, GraphQLSchema schema) {
		if (isText(variable.getType(), schema)) {
			return text;
		}
		try {
			return JSON.readValue(text, Object.class);
		}
		catch (JacksonException ex) {
			throw wrong(RefusalCode.BAD_USER_INPUT,
					"%s is of type %s and must be JSON, but is %s".formatted(variable.getName(),
							AstPrinter.printAstCompact(variable.getType()), text.isEmpty() ? "empty" : text));
		}
	}

	private static boolean isText(Type<?> type, GraphQLSchema schema) {
		if (type instanceof NonNullType required) {
			return isText(required.getType(), schema);
		}
		if (!(type instanceof TypeName name) || BARE.contains(name.getName())) {
			return false;
		}
		GraphQLNamedType named = (GraphQLNamedType) schema.getType(name.getName());
		return named instanceof GraphQLScalarType || named instanceof GraphQLEnumType;
	}

	private Refusal wrong(RefusalCode code, String message) {
		return new Refusal(code, message, Map.of(),
				Map.of("question", this.question.name(), "variables", this.question.variables()));
	}

}
