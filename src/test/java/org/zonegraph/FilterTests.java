package org.zonegraph;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters on the real seed; made-up ones are in {@link DifferentialTests}. */
class FilterTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "gte: \"2021-01-01\"|15", "gte: \"2020-01-01\"|38", "gte: \"2020\"|38",
			"gte: \"2024-09-01\"|3", "lte: \"2020-12-31\"|80", "lte: \"2020\"|80", "lte: \"2010-02-28\"|13" })
	void aDateLessPreciseThanTheOneAskedForIsComparedByItsFirstAndLastDay(String comparison, int count) {
		assertThat(count("areas(filter: {approvedOn: {%s}})".formatted(comparison))).isEqualTo(count);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|142", "{kind: {}}|142", "{kind: {isNull: false}}|142", "{kind: {isNull: true}}|0",
					"{kind: {eq: AREA}}|10", "{kind: {in: [PROVINCE, AREA]}}|76",
					"{kind: {eq: AREA, in: [PROVINCE]}}|0", "{kind: {eq: AREA, in: [PROVINCE, AREA]}}|10",
					"{kind: {in: []}}|0", "{kind: {eq: AREA, isNull: true}}|0" })
	void theKindsOfAMixedListAreComparedByAllThatIsGiven(String filter, int count) {
		assertThat(count("claims(filter: {about: {some: %s}})".formatted(filter))).isEqualTo(count);
	}

	@Test
	void theOtherMixedListsCompareKindsAlike() {
		for (String list : List.of("platforms(filter: {examples: {some: %s}})",
				"sources(filter: {citedBy: {some: %s}})")) {
			int all = count(list.formatted("{}"));
			assertThat(all).isPositive();
			assertThat(count(list.formatted("{kind: {isNull: false}}"))).isEqualTo(all);
			assertThat(count(list.formatted("{kind: {}}"))).isEqualTo(all);
			assertThat(count(list.formatted("{kind: {eq: AREA, in: [PROVINCE]}}"))).isZero();
		}
		assertThat(this.zonegraph.ask("""
				{ claim(id: "claim:c18") { about(filter: {kind: {in: [PROVINCE], isNull: false}}) { totalCount }
				  none: about(filter: {kind: {eq: AREA, in: [PROVINCE]}}) { totalCount } } }""")
			.at("claim.none.totalCount")
			.<Integer>as()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{id: {eq: null}}|filter.id.eq", "{id: null}|filter.id",
			"{not: null}|filter.not", "{and: [{nameEn: {contains: null}}]}|filter.and.0.nameEn.contains",
			"{or: null}|filter.or", "{approvedOn: {isNull: null}}|filter.approvedOn.isNull",
			"{provinceIsNull: null}|filter.provinceIsNull",
			"{province: {region: {in: null}}}|filter.province.region.in",
			"{enterprises: {some: {industries: {count: {gt: null}}}}}|filter.enterprises.some.industries.count.gt",
			"{claims: {none: {about: {some: {kind: null}}}}}|filter.claims.none.about.some.kind" })
	void nullInAFilterIsRefusedWithItsPath(String filter, String path) {
		String list = filter.contains("provinceIsNull") ? "observations" : "areas";
		refused(this.zonegraph.refuse("{ %s(filter: %s) { totalCount } }".formatted(list, filter)), path);
	}

	@Test
	void aNestedListRefusesNullToo() {
		refused(this.zonegraph.refuse("{ provinces { nodes { areas(filter: {type: {eq: null}}) { nodes { id } } } } }"),
				"areas: filter.type.eq");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "($x: ID)|{id: {eq: $x}}|filter.id.eq", "($x: [ID!])|{id: {in: $x}}|filter.id.in",
					"($x: IdFilter)|{id: $x}|filter.id", "($x: AreaFilter)|{not: $x}|filter.not",
					"($x: [AreaFilter!])|{and: $x}|filter.and",
					"($x: Boolean)|{approvedOn: {isNull: $x}}|filter.approvedOn.isNull",
					"($x: ProvinceFilter)|{province: $x}|filter.province",
					"($x: ID)|{or: [{province: {id: {eq: $x}}}]}|filter.or.0.province.id.eq" })
	void aVariableThatIsNullOrMissingInAFilterIsRefused(String variable, String filter, String path) {
		String root = "query Q%s { areas(filter: %s) { totalCount } }".formatted(variable, filter);
		refused(refuse(root, Map.of()), path);
		refused(refuse(root, Collections.singletonMap("x", null)), path);
		String nested = "query Q%s { province(id: \"province:CN-CQ\") { ...P } } fragment P on Province { few: areas(filter: %s) { totalCount } }"
			.formatted(variable, filter);
		refused(refuse(nested, Map.of()), "few: " + path);
		refused(refuse(nested, Collections.singletonMap("x", null)), "few: " + path);
	}

	@Test
	void nullWithinAVariableIsRefused() {
		String query = "query ($filter: AreaFilter) { areas(filter: $filter) { totalCount } }";
		refused(refuse(query, Map.of("filter", Map.of("id", Collections.singletonMap("eq", null)))), "filter.id.eq");
		refused(refuse(query,
				Map.of("filter", Map.of("not", Map.of("or", List.of(Collections.singletonMap("type", null)))))),
				"filter.not.or.0.type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{id: {in: [null]}}", "{nameEn: {in: [\"a\", null]}}", "{and: [null]}", "{or: [{}, null]}",
			"{nameEn: {eq: \"a\", caseSensitive: null}}" })
	void nullWhereTheSchemaAllowsNoneIsAWrongValueWhereverItStands(String filter) {
		Map<String, Object> error = this.zonegraph.refuse("{ areas(filter: %s) { totalCount } }".formatted(filter));
		assertThat(new Answer(error).at("extensions.code").<Object>as()).isEqualTo("BAD_USER_INPUT");
		String query = "query ($ids: [ID!]) { areas(filter: {id: {in: $ids}}) { totalCount } }";
		assertThat(new Answer(refuse(query, Map.of("ids", Arrays.asList("area:x", null)))).at("extensions.code")
			.<Object>as()).isEqualTo("BAD_USER_INPUT");
	}

	@Test
	void aWholeFilterThatIsNullOrMissingIsNone() {
		String query = "query ($filter: AreaFilter, $sensitive: Boolean) { areas(filter: $filter) { totalCount } "
				+ "few: areas(filter: {nameEn: {contains: \"XIYONG\", caseSensitive: $sensitive}}) { totalCount } }";
		Map<String, Object> none = new HashMap<>();
		assertThat(this.zonegraph.ask(query, none).at("areas.totalCount").<Integer>as()).isEqualTo(174);
		none.put("filter", null);
		assertThat(this.zonegraph.ask(query, none).at("areas.totalCount").<Integer>as()).isEqualTo(174);
		assertThat(this.zonegraph.ask(query, Map.of()).at("few.totalCount").<Integer>as()).isEqualTo(1);
		assertThat(count("areas(filter: null)")).isEqualTo(174);
		assertThat(count("areas(filter: {id: {}})")).isEqualTo(174);
	}

	@Test
	void whatIsSkippedNeedsNoVariables() {
		String query = "query ($x: ID) { areas(first: 1) { totalCount } few: areas(filter: {id: {eq: $x}}) @skip(if: true) { totalCount } "
				+ "province(id: \"province:CN-CQ\") { id areas(filter: {id: {eq: $x}}) @include(if: false) { totalCount } } }";
		assertThat(this.zonegraph.ask(query).at("areas.totalCount").<Integer>as()).isEqualTo(174);
	}

	private Map<String, Object> refuse(String query, Map<String, Object> variables) {
		Map<String, Object> response = this.zonegraph.respond(query, variables);
		assertThat(response).as(query).containsKey("errors");
		return new Answer(response.get("errors")).at("0").as();
	}

	private static void refused(Map<String, Object> error, String path) {
		assertThat(error.get("message").toString()).contains(path + " is ").contains("isNull");
		assertThat(new Answer(error).at("extensions.code").<Object>as()).isEqualTo("INVALID_FILTER");
	}

	private int count(String list) {
		return this.zonegraph.ask("{ list: %s { totalCount } }".formatted(list)).at("list.totalCount").as();
	}

}
