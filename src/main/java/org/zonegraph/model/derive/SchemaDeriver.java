package org.zonegraph.model.derive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.ScalarInfo;

import org.zonegraph.model.CitationNode;
import org.zonegraph.model.CountReader;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.SchemaAst;

/**
 * Derives the public schema: root fields, connections, evidence of to-one relationships,
 * and through {@link InputDeriver} filters, orders and facets.
 */
public final class SchemaDeriver {

	/** The most entries a page can have. */
	public static final int MAX_PAGE = 100;

	/** The most values that a facet tells. */
	public static final int MAX_BUCKETS = 100;

	/** The entries of a page where neither {@code first} nor {@code last} is given. */
	public static final int DEFAULT_PAGE = 20;

	/** Types that only directives speak of, so that callers never see them. */
	public static final Set<String> OF_DIRECTIVES = Set.of("RelationshipDirection", "PeriodPart", "Onward");

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

	private String derive() {
		query();
		this.model.nodeTypes().forEach(this::nodeType);
		this.model.links().forEach(this::link);
		ConnectionDeriver pages = new ConnectionDeriver(this.model);
		this.model.things().forEach((type) -> this.out.append(pages.ofRoot(type)));
		this.connections.forEach((name, relationship) -> this.out.append(pages.ofRelationship(name, relationship)));
		this.out.append(pages.ofCitations()).append(ConnectionDeriver.SHARED).append(AsOfDeriver.SHARED).append('\n');
		this.out.append(new InputDeriver(this.model).derive());
		this.model.registry().getTypes(TypeDefinition.class).forEach(this::carryOver);
		this.model.registry()
			.scalars()
			.values()
			.stream()
			.filter((scalar) -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
			.forEach((scalar) -> this.out.append(SchemaPrinter.print(scalar)));
		return this.out.toString();
	}

	private void query() {
		StringBuilder fields = new StringBuilder("type Query {\n");
		definition("Query").getFieldDefinitions().forEach((field) -> fields.append(SchemaPrinter.indented(field)));
		for (NodeType type : this.model.things()) {
			fields
				.append("""
						  "One %1$s by its id. Null where there is none."
						  %2$s("Its id, such as `%2$s:...`." id: ID!): %1$s
						  "Entries of the type %1$s, by id where no order is given. Null only where it was refused or failed: `errors` says why."
						  %3$s(%4$s): %1$sConnection
						"""
					.formatted(type.name(), type.kind(), type.plural(),
							arguments(type.name(), AsOfDeriver.arguments(type))));
		}
		this.out.append(
				"\"Questions. Every list has an order and a bound; every id reads `kind:slug`.\"\ntype Query {\n%s}\n\n"
					.formatted(RevisionArgument.on(fields + "}")));
	}

	private ObjectTypeDefinition definition(String type) {
		return this.model.registry()
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((each) -> each.getName().equals(type))
			.findFirst()
			.orElseThrow();
	}

	private static String arguments(String entries, String asOf) {
		return "\n" + (ARGUMENTS.formatted(entries) + asOf).stripIndent().stripTrailing().indent(2) + "  ";
	}

	private void nodeType(NodeType type) {
		ObjectTypeDefinition definition = definition(type.name());
		begin(definition);
		for (FieldDefinition field : definition.getFieldDefinitions()) {
			type.relationship(field.getName())
				.ifPresentOrElse((relationship) -> relationship(field, relationship),
						() -> this.out.append(isListed(field)
								? connection(field, arguments(CitationNode.TYPE, ""), CitationNode.TYPE + "Connection")
								: SchemaPrinter.indented(field)));
		}
		inherited(definition).map((field) -> field.getName().equals("statements") ? ofSome(field, type) : field)
			.forEach((field) -> this.out.append(SchemaPrinter.indented(field)));
		this.out.append("}\n\n");
	}

	private void begin(ObjectTypeDefinition definition) {
		String interfaces = definition.getImplements()
			.stream()
			.map(AstPrinter::printAst)
			.collect(Collectors.joining(" & "));
		this.out.append(SchemaPrinter.description(definition, ""))
			.append("type %s %s{\n".formatted(definition.getName(),
					interfaces.isEmpty() ? "" : "implements " + interfaces + " "));
	}

	/** What is stored on relationships; where each is a thing, with its statements. */
	private void link(NodeType type) {
		ObjectTypeDefinition definition = definition(type.name());
		begin(definition);
		definition.getFieldDefinitions().forEach((field) -> this.out.append(SchemaPrinter.indented(field)));
		if (type.isThing()) {
			this.model.registry()
				.getTypes(InterfaceTypeDefinition.class)
				.stream()
				.flatMap((each) -> each.getFieldDefinitions().stream())
				.filter((field) -> field.getName().equals("statements"))
				.forEach((field) -> this.out.append(SchemaPrinter.indented(ofSome(field, type))));
		}
		this.out.append("}\n\n");
	}

	/**
	 * Of a type whose fields are known, statements about some of them can be asked for.
	 */
	private static FieldDefinition ofSome(FieldDefinition field, NodeType type) {
		InputValueDefinition fields = InputValueDefinition.newInputValueDefinition()
			.name("fields")
			.type(new ListType(new NonNullType(new TypeName(type.name() + "Field"))))
			.description(new Description("Only about these fields. Null for all.", null, false))
			.build();
		return field.transform((builder) -> builder.inputValueDefinition(fields));
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
			this.out.append(SchemaPrinter.indented(field));
			this.out.append("""
					  "Why `%s` is believed.%s"
					  %s: Evidence%s%s
					""".formatted(field.getName(), relationship.required() ? "" : " Null where there is none.",
					relationship.evidenceField(), relationship.required() ? "!" : "",
					SchemaPrinter.deprecation(field)));
			return;
		}
		String connection = ConnectionDeriver.name(relationship);
		this.connections.putIfAbsent(connection, relationship);
		String asOf = AsOfDeriver.arguments(this.model, relationship);
		this.out.append(connection(field, arguments(relationship.entries(), asOf), connection));
	}

	/** What is worked out and can be long is a list as others are. */
	private static boolean isListed(FieldDefinition field) {
		return SchemaAst.typeName(field.getType()).equals(CitationNode.TYPE);
	}

	private static String connection(FieldDefinition field, String arguments, String connection) {
		return SchemaPrinter.description(field, "  ") + "  %s(%s): %s!%s\n".formatted(field.getName(), arguments,
				connection, SchemaPrinter.deprecation(field));
	}

	/** Types that are not stored as nodes are public as they are. */
	private void carryOver(@SuppressWarnings("rawtypes") TypeDefinition type) {
		boolean derived = this.model.isNodeType(type.getName()) || "Query".equals(type.getName());
		if (type instanceof EnumTypeDefinition || type instanceof InterfaceTypeDefinition
				|| (type instanceof ObjectTypeDefinition && !derived)) {
			if (!OF_DIRECTIVES.contains(type.getName())) {
				this.out.append(SchemaPrinter.print(SchemaPrinter.withoutDirectives(told(type))));
			}
		}
	}

	/** Values that count something say what. */
	private TypeDefinition<?> told(TypeDefinition<?> type) {
		return (type instanceof EnumTypeDefinition constants)
				? constants.transform((builder) -> builder.enumValueDefinitions(constants.getEnumValueDefinitions()
					.stream()
					.map((value) -> CountReader.told(this.model, value))
					.toList()))
				: type;
	}

}
