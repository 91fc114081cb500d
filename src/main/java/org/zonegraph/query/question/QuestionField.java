package org.zonegraph.query.question;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

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

	/**
	 * What is asked.
	 * @param context the context in which it is answered
	 * @return the answer's data, of which the root fields are the children
	 */
	public static QuestionField asked(GraphQLContext context) {
		return Objects.requireNonNull(context.<QuestionField>get(QuestionField.class));
	}

	/**
	 * A root field of the question that is answered.
	 * @param context the context in which it is answered
	 * @param key the field's key in the answer
	 * @return the field
	 */
	public static QuestionField root(GraphQLContext context, String key) {
		return asked(context).children().stream().filter((root) -> root.key().equals(key)).findFirst().orElseThrow();
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

	/**
	 * An argument that the schema requires or gives a default.
	 * @param <T> the argument's type
	 * @param name the argument's name
	 * @return its value
	 */
	public <T> T required(String name) {
		return Objects.requireNonNull(this.<T>argument(name), name);
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
		int number = required(name);
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
		boolean few = this.<Integer>required("first") < least;
		return number("first", least, most, few ? "INVALID_PAGE" : "PAGE_TOO_LARGE");
	}

	/**
	 * The type of the entries of a list.
	 * @param model what the schema says
	 * @return the type, empty where they can be of several, and for what lists no nodes
	 */
	public Optional<NodeType> entries(Model model) {
		return listed(model).or(() -> relationships(model).flatMap((each) -> model.target(each).stream()).findFirst());
	}

	/**
	 * The type that a root list has all of.
	 * @param model what the schema says
	 * @return the type, empty where it is no root list of things
	 */
	public Optional<NodeType> listed(Model model) {
		return this.types.contains("Query") ? model.ofList(this.field) : Optional.empty();
	}

	/**
	 * The relationships that it shows, of each type that it is selected on.
	 * @param model what the schema says
	 * @return the relationships, none for anything else
	 */
	public Stream<Relationship> relationships(Model model) {
		return this.types.stream()
			.filter(model::isNodeType)
			.flatMap((name) -> model.nodeType(name).relationship(this.field).stream());
	}

	/**
	 * Whether it is a list with cursors.
	 * @return false also for lists without
	 */
	public boolean isConnection() {
		return this.type.endsWith("Connection");
	}

}
