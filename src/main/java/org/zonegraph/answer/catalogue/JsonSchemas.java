package org.zonegraph.answer.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema of types of GraphQL: of what a variable takes, and of what a selection
 * answers.
 *
 * @param schema the public schema
 * @param enums how an enum is written
 */
public record JsonSchemas(GraphQLSchema schema, Function<GraphQLEnumType, Map<String, Object>> enums) {

	private static final String TYPE = "type";

	private static final Map<String, String> SCALARS = Map.of("Int", "integer", "Float", "number", "Boolean",
			"boolean");

	/** An enum with its values. */
	public static Map<String, Object> values(GraphQLEnumType type) {
		return Map.of(TYPE, "string", "enum",
				type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
	}

	/** An enum as a text: which values there are is said elsewhere. */
	public static Map<String, Object> text(GraphQLEnumType type) {
		return Map.of(TYPE, "string");
	}

	/** What a variable takes; of an input object only that it is one. */
	public Map<String, Object> input(Type<?> type) {
		if (type instanceof NonNullType required) {
			return input(required.getType());
		}
		if (type instanceof ListType list) {
			return of(TYPE, "array", "items", input(list.getType()));
		}
		GraphQLType named = Objects.requireNonNull(this.schema.getType(((TypeName) type).getName()));
		if (named instanceof GraphQLInputObjectType object) {
			return of(TYPE, "object", "description", object.getName() + " of the schema");
		}
		return scalar(named);
	}

	/**
	 * What an operation answers.
	 * @param document its document
	 * @param operation the operation
	 * @param depth how many objects deep it is told; what is deeper is an object or an
	 * array
	 */
	public Map<String, Object> output(Document document, OperationDefinition operation, int depth) {
		return object(document, this.schema.getQueryType(), List.of(operation.getSelectionSet()), depth);
	}

	private Map<String, Object> object(Document document, GraphQLType parent, List<SelectionSet> selections,
			int depth) {
		if (depth == 0) {
			return of(TYPE, "object");
		}
		Map<String, List<Selected>> fields = new LinkedHashMap<>();
		selections.forEach((selection) -> collect(document, parent, selection, fields));
		Map<String, Object> properties = new LinkedHashMap<>();
		fields.forEach((key, selected) -> properties.put(key, field(document, selected, depth)));
		return of(TYPE, "object", "properties", properties);
	}

	private void collect(Document document, GraphQLType parent, SelectionSet selection,
			Map<String, List<Selected>> fields) {
		selection.getSelections().forEach((each) -> {
			if (each instanceof Field field) {
				fields.computeIfAbsent(field.getResultKey(), (key) -> new ArrayList<>())
					.add(new Selected(parent, field));
			}
			else if (each instanceof InlineFragment fragment) {
				collect(document, on(fragment.getTypeCondition(), parent), fragment.getSelectionSet(), fields);
			}
			else if (each instanceof FragmentSpread spread) {
				FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class)
					.stream()
					.filter((definition) -> definition.getName().equals(spread.getName()))
					.findFirst()
					.orElseThrow();
				collect(document, on(fragment.getTypeCondition(), parent), fragment.getSelectionSet(), fields);
			}
		});
	}

	private GraphQLType on(@Nullable TypeName condition, GraphQLType parent) {
		return (condition != null) ? Objects.requireNonNull(this.schema.getType(condition.getName())) : parent;
	}

	private Map<String, Object> field(Document document, List<Selected> selected, int depth) {
		Selected first = selected.get(0);
		if (first.field.getName().startsWith("__")) {
			return of(TYPE, "string");
		}
		List<SelectionSet> selections = selected.stream()
			.map((each) -> each.field.getSelectionSet())
			.flatMap(Stream::ofNullable)
			.toList();
		return type(document,
				((GraphQLFieldsContainer) first.parent).getFieldDefinition(first.field.getName()).getType(), selections,
				depth);
	}

	private Map<String, Object> type(Document document, GraphQLType type, List<SelectionSet> selections, int depth) {
		if (type instanceof GraphQLNonNull required) {
			return value(document, required.getWrappedType(), selections, depth);
		}
		Map<String, Object> value = value(document, type, selections, depth);
		if (value.get(TYPE) instanceof String name) {
			Map<String, Object> nullable = new LinkedHashMap<>(value);
			nullable.put(TYPE, List.of(name, "null"));
			nullable.computeIfPresent("enum",
					(key, values) -> Stream.concat(((List<?>) values).stream(), Stream.of((Object) null)).toList());
			return nullable;
		}
		return of("anyOf", List.of(value, of(TYPE, "null")));
	}

	private Map<String, Object> value(Document document, GraphQLType type, List<SelectionSet> selections, int depth) {
		if (type instanceof GraphQLList list) {
			return (depth == 1 && !selections.isEmpty()) ? of(TYPE, "array")
					: of(TYPE, "array", "items", type(document, list.getWrappedType(), selections, depth));
		}
		return selections.isEmpty() ? scalar(GraphQLTypeUtil.unwrapAll(type))
				: object(document, type, selections, depth - 1);
	}

	private Map<String, Object> scalar(GraphQLType type) {
		return (type instanceof GraphQLEnumType values) ? this.enums.apply(values)
				: of(TYPE, SCALARS.getOrDefault(GraphQLTypeUtil.simplePrint(type), "string"));
	}

	/** Keys and values in their order. */
	static Map<String, Object> of(Object... keysAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return map;
	}

	/**
	 * A selected field.
	 *
	 * @param parent the type that it is a field of
	 * @param field the field
	 */
	private record Selected(GraphQLType parent, Field field) {
	}

}
