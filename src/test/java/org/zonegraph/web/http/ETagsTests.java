package org.zonegraph.web.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.answer.PublicSchema;
import org.zonegraph.answer.Question;

import static org.assertj.core.api.Assertions.assertThat;

class ETagsTests {

	private final ETags tags = new ETags(new PublicSchema("type Query { a: Int }"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			W/"a.b"              | true
			"a.b"                | true
			W/"x", W/"a.b"       | true
			W/"a.b.c"            | false
			*                    | false
			a.b                  | false
			""")
	void aClientHasWhatOneOfItsETagsNames(String known, boolean has) {
		assertThat(ETags.matches(Collections.enumeration(List.of(known)), "W/\"a.b\"")).isEqualTo(has);
		assertThat(ETags.matches(Collections.enumeration(List.of("W/\"z\"", known)), "W/\"a.b\"")).isEqualTo(has);
	}

	@Test
	void aClientWithoutETagsHasNothing() {
		assertThat(ETags.matches(Collections.emptyEnumeration(), "W/\"a\"")).isFalse();
		assertThat(ETags.matchesAny(Collections.emptyEnumeration())).isFalse();
		assertThat(ETags.matchesAny(Collections.enumeration(List.of("*")))).isTrue();
	}

	@Test
	void anAnswerIsNamedByRevisionQuestionAndForm() {
		Question question = new Question("query($n: Int, $m: Int) { a }", null, Map.of("n", 1, "m", 2));
		String tag = this.tags.of("r1", question, "application/json");
		assertThat(tag).startsWith("W/\"r1.").isEqualTo(this.tags.of("r1", question, "application/json"));
		assertThat(this.tags.of("r2", question, "application/json")).isNotEqualTo(tag);
		assertThat(this.tags.of("r1", question, "text/csv")).isNotEqualTo(tag);
		assertThat(this.tags.of("r1", question.with("n", 2), "application/json")).isNotEqualTo(tag);
		assertThat(new ETags(new PublicSchema("type Query { b: Int }")).of("r1", question, "application/json"))
			.isNotEqualTo(tag);
	}

}
