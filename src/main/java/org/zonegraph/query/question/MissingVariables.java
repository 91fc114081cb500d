package org.zonegraph.query.question;

import java.util.List;
import java.util.Map;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Check of variables within filters: each must have a value. GraphQL leaves a field out
 * whose variable has none, so that a comparison would vanish and everything be answered.
 * A whole filter may be a variable without value: then there is no filter.
 */
public final class MissingVariables extends QueryVisitorStub {

	private final Map<String, Object> variables;

	private MissingVariables(Map<String, Object> variables) {
		this.variables = variables;
	}

	/**
	 * Refuses a root field if a filter in it lacks a value.
	 * @param environment where the root field is fetched
	 * @throws InvalidQueryException if one does
	 */
	public static void refuse(DataFetchingEnvironment environment) {
		Map<String, Object> variables = environment.getVariables();
		if (environment.getOperationDefinition()
			.getVariableDefinitions()
			.stream()
			.allMatch((variable) -> variables.containsKey(variable.getName()))) {
			return;
		}
		MissingVariables visitor = new MissingVariables(variables);
		for (Field field : environment.getMergedField().getFields()) {
			QueryTraverser.newQueryTraverser()
				.schema(environment.getGraphQLSchema())
				.root(field)
				.rootParentType((GraphQLCompositeType) environment.getParentType())
				.fragmentsByName(environment.getFragmentsByName())
				.coercedVariables(CoercedVariables.of(variables))
				.build()
				.visitPreOrder(visitor);
		}
	}

	@Override
	public void visitField(QueryVisitorFieldEnvironment field) {
		Argument filter = field.getField()
			.getArguments()
			.stream()
			.filter((argument) -> argument.getName().equals("filter"))
			.findFirst()
			.orElse(null);
		GraphQLArgument declared = field.getFieldDefinition().getArgument("filter");
		if (filter != null && declared != null
				&& GraphQLTypeUtil.unwrapAll(declared.getType()) instanceof GraphQLInputObjectType type) {
			value(field.getField().getResultKey(), "filter", type, filter.getValue());
		}
	}

	private void value(String list, String path, @Nullable GraphQLInputObjectType type, Value<?> value) {
		if (value instanceof ObjectValue object && type != null) {
			object.getObjectFields().forEach((each) -> field(list, path + "." + each.getName(), type, each));
		}
		if (value instanceof ArrayValue array) {
			List<?> entries = array.getValues();
			for (int i = 0; i < entries.size(); i++) {
				value(list, "%s.%d".formatted(path, i), type, (Value<?>) entries.get(i));
			}
		}
	}

	private void field(String list, String path, GraphQLInputObjectType type, ObjectField given) {
		GraphQLInputObjectField declared = type.getFieldDefinition(given.getName());
		if (declared == null) {
			return;
		}
		if (given.getValue() instanceof VariableReference variable && !declared.hasSetDefaultValue()
				&& !this.variables.containsKey(variable.getName())) {
			throw new InvalidQueryException(FilterNulls.CODE,
					"%s: %s is $%s, which has no value; give it one, leave the comparison out, or ask for what is not known by isNull: true"
						.formatted(list, path, variable.getName()));
		}
		value(list, path, (GraphQLTypeUtil.unwrapAll(declared.getType()) instanceof GraphQLInputObjectType nested)
				? nested : null, given.getValue());
	}

}
