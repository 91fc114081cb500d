package org.zonegraph.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/** Reads {@code schema.graphqls} into a {@link Model}. */
public final class SchemaReader {

	private static final String KINDS = "RelationshipKind";

	private final String sdl;

	private final TypeDefinitionRegistry registry;

	private SchemaReader(String sdl) {
		this.sdl = sdl;
		this.registry = new SchemaParser().parse(sdl);
	}

	/**
	 * Reads a schema.
	 * @param sdl the text of {@code schema.graphqls}
	 * @return the model
	 * @throws graphql.schema.idl.errors.SchemaProblem if it is not a schema
	 * @throws IllegalArgumentException if a directive names what is not there, or a count
	 * cannot be read
	 */
	public static Model read(String sdl) {
		return new SchemaReader(sdl).model();
	}

	private Model model() {
		List<NodeType> nodeTypes = new ArrayList<>();
		Map<String, List<Property>> relationshipProperties = new LinkedHashMap<>();
		for (ObjectTypeDefinition type : this.registry.getTypes(ObjectTypeDefinition.class)) {
			if (type.hasDirective("node")) {
				nodeTypes.add(nodeType(type));
			}
			if (type.hasDirective("relationshipProperties")) {
				relationshipProperties.put(type.getName(), properties(type));
			}
		}
		Model model = new Model(this.sdl, this.registry, nodeTypes, relationshipProperties, wordings());
		nodeTypes.forEach((type) -> type.relationships().forEach((each) -> check(model, type, each)));
		if (!Set.copyOf(model.values(KINDS)).equals(model.relationshipTypes())) {
			throw new IllegalArgumentException(
					"%s names %s, but there are %s".formatted(KINDS, model.values(KINDS), model.relationshipTypes()));
		}
		CountReader.read(model);
		return model;
	}

	private Map<String, Wording> wordings() {
		Map<String, Wording> wordings = new LinkedHashMap<>();
		if (this.registry.getTypeOrNull(KINDS) instanceof EnumTypeDefinition kinds) {
			kinds.getEnumValueDefinitions().forEach((kind) -> {
				Directive words = directive(kind, "sentence")
					.orElseThrow(() -> new IllegalArgumentException("%s lacks @sentence".formatted(kind.getName())));
				wordings.put(kind.getName(), new Wording(requiredText(words, "en"), requiredText(words, "zh"),
						texts(words, "detailsEn"), texts(words, "detailsZh")));
			});
		}
		return wordings;
	}

	private void check(Model model, NodeType type, Relationship relationship) {
		model.implementations(relationship.target());
		Relationship.Derivation derivation = relationship.derivation();
		if (derivation == null) {
			return;
		}
		boolean known = type.relationship(derivation.from())
			.map(model::properties)
			.stream()
			.flatMap(List::stream)
			.anyMatch((property) -> property.name().equals(derivation.by()));
		if (!known) {
			throw new IllegalArgumentException("%s.%s is derived from %s by %s, which is not stored there"
				.formatted(type.name(), relationship.field(), derivation.from(), derivation.by()));
		}
	}

	private NodeType nodeType(ObjectTypeDefinition type) {
		Directive node = directive(type, "node").orElseThrow();
		List<Relationship> relationships = type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasDirective("relationship"))
			.map((field) -> relationship(type.getName(), field))
			.toList();
		Optional<Directive> label = type.getFieldDefinitions()
			.stream()
			.flatMap((field) -> directive(field, "label").stream())
			.findFirst();
		return new NodeType(type.getName(), Optional.ofNullable(text(node, "label")).orElse(type.getName()),
				requiredText(node, "plural"), type.hasDirective("hub"),
				label.filter((each) -> each.getArgument("sentence") != null).isPresent(), properties(type),
				relationships, label.map((each) -> texts(each, "en")).orElse(List.of()),
				label.map((each) -> texts(each, "zh")).orElse(List.of()), beside(type), text(node, "schemaOrg"));
	}

	private static List<String> beside(ObjectTypeDefinition type) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasDirective("beside"))
			.map(FieldDefinition::getName)
			.toList();
	}

	private List<Property> properties(ObjectTypeDefinition type) {
		return type.getFieldDefinitions().stream().filter(this::isStored).map(this::property).toList();
	}

	private boolean isStored(FieldDefinition field) {
		return !field.hasDirective("relationship") && !field.hasDirective("label")
				&& !(this.registry.getTypeOrNull(name(field.getType())) instanceof ObjectTypeDefinition);
	}

	private Property property(FieldDefinition field) {
		String type = name(field.getType());
		List<String> values = Model.values(this.registry, type);
		String language = directive(field, "fulltext").map((each) -> requiredText(each, "language")).orElse(null);
		return new Property(field.getName(), kind(type, isList(field.getType()), !values.isEmpty()), type,
				field.getType() instanceof NonNullType, field.hasDirective("facet"), language, values);
	}

	private Property.Kind kind(String type, boolean list, boolean hasValues) {
		if (list) {
			return Property.Kind.TEXT_LIST;
		}
		if (hasValues) {
			return Property.Kind.ENUM;
		}
		return switch (type) {
			case "ID" -> Property.Kind.ID;
			case "Int", "NonNegativeInt" -> Property.Kind.INTEGER;
			case "Float" -> Property.Kind.DECIMAL;
			case "Boolean" -> Property.Kind.BOOLEAN;
			case "PartialDate" -> Property.Kind.DATE;
			default -> Property.Kind.TEXT;
		};
	}

	private Relationship relationship(String owner, FieldDefinition field) {
		Directive relationship = directive(field, "relationship").orElseThrow();
		Relationship.Derivation derivation = directive(field, "derived")
			.map((each) -> new Relationship.Derivation(requiredText(each, "from"), requiredText(each, "by")))
			.orElse(null);
		return new Relationship(field.getName(), owner, requiredText(relationship, "type"),
				"OUT".equals(requiredText(relationship, "direction")), name(field.getType()), isList(field.getType()),
				field.getType() instanceof NonNullType, field.hasDirective("facet"), text(relationship, "properties"),
				derivation);
	}

	private static Optional<Directive> directive(DirectivesContainer<?> container, String name) {
		return container.getDirectives(name).stream().findFirst();
	}

	private static @Nullable String text(Directive directive, String argument) {
		Argument given = directive.getArgument(argument);
		return (given != null) ? text(given.getValue()) : null;
	}

	private static String requiredText(Directive directive, String argument) {
		String text = text(directive, argument);
		if (text == null) {
			throw new IllegalArgumentException("@%s lacks '%s'".formatted(directive.getName(), argument));
		}
		return text;
	}

	private static List<String> texts(Directive directive, String argument) {
		Argument given = directive.getArgument(argument);
		return (given != null && given.getValue() instanceof ArrayValue array)
				? array.getValues().stream().map(SchemaReader::text).toList() : List.of();
	}

	private static String text(Value<?> value) {
		return (value instanceof EnumValue constant) ? constant.getName()
				: String.valueOf(((StringValue) value).getValue());
	}

	private static boolean isList(Type<?> type) {
		return (type instanceof NonNullType nonNull) ? isList(nonNull.getType()) : type instanceof ListType;
	}

	private static String name(Type<?> type) {
		if (type instanceof NonNullType nonNull) {
			return name(nonNull.getType());
		}
		return (type instanceof ListType list) ? name(list.getType()) : ((TypeName) type).getName();
	}

}
