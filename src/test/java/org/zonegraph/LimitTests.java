package org.zonegraph;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Limits are on by default, and a refusal says how to ask instead. */
class LimitTests {

	/** Another question by each value, and not another plan. */
	private static final String ALL_BUT_ONE = "query ($name: String!) { areas(first: 100, filter: {not: {nameEn: {eq: $name}}}) { nodes { id } } }";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static String repeat(int times, String pattern) {
		return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining(" "));
	}

	static Stream<Arguments> tooMuch() {
		return Stream.of(
				Arguments.of("depth", 20,
						"{ areas { nodes { " + "province { areas { nodes { ".repeat(7) + "id" + " } } }".repeat(7)
								+ " } } }"),
				Arguments.of("root-fields", 20, "{ " + repeat(21, "__typename @skip(if: false)") + " }"),
				Arguments.of("aliases", 200, "{ areas { " + repeat(201, "a%d: totalCount") + " } }"),
				Arguments.of("directives", 50, "{ areas { nodes { " + repeat(51, "id @include(if: true)") + " } } }"),
				Arguments.of("fields", 2000, "{ areas { nodes { " + "id nameEn ".repeat(1000) + "} } }"),
				Arguments.of("tokens", 5000, "{ areas { nodes { " + "id ".repeat(5000) + "} } }"),
				Arguments.of("filter-depth", 15,
						"{ areas(filter: " + "{not: ".repeat(16) + "{}" + "}".repeat(16) + ") { totalCount } }"),
				Arguments.of("conditions", 200,
						"{ areas(filter: {or: [" + "{nameEn: {eq: \"a\"}} ".repeat(201) + "]}) { totalCount } }"),
				Arguments.of("nodes", 50_000,
						"{ provinces(first: 100) { nodes { areas(first: 100) { nodes { enterprises(first: 100) { nodes { id } } } } } } }"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tooMuch")
	void whatExceedsALimitIsRefusedWithValueAndLimitAndWhatToDoAndAsksTheGraphNothing(String limit, int allowed,
			String document) {
		List<String> statements = CountingDriver.during(() -> {
			Answer error = new Answer(this.zonegraph.refuse(document));
			assertThat(error.at("extensions.code").value()).as(error.toString()).isEqualTo("LIMIT_EXCEEDED");
			assertThat(error.at("extensions.limit").value()).isEqualTo(limit);
			assertThat(error.at("extensions.allowed").value()).isEqualTo(allowed);
			assertThat(error.at("extensions.value").<Integer>as()).isGreaterThan(allowed);
			assertThat(error.at("message").<String>as()).startsWith(limit + ": ")
				.contains("%,d".formatted(allowed))
				.containsPattern("; (ask|give|leave|several|mend)");
		});
		assertThat(statements).filteredOn((statement) -> statement.contains(":Area")).isEmpty();
	}

	@Test
	void aRefusalNamesTheDearestField() {
		Answer error = new Answer(this.zonegraph
			.refuse("""
					query ($n: Int) { few: provinces(first: 2) { nodes { id } }
					  many: provinces(first: $n) { nodes { areas(first: 100) { nodes { enterprises(first: 50) { nodes { id } } } } } } }
					"""
				.replace("$n: Int", "$n: Int = 31")));
		assertThat(error.at("message").<String>as()).contains("many.nodes.areas.nodes.enterprises with 15");
		assertThat(error.at("extensions.cost.dearest").value()).isEqualTo("many.nodes.areas.nodes.enterprises");
		assertThat(error.at("extensions.cost.nodes").<Integer>as()).isEqualTo(2 + 31 + 3100 + 155_000);
	}

	@Test
	void whatTheDatabaseWouldHaveToLookAtIsEstimatedFromHowMuchThereIs() throws Exception {
		String document = "{ areas(first: 1, filter: {enterprises: {some: {industries: {some: {nameEn: {eq: \"x\"}}}}}}) { totalCount } }";
		Answer cost = new Answer(this.zonegraph.respond(document, Map.of())).at("extensions.cost");
		assertThat(cost.at("rows").<Integer>as()).isBetween(174, 6000);
		try (RunningZonegraph strict = RunningZonegraph.with("zonegraph.limits.rows=100")) {
			Answer error = new Answer(strict.refuse(document));
			assertThat(error.at("extensions.limit").value()).isEqualTo("rows");
			assertThat(error.at("message").<String>as()).contains("the dearest field is areas with");
		}
	}

	@Test
	void onlySoManyErrorsAreTold() {
		Map<String, Object> response = this.zonegraph
			.respond("{ " + repeat(15, "castle%d { id }") + " areas { " + repeat(15, "fortress%d") + " } }", Map.of());
		List<Object> errors = new Answer(response).at("errors").as();
		assertThat(errors).hasSize(21);
		assertThat(new Answer(errors.get(20)).at("message").<String>as()).contains("errors: 30, allowed are 20");
	}

	@Test
	void aClientThatUsesUpWhatItWasGrantedIsToldWhenToAskAgainAndWhereAllOfItIs() throws Exception {
		try (RunningZonegraph strict = RunningZonegraph.with("zonegraph.limits.cost=1000",
				"zonegraph.limits.rate.cost=1000", "zonegraph.limits.rate.period=1h",
				"zonegraph.limits.proxies=127\\.0\\.0\\.1")) {
			HttpResponse<String> first = strict.postQuestion("{ areas(first: 100) { nodes { id } } }", Map.of());
			assertThat(first.headers().firstValue("RateLimit-Limit")).contains("1000");
			int cost = RunningZonegraph.read(first).at("extensions.cost.total").as();
			// a plan that takes longer than it was priced is owed
			assertThat(left(first)).isLessThanOrEqualTo(1000L - cost + 5);
			long before = left(strict.postQuestion(ALL_BUT_ONE, Map.of("name", "no. 0")));
			HttpResponse<String> planned = strict.postQuestion(ALL_BUT_ONE, Map.of("name", "no. 1"));
			int again = RunningZonegraph.read(planned).at("extensions.cost.total").as();
			assertThat(left(planned)).isBetween(before - again, before - again + 5);
			for (int i = 2; i < 300; i++) {
				strict.postQuestion(ALL_BUT_ONE, Map.of("name", "no. " + i));
			}
			HttpResponse<String> refused = strict.postQuestion("{ areas(first: 100) { nodes { nameEn } } }", Map.of());
			assertThat(refused.statusCode()).isEqualTo(429);
			assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 3600L);
			assertThat(refused.body()).contains("RATE_LIMITED", "/download/zonegraph.zip");
			assertThat(strict.get("/download/zonegraph.zip").statusCode()).isEqualTo(200);
			HttpResponse<String> known = strict.postQuestion("{ areas(first: 100) { nodes { id } } }", Map.of());
			assertThat(known.statusCode()).as("what is in memory costs nothing").isEqualTo(200);
			HttpResponse<String> other = strict.postQuestion("{ areas(first: 100) { nodes { nameEn } } }", Map.of(),
					"X-Forwarded-For", "203.0.113.7");
			assertThat(other.statusCode()).as("another client").isEqualTo(200);
		}
	}

	private static long left(HttpResponse<String> answer) {
		return Long.parseLong(answer.headers().firstValue("RateLimit-Remaining").orElseThrow());
	}

	@Test
	void whoForwardsIsNotBelievedUnlessItIsAProxyOfOurs() throws Exception {
		try (RunningZonegraph strict = RunningZonegraph.with("zonegraph.limits.cost=1000",
				"zonegraph.limits.rate.cost=1000", "zonegraph.limits.rate.period=1h")) {
			HttpResponse<String> last = null;
			for (int i = 0; i < 300; i++) {
				last = strict.postQuestion(ALL_BUT_ONE, Map.of("name", "no. " + i), "X-Forwarded-For",
						"203.0.113." + i);
			}
			assertThat(last.statusCode()).isEqualTo(429);
		}
	}

	@Test
	void aGrantThatIsSmallerThanWhatOneQuestionMayCostIsRefusedAtTheStart() {
		assertThatException().isThrownBy(() -> RunningZonegraph.with("zonegraph.limits.rate.cost=1000").close())
			.havingRootCause()
			.withMessageContaining("zonegraph.limits.rate.cost is 1,000");
	}

	@Test
	void namesThatNobodyKnowsAreChargedOneByOne() {
		String resolve = "{ resolve(names: [%s]) { score } }";
		Answer one = new Answer(this.zonegraph.respond(resolve.formatted("\"qwertyz\""), Map.of()));
		Answer many = new Answer(
				this.zonegraph.respond(resolve.formatted(repeat(100, "\"qwertyz%d\"").replace(" ", ",")), Map.of()));
		assertThat(many.at("extensions.cost.rows").<Integer>as())
			.isGreaterThan(90 * one.at("extensions.cost.rows").<Integer>as());
	}

	@Test
	void aShapeThatIsNewIsChargedForItsPlanOnceAndNotForAnotherValue() {
		String document = "query ($name: String!) { areas(first: 1, filter: {nameEn: {contains: $name}}) { nodes { planned: nameEn } } }";
		assertThat(planning(document, "first")).isGreaterThan(50);
		assertThat(planning(document, "second")).isZero();
	}

	private int planning(String document, String name) {
		return new Answer(this.zonegraph.respond(document, Map.of("name", name))).at("extensions.cost.planning").as();
	}

	@Test
	void aCountOfAreasIsNotChargedForTheirPage() {
		Answer cost = new Answer(this.zonegraph.respond("{ areas { totalCount } }", Map.of())).at("extensions.cost");
		assertThat(cost.at("nodes").<Integer>as()).isZero();
		assertThat(new Answer(this.zonegraph.respond("{ dataset { revision } }", Map.of())).at("extensions.cost.rows")
			.<Integer>as()).isLessThan(5);
	}

}
