package org.zonegraph.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.zonegraph.answer.error.ToldErrors;
import org.zonegraph.graph.GraphWatch.State;
import org.zonegraph.graph.Imprint;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.Sizes;

import static org.assertj.core.api.Assertions.assertThat;

class ServedAnswerTests {

	private static final Instant LOST = Instant.parse("2026-11-26T05:00:00Z");

	private static final ExecutedAnswer OF_R1 = answer("r1", List.of(), "{\"a\":1}");

	private static ExecutedAnswer answer(@Nullable String revision, List<GraphQLError> errors, String data) {
		return new ExecutedAnswer("1", null, revision, Map.of(), null, ToldErrors.of(errors, "1", 20), List.of(),
				data.getBytes(StandardCharsets.UTF_8));
	}

	private static ServedAnswer served(ExecutedAnswer answer, CacheStatus origin, @Nullable Instant lostAt) {
		Revision revision = new Revision("r1", "1", ZonedDateTime.ofInstant(LOST, ZoneOffset.UTC), Map.of(),
				new Imprint("title", null, "publisher", "2026", "licence", null));
		return new ServedAnswer(answer, origin,
				new State(revision, new Sizes(Map.of(), Map.of(), Map.of(), 0), lostAt));
	}

	private static String body(ServedAnswer served) {
		return new String(served.body(Map.of()), StandardCharsets.UTF_8);
	}

	@Test
	void whatIsFromMemoryWhileTheGraphIsAwayIsStaleAndSaysSo() {
		ServedAnswer served = served(OF_R1, CacheStatus.HIT, LOST);
		assertThat(served.isStale()).isTrue();
		assertThat(served.isFresh()).isFalse();
		assertThat(served.isSound()).isFalse();
		assertThat(body(served)).endsWith("\"stale\":{\"since\":\"2026-11-26T05:00:00Z\"}}}");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "HIT")
	void whatTheGraphHasAnsweredIsNotStale(CacheStatus origin) {
		ServedAnswer served = served(OF_R1, origin, LOST);
		assertThat(served.isStale()).isFalse();
		assertThat(body(served)).doesNotContain("stale");
	}

	@Test
	void anErrorWithoutDataIsNoStaleAnswer() {
		List<GraphQLError> errors = List.of(GraphqlErrorBuilder.newError().message("wrong").build());
		ServedAnswer served = served(answer("r1", errors, "null"), CacheStatus.HIT, LOST);
		assertThat(served.isStale()).isFalse();
		assertThat(body(served)).doesNotContain("stale");
		assertThat(served(answer("r1", errors, "{}"), CacheStatus.MISS, null).isFresh()).isFalse();
	}

	@Test
	void whatIsOfAnotherRevisionThanTheOneAtTheDoorIsNotKeptByOthers() {
		assertThat(served(OF_R1, CacheStatus.MISS, null).isFresh()).isTrue();
		assertThat(served(answer("r2", List.of(), "{}"), CacheStatus.MISS, null).isFresh()).isFalse();
		assertThat(served(answer(null, List.of(), "{}"), CacheStatus.MISS, null).isFresh()).isTrue();
		assertThat(served(answer(null, List.of(), "{}"), CacheStatus.MISS, null).isSound()).isFalse();
	}

}
