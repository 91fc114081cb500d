package org.zonegraph.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.ScalarInfo;

/**
 * Derives the public schema: root fields, connections, evidence of to-one relationships,
 * and through {@link InputDeriver} filters, orders and facets.
 */
public final class SchemaDeriver {

	/** The most entries a page can have. */
	public static final int MAX_PAGE = 100;

	/** The entries of a page where neither {@code first} nor {@code last} is given. */
	public static final int DEFAULT_PAGE = 20;

	private static final String ARGUMENTS = """
			  "Only those that fit. Null is no filter; within a filter nothing is null, and every variable has a value."
			  filter: %%1$sFilter
			  "By the first entry, ties by the next, and at last by id."
			  orderBy: [%%1$sOrder!]
			  "At most this many from the start, 0 to %1$d; %2$d where neither this nor `last` is given."
			  first: Int
			  "Only what follows this cursor of the same order."
			  after: String
			  "At most this many from the end, 0 to %1$d."
			  last: Int
			  "Only what precedes this cursor of the same order."
			  before: String
			""".formatted(MAX_PAGE, DEFAULT_PAGE);

	private static final String SHARED = """
			"Where a page stands in its list."
			type PageInfo {
			  "Whether more follows in the direction of the order."
			  hasNextPage: Boolean!
			  "Whether something precedes the page."
			  hasPreviousPage: Boolean!
			  "Cursor of the page's first entry. Null on an empty page."
			  startCursor: String
			  "Cursor of the page's last entry. Null on an empty page."
			  endCursor: String
			}

			"One value and how often it stands."
			type Bucket {
			  "The value as a filter takes it: an enum's value, an id, a year."
			  value: String!
			  "The value in words."
			  label: String!
			  "How many have it."
			  count: NonNegativeInt!
			}
			""";

	private final Model model;

	private final StringBuilder out = new StringBuilder();

	/** Connection types beside the root ones, by name, with what their edges hold. */
	private final Map<String, Relationship> connections = new LinkedHashMap<>();

	private SchemaDeriver(Model model) {
		this.model = model;
	}

	/**
	 * Derives the public schema.
	 * @param model the schema as read
	 * @return the public schema's SDL
	 */
	public static String derive(Model model) {
		return new SchemaDeriver(model).derive();
	}

	/**
	 * Name of the connection type of a to-many relationship.
	 * @param relationship the relationship
	 * @return such as {@code RelatedAreaConnection} or {@code AreaOperationConnection}
	 */
	static String connection(Relationship relationship) {
		return (relationship.properties() != null) ? relationship.target() + relationship.properties() + "Connection"
				: "Related" + relationship.target() + "Connection";
	}

	private String derive() {
		query();
		this.model.nodeTypes().forEach(this::nodeType);
		this.model.nodeTypes().forEach(this::rootConnection);
		this.connections.forEach(this::relationshipConnection);
		this.out.append(SHARED).append('\n');
		this.out.append(new InputDeriver(this.model).derive());
		this.model.registry().getTypes(TypeDefinition.class).forEach(this::carryOver);
		this.model.registry()
			.scalars()
			.values()
			.stream()
			.filter((scalar) -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
			.forEach(this::print);
		return this.out.toString();
	}

	private void query() {
		this.out
			.append("\"Questions. Every list has an order and a bound; every id reads `kind:slug`.\"\ntype Query {\n");
		definition("Query").getFieldDefinitions().forEach((field) -> this.out.append(indented(field)));
		for (NodeType type : this.model.nodeTypes()) {
			this.out.append("""
					  "One %1$s by its id. Null where there is none."
					  %2$s(id: ID!): %1$s
					  "Entries of the type %1$s, by id where no order is given."
					  %3$s(%4$s): %1$sConnection!
					""".formatted(type.name(), type.kind(), type.plural(), arguments(type.name())));
		}
		this.out.append("}\n\n");
	}

	private ObjectTypeDefinition definition(String type) {
		return this.model.registry()
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((each) -> each.getName().equals(type))
			.findFirst()
			.orElseThrow();
	}

	private static String arguments(String target) {
		return "\n" + ARGUMENTS.formatted(target).stripIndent().stripTrailing().indent(2) + "  ";
	}

	private void nodeType(NodeType type) {
		ObjectTypeDefinition definition = definition(type.name());
		String interfaces = definition.getImplements()
			.stream()
			.map(AstPrinter::printAst)
			.collect(Collectors.joining(" & "));
		this.out.append(description(definition, ""))
			.append("type %s implements %s {\n".formatted(type.name(), interfaces));
		for (FieldDefinition field : definition.getFieldDefinitions()) {
			type.relationship(field.getName())
				.ifPresentOrElse((relationship) -> relationship(field, relationship),
						() -> this.out.append(indented(field)));
		}
		inherited(definition).forEach((field) -> this.out.append(indented(field)));
		this.out.append("}\n\n");
	}

	/** What its interfaces have and it does not declare itself. */
	private Stream<FieldDefinition> inherited(ObjectTypeDefinition type) {
		return this.model.registry()
			.getTypes(InterfaceTypeDefinition.class)
			.stream()
			.filter((each) -> type.getImplements()
				.stream()
				.anyMatch(
						(implemented) -> implemented instanceof TypeName name && name.getName().equals(each.getName())))
			.flatMap((each) -> each.getFieldDefinitions().stream())
			.filter((field) -> type.getFieldDefinitions()
				.stream()
				.noneMatch((declared) -> declared.getName().equals(field.getName())));
	}

	private void relationship(FieldDefinition field, Relationship relationship) {
		if (!relationship.list()) {
			this.out.append(indented(field));
			this.out.append("""
					  "Why `%s` is believed.%s"
					  %s: Evidence%s
					""".formatted(field.getName(), relationship.required() ? "" : " Null where there is none.",
					relationship.evidenceField(), relationship.required() ? "!" : ""));
			return;
		}
		String connection = connection(relationship);
		this.connections.putIfAbsent(connection, relationship);
		this.out.append(description(field, "  "))
			.append("  %s(%s): %s!\n".formatted(field.getName(), arguments(relationship.target()), connection));
	}

	private void rootConnection(NodeType type) {
		String coverage = type.isSource() ? "" : """
				  "How many of the kind there are said to be, and how many are held, whatever the filter."
				  coverage: Coverage!
				""";
		connection(type.name() + "Connection", type.name(), type.name() + "Edge", coverage, "");
	}

	private void relationshipConnection(String name, Relationship relationship) {
		String properties = (relationship.properties() != null) ? """
				  "What is stored on the relationship."
				  properties: %s!
				""".formatted(relationship.properties()) : "";
		connection(name, relationship.target(), name.replace("Connection", "Edge"), "", properties + """
				  "Why the relationship is believed."
				  evidence: Evidence!
				""");
	}

	private void connection(String name, String target, String edge, String whole, String more) {
		boolean facets = this.model.isNodeType(target);
		this.out.append("""
				"A page of a list, and what can be said of the whole list."
				type %1$s {
				  "The page's entries, each with its cursor."
				  edges: [%3$s!]!
				  "The page's entries alone."
				  nodes: [%2$s!]!
				  "Where the page stands."
				  pageInfo: PageInfo!
				  "How many entries the whole list has, after the filter."
				  totalCount: NonNegativeInt!
				%4$s}

				"An entry of a page."
				type %3$s {
				  "The entry."
				  node: %2$s!
				  "Where it stands in this order; for `after` and `before`."
				  cursor: String!
				%5$s}

				""".formatted(name, target, edge, facets ? """
				  "The whole list counted by these."
				  facets(by: [%1$sFacet!]!): [%1$sFacets!]!
				""".formatted(target) + whole : whole, more));
	}

	/** Types that are not stored as nodes are public as they are. */
	private void carryOver(@SuppressWarnings("rawtypes") TypeDefinition type) {
		boolean derived = this.model.isNodeType(type.getName()) || "Query".equals(type.getName());
		if (type instanceof EnumTypeDefinition || type instanceof InterfaceTypeDefinition
				|| (type instanceof ObjectTypeDefinition && !derived)) {
			if (!"RelationshipDirection".equals(type.getName())) {
				print(withoutDirectives(type));
			}
		}
	}

	private static TypeDefinition<?> withoutDirectives(TypeDefinition<?> type) {
		if (type instanceof EnumTypeDefinition constants) {
			return constants.transform((builder) -> builder.enumValueDefinitions(constants.getEnumValueDefinitions()
				.stream()
				.map((value) -> value.transform((plain) -> plain.directives(List.of())))
				.toList()));
		}
		return (type instanceof ObjectTypeDefinition object)
				? object.transform((builder) -> builder.directives(List.of())
					.fieldDefinitions(object.getFieldDefinitions()
						.stream()
						.map((field) -> field.transform((plain) -> plain.directives(List.of())))
						.toList()))
				: type;
	}

	private void print(Node<?> node) {
		if (node instanceof ScalarTypeDefinition || node instanceof EnumTypeDefinition
				|| node instanceof ImplementingTypeDefinition) {
			this.out.append(AstPrinter.printAst(node)).append("\n\n");
		}
	}

	/** Arguments that are described have a line each. */
	private static String indented(FieldDefinition field) {
		List<InputValueDefinition> arguments = field.getInputValueDefinitions();
		FieldDefinition plain = field.transform((builder) -> builder.directives(List.of()).description(null));
		if (arguments.stream().allMatch((argument) -> argument.getDescription() == null)) {
			return description(field, "  ") + "  " + AstPrinter.printAst(plain) + "\n";
		}
		String lines = arguments.stream()
			.map((argument) -> description(argument, "    ") + "    "
					+ AstPrinter.printAst(argument.transform((builder) -> builder.description(null))) + "\n")
			.collect(Collectors.joining());
		return "%s  %s(\n%s  ): %s\n".formatted(description(field, "  "), field.getName(), lines,
				AstPrinter.printAst(field.getType()));
	}

	private static String description(AbstractDescribedNode<?> node, String indent) {
		Description description = node.getDescription();
		return (description != null) ? indent + "\"" + description.getContent() + "\"\n" : "";
	}

}
