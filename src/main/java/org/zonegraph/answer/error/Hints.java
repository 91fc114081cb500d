package org.zonegraph.answer.error;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.zonegraph.text.NearMiss;

/**
 * Hints of errors that teach: what was probably meant, and what there is to choose from.
 */
final class Hints {

	/** So many names are read; of more it is only said where they stand. */
	private static final int READABLE = 60;

	/** And so many are read by those who are told already what they probably meant. */
	private static final int FEW = 12;

	/** What is longer was not mistyped. */
	private static final int LONGEST_WORD = 60;

	/** What lists of entries are called here and in other APIs. */
	private static final List<String> WITHIN = List.of("nodes", "node", "edges", "properties");

	/** Arguments of other APIs, and what they are called here. */
	private static final Map<String, String> ELSEWHERE = Map.ofEntries(Map.entry("limit", "first"),
			Map.entry("top", "first"), Map.entry("size", "first"), Map.entry("pageSize", "first"),
			Map.entry("take", "first"), Map.entry("count", "first"), Map.entry("offset", "after"),
			Map.entry("skip", "after"), Map.entry("page", "after"), Map.entry("cursor", "after"),
			Map.entry("where", "filter"), Map.entry("query", "filter"), Map.entry("condition", "filter"),
			Map.entry("sort", "orderBy"), Map.entry("sortBy", "orderBy"), Map.entry("order", "orderBy"),
			Map.entry("lang", "language"), Map.entry("name", "text"), Map.entry("q", "text"));

	private final GraphQLSchema schema;

	Hints(GraphQLSchema schema) {
		this.schema = schema;
	}

	String ofField(GraphQLFieldsContainer type, String word) {
		for (String within : WITHIN) {
			if (names(below(type, within)).contains(word)) {
				return "; ask for it under `%1$s`: %1$s { %2$s }".formatted(within, word);
			}
		}
		if (type instanceof GraphQLInterfaceType general) {
			List<String> special = Objects
				.requireNonNullElse(this.schema.getImplementations(general), List.<GraphQLObjectType>of())
				.stream()
				.filter((each) -> each.getFieldDefinition(word) != null)
				.map(GraphQLNamedSchemaElement::getName)
				.sorted()
				.toList();
			if (!special.isEmpty()) {
				return "; only %s it: ask by `... on %s { %s }`".formatted(
						(special.size() == 1) ? special.get(0) + " has" : oneOf(special, "; some types") + " have",
						special.get(0), word);
			}
		}
		List<String> own = names(type.getFieldDefinitions());
		for (String within : WITHIN) {
			Optional<String> near = near(word, names(below(type, within)));
			if (near.isPresent() && near(word, own).isEmpty()) {
				return ", did you mean %s { %s }?".formatted(within, near.get());
			}
		}
		return of(word, own, "its fields are ");
	}

	/** Fields of what stands in a field. */
	private static List<GraphQLFieldDefinition> below(GraphQLFieldsContainer type, String field) {
		GraphQLFieldDefinition entries = type.getFieldDefinition(field);
		return (entries != null && GraphQLTypeUtil.unwrapAll(entries.getType()) instanceof GraphQLFieldsContainer entry)
				? entry.getFieldDefinitions() : List.of();
	}

	String ofArgument(GraphQLFieldDefinition field, String word) {
		List<String> names = names(field.getArguments());
		if (names.isEmpty()) {
			return "; it takes none";
		}
		String here = ELSEWHERE.get(word);
		return (here != null && names.contains(here)) ? "; it is called '%s' here".formatted(here)
				: of(word, names, "it takes ");
	}

	String ofType(String word, boolean isInput) {
		List<String> names = this.schema.getAllTypesAsList()
			.stream()
			.filter((type) -> (isInput ? type instanceof GraphQLInputType : type instanceof GraphQLFieldsContainer)
					&& !type.getName().startsWith("__"))
			.map(GraphQLNamedSchemaElement::getName)
			.toList();
		return near(word, names).map(Hints::didYouMean).orElse("");
	}

	static String ofKey(GraphQLInputObjectType type, String word) {
		return of(word, names(type.getFieldDefinitions()), "it has ");
	}

	static String ofValue(GraphQLEnumType type, String word) {
		List<String> values = type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
		return of(word, values, "it is one of ");
	}

	/** How an object of a type reads, for those who gave a bare value. */
	static String example(GraphQLInputObjectType type, Object value, String printed) {
		if (type.getFieldDefinition("some") != null) {
			return "{some: {...}}";
		}
		for (String key : List.of("contains", "eq", "hasAny", "isNull")) {
			if (type.getFieldDefinition(key) != null) {
				return "{%s: %s}".formatted(key, key.equals("isNull") ? "true" : printed);
			}
		}
		if (type.isOneOf()) {
			return "{%s: ASC}"
				.formatted((type.getFieldDefinition(String.valueOf(value)) != null) ? String.valueOf(value) : "id");
		}
		GraphQLInputObjectField id = type.getFieldDefinition("id");
		if (id != null && value instanceof String) {
			return (GraphQLTypeUtil.unwrapNonNull(id.getType()) instanceof GraphQLScalarType ? "{id: %s}"
					: "{id: {eq: %s}}")
				.formatted(printed);
		}
		return "{%s: ...}".formatted(names(type.getFieldDefinitions()).stream()
			.filter((name) -> !List.of("and", "or", "not").contains(name))
			.findFirst()
			.orElse("..."));
	}

	/** A selection that a type could have. */
	static String selection(GraphQLType type) {
		if (type instanceof GraphQLFieldsContainer container) {
			GraphQLFieldDefinition nodes = container.getFieldDefinition("nodes");
			if (nodes != null) {
				return "{ nodes %s }".formatted(selection(GraphQLTypeUtil.unwrapAll(nodes.getType())));
			}
			String leaves = container.getFieldDefinitions()
				.stream()
				.filter((field) -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer))
				.limit(2)
				.map(GraphQLFieldDefinition::getName)
				.collect(Collectors.joining(" "));
			return "{ %s }".formatted(leaves.isEmpty() ? "__typename" : leaves);
		}
		return "{ __typename }";
	}

	private static String of(String word, List<String> names, String all) {
		String near = near(word, names).map(Hints::didYouMean).orElse("");
		if (names.size() > (near.isEmpty() ? READABLE : FEW)) {
			return near.isEmpty() ? "; /schema.graphqls lists them" : near;
		}
		return near + (near.isEmpty() ? "; " : " ") + all + String.join(", ", names);
	}

	private static Optional<String> near(String word, Collection<String> names) {
		return (word.length() > LONGEST_WORD) ? Optional.empty() : NearMiss.of(word, names);
	}

	private static String didYouMean(String near) {
		return ", did you mean %s?".formatted(near);
	}

	private static String oneOf(List<String> names, String many) {
		return (names.size() > READABLE) ? many : String.join(", ", names);
	}

	private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
		return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
	}

}
