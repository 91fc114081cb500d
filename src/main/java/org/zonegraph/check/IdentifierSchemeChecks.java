package org.zonegraph.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;

import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Names;
import org.zonegraph.model.SchemaAst;

/**
 * Identifier schemes: each has a prefix that is no kind of ours, values that can be told,
 * and addresses in which they stand.
 */
final class IdentifierSchemeChecks {

	private final Declarations declared;

	private final Findings findings;

	IdentifierSchemeChecks(Declarations declared, Findings findings) {
		this.declared = declared;
		this.findings = findings;
	}

	void check() {
		Set<String> taken = new HashSet<>();
		this.declared.nodeTypes().forEach((type) -> taken.add(Names.field(type.getName())));
		for (EnumValueDefinition value : this.declared.values(IdentifierScheme.SCHEMES)) {
			SchemaAst.directive(value, "scheme")
				.ifPresentOrElse((scheme) -> scheme(scheme, taken),
						() -> this.findings.add(value, value.getName(), "@scheme(prefix:, pattern:, url:, iri:)"));
		}
		this.declared.types().filter((type) -> !type.getName().equals(IdentifierScheme.SCHEMES)).forEach((type) -> {
			if (type instanceof EnumTypeDefinition values) {
				values.getEnumValueDefinitions()
					.stream()
					.flatMap((value) -> SchemaAst.directive(value, "scheme").stream())
					.forEach(
							(scheme) -> this.findings.add(scheme, "@scheme", "a value of " + IdentifierScheme.SCHEMES));
			}
		});
	}

	private void scheme(Directive scheme, Set<String> taken) {
		text(scheme, "prefix", (prefix) -> prefix.matches("[a-z][A-Za-z0-9]*") && taken.add(prefix),
				"a word that no kind and no other scheme has");
		text(scheme, "pattern", IdentifierSchemeChecks::isPattern, "a regular expression");
		for (String address : List.of("url", "iri")) {
			text(scheme, address, (text) -> text.matches("https?://\\S*\\{value}\\S*"),
					"an address with {value} in it");
		}
	}

	private void text(Directive scheme, String argument, Predicate<String> fits, String expected) {
		SchemaAst.value(scheme, argument)
			.ifPresent((value) -> SchemaAst.text(value)
				.filter((text) -> !fits.test(text))
				.ifPresent((text) -> this.findings.add(value, text, expected)));
	}

	private static boolean isPattern(String text) {
		try {
			Pattern.compile(text);
			return !text.isEmpty();
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

}
