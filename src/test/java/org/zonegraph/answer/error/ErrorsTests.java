package org.zonegraph.answer.error;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorsTests {

	private static List<GraphQLError> errors(String... codes) {
		return Stream.of(codes)
			.map((code) -> GraphqlErrorBuilder.newError().message("wrong").extensions(Map.of("code", code)).build())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "TIMEOUT", "SOURCE_UNAVAILABLE", "RATE_LIMITED", "INTERNAL_ERROR" })
	void anErrorThatIsAboutNowIsNotKeptWhereverItStands(String passing) {
		assertThat(Errors.areLasting(errors(passing))).isFalse();
		assertThat(Errors.areLasting(errors("INVALID_CURSOR", passing))).isFalse();
	}

	@Test
	void aMistakeIsKept() {
		assertThat(Errors.areLasting(errors("INVALID_CURSOR", "LIMIT_EXCEEDED"))).isTrue();
		assertThat(Errors.areLasting(List.of())).isTrue();
	}

}
