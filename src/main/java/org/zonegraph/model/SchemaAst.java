package org.zonegraph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.AbstractDescribedNode;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Description;
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
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

import org.zonegraph.model.time.Lifetime;
import org.zonegraph.model.time.PeriodPart;

/**
 * Syntax tree of the schema: what its nodes say. What is of another form than asked for
 * says nothing, so that a schema with mistakes can be looked at too.
 */
public final class SchemaAst {

	private SchemaAst() {
	}

	/**
	 * The name within a type.
	 * @param type such as {@code [Area!]!}
	 * @return such as {@code Area}
	 */
	public static String typeName(Type<?> type) {
		if (type instanceof NonNullType nonNull) {
			return typeName(nonNull.getType());
		}
		return (type instanceof ListType list) ? typeName(list.getType()) : ((TypeName) type).getName();
	}

	/**
	 * Whether a type is a list.
	 * @param type such as {@code [Area!]!}
	 * @return whether it is one
	 */
	public static boolean isList(Type<?> type) {
		return (type instanceof NonNullType nonNull) ? isList(nonNull.getType()) : type instanceof ListType;
	}

	/**
	 * What a schema says of a type or of one of its fields or values.
	 * @param registry the schema
	 * @param type name of an object type or an enum
	 * @param member name of one of its fields or values, null for the type itself
	 * @return the description, empty where there is none
	 */
	static String description(TypeDefinitionRegistry registry, String type, @Nullable String member) {
		return described(registry, type, member).map(AbstractDescribedNode::getDescription)
			.filter(Objects::nonNull)
			.map(Description::getContent)
			.findFirst()
			.orElse("");
	}

	private static Stream<? extends AbstractDescribedNode<?>> described(TypeDefinitionRegistry registry, String type,
			@Nullable String member) {
		TypeDefinition<?> definition = registry.getTypeOrNull(type);
		if (definition instanceof ObjectTypeDefinition object) {
			return (member == null) ? Stream.of(object)
					: object.getFieldDefinitions().stream().filter((field) -> field.getName().equals(member));
		}
		if (definition instanceof EnumTypeDefinition values) {
			return (member == null) ? Stream.of(values)
					: values.getEnumValueDefinitions().stream().filter((value) -> value.getName().equals(member));
		}
		return Stream.of();
	}

	/**
	 * A directive where it is used.
	 * @param container what may have it
	 * @param name the directive's name
	 * @return the first use, empty where there is none
	 */
	public static Optional<Directive> directive(DirectivesContainer<?> container, String name) {
		return container.getDirectives(name).stream().findFirst();
	}

	/**
	 * What a directive's argument says.
	 * @param directive the directive
	 * @param argument the argument's name
	 * @return the text or the enum's value, empty where there is none
	 */
	public static Optional<String> text(Directive directive, String argument) {
		return value(directive, argument).flatMap(SchemaAst::text);
	}

	/**
	 * What a directive's argument must say.
	 * @param directive the directive
	 * @param argument the argument's name
	 * @return the text or the enum's value
	 * @throws IllegalArgumentException if there is none
	 */
	public static String required(Directive directive, String argument) {
		return text(directive, argument)
			.orElseThrow(() -> new IllegalArgumentException("@%s lacks '%s'".formatted(directive.getName(), argument)));
	}

	/**
	 * What a directive's argument lists.
	 * @param directive the directive
	 * @param argument the argument's name
	 * @return the texts of the list, empty where there is none
	 */
	public static List<String> texts(Directive directive, String argument) {
		return values(directive, argument).flatMap((value) -> text(value).stream()).toList();
	}

	/**
	 * The entries of a directive's argument.
	 * @param directive the directive
	 * @param argument the argument's name
	 * @return the entries, each with its place, none where it is no list
	 */
	public static Stream<Value<?>> values(Directive directive, String argument) {
		return value(directive, argument).stream().flatMap((value) -> {
			List<Value<?>> entries = new ArrayList<>();
			if (value instanceof ArrayValue array) {
				array.getValues().forEach(entries::add);
			}
			return entries.stream();
		});
	}

	/**
	 * Whether a directive's argument is true.
	 * @param directive the directive
	 * @param argument the argument's name
	 * @return false also where it is not given
	 */
	public static boolean isTrue(Directive directive, String argument) {
		return value(directive, argument).filter((value) -> value instanceof BooleanValue truth && truth.isValue())
			.isPresent();
	}

	/**
	 * A directive's argument.
	 * @param directive the directive
	 * @param argument the argument's name
	 * @return its value, empty where it is not given
	 */
	public static Optional<Value<?>> value(Directive directive, String argument) {
		return Optional.ofNullable(directive.getArgument(argument)).map(Argument::getValue);
	}

	/**
	 * What a value says.
	 * @param value a value
	 * @return the text or the enum's value, empty where it is neither
	 */
	public static Optional<String> text(Value<?> value) {
		if (value instanceof EnumValue constant) {
			return Optional.of(constant.getName());
		}
		return (value instanceof StringValue text) ? Optional.of(String.valueOf(text.getValue())) : Optional.empty();
	}

	/**
	 * What a property follows from, where it is in no table.
	 * @param field the field that shows it
	 * @return the period and which part of it, empty where the field is not marked so
	 * @throws IllegalArgumentException if the part is none
	 */
	public static Optional<PeriodPart> ofPeriod(FieldDefinition field) {
		return directive(field, "ofPeriod")
			.map((each) -> new PeriodPart(required(each, "property"), PeriodPart.Part.valueOf(required(each, "part"))));
	}

	/**
	 * When things of a type are there.
	 * @param registry the schema
	 * @param type the type
	 * @return what it is dated by, empty where it is not marked so
	 * @throws IllegalArgumentException if it says less than it must, or something unknown
	 */
	static Optional<Lifetime> lifetime(TypeDefinitionRegistry registry, ObjectTypeDefinition type) {
		return directive(type, "dated").map((dated) -> new Lifetime(moment(registry, type, required(dated, "begins")),
				texts(dated, "by").stream().map((path) -> moment(registry, type, path)).toList(),
				text(dated, "ends").map((path) -> moment(registry, type, path)).orElse(null),
				text(dated, "onward").map(Lifetime.Onward::valueOf).orElse(null)));
	}

	private static Lifetime.Moment moment(TypeDefinitionRegistry registry, ObjectTypeDefinition type, String path) {
		List<String> steps = List.of(path.split("\\.", -1));
		String last = type.getName();
		for (String step : steps) {
			last = described(registry, last, step).map((field) -> typeName(((FieldDefinition) field).getType()))
				.findFirst()
				.orElse("");
		}
		return new Lifetime.Moment(steps, last.equals("Int"));
	}

}
