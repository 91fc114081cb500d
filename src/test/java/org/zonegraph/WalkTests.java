package org.zonegraph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.RelationshipType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What traversals promise, one by one; {@link TraversalTests} compares them at random.
 */
class WalkTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private Answer paths(String arguments, String selection) {
		return this.zonegraph.ask("{ paths(%s) { nodes { %s } } }".formatted(arguments, selection)).at("paths.nodes");
	}

	@Test
	void everyHopSaysItsReasonInEnglishAndChinese() {
		Answer hop = paths("from: \"enterprise:hp\", to: \"area:chongqing-xiyong-cbz\", first: 1",
				"hops { relationship forward sentence zh: sentence(language: ZH) evidence { confidence sources { title } } }")
			.at("0.hops.0");
		assertThat(hop.at("sentence").<String>as()).isEqualTo(
				"HP (Hewlett-Packard) operated in Chongqing Xiyong Comprehensive Bonded Zone (bonded processing, since 2010)");
		assertThat(hop.at("zh").<String>as()).isEqualTo("惠普曾在重庆西永综合保税区经营（保税加工，2010年起）");
		assertThat(hop.at("evidence.sources").<List<Object>>as()).isNotEmpty();
	}

	@Test
	void aSentenceDoesNotDependOnTheDirectionOfTheWalk() {
		Answer there = paths("from: \"enterprise:hp\", to: \"area:chongqing-xiyong-cbz\", first: 1",
				"hops { sentence forward }")
			.at("0.hops.0");
		Answer back = paths("from: \"area:chongqing-xiyong-cbz\", to: \"enterprise:hp\", first: 1",
				"hops { sentence forward }")
			.at("0.hops.0");
		assertThat(back.at("sentence").value()).isEqualTo(there.at("sentence").value());
		assertThat(List.of(there.at("forward").value(), back.at("forward").value())).isEqualTo(List.of(true, false));
	}

	@Test
	void everyKindOfRelationshipHasASentenceInBothLanguagesWithBothNames() {
		this.zonegraph.model().relationshipTypes().stream().map(RelationshipType::name).forEach((type) -> {
			Map<String, Object> ends = link(type);
			Answer hop = this.zonegraph.ask("""
					query ($from: ID!, $to: ID!, $kinds: [RelationshipKind!]) {
					  paths(from: $from, to: $to, relationships: $kinds, maxHops: 1, first: 1) { nodes { hops {
					    en: sentence zh: sentence(language: ZH)
					    from { en: name zh: name(language: ZH) } to { en: name zh: name(language: ZH) } } } } }
					""", Map.of("from", ends.get("from"), "to", ends.get("to"), "kinds", List.of(type)))
				.at("paths.nodes.0.hops.0");
			for (String language : List.of("en", "zh")) {
				assertThat(hop.at(language).<String>as()).as(type)
					.containsIgnoringCase(hop.at("from." + language).as())
					.containsIgnoringCase(hop.at("to." + language).as())
					.doesNotContain("{", "null");
			}
		});
	}

	private Map<String, Object> link(String type) {
		return this.zonegraph.seed()
			.links()
			.stream()
			.filter((link) -> link.type().equals(type))
			.map((link) -> Map.<String, Object>of("from", link.from(), "to", link.to()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void everyEnterpriseReachesAMeasureWithinFiveHopsWhereAChainExists() {
		List<String> enterprises = this.zonegraph.seed()
			.nodes()
			.stream()
			.map((node) -> node.id())
			.filter((id) -> id.startsWith("enterprise:"))
			.toList();
		MemoryWalks walks = new MemoryWalks(new MemoryGraph(this.zonegraph.model(), this.zonegraph.seed()), null, null);
		String measure = "measure:guofa-2014-65-29";
		for (int i = 0; i < enterprises.size(); i += 10) {
			String enterprise = enterprises.get(i);
			List<Object> paths = paths("from: \"%s\", to: \"%s\", first: 1".formatted(enterprise, measure), "length")
				.as();
			assertThat(paths.isEmpty()).as(enterprise).isEqualTo(!walks.distances(enterprise, 5).containsKey(measure));
			if (!paths.isEmpty()) {
				assertThat(new Answer(paths.get(0)).at("length").<Integer>as()).isLessThanOrEqualTo(5);
			}
		}
	}

	@Test
	void twoNodesOfOneIdAndNodesWithoutAChainGiveAnEmptyList() {
		assertThat(paths("from: \"province:CN-CQ\", to: \"province:CN-CQ\"", "length").<List<Object>>as()).isEmpty();
		assertThat(paths("from: \"enterprise:hp\", to: \"province:CN-XZ\", maxHops: 1", "length").<List<Object>>as())
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "area:castle", "castle", "", "castle:chongqing", "'}) DETACH DELETE n //", "\\u0000" })
	void anIdOfNothingGivesNull(String id) {
		assertThat(this.zonegraph.ask("""
				{ there: paths(from: "%1$s", to: "province:CN-CQ") { nodes { length } }
				  back: paths(from: "province:CN-CQ", to: "%1$s") { nodes { length } }
				  neighborhood(id: "%1$s") { truncated } lineage(measure: "%1$s") { measure { id } } }""".formatted(id))
			.<Map<String, Object>>as()).containsOnlyKeys("there", "back", "neighborhood", "lineage")
			.containsValues((Object) null);
	}

	@Test
	void whatJoinsNearlyEverythingIsNotWalkedThroughUnlessAskedFor() {
		String ends = "from: \"measure:guofa-2014-65-29\", to: \"measure:guofa-2014-65-30\", first: 20, maxHops: 2";
		Answer usual = paths(ends, "nodes { id }");
		assertThat(usual.value().toString()).doesNotContain("agency:", "platform:", "source:");
		Answer asked = paths(ends + ", relationships: [LED_BY]", "nodes { id name }");
		assertThat(asked.at("0.nodes.1.id").<String>as()).isEqualTo("agency:gac");
		Answer sources = paths(ends + ", relationships: [CITES]", "nodes { id name evidence { confidence } }");
		assertThat(sources.at("0.nodes.1.id").<String>as()).startsWith("source:");
		assertThat(sources.at("0.nodes.1.name").<String>as()).isNotBlank();
	}

	@Test
	void aHubIsWalkedToAndShownButNotThrough() {
		Answer measure = this.zonegraph.ask("""
				{ neighborhood(id: "measure:guofa-2014-65-29", hops: 2, first: 500) { nodes { id } } }""")
			.at("neighborhood");
		assertThat(measure.each("nodes", "id")).contains("agency:gac").doesNotContain("measure:guofa-2020-96-11");
		Answer agency = this.zonegraph.ask("""
				{ neighborhood(id: "agency:gac", first: 500) { nodes { id } } }""").at("neighborhood");
		assertThat(agency.each("nodes", "id")).contains("measure:guofa-2014-65-29");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"paths(from: \"a\", to: \"b\", maxHops: 9) { nodes { length } }|INVALID_HOPS|maxHops is 9, allowed are 1 to 8",
			"paths(from: \"a\", to: \"b\", maxHops: 0) { nodes { length } }|INVALID_HOPS|maxHops is 0",
			"paths(from: \"a\", to: \"b\", first: 101) { nodes { length } }|PAGE_TOO_LARGE|first is 101",
			"paths(from: \"a\", to: \"b\", relationships: []) { nodes { length } }|INVALID_RELATIONSHIPS|relationships is empty",
			"neighborhood(id: \"a\", hops: 5) { truncated }|INVALID_HOPS|hops is 5, allowed are 1 to 4",
			"neighborhood(id: \"a\", first: 501) { truncated }|PAGE_TOO_LARGE|first is 501, allowed are 1 to 500",
			"node(id: \"area:yangshan-special-cbz\") { ... on Entity { related(first: 101) { edges { sharedCount } } } }|PAGE_TOO_LARGE|first is 101" })
	void whatIsTooMuchIsRefusedWithTheBound(String question, String code, String message) {
		Map<String, Object> error = this.zonegraph.refuse("{ %s }".formatted(question));
		assertThat(new Answer(error).at("extensions.code").<String>as()).isEqualTo(code);
		assertThat(error.get("message").toString()).contains(message);
	}

	@Test
	void rivalAttributionsOfAnOriginStandSideBySideWithTheirEvidence() {
		Answer lineage = this.zonegraph.ask("""
				{ lineage(measure: "measure:guofa-2014-65-29") { measure { originBasis }
				  origins { to { id } evidence { confidence note sources { id } } } promotion { to { id } } } }""")
			.at("lineage");
		assertThat(lineage.each("origins", "to.id")).contains("area:yangshan-special-cbz", "pilotZone:shanghai",
				"area:shanghai-waigaoqiao-bonded-area");
		assertThat(lineage.each("origins", "evidence.confidence").get(0)).isEqualTo("REPORTED");
		assertThat(lineage.at("promotion.to.id").<String>as()).isEqualTo("notice:guofa-2014-65");
	}

	@Test
	void theOriginOfAMeasureIsFoundFromTheOtherEnds() {
		Answer ends = this.zonegraph.ask("""
				{ area(id: "area:yangshan-special-cbz") { measuresOriginated { nodes { id } } }
				  pilotZone(id: "pilotZone:shanghai") { measures(first: 100) { nodes { id } } }
				  businessModel(id: "businessModel:FUTURES_BONDED_DELIVERY") { measures(first: 100) { nodes { id } }
				    enterprises(first: 100) { totalCount } } }""");
		assertThat(ends.each("area.measuresOriginated.nodes", "id")).contains("measure:guofa-2014-65-29");
		assertThat(ends.each("pilotZone.measures.nodes", "id")).contains("measure:guofa-2014-65-29");
		assertThat(ends.each("businessModel.measures.nodes", "id")).contains("measure:guofa-2014-65-29");
	}

	@Test
	void anySelectionIsAnsweredOnTheNodesOfATraversalByTwoStatementsAtMost() {
		String deep = "id name ... on Area { province { nameEn } enterprises(first: 2) { totalCount nodes { nameEn related(first: 1) { edges { node { name } } } } } }";
		for (String question : List.of(
				"paths(from: \"enterprise:hp\", to: \"measure:guofa-2014-65-29\") { nodes { nodes { %s } hops { to { %s } } } }",
				"neighborhood(id: \"province:CN-CQ\", first: 20) { nodes { %s } hops { from { %s } } }",
				"lineage(measure: \"measure:guofa-2014-65-29\") { reach { nodes { %s } } origins { to { %s } } }",
				"search(text: \"Chongqing\") { nodes { %s } edges { node { %s } } }",
				"resolve(names: [\"Xiyong\", \"惠普\"]) { node { %s } also: node { %s } }",
				"area(id: \"area:chongqing-xiyong-cbz\") { related(first: 2) { edges { node { %s } shared { %s } } } }")) {
			String query = "{ %s }".formatted(question.formatted(deep, deep));
			assertThat(CountingDriver.during(() -> assertThat(this.zonegraph.ask(query).value().toString())
				.contains("province={nameEn=Chongqing}"))).as(question).hasSizeBetween(1, 2);
		}
	}

	@Test
	void whatTakesTheDatabaseTooLongIsCutOffWithACodeAndHarmsNothing() {
		// with the limits that are shipped it would not be asked at all
		try (RunningZonegraph open = RunningZonegraph.with("zonegraph.limits.nodes=1000000000000000000",
				"zonegraph.limits.rows=1000000000000000000", "zonegraph.limits.cost=1000000000000000000",
				"zonegraph.limits.rate.enabled=false", "zonegraph.limits.database-time=2s")) {
			Map<String, Object> error = open
				.refuse("""
						{ areas(first: 100) { nodes { related(first: 100) { edges { node { related(first: 100) { edges { shared { related(first: 100) { edges {
						  node { id } shared { related(first: 100) { edges { sharedCount } } } } } } } } } } } } } }""");
			assertThat(new Answer(error).at("extensions.code").<String>as()).isEqualTo("TIMEOUT");
			assertThat(error.get("message").toString()).contains("2 seconds");
		}
		assertThat(this.zonegraph.ask("{ areas { totalCount } }").at("areas.totalCount").<Integer>as()).isEqualTo(174);
	}

	/** Cypher-DSL once put its commas wrongly where there are three or more sets. */
	@Test
	void threeSetsAndAnOrderByWhatMayBeUnknownAreOneQuestion() {
		List<String> sets = List.of("{reaches: {id: \"measure:guofa-2014-65-31\", maxHops: 4}}",
				"{reaches: {id: \"province:CN-SH\", maxHops: 3}}", "{search: \"bonded\"}",
				"{reaches: {id: \"businessModel:BONDED_PROCESSING\", maxHops: 2}}");
		Set<Object> common = areas(sets.get(0));
		sets.forEach((set) -> common.retainAll(areas(set)));
		assertThat(areas("{and: [%s]}".formatted(String.join(", ", sets)))).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(common);
	}

	/** All of them, the first hundred and the last. */
	private Set<Object> areas(String filter) {
		String list = "areas(filter: %s, orderBy: [{approvedOn: DESC}, {areaKm2: ASC}], %s: 100) { nodes { id } }";
		Answer answer = this.zonegraph
			.ask("{ begin: %s end: %s }".formatted(list.formatted(filter, "first"), list.formatted(filter, "last")));
		Set<Object> areas = new HashSet<>(answer.at("begin").each("nodes", "id"));
		areas.addAll(answer.at("end").each("nodes", "id"));
		return areas;
	}

	@Test
	void areasFromWhichAChainLeadsToAMeasureAreAListLikeAnyOther() {
		Answer found = this.zonegraph
			.ask("""
					{ areas(filter: {reaches: {id: "measure:guofa-2014-65-31", maxHops: 3, through: [ENTERPRISE, BUSINESS_MODEL]}},
					  orderBy: [{approvedOn: DESC}], first: 100) { totalCount nodes { id } facets(by: [PROVINCE]) { missing } } }""")
			.at("areas");
		assertThat(found.at("totalCount").<Integer>as()).isBetween(2, 173);
		String area = (String) found.each("nodes", "id").get(0);
		assertThat(paths(
				"from: \"%s\", to: \"measure:guofa-2014-65-31\", maxHops: 3, through: [ENTERPRISE, BUSINESS_MODEL]"
					.formatted(area),
				"length")
			.<List<Object>>as()).isNotEmpty();
		assertThat(this.zonegraph.refuse("{ areas(filter: {reaches: {id: \"x\", maxHops: 5}}) { totalCount } }")
			.toString()).contains("INVALID_HOPS").contains("filter.reaches.maxHops is 5, allowed are 1 to 4");
		assertThat(this.zonegraph.refuse("{ areas(filter: {reaches: {id: \"x\", through: []}}) { totalCount } }")
			.toString()).contains("INVALID_THROUGH");
	}

}
