package org.zonegraph.model;

import java.util.List;
import java.util.Optional;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * How a kind of relationship reads as a sentence. Names stand in braces: {@code {from}},
 * {@code {to}} and what is stored on the relationship; {@code {to:small}} is a name that
 * is a common noun and begins with a small letter within a sentence.
 *
 * @param en in English
 * @param zh in Chinese
 * @param detailsEn what follows in brackets, in English, each left out where its value is
 * not known
 * @param detailsZh the same in Chinese
 */
public record Wording(String en, String zh, List<String> detailsEn, List<String> detailsZh) {

	public Wording {
		detailsEn = List.copyOf(detailsEn);
		detailsZh = List.copyOf(detailsZh);
	}

	static Wording read(TypeDefinitionRegistry registry, String relationshipType) {
		Directive words = Optional.ofNullable(registry.getTypeOrNull("RelationshipKind"))
			.map((kinds) -> (EnumTypeDefinition) kinds)
			.stream()
			.flatMap((kinds) -> kinds.getEnumValueDefinitions().stream())
			.filter((kind) -> kind.getName().equals(relationshipType))
			.flatMap((kind) -> SchemaAst.directive(kind, "sentence").stream())
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("%s lacks @sentence".formatted(relationshipType)));
		return new Wording(SchemaAst.required(words, "en"), SchemaAst.required(words, "zh"),
				SchemaAst.texts(words, "detailsEn"), SchemaAst.texts(words, "detailsZh"));
	}

}
