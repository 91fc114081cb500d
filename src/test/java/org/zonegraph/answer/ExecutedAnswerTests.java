package org.zonegraph.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zonegraph.answer.error.ToldErrors;

import static org.assertj.core.api.Assertions.assertThat;

class ExecutedAnswerTests {

	private static final ToldErrors NONE = ToldErrors.of(List.of(), "1", 20);

	private static final ToldErrors WRONG = ToldErrors.of(List.of(GraphqlErrorBuilder.newError()
		.message("wrong")
		.extensions(Map.of("code", "RATE_LIMITED", "retryAfter", 7L))
		.build()), "1", 20);

	private static ExecutedAnswer answer(ToldErrors errors, @Nullable String data) {
		return new ExecutedAnswer("1", null, "r1", Map.of(), null, errors, List.of(),
				(data != null) ? data.getBytes(StandardCharsets.UTF_8) : null);
	}

	private static String body(ExecutedAnswer answer, Map<String, ?> more) {
		return new String(answer.body(more), StandardCharsets.UTF_8);
	}

	@Test
	void theDataStandsInTheBodyAsItWasWritten() {
		assertThat(body(answer(NONE, "{\"a\":1.50}"), Map.of()))
			.isEqualTo("{\"data\":{\"a\":1.50},\"extensions\":{\"revision\":\"r1\"}}");
	}

	@Test
	void anExtensionOfOneCallerIsAddedAndTheAnswerStaysAsItIs() {
		ExecutedAnswer answer = answer(NONE, "{\"a\":\"}}\"}");
		assertThat(body(answer, Map.of("receipt", Map.of("address", "/r/1")))).isEqualTo(
				"{\"data\":{\"a\":\"}}\"},\"extensions\":{\"revision\":\"r1\",\"receipt\":{\"address\":\"/r/1\"}}}");
		assertThat(body(answer, Map.of())).doesNotContain("receipt");
	}

	@Test
	void errorsStandBeforeTheData() {
		assertThat(body(answer(WRONG, "null"), Map.of())).startsWith("{\"errors\":[{\"message\":\"wrong\"")
			.contains("],\"data\":null,\"extensions\":{");
		assertThat(body(answer(WRONG, null), Map.of())).doesNotContain("\"data\"");
	}

	@Test
	void nullIsNoData() {
		assertThat(answer(WRONG, "null").hasData()).isFalse();
		assertThat(answer(WRONG, null).hasData()).isFalse();
		assertThat(answer(NONE, "{}").hasData()).isTrue();
		assertThat(answer(WRONG, "null").data()).isEmpty();
		assertThat(answer(NONE, "{\"a\":[1,null]}").data()).hasEntrySatisfying("a",
				(list) -> assertThat(list).isEqualTo(java.util.Arrays.asList(1, null)));
	}

	@Test
	void whatTheFirstErrorSaysIsWhatTheAnswerSays() {
		ExecutedAnswer answer = answer(WRONG, null);
		assertThat(answer.code()).isEqualTo("RATE_LIMITED");
		assertThat(answer.errors().retryAfter()).isEqualTo(7);
		assertThat(answer.errors().areLasting()).isFalse();
		assertThat(answer.errors().message()).isEqualTo("wrong");
		assertThat(answer(NONE, "{}").errors()).isEqualTo(new ToldErrors(List.of(), null, true, 0));
	}

}
