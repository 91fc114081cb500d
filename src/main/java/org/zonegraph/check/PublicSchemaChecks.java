package org.zonegraph.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.GraphQLException;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.TypeDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Scalars;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.model.derive.SchemaDeriver;

/**
 * Name clashes in the public schema, and whatever else GraphQL itself refuses of it. What
 * is derived has no line, so the line is that of what it was derived from.
 */
final class PublicSchemaChecks {

	private final Declarations declared;

	private final Findings findings;

	private final SchemaText text;

	PublicSchemaChecks(Declarations declared, Findings findings, SchemaText text) {
		this.declared = declared;
		this.findings = findings;
		this.text = text;
	}

	void check() {
		try {
			Model model = SchemaReader.read(this.text.text());
			Document derived = SchemaText.parse(SchemaDeriver.derive(model));
			clashes(model, derived);
			if (this.findings.isEmpty()) {
				generate(derived);
			}
		}
		catch (GraphQLException | IllegalArgumentException ex) {
			refused(String.valueOf(ex.getMessage()));
		}
	}

	private void clashes(Model model, Document derived) {
		Set<String> types = new HashSet<>();
		for (Node<?> definition : derived.getDefinitions()) {
			if (definition instanceof TypeDefinition<?> type) {
				if (!types.add(type.getName())) {
					this.declared.type(type.getName())
						.ifPresent((own) -> this.findings.add(own, type.getName(),
								"a name that the public schema does not derive"));
				}
				members(model, type);
			}
		}
	}

	private void members(Model model, TypeDefinition<?> type) {
		Set<String> names = new HashSet<>();
		List<? extends NamedNode<?>> members = (type instanceof InputObjectTypeDefinition input)
				? input.getInputValueDefinitions() : Declarations.fields(type);
		members.stream()
			.map(NamedNode::getName)
			.filter((name) -> !names.add(name))
			.forEach((name) -> own(model, type.getName(), name).ifPresent((field) -> this.findings.add(field, name,
					"a name that nothing else has in %s of the public schema".formatted(type.getName()))));
	}

	/** The field that a field of a derived type came from. */
	private Optional<FieldDefinition> own(Model model, String type, String field) {
		Stream<String> owners = Stream.concat(Stream.of(type),
				Stream.concat(model.nodeTypes().stream(), model.links().stream())
					.map(NodeType::name)
					.filter(type::startsWith));
		return owners.flatMap((owner) -> this.declared.type(owner).stream())
			.flatMap((owner) -> Declarations.fields(owner).stream())
			.filter((each) -> each.getName().equals(field))
			.reduce((first, second) -> second);
	}

	private Stream<? extends NamedNode<?>> members(TypeDefinition<?> type) {
		return Stream.concat(Declarations.fields(type).stream(), this.declared.values(type.getName()).stream());
	}

	private static void generate(Document derived) {
		RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
		Scalars.wire(wiring);
		for (String type : List.of("Node", "Entity")) {
			wiring.type(type, (each) -> each.typeResolver((environment) -> null));
		}
		new SchemaGenerator().makeExecutableSchema(new SchemaParser().buildRegistry(derived), wiring.build());
	}

	/** The first definition that the message names. */
	private void refused(String message) {
		this.declared.types()
			.flatMap((type) -> Stream.<NamedNode<?>>concat(members(type), Stream.of(type)))
			.filter((node) -> Pattern.compile("\\b%s\\b".formatted(Declarations.name(node))).matcher(message).find())
			.findFirst()
			.ifPresentOrElse(
					(node) -> this.findings.add(node, Declarations.name(node), "a valid schema, but " + message),
					() -> this.findings.missing("a valid schema, but " + message));
	}

}
