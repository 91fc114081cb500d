package org.zonegraph.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.GraphQLContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Normalized field: a field of a question with all beneath it, fragments spread, fields
 * of one key merged, variables filled in, what is skipped left out. A question is read
 * into these once; what it costs, what is asked of the database and how a file is laid
 * out are all taken from here, so that they cannot disagree.
 *
 * @param key its key in the answer: the alias or the name
 * @param field its name
 * @param arguments its arguments, defaults included
 * @param types the object types that it is selected on
 * @param type name of its own type, without what makes a list of it
 * @param list whether it is a list
 * @param children the selection set on it, empty for a scalar
 */
public record QuestionField(String key, String field, Map<String, Object> arguments, Set<String> types, String type,
		boolean list, List<QuestionField> children) {

	public QuestionField {
		children = List.copyOf(children);
	}

	/**
	 * Reads a question.
	 * @param schema the public schema
	 * @param operation the operation, with the values of its variables
	 * @return the answer's data, of which the root fields are the children
	 */
	public static QuestionField of(GraphQLSchema schema, ExecutableNormalizedOperation operation) {
		return new QuestionField("data", "data", Map.of(), Set.of(), schema.getQueryType().getName(), false,
				operation.getTopLevelFields().stream().map((field) -> of(schema, field)).toList());
	}

	private static QuestionField of(GraphQLSchema schema, ExecutableNormalizedField field) {
		GraphQLOutputType type = field.getType(schema);
		return new QuestionField(field.getResultKey(), field.getFieldName(), field.getResolvedArguments(),
				field.getObjectTypeNames(), GraphQLTypeUtil.unwrapAll(type).getName(),
				GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList,
				field.getChildren().stream().map((child) -> of(schema, child)).toList());
	}

	/**
	 * Says what is asked, where it is answered.
	 * @param context the context in which it is answered
	 */
	public void in(GraphQLContext context) {
		context.put(QuestionField.class, this);
	}

	/** The root field of a key, of the question that is answered. */
	static QuestionField root(GraphQLContext context, String key) {
		QuestionField question = Objects.requireNonNull(context.<QuestionField>get(QuestionField.class));
		return question.children().stream().filter((root) -> root.key().equals(key)).findFirst().orElseThrow();
	}

	/**
	 * An argument.
	 * @param <T> the argument's type
	 * @param name the argument's name
	 * @return its value, null where it is not given and the schema has no default
	 */
	@SuppressWarnings("unchecked")
	public <T> @Nullable T argument(String name) {
		return (T) this.arguments.get(name);
	}

	/** Whether it is a list with cursors. */
	boolean isConnection() {
		return this.type.endsWith("Connection");
	}

}
