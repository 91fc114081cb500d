package org.zonegraph.answer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalizedQuestionTests {

	private static final String DOCUMENT = "query A($n: Int) { areas(first: $n) { totalCount } }";

	@ParameterizedTest
	@ValueSource(strings = { "# a comment\n", "\n\n", "\uFEFF", ",, , " })
	void layoutAndCommentsMakeNoOtherQuestion(String before) {
		assertThat(new Question(before + DOCUMENT, null, Map.of())).isEqualTo(new Question(DOCUMENT, null, Map.of()))
			.hasSameHashCodeAs(new Question(DOCUMENT, null, Map.of()));
		assertThat(new Question(before + DOCUMENT, null, Map.of()).document()).doesNotContain("comment");
		assertThat(new Question(before + DOCUMENT, null, Map.of()).text()).startsWith(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "query A($n: Int) { areas(first: $n) { totalCount nodes { id } } }",
			"query B($n: Int) { areas(first: $n) { totalCount } }",
			"query A($n: Int!) { areas(first: $n) { totalCount } }",
			"query A($n: Int) { other: areas(first: $n) { totalCount } }",
			"query A($n: Int) { areas(first: 1) { totalCount } }" })
	void whatIsAskedOtherwiseIsAnotherQuestion(String document) {
		assertThat(new Question(document, null, Map.of())).isNotEqualTo(new Question(DOCUMENT, null, Map.of()));
	}

	@Test
	void textsInADocumentKeepTheirBlanks() {
		assertThat(new Question("{ search(text: \"a  b\") { totalCount } }", null, Map.of()))
			.isNotEqualTo(new Question("{ search(text: \"a b\") { totalCount } }", null, Map.of()));
	}

	@Test
	void onlyDeclaredVariablesCount() {
		Question question = new Question(DOCUMENT, null, Map.of("n", 1, "castle", "x".repeat(1000)));
		assertThat(question).isEqualTo(new Question(DOCUMENT, null, Map.of("n", 1)));
		assertThat(question.variables()).isEqualTo(Map.of("n", 1));
		assertThat(question).isNotEqualTo(new Question(DOCUMENT, null, Map.of()));
	}

	@Test
	void ofSeveralOperationsTheVariablesOfTheOneThatIsAskedCount() {
		String two = DOCUMENT + " query B($m: Int) { provinces(first: $m) { totalCount } }";
		assertThat(new Question(two, "B", Map.of("n", 1, "m", 2)).variables()).isEqualTo(Map.of("m", 2));
		assertThat(new Question(two, "A", Map.of("n", 1, "m", 2)).variables()).isEqualTo(Map.of("n", 1));
	}

	@Test
	void whatCannotBeParsedIsKnownByItsText() {
		for (String wrong : List.of("{", "castle", "", "{ a(", "\u0000")) {
			assertThat(new Question(wrong, null, Map.of("n", 1)).document()).isEqualTo(wrong);
		}
	}

	@Test
	void exactlyItIsKnownByItsText() {
		Question question = new Question("#\n" + DOCUMENT, null, Map.of("castle", 1));
		assertThat(question.exact()).isNotEqualTo(question).isEqualTo(question.exact());
		assertThat(question.exact()).isNotEqualTo(new Question(DOCUMENT, null, Map.of()).exact());
	}

}
