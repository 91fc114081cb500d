package org.zonegraph.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.TypeDefinition;
import graphql.language.Value;

import org.zonegraph.model.SchemaAst;
import org.zonegraph.text.NearMiss;

/**
 * Message templates: every kind of relationship has a sentence in both languages, and
 * what stands in braces is an end of it or stored on it.
 */
final class WordingChecks {

	private static final String KINDS = "RelationshipKind";

	private static final Pattern NAME = Pattern.compile("\\{(\\w+)(:small)?\\}");

	private final Declarations declared;

	private final Findings findings;

	private final List<RelationshipField> fields;

	WordingChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
		this.fields = declared.relationships();
	}

	void check() {
		List<String> kinds = Declarations.names(this.declared.values(KINDS));
		List<String> types = this.fields.stream().map(RelationshipField::type).distinct().toList();
		List<String> without = types.stream().filter((type) -> !kinds.contains(type)).toList();
		for (EnumValueDefinition kind : this.declared.values(KINDS)) {
			if (!types.contains(kind.getName())) {
				this.findings.unknown(kind, kind.getName(), "the type of a field's @relationship", without);
			}
			SchemaAst.directive(kind, "sentence")
				.ifPresentOrElse((sentence) -> sentence(kind, sentence),
						() -> this.findings.add(kind, kind.getName(), "@sentence(en:, zh:)"));
		}
		Set<String> told = new HashSet<>(kinds);
		for (RelationshipField field : this.fields) {
			if (!field.type().isEmpty() && told.add(field.type()) && !kinds.isEmpty()) {
				SchemaAst.value(field.directive(), "type")
					.ifPresent((type) -> this.findings.unknown(type, field.type(), "a value of " + KINDS, kinds));
			}
		}
		this.declared.types().filter((type) -> !type.getName().equals(KINDS)).forEach(this::elsewhere);
	}

	private void elsewhere(TypeDefinition<?> type) {
		if (type instanceof EnumTypeDefinition values) {
			values.getEnumValueDefinitions()
				.stream()
				.flatMap((value) -> SchemaAst.directive(value, "sentence").stream())
				.forEach((sentence) -> this.findings.add(sentence, "@sentence", "a value of " + KINDS));
		}
	}

	private void sentence(EnumValueDefinition kind, Directive sentence) {
		List<String> stored = this.fields.stream()
			.filter((field) -> field.type().equals(kind.getName()))
			.flatMap((field) -> field.properties().stream())
			.distinct()
			.flatMap((holder) -> this.declared.type(holder).stream())
			.flatMap((holder) -> Declarations.fields(holder).stream())
			.map(FieldDefinition::getName)
			.toList();
		for (String language : List.of("en", "zh")) {
			SchemaAst.value(sentence, language).ifPresent((value) -> {
				List<String> names = names(value, List.of("from", "to"));
				if (!names.contains("from") || !names.contains("to")) {
					this.findings.add(value, SchemaAst.text(value).orElse(""), "{from} and {to} in the sentence");
				}
			});
		}
		List<List<String>> english = details(sentence, "detailsEn", stored);
		List<List<String>> chinese = details(sentence, "detailsZh", stored);
		if (!english.equals(chinese)) {
			this.findings.add(sentence, "detailsEn %s, detailsZh %s".formatted(english, chinese),
					"details that name the same in both languages");
		}
	}

	private List<List<String>> details(Directive sentence, String argument, List<String> stored) {
		List<List<String>> details = new ArrayList<>();
		for (Value<?> value : SchemaAst.values(sentence, argument).toList()) {
			List<String> names = names(value, stored);
			if (names.isEmpty()) {
				this.findings.add(value, SchemaAst.text(value).orElse(""),
						"something in braces that is stored on the relationship");
			}
			details.add(names);
		}
		return details;
	}

	/** What stands in braces; braces that hold nothing are none. */
	private List<String> names(Value<?> value, List<String> known) {
		String words = SchemaAst.text(value).orElse("");
		if (NAME.matcher(words).replaceAll("").matches("(?s).*[{}].*")) {
			this.findings.add(value, words, "names in braces, such as {to} or {to:small}");
		}
		List<String> names = NAME.matcher(words).results().map((MatchResult match) -> match.group(1)).toList();
		Stream<String> unknown = names.stream().filter((name) -> !known.contains(name));
		unknown.forEach((name) -> this.findings.add(value, "{" + name + "}",
				known.isEmpty() ? "nothing in braces, as nothing is stored on the relationship"
						: "one of %s%s".formatted(String.join(", ", known), NearMiss.hint(name, known))));
		return names;
	}

}
