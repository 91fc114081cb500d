package org.zonegraph.model.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.SchemaAst;

/**
 * Localization of the schema: what pages and answers call its types, fields and values.
 * It stands in the schema itself, so that what is added there is worded there too.
 */
public final class SchemaWords {

	private final TypeDefinitionRegistry registry;

	/**
	 * The words of a schema.
	 * @param model the schema as read
	 */
	public SchemaWords(Model model) {
		this.registry = model.registry();
	}

	/**
	 * What pages call something.
	 * @param type name of an object type or an enum
	 * @param member name of one of its fields or values, null for the type itself
	 * @return its words, empty where it is called by its name
	 */
	public Optional<Words> words(String type, @Nullable String member) {
		return first("words", type, member);
	}

	/**
	 * What a kind is called in an answer.
	 * @param type the kind
	 * @param language {@code EN} or {@code ZH}
	 * @return its words, else its name
	 */
	public String label(NodeType type, String language) {
		return words(type.name(), null).map((words) -> words.in(language, type.name())).orElse(type.name());
	}

	/**
	 * What a value is called in an answer.
	 * @param type an enum's name
	 * @param value one of its values
	 * @return its words, else its name spelt out
	 */
	public Words label(String type, String value) {
		return words(type, value).orElseGet(() -> new Words(Names.spelt(value), Names.spelt(value)));
	}

	/**
	 * What a value means, as a part of a sentence.
	 * @param type an enum's name
	 * @param value one of its values
	 * @return the words, empty where its own words say it
	 */
	public Optional<Words> meaning(String type, String value) {
		return first("meaning", type, value);
	}

	/**
	 * What is said where a list is empty.
	 * @param type name of a node type
	 * @param field one of its lists
	 * @return the sentence, empty where the schema has none
	 */
	public Optional<Words> none(String type, String field) {
		return first("none", type, field);
	}

	/**
	 * How a field is told beside the name where things are listed.
	 * @param type name of a node type
	 * @param field one of its properties
	 * @return the words with <code>{value}</code> in them, empty where it is not told
	 */
	public Optional<Words> listed(String type, String field) {
		return first("listed", type, field);
	}

	/**
	 * What pages call the codes that stand in a field.
	 * @param type name of a node type
	 * @param field one of its properties
	 * @return the words by code, in the order of the schema
	 */
	public Map<String, Words> codes(String type, String field) {
		Map<String, Words> codes = new LinkedHashMap<>();
		uses("code", type, field).forEach((code) -> codes.put(SchemaAst.required(code, "value"), words(code)));
		return codes;
	}

	private Optional<Words> first(String directive, String type, @Nullable String member) {
		return uses(directive, type, member).findFirst().map(SchemaWords::words);
	}

	private Stream<Directive> uses(String directive, String type, @Nullable String member) {
		TypeDefinition<?> definition = this.registry.getTypeOrNull(type);
		Stream<? extends DirectivesContainer<?>> places = Stream.of();
		if (member == null) {
			places = Optional.ofNullable(definition).stream();
		}
		else if (definition instanceof ObjectTypeDefinition object) {
			places = object.getFieldDefinitions().stream().filter((field) -> field.getName().equals(member));
		}
		else if (definition instanceof EnumTypeDefinition values) {
			places = values.getEnumValueDefinitions().stream().filter((value) -> value.getName().equals(member));
		}
		return places.flatMap((place) -> place.getDirectives(directive).stream());
	}

	private static Words words(Directive directive) {
		return new Words(SchemaAst.text(directive, "en").orElse(null), SchemaAst.required(directive, "zh"));
	}

	/**
	 * All enums of the schema.
	 * @return their names, in the order of the schema
	 */
	public List<String> enums() {
		return this.registry.getTypes(EnumTypeDefinition.class).stream().map(TypeDefinition::getName).toList();
	}

}
