package org.zonegraph.answer.limit;

import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentLimitsTests {

	private final DocumentLimits limits = new DocumentLimits(
			Limits.of(Map.of("zonegraph.limits.depth", 3, "zonegraph.limits.root-fields", 2, "zonegraph.limits.aliases",
					2, "zonegraph.limits.directives", 2, "zonegraph.limits.fields", 6)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			depth       | { a { b { c } } }                | { a { b { c { d } } } }
			root-fields | { a b }                          | { a b c }
			aliases     | { x: a y: b }                    | { x: a b { y: c z: d } }
			directives  | { a @skip(if: $x) b @skip(if: $x) } | query @x { a @skip(if: $x) b @skip(if: $x) }
			fields      | { a { b c } d { e f } }          | { a { b c } d { e f g } }
			aliases     | { ...F b { c } } fragment F on Q { x: a } | { a { ...F ...F ...F } } fragment F on Q { x: a }
			depth       | { ...F } fragment F on Q { a { b { c } } } | { z { ...F } } fragment F on Q { a { b { c } } }
			root-fields | { ... { a b } }                  | { ...F c } fragment F on Q { a b }
			""")
	void whatIsAllowedIsAllowedAndOneMoreIsNot(String limit, String allowed, String refused) {
		assertThat(check(allowed)).isNull();
		assertThat(Objects.requireNonNull(check(refused)).getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")
			.containsEntry("limit", limit);
	}

	@Test
	void aFragmentThatSpreadsItselfIsLeftToValidation() {
		assertThat(check("{ ...F } fragment F on Q { a ...F }")).isNull();
	}

	private @Nullable GraphQLError check(String document) {
		return this.limits.check(new Parser().parseDocument(document));
	}

}
