package org.zonegraph.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.Value;

import org.zonegraph.model.SchemaAst;

/**
 * Symbol table: what the schema declares, by name. Of two declarations of one name the
 * first counts; {@link DefinitionChecks} tells of the other.
 */
final class Declarations {

	/** The types that GraphQL itself has. */
	static final Set<String> BUILT_IN = Set.of("Int", "Float", "String", "Boolean", "ID");

	/** Types that the public schema adds and of which the schema may speak. */
	static final Set<String> DERIVED = Set.of("PageInfo", "Bucket", "EntityKind");

	private final Document document;

	private final Map<String, TypeDefinition<?>> types = new LinkedHashMap<>();

	private final Map<String, DirectiveDefinition> directives = new LinkedHashMap<>();

	Declarations(Document document) {
		this.document = document;
		for (Node<?> definition : document.getDefinitions()) {
			if (definition instanceof TypeDefinition<?> type) {
				this.types.putIfAbsent(type.getName(), type);
			}
			if (definition instanceof DirectiveDefinition directive) {
				this.directives.putIfAbsent(directive.getName(), directive);
			}
		}
	}

	/** Everything that stands at the top of the file. */
	List<Node<?>> definitions() {
		List<Node<?>> definitions = new ArrayList<>();
		this.document.getDefinitions().forEach(definitions::add);
		return definitions;
	}

	/** All types, as the first of their name declares them. */
	Stream<TypeDefinition<?>> types() {
		return this.types.values().stream();
	}

	Optional<TypeDefinition<?>> type(String name) {
		return Optional.ofNullable(this.types.get(name));
	}

	Optional<DirectiveDefinition> directive(String name) {
		return Optional.ofNullable(this.directives.get(name));
	}

	Stream<DirectiveDefinition> directives() {
		return this.directives.values().stream();
	}

	/** Names of all types that a field can have. */
	Set<String> typeNames() {
		Set<String> names = new HashSet<>(this.types.keySet());
		names.addAll(BUILT_IN);
		names.addAll(DERIVED);
		return names;
	}

	Stream<ObjectTypeDefinition> objects() {
		return types()
			.flatMap((type) -> (type instanceof ObjectTypeDefinition object) ? Stream.of(object) : Stream.of());
	}

	/** What is stored as nodes. */
	Stream<ObjectTypeDefinition> nodeTypes() {
		return objects().filter((type) -> type.hasDirective("node"));
	}

	/** What is stored on relationships. */
	Stream<ObjectTypeDefinition> holders() {
		return objects().filter((type) -> type.hasDirective("relationshipProperties"));
	}

	/** Relationships that are things of their own. */
	static boolean isThing(ObjectTypeDefinition type) {
		return plural(type).isPresent();
	}

	/** What names the root list of a thing, of whichever form. */
	static Optional<Value<?>> plural(ObjectTypeDefinition type) {
		return SchemaAst.directive(type, type.hasDirective("node") ? "node" : "relationshipProperties")
			.flatMap((directive) -> SchemaAst.value(directive, "plural"));
	}

	boolean isNodeType(String name) {
		return this.types.get(name) instanceof ObjectTypeDefinition type && type.hasDirective("node");
	}

	boolean isObject(String name) {
		return this.types.get(name) instanceof ObjectTypeDefinition;
	}

	boolean isInterface(String name) {
		return this.types.get(name) instanceof InterfaceTypeDefinition;
	}

	/** The values of an enum, none where there is no such enum. */
	List<EnumValueDefinition> values(String type) {
		return (this.types.get(type) instanceof EnumTypeDefinition definition) ? definition.getEnumValueDefinitions()
				: List.of();
	}

	/** Only an operation can be without a name, and a schema has none. */
	static String name(NamedNode<?> node) {
		return Objects.requireNonNullElse(node.getName(), "");
	}

	static List<String> names(List<? extends NamedNode<?>> nodes) {
		List<String> names = new ArrayList<>();
		nodes.forEach((node) -> names.add(name(node)));
		return names;
	}

	/** The fields of an object type or an interface. */
	static List<FieldDefinition> fields(Node<?> type) {
		return (type instanceof ImplementingTypeDefinition<?> definition) ? definition.getFieldDefinitions()
				: List.of();
	}

	/** The relationships of all node types. */
	List<RelationshipField> relationships() {
		return nodeTypes()
			.flatMap((owner) -> owner.getFieldDefinitions()
				.stream()
				.flatMap((field) -> RelationshipField.of(owner, field).stream()))
			.toList();
	}

	/** The node types that a field's type stands for. */
	List<String> implementations(String name) {
		return name.equals("Entity") ? nodeTypes().map(ObjectTypeDefinition::getName).toList() : List.of(name);
	}

}
