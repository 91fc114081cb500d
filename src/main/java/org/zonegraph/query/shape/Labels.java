package org.zonegraph.query.shape;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.ObjectTypeDefinition;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.SchemaAst;

/**
 * What enum values and kinds are called in an answer: the words that the schema has for
 * them, else their names.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Labels(String en, String zh) {

	/**
	 * What a kind is called.
	 * @param model what the schema says
	 * @param type the kind
	 * @return its words, or its name
	 */
	public static Labels of(Model model, NodeType type) {
		return model.registry()
			.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((each) -> each.getName().equals(type.name()))
			.findFirst()
			.map((definition) -> words(definition, type.name()))
			.orElseThrow();
	}

	/**
	 * What the values of an enum are called.
	 * @param model what the schema says
	 * @param type the enum's name
	 * @return by value
	 */
	public static Map<String, Labels> ofValues(Model model, String type) {
		return model.registry()
			.getTypes(EnumTypeDefinition.class)
			.stream()
			.filter((each) -> each.getName().equals(type))
			.flatMap((each) -> each.getEnumValueDefinitions().stream())
			.collect(Collectors.toMap((value) -> value.getName(), (value) -> words(value, spelt(value.getName()))));
	}

	/**
	 * What the kinds of node are called, as the values of {@code EntityKind}.
	 * @param model what the schema says
	 * @return by value
	 */
	public static Map<String, Labels> ofKinds(Model model) {
		return Stream.concat(model.nodeTypes().stream(), model.links().stream())
			.collect(Collectors.toMap(NodeType::constant, (type) -> of(model, type)));
	}

	private static Labels words(DirectivesContainer<?> definition, String name) {
		return SchemaAst.directive(definition, "words")
			.map((words) -> new Labels(SchemaAst.required(words, "en"), SchemaAst.required(words, "zh")))
			.orElseGet(() -> new Labels(name, name));
	}

	/** {@code SPECIAL_CUSTOMS_AREA} reads "Special customs area". */
	private static String spelt(String constant) {
		return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * In a language.
	 * @param language {@code EN} or {@code ZH}
	 * @return the label
	 */
	public String in(String language) {
		return "ZH".equals(language) ? this.zh : this.en;
	}

}
