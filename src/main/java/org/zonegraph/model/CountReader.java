package org.zonegraph.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLError;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;

/**
 * Reads saved queries from the schema: {@code @count} on the values of {@code Countable}.
 * What is wrong with one is told by its value, for a claim that counts nothing would look
 * like one that is wrong.
 */
public final class CountReader {

	/** The enum of what can be counted. */
	public static final String COUNTABLE = "Countable";

	private final Model model;

	private CountReader(Model model) {
		this.model = model;
	}

	/**
	 * Reads all that the schema counts.
	 * @param model the schema as read
	 * @return what it counts, in the order of the schema
	 * @throws IllegalArgumentException if a value names a list that is none, or has a
	 * filter that is none
	 */
	public static List<Count> read(Model model) {
		CountReader reader = new CountReader(model);
		return model.registry().getTypeOrNull(COUNTABLE) instanceof EnumTypeDefinition countable
				? countable.getEnumValueDefinitions().stream().flatMap(reader::read).toList() : List.of();
	}

	/**
	 * A value whose description says as well what it lists.
	 * @param model the schema as read
	 * @param value the value of an enum
	 * @return the value as the public schema has it, the same where it counts nothing
	 * @throws IllegalArgumentException if it names a list that is none, or has a filter
	 * that is none
	 */
	public static EnumValueDefinition told(Model model, EnumValueDefinition value) {
		return new CountReader(model).read(value).findFirst().map((count) -> {
			Description said = value.getDescription();
			String told = (said != null) ? said.getContent() + " " + count.told() : count.told();
			return value.transform((builder) -> builder.description(new Description(told, null, false)));
		}).orElse(value);
	}

	private Stream<Count> read(EnumValueDefinition value) {
		return value.getDirectives("count").stream().map((count) -> count(value.getName(), count));
	}

	private Count count(String constant, Directive directive) {
		String list = SchemaAst.text(directive, "list").orElse("");
		NodeType type = this.model.ofList(list)
			.filter((each) -> !each.link())
			.orElseThrow(() -> wrong(constant, "no root list is called '%s'; there are %s".formatted(list, plurals())));
		Optional<String> filter = SchemaAst.text(directive, "filter");
		return new Count(constant, type, filter(constant, filter),
				filter(constant, SchemaAst.text(directive, "evident")),
				filter.isEmpty() || SchemaAst.isTrue(directive, "whole"));
	}

	/** Values alone have no variables; arguments of a field may. */
	private ObjectValue filter(String constant, Optional<String> given) {
		if (given.isEmpty()) {
			return ObjectValue.newObjectValue().build();
		}
		String text = given.get();
		try {
			Document document = Parser.parse("{ list(filter: %s) }".formatted(text));
			OperationDefinition question = document.getDefinitionsOfType(OperationDefinition.class).get(0);
			if (question.getSelectionSet().getSelections().get(0) instanceof Field field
					&& field.getArguments().get(0).getValue() instanceof ObjectValue filter) {
				variables(filter).filter((name) -> !plurals().contains(name)).findFirst().ifPresent((name) -> {
					throw new IllegalArgumentException("$%s is no root list; there are %s".formatted(name, plurals()));
				});
				Literals.object(filter, (name) -> name);
				return filter;
			}
		}
		catch (InvalidSyntaxException | IllegalArgumentException | ArithmeticException ex) {
			throw wrong(constant, "the filter %s cannot be read: %s".formatted(text, ex.getMessage()));
		}
		throw wrong(constant, "the filter %s is no object".formatted(text));
	}

	private static Stream<String> variables(ObjectValue filter) {
		Set<String> names = new TreeSet<>();
		Literals.text(filter, (name) -> {
			names.add(name);
			return name;
		});
		return names.stream();
	}

	private List<String> plurals() {
		return this.model.nodeTypes().stream().map(NodeType::plural).toList();
	}

	private static IllegalArgumentException wrong(String constant, String problem) {
		return new IllegalArgumentException("@count of %s: %s".formatted(constant, problem));
	}

	/**
	 * Validates what the schema counts as a question is validated.
	 * @param counts what it counts
	 * @param schema the public schema
	 * @return what is wrong, each with the value that it is about
	 */
	public static List<String> problems(List<Count> counts, GraphQLSchema schema) {
		return counts.stream()
			.flatMap((count) -> new Validator().validateDocument(schema, question(count), Locale.ROOT)
				.stream()
				.map(GraphQLError::getMessage)
				.map((message) -> wrong(count.constant(), message).getMessage()))
			.toList();
	}

	private static Document question(Count count) {
		String variables = Stream.concat(variables(count.filter()), variables(count.evident()))
			.distinct()
			.map("$%s: [ID!]!"::formatted)
			.collect(Collectors.joining(" "));
		return Parser.parse("query%s { all: %s(filter: %s) { totalCount } evident: %s(filter: %s) { totalCount } }"
			.formatted(variables.isEmpty() ? "" : "(" + variables + ")", count.type().plural(),
					Literals.text(count.filter(), "$%s"::formatted), count.type().plural(),
					Literals.text(count.evident(), "$%s"::formatted)));
	}

}
