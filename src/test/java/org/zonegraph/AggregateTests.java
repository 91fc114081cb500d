package org.zonegraph;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What lists come to, on the real seed; made-up questions are in
 * {@link DifferentialTests}.
 */
class AggregateTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void approvalsByYearComeInTheOrderOfTimeAndThoseNotKnownAtTheEnd() {
		List<Map<String, Object>> groups = this.zonegraph
			.ask("{ areas { groupBy(by: [APPROVED_ON], orderBy: KEY) { totalCount nodes { key { value } count } } } }")
			.at("areas.groupBy.nodes")
			.as();
		List<Object> years = groups.stream().map(AggregateTests::value).toList();
		assertThat(years.subList(0, years.size() - 1)).isSorted().doesNotContainNull().hasSizeGreaterThan(10);
		assertThat(years).endsWith((Object) null);
		assertThat(groups.stream().mapToInt((group) -> (int) group.get("count")).sum())
			.isEqualTo(this.zonegraph.ask("{ areas { totalCount } }").at("areas.totalCount").<Integer>as());
	}

	@Test
	void groupsOfAGroupBehindAToOneAreWhatFiltersFind() {
		List<Map<String, Object>> groups = this.zonegraph.ask(
				"{ areas { groupBy(by: [PROVINCE_REGION, TYPE], first: 3) { nodes { key { value label(language: ZH) } count } } } }")
			.at("areas.groupBy.nodes")
			.as();
		assertThat(groups).hasSize(3).allSatisfy((group) -> {
			List<Map<String, Object>> key = keys(group);
			int found = this.zonegraph
				.ask("{ areas(filter: {province: {region: {eq: %s}}, type: {eq: %s}}) { totalCount } }"
					.formatted(key.get(0).get("value"), key.get(1).get("value")))
				.at("areas.totalCount")
				.as();
			assertThat(group.get("count")).isEqualTo(found);
			assertThat(key.get(0).get("label")).asString().endsWith("部");
		});
	}

	@Test
	void howManyGroupsThereAreIsSaidWhereNotAllAreTold() {
		Map<String, Object> groups = this.zonegraph.ask(
				"{ areas { groupBy(by: [PROVINCE], first: 2) { totalCount nodes { key { label value } count distinct(of: TYPE) } } } }")
			.at("areas.groupBy")
			.as();
		assertThat(groups.get("nodes")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
		assertThat(groups.get("totalCount")).isEqualTo(31);
	}

	@Test
	void aListBehindANodeIsGroupedAsTheRootListIsWithAFilter() {
		String values = "{ totalCount nodes { key { value label } count distinct(of: PROVINCE) areaKm2 { known missing avg min max } } }";
		RunningZonegraph.Answer answer = this.zonegraph
			.ask("""
					{ province(id: "province:CN-JS") { areas { groupBy(by: [TYPE, APPROVED_ON], first: 1000) %1$s aggregate { areaKm2 { avg } } } }
					  areas(filter: {province: {id: {eq: "province:CN-JS"}}}) { groupBy(by: [TYPE, APPROVED_ON], first: 1000) %1$s
					    aggregate { areaKm2 { avg } } } }"""
				.formatted(values));
		assertThat(answer.at("province.areas").<Object>as()).isEqualTo(answer.at("areas").<Object>as());
		assertThat(answer.at("areas.aggregate.areaKm2.avg").<Double>as()).isPositive();
	}

	@Test
	void whatIsStoredOnRelationshipsIsAggregatedAndItsOwnListSaysTheSame() {
		RunningZonegraph.Answer answer = this.zonegraph
			.ask("""
					{ area(id: "area:wuxi-hightech-cbz") { enterprises { aggregate { count edge { count since { min max known }
					    distinct(of: INDUSTRY) } } } }
					  operations(filter: {area: {id: {eq: "area:wuxi-hightech-cbz"}}}) { aggregate { count since { min max known }
					    distinct(of: INDUSTRY) } } }""");
		assertThat(answer.at("area.enterprises.aggregate.edge").<Object>as())
			.isEqualTo(answer.at("operations.aggregate").<Object>as());
		assertThat(answer.at("operations.aggregate.count").<Integer>as()).isPositive();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "areas { aggregate { areaKm2 { sum } } }|NOT_SUMMABLE|predecessor",
			"areas { groupBy(by: [TYPE]) { nodes { areaKm2 { sum } } } }|NOT_SUMMABLE|predecessor",
			"operations { aggregate { since { sum } } }|NOT_SUMMABLE|It is a year",
			"observations { aggregate { value { avg } } }|MIXED_UNITS|filter by {unit: {eq: ...}}, or group by UNIT",
			"observations(filter: {unit: {in: [\"billion_yuan\", \"percent\"]}}) { aggregate { value { max } } }|MIXED_UNITS|several units",
			"areas { groupBy(by: []) { totalCount } }|INVALID_GROUPING|1 to 3",
			"areas { groupBy(by: [TYPE, TYPE, TYPE, TYPE]) { totalCount } }|INVALID_GROUPING|4 facets",
			"areas { groupBy(by: [TYPE], first: 1001) { totalCount } }|PAGE_TOO_LARGE|0 to 1000",
			"areas { groupBy(by: [TYPE], first: -1) { totalCount } }|INVALID_PAGE|0 to 1000" })
	void whatWouldSaySomethingWrongIsRefusedWithTheReason(String question, String code, String reason) {
		Map<String, Object> error = this.zonegraph.refuse("{ %s }".formatted(question));
		assertThat(new RunningZonegraph.Answer(error).at("extensions.code").<String>as()).isEqualTo(code);
		assertThat(error.get("message")).asString().contains(reason);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "observations(filter: {unit: {eq: \"billion_yuan\"}}) { aggregate { value { avg min max } } }",
					"observations(filter: {and: [{unit: {eq: \"percent\"}}]}) { aggregate { value { max } } }",
					"observations { groupBy(by: [UNIT]) { nodes { key { value } value { avg min max known } } } }" })
	void numbersOfOneUnitArePutTogether(String question) {
		assertThat(this.zonegraph.ask("{ %s }".formatted(question)).at("observations").<Map<String, Object>>as())
			.asString()
			.contains("max=");
	}

	@Test
	void aListWithoutEntriesHasNoGroupsAndKnowsNothing() {
		RunningZonegraph.Answer answer = this.zonegraph
			.ask("""
					{ areas(filter: {id: {eq: "area:none"}}) { aggregate { count distinct(of: TYPE) areaKm2 { known missing avg min max } }
					    groupBy(by: [TYPE]) { totalCount nodes { count } } }
					  area(id: "area:anqing-cbz") { areas: predecessors(filter: {id: {eq: "area:none"}}) {
					    aggregate { count distinct(of: TYPE) } groupBy(by: [TYPE]) { totalCount nodes { count } } } } }""");
		assertThat(answer.at("areas").<Object>as()).asString()
			.isEqualTo("{aggregate={count=0, distinct=0, areaKm2={known=0, missing=0, avg=null, min=null, max=null}}, "
					+ "groupBy={totalCount=0, nodes=[]}}");
		assertThat(answer.at("area.areas").<Object>as()).asString()
			.isEqualTo("{aggregate={count=0, distinct=0}, groupBy={totalCount=0, nodes=[]}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "areas { aggregate { approvedOn { min max } } }",
			"areas { aggregate { count areaKm2 { max } } }", "operations { aggregate { since { min } } }" })
	void theEndsOfAWholeListAreReadFromAnIndexAndNotLookedFor(String question) {
		List<String> plan = Plans.of(this.zonegraph, "{ %s }".formatted(question));
		assertThat(plan).as(plan.toString())
			.doesNotContain("Sort", "Top", "Top1WithTies", "NodeByLabelScan", "DirectedRelationshipTypeScan")
			.anyMatch((step) -> step.contains("Index"));
	}

	@Test
	void aPageAndAllThatIsSaidOfItsListIsOneStatement() {
		List<String> statements = CountingDriver.during(() -> this.zonegraph
			.ask("""
					{ provinces(first: 5) { nodes { nameEn areas { totalCount facets(by: [TYPE]) { missing }
					    groupBy(by: [APPROVED_ON, TYPE]) { totalCount nodes { key { value label } areaKm2 { avg } } }
					    aggregate { areaKm2 { min } } } } groupBy(by: [REGION]) { nodes { count } } aggregate { count } } }"""));
		assertThat(statements).hasSize(1);
	}

	@Test
	void whatIsCountedIsCalledInEitherLanguage() {
		RunningZonegraph.Answer answer = this.zonegraph.ask("""
				{ search(text: "chongqing", kinds: [FORMER_AREA]) { facets { value label zh: label(language: ZH) } }
				  dataset { counts { value label zh: label(language: ZH) } }
				  areas { facets(by: [TYPE]) { buckets { value label zh: label(language: ZH) } } }
				  provinces { groupBy(by: [COASTAL]) { nodes { key { label zh: label(language: ZH) } } } } }""");
		assertThat(answer.at("search.facets").<Object>as()).asString()
			.isEqualTo("[{value=FORMER_AREA, label=Former area, zh=原监管区域}]");
		assertThat(answer.at("dataset.counts").<Object>as()).asString().contains("{value=AREA, label=", "zh=原监管区域}");
		assertThat(answer.at("areas.facets").<Object>as()).asString()
			.contains("{value=COMPREHENSIVE_BONDED_ZONE, label=Comprehensive bonded zone, zh=综合保税区}");
		assertThat(answer.at("provinces.groupBy").<Object>as()).asString()
			.contains("{label=No, zh=否}", "{label=Yes, zh=是}");
	}

	private static Object value(Map<String, Object> group) {
		return keys(group).get(0).get("value");
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> keys(Map<String, Object> group) {
		return (List<Map<String, Object>>) Objects.requireNonNull(group.get("key"));
	}

	@Test
	void whatNothingFitsComesToNothingHoweverItIsAsked() {
		for (String filter : List.of("{search: \"zzzzqqq\"}", "{reaches: {id: \"area:nowhere\"}}",
				"{id: {eq: \"province:nowhere\"}}")) {
			Answer nothing = this.zonegraph
				.ask("""
						{ provinces(filter: %s) { totalCount aggregate { count latitude { known missing min avg } }
						  groupBy(by: [REGION]) { totalCount nodes { count } } facets(by: [REGION]) { missing buckets { count } } } }"""
					.formatted(filter))
				.at("provinces");
			assertThat(nothing.at("aggregate.count").value()).as(filter).isEqualTo(0);
			assertThat(nothing.at("aggregate.latitude.min").value()).isNull();
			assertThat(nothing.at("aggregate.latitude.known").value()).isEqualTo(0);
			assertThat(nothing.at("groupBy.totalCount").value()).isEqualTo(0);
			assertThat(nothing.at("facets.0.missing").value()).isEqualTo(0);
		}
	}

}
