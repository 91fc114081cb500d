package org.zonegraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists as of a time: what was there for certain, and what may have been. */
class AsOfTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@CsvSource({ "1900, NONE", "2011-05-29, NONE", "2011-05, POSSIBLE", "2011, POSSIBLE", "2011-05-30, CERTAIN",
			"2011-06, CERTAIN", "2012, CERTAIN", "2999, POSSIBLE" })
	void anAreaIsThereFromTheDayOfItsApprovalAndNobodyKnowsTheFuture(String time, String expected) {
		assertMembership("areas", "area:alashankou-cbz", time, expected);
	}

	@Test
	void anAreaIsCertainOnTheDayOfIssueAndNotOnTheNext() {
		LocalDate issued = LocalDate.parse(this.zonegraph.seed().imprint().issuedOn());
		assertMembership("areas", "area:alashankou-cbz", issued.toString(), "CERTAIN");
		assertMembership("areas", "area:alashankou-cbz", issued.plusDays(1).toString(), "POSSIBLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000", "1900-01-01", "2020", "2999-12-31" })
	void anAreaWithoutAnyDateMayHaveBeenThereAtAnyTime(String time) {
		assertMembership("areas", "area:anqing-cbz", time, "POSSIBLE");
	}

	@ParameterizedTest
	@CsvSource({ "2021-12-31, NONE", "2022-06, POSSIBLE", "2022, POSSIBLE", "2023, POSSIBLE", "2026-11, POSSIBLE" })
	void ofAnOperationNobodyKnowsUntilWhenItWasThere(String time, String expected) {
		assertMembership("operations", "operation:abc-leasing.tianjin-dongjiang-cbz", time, expected);
	}

	@ParameterizedTest
	@CsvSource({ "2014-12-20, NONE", "2014, POSSIBLE", "2014-12-21, CERTAIN", "2999, CERTAIN" })
	void aMeasureIsPromotedForGoodFromTheDayOfItsNotice(String time, String expected) {
		assertMembership("measures", "measure:guofa-2014-65-29", time, expected);
	}

	@ParameterizedTest
	@CsvSource({ "2018-12-31, NONE", "2018, NONE", "2019, CERTAIN", "2019-02-03, CERTAIN", "2020, NONE" })
	void aFigureIsOfTheDaysOfItsPeriod(String time, String expected) {
		assertMembership("observations", "observation:cbz_trade_value.CN.2019", time, expected);
	}

	private void assertMembership(String list, String id, String time, String expected) {
		RunningZonegraph.Answer answer = this.zonegraph
			.ask("""
					query($id: ID!, $time: PartialDate!) {
					  all: %1$s(filter: {id: {eq: $id}}, asOf: $time) { totalCount edges { membership } }
					  certain: %1$s(filter: {id: {eq: $id}}, asOf: $time, members: CERTAIN) { totalCount members { certain possible } }
					}"""
				.formatted(list), Map.of("id", id, "time", time));
		int possible = expected.equals("NONE") ? 0 : 1;
		int certain = expected.equals("CERTAIN") ? 1 : 0;
		assertThat(answer.at("all").<Object>as()).isEqualTo(Map.of("totalCount", possible, "edges",
				(possible == 0) ? List.of() : List.of(Map.of("membership", expected))));
		assertThat(answer.at("certain").<Object>as())
			.isEqualTo(Map.of("totalCount", certain, "members", Map.of("certain", certain, "possible", possible)));
	}

	@Test
	void cursorsWalkAListAsOfATimeInItsOrder() {
		String question = """
				query($first: Int!, $after: String) {
				  areas(asOf: "2015-07", orderBy: [{province: {nameEn: ASC}}, {approvedOn: DESC}], first: $first, after: $after) {
				    nodes { id } pageInfo { hasNextPage endCursor } } }""";
		List<String> walked = new ArrayList<>();
		Map<String, Object> variables = Map.of("first", 13);
		RunningZonegraph.Answer page;
		do {
			page = this.zonegraph.ask(question, variables);
			page.at("areas.nodes").<List<Map<String, String>>>as().forEach((node) -> walked.add(node.get("id")));
			variables = Map.of("first", 13, "after", String.valueOf(page.at("areas.pageInfo.endCursor").<String>as()));
		}
		while (page.at("areas.pageInfo.hasNextPage").<Boolean>as());
		List<String> all = new ArrayList<>();
		for (String after : List.of("", walked.get(99))) {
			this.zonegraph
				.ask(question, after.isEmpty() ? Map.of("first", 100) : Map.of("first", 100, "after", cursor(question)))
				.at("areas.nodes")
				.<List<Map<String, String>>>as()
				.forEach((node) -> all.add(node.get("id")));
		}
		assertThat(walked).hasSizeGreaterThan(100).doesNotHaveDuplicates().isEqualTo(all);
	}

	private String cursor(String question) {
		return this.zonegraph.ask(question, Map.of("first", 100)).at("areas.pageInfo.endCursor").as();
	}

	@Test
	void facetsCountWhatIsListed() {
		RunningZonegraph.Answer answer = this.zonegraph.ask("""
				{ areas(asOf: "2010", members: CERTAIN, filter: {province: {coastal: {eq: true}}}) {
				    totalCount members { certain } facets(by: [TYPE]) { missing buckets { count } }
				    groupBy(by: [PROVINCE]) { nodes { count } } } }""");
		int total = answer.at("areas.totalCount").<Integer>as();
		assertThat(total).isPositive().isEqualTo(answer.at("areas.members.certain").<Integer>as());
		assertThat(sum(answer.at("areas.facets.0.buckets"))).isEqualTo(total);
		assertThat(sum(answer.at("areas.groupBy.nodes"))).isEqualTo(total);
	}

	private static int sum(RunningZonegraph.Answer buckets) {
		return buckets.<List<Map<String, Integer>>>as().stream().mapToInt((bucket) -> bucket.get("count")).sum();
	}

	@Test
	void relationshipsThatCarryDatesAreAskedByThese() {
		RunningZonegraph.Answer answer = this.zonegraph.ask("""
				{ enterprise(id: "enterprise:acer") {
				    before: areas(asOf: "2009") { nodes { id } }
				    since: areas(asOf: "2012") { nodes { id } members { asOf certain possible } } } }""");
		Map<String, String> undated = Map.of("id", "area:kunshan-cbz");
		assertThat(answer.at("enterprise").<Object>as()).isEqualTo(Map.of("before", Map.of("nodes", List.of(undated)),
				"since", Map.of("nodes", List.of(Map.of("id", "area:chongqing-lianglu-cuntan-cbz"), undated), "members",
						Map.of("asOf", "2012", "certain", 0, "possible", 2))));
	}

	@Test
	void severalTimesAreCountedInTheirOrderAndWhateverTheListIsAskedAsOf() {
		RunningZonegraph.Answer answer = this.zonegraph.ask("""
				query($times: [PartialDate!]!) { areas(asOf: "1990", filter: {province: {id: {eq: "province:CN-CQ"}}}) {
				    membersAt(times: $times) { asOf certain possible }
				    none: membersAt(times: []) { asOf } } }""",
				Map.of("times", List.of("2020", "1999-05", "2010-12-31")));
		List<Map<String, Object>> counted = answer.at("areas.membersAt").as();
		assertThat(answer.at("areas.none").<Object>as()).isEqualTo(List.of());
		assertThat(counted).hasSize(3).allSatisfy((each) -> {
			RunningZonegraph.Answer alone = this.zonegraph.ask("""
					query($time: PartialDate!) { areas(asOf: $time, filter: {province: {id: {eq: "province:CN-CQ"}}}) {
					    members { asOf certain possible } } }""", Map.of("time", each.get("asOf")));
			assertThat(alone.at("areas.members").<Object>as()).isEqualTo(each);
		});
		assertThat(counted).extracting((each) -> each.get("asOf")).containsExactly("2020", "1999-05", "2010-12-31");
	}

	@Test
	void moreTimesThanAHundredAreRefused() {
		List<String> times = IntStream.range(1900, 2001).mapToObj(Integer::toString).toList();
		Map<String, Object> error = this.zonegraph.refuse(
				"query($times: [PartialDate!]!) { areas { membersAt(times: $times) { certain } } }",
				Map.of("times", times));
		assertThat(new RunningZonegraph.Answer(error).at("extensions.code").<Object>as()).isEqualTo("PAGE_TOO_LARGE");
	}

	@Test
	void whatIsAskedAsOfATimeCostsWhatAFilterByItsDatesCosts() {
		assertThat(cost("areas(asOf: \"2015\", first: 20)")).isBetween(cost("areas(first: 20)"),
				2 * cost("areas(filter: {approvedOn: {lte: \"2015\"}}, first: 20)"));
		assertThat(cost("areas(first: 0)")).isLessThanOrEqualTo(cost("areas(asOf: \"2015\", first: 0)"));
	}

	private int cost(String list) {
		Object response = this.zonegraph.respond("{ %s { totalCount nodes { id } } }".formatted(list), Map.of());
		return new RunningZonegraph.Answer(response).at("extensions.cost.rows").as();
	}

	@Test
	void withoutATimeNothingIsKeptOutAndNothingIsTold() {
		RunningZonegraph.Answer answer = this.zonegraph
			.ask("""
					query($time: PartialDate) { areas(asOf: $time, first: 1) { totalCount members { certain } edges { membership } } }""",
					Map.of());
		assertThat(answer.at("areas.totalCount").<Integer>as()).isEqualTo(174);
		assertThat(answer.at("areas.members").<Object>as()).isNull();
		assertThat(answer.at("areas.edges.0.membership").<Object>as()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2015-13\"", "\"15 May\"", "\"\"", "2015" })
	void whatIsNoDateIsRefusedAsInAFilter(String date) {
		Map<String, Object> error = this.zonegraph.refuse("{ areas(asOf: %s) { totalCount } }".formatted(date));
		Map<String, Object> filtered = this.zonegraph
			.refuse("{ areas(filter: {approvedOn: {eq: %s}}) { totalCount } }".formatted(date));
		assertThat(error.get("message").toString()).contains("must be a date as precise as its source");
		for (String said : List.of("extensions.code", "extensions.classification")) {
			assertThat(new RunningZonegraph.Answer(error).at(said).<Object>as())
				.isEqualTo(new RunningZonegraph.Answer(filtered).at(said).<Object>as());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "members: CERTAIN", "asOf: null, members: POSSIBLE", "asOf: $time, members: CERTAIN" })
	void whoLosesTheTimeIsNotToldOfAllTimes(String arguments) {
		Map<String, Object> error = this.zonegraph.refuse(
				"query($time: PartialDate) { areas(first: 1%s) { totalCount } pilotZones(asOf: $time) { totalCount } }"
					.formatted(", " + arguments));
		assertThat(error.get("message").toString()).contains("asOf is not given");
		assertThat(new RunningZonegraph.Answer(error).at("extensions.code").<Object>as()).isEqualTo("INVALID_FILTER");
	}

	@Test
	void aListOfWhatHasNoDatesTakesNoTime() {
		assertThat(this.zonegraph.refuse("{ provinces(asOf: \"2015\") { totalCount } }").get("message").toString())
			.contains("asOf");
	}

}
