package org.zonegraph.answer.error;

import java.util.List;
import java.util.Map;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.TypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Validation of a document that is known to be wrong: where, and what could stand there.
 */
final class DocumentMistakes {

	private final GraphQLSchema schema;

	private final Hints hints;

	private final Mistakes mistakes;

	DocumentMistakes(GraphQLSchema schema, Mistakes mistakes) {
		this.schema = schema;
		this.hints = new Hints(schema);
		this.mistakes = mistakes;
	}

	/** Looks at the values of variables only where the document itself has no mistake. */
	void check(Document document, Map<String, ?> variables) {
		List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
		operations.stream()
			.filter((operation) -> operation.getOperation() == OperationDefinition.Operation.QUERY)
			.forEach((operation) -> selections(operation.getSelectionSet(), this.schema.getQueryType()));
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> on(fragment.getTypeCondition(), fragment.getSourceLocation(),
					fragment.getSelectionSet()));
		if (this.mistakes.all().isEmpty()) {
			operations.stream()
				.flatMap((operation) -> operation.getVariableDefinitions().stream())
				.forEach((variable) -> variable(variable, variables));
		}
	}

	private void variable(VariableDefinition variable, Map<String, ?> variables) {
		GraphQLType type = InputTypes.of(this.schema, variable.getType());
		String name = variable.getName();
		if (type == null) {
			String written = TypeInfo.typeInfo(variable.getType()).getName();
			this.mistakes.add(Mistakes.INVALID_DOCUMENT, variable.getSourceLocation(),
					"there is no type '%s' of variables%s".formatted(written, this.hints.ofType(written, true)));
		}
		else if (variables.containsKey(name) || variable.getDefaultValue() == null) {
			new ValueMistakes(this.mistakes, false, variable.getSourceLocation()).check(type, variables.get(name),
					"$" + name);
		}
	}

	private void on(TypeName condition, @Nullable SourceLocation location, SelectionSet selections) {
		if (this.schema.getType(condition.getName()) instanceof GraphQLFieldsContainer type) {
			selections(selections, type);
		}
		else {
			this.mistakes.add(Mistakes.INVALID_DOCUMENT, location, "there is no type '%s'%s"
				.formatted(condition.getName(), this.hints.ofType(condition.getName(), false)));
		}
	}

	private void selections(@Nullable SelectionSet selections, GraphQLFieldsContainer type) {
		if (selections == null) {
			return;
		}
		for (Selection<?> selection : selections.getSelections()) {
			if (selection instanceof Field field) {
				field(field, type);
			}
			else if (selection instanceof InlineFragment inline && inline.getTypeCondition() != null) {
				on(inline.getTypeCondition(), inline.getSourceLocation(), inline.getSelectionSet());
			}
			else if (selection instanceof InlineFragment inline) {
				selections(inline.getSelectionSet(), type);
			}
		}
	}

	private void field(Field field, GraphQLFieldsContainer type) {
		GraphQLFieldDefinition definition = definition(type, field.getName());
		if (definition == null) {
			this.mistakes.add(Mistakes.INVALID_DOCUMENT, field.getSourceLocation(),
					"%s has no field '%s'%s".formatted(type.getName(), field.getName(),
							this.mistakes.areTold() ? this.hints.ofField(type, field.getName()) : ""));
			return;
		}
		arguments(field, definition);
		below(field, definition);
	}

	/** Fields of introspection stand in no type. */
	private @Nullable GraphQLFieldDefinition definition(GraphQLFieldsContainer type, String field) {
		boolean root = type == this.schema.getQueryType();
		if (field.equals("__typename")) {
			return this.schema.getIntrospectionTypenameFieldDefinition();
		}
		if (root && field.equals("__schema")) {
			return this.schema.getIntrospectionSchemaFieldDefinition();
		}
		return (root && field.equals("__type")) ? this.schema.getIntrospectionTypeFieldDefinition()
				: type.getFieldDefinition(field);
	}

	private void below(Field field, GraphQLFieldDefinition definition) {
		GraphQLType target = GraphQLTypeUtil.unwrapAll(definition.getType());
		String type = GraphQLTypeUtil.simplePrint(target);
		if (target instanceof GraphQLFieldsContainer container) {
			if (field.getSelectionSet() == null) {
				this.mistakes.add(Mistakes.INVALID_DOCUMENT, field.getSourceLocation(),
						"%s is of the type %s: say which of its fields you want, such as %s %s"
							.formatted(field.getName(), type, field.getName(), Hints.selection(target)));
			}
			selections(field.getSelectionSet(), container);
		}
		else if (field.getSelectionSet() != null) {
			this.mistakes.add(Mistakes.INVALID_DOCUMENT, field.getSourceLocation(),
					"%s is of the type %s, which has no fields: leave out what is in braces behind it"
						.formatted(field.getName(), type));
		}
	}

	private void arguments(Field field, GraphQLFieldDefinition definition) {
		for (Argument argument : field.getArguments()) {
			GraphQLArgument known = definition.getArgument(argument.getName());
			if (known == null) {
				this.mistakes.add(Mistakes.INVALID_DOCUMENT, argument.getSourceLocation(),
						"%s has no argument '%s'%s".formatted(field.getName(), argument.getName(),
								this.hints.ofArgument(definition, argument.getName())));
			}
			else {
				new ValueMistakes(this.mistakes, true, argument.getSourceLocation()).check(known.getType(),
						ValueMistakes.plain(argument.getValue()), argument.getName());
			}
		}
		for (GraphQLArgument known : definition.getArguments()) {
			boolean isNeeded = GraphQLTypeUtil.isNonNull(known.getType()) && !known.hasSetDefaultValue();
			if (isNeeded && field.getArguments().stream().noneMatch((each) -> each.getName().equals(known.getName()))) {
				this.mistakes.add(Mistakes.INVALID_DOCUMENT, field.getSourceLocation(),
						"%1$s needs the argument '%2$s', %3$s: %1$s(%2$s: ...)".formatted(field.getName(),
								known.getName(), GraphQLTypeUtil.simplePrint(known.getType())));
			}
		}
	}

}
