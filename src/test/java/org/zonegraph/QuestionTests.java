package org.zonegraph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.element.Link;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions that researchers, portals and journalists ask of the real seed. */
class QuestionTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void theHeadlineCountsAreThoseOfTheReferenceData() {
		Answer answer = this.zonegraph.ask("""
				{ areas { totalCount } provinces { totalCount } measures { totalCount } enterprises { totalCount }
				  formerAreas { totalCount } industries { totalCount } businessModels { totalCount }
				  pilotZones { totalCount } notices { totalCount } claims { totalCount } observations { totalCount }
				  sources { totalCount } agencies { totalCount } }""");
		assertThat(answer.at("areas.totalCount").<Object>as()).isEqualTo(174);
		assertThat(answer.at("provinces.totalCount").<Object>as()).isEqualTo(31);
		assertThat(answer.at("measures.totalCount").<Object>as()).isEqualTo(68);
		assertThat(answer.at("enterprises.totalCount").<Object>as()).isEqualTo(247);
		assertThat(answer.at("formerAreas.totalCount").<Object>as()).isEqualTo(42);
		assertThat(answer.at("industries.totalCount").<Object>as()).isEqualTo(41);
		assertThat(answer.at("businessModels.totalCount").<Object>as()).isEqualTo(14);
		assertThat(answer.at("pilotZones.totalCount").<Object>as()).isEqualTo(22);
		assertThat(answer.at("notices.totalCount").<Object>as()).isEqualTo(7);
		assertThat(answer.at("claims.totalCount").<Object>as()).isEqualTo(142);
		assertThat(answer.at("observations.totalCount").<Object>as()).isEqualTo(323);
		assertThat(answer.at("sources.totalCount").<Object>as()).isEqualTo(590);
		assertThat(answer.at("agencies.totalCount").<Object>as()).isEqualTo(24);
		assertThat(this.zonegraph.seed().links().stream().filter((link) -> link.type().equals("OPERATES_IN")))
			.hasSize(274);
	}

	@Test
	void reformsOfTheAreasThemselvesAreNotCountedAmongThe68() {
		Answer answer = this.zonegraph
			.ask("""
					{ policies { totalCount } policyMeasures { totalCount } measures { totalCount coverage { held } }
					  policy(id: "policy:guofa-2019-3") { itemsTotal measures { totalCount } }
					  claim(id: "claim:c20") { check { counted } }
					  agency(id: "agency:gac") { measures { totalCount } policyMeasures { totalCount } }
					  measure(id: "measure:guofa-2018-23-28") { takenUpBy { edges { node { id } evidence { confidence } } } } }""");
		assertThat(answer.at("policies.totalCount").value()).isEqualTo(7);
		assertThat(answer.at("policyMeasures.totalCount").value()).isEqualTo(56);
		assertThat(answer.at("measures.totalCount").value()).isEqualTo(68);
		assertThat(answer.at("measures.coverage.held").value()).isEqualTo(68);
		assertThat(answer.at("claim.check.counted").value()).isEqualTo(68.0);
		assertThat(answer.at("policy.measures.totalCount").value()).isEqualTo(answer.at("policy.itemsTotal").value())
			.isEqualTo(21);
		assertThat(answer.at("agency.measures.totalCount").value()).isEqualTo(50);
		assertThat(answer.at("agency.policyMeasures.totalCount").value()).isEqualTo(39);
		assertThat(answer.each("measure.takenUpBy.edges", "node.id")).containsExactly("policyMeasure:guofa-2019-3-05");
		assertThat(answer.each("measure.takenUpBy.edges", "evidence.confidence")).containsExactly("DERIVED");
	}

	@Test
	void eighteenMeasuresOriginatedInSpecialCustomsAreas() {
		Answer measures = this.zonegraph.ask("""
				{ measures(filter: {originKind: {eq: SPECIAL_CUSTOMS_AREA}}) { totalCount
				  nodes { titleEn titleZh originBasis notice { number } } } }""").at("measures");
		assertThat(measures.at("totalCount").<Object>as()).isEqualTo(18);
		assertThat(measures.each("nodes", "titleEn")).hasSize(18)
			.contains("Customs supervision of bonded delivery of futures");
		assertThat(measures.each("nodes", "notice.number")).contains("国发〔2014〕65号", "国函〔2020〕96号");
	}

	@Test
	void theProvincesWithMostAreasAreJiangsuGuangdongAndShandong() {
		Answer provinces = this.zonegraph.ask("""
				{ provinces(orderBy: [{areas: {count: DESC}}], first: 3) { nodes { nameEn areas { totalCount } } } }""")
			.at("provinces");
		assertThat(provinces.each("nodes", "nameEn")).containsExactly("Jiangsu", "Guangdong", "Shandong");
		assertThat(provinces.each("nodes", "areas.totalCount")).containsExactly(21, 16, 14);
	}

	@Test
	void whoOperatesInChongqingIsAnsweredWithTheReasonForEveryStatement() {
		Answer areas = this.zonegraph.ask("""
				{ province(id: "province:CN-CQ") { areas(first: 10) { nodes { nameEn enterprises(first: 20) {
				  totalCount edges { node { nameEn } properties { activity since businessModel { id } }
				  evidence { confidence sources { title url } } } } } } } }""").at("province.areas");
		assertThat(areas.each("nodes", "nameEn")).hasSize(7);
		List<Object> edges = areas.each("nodes", "enterprises.edges")
			.stream()
			.flatMap((each) -> ((List<?>) each).stream().map(Object.class::cast))
			.toList();
		assertThat(edges).hasSizeGreaterThan(20).allSatisfy((edge) -> {
			assertThat(new Answer(edge).at("properties.activity").<String>as()).isNotBlank();
			assertThat(new Answer(edge).at("evidence.sources").<List<?>>as()).isNotEmpty();
		});
	}

	@Test
	void measuresAreTiedThroughBusinessModelsToAreasOfTheWest() {
		Answer west = this.zonegraph.ask("""
				{ measures(filter: {businessModels: {some: {areas: {some: {province: {region: {eq: WEST}}}}}}}) {
				  totalCount nodes { titleEn } } }""").at("measures");
		assertThat(west.at("totalCount").<Integer>as()).isGreaterThan(30);
		assertThat(west.each("nodes", "titleEn")).hasSize(20);
	}

	@Test
	void measuresAreCountedByNoticeScopeAndOrigin() {
		List<Map<String, Object>> facets = this.zonegraph
			.ask("""
					{ measures { facets(by: [NOTICE, SCOPE, ORIGIN_KIND]) { facet missing buckets { value label count } } } }""")
			.at("measures.facets")
			.as();
		assertThat(facets).extracting((facet) -> facet.get("facet")).containsExactly("NOTICE", "SCOPE", "ORIGIN_KIND");
		assertThat(new Answer(facets).each("1.buckets", "value")).containsExactly("NATIONWIDE", "SPECIAL_CUSTOMS_AREAS",
				"OTHER_PLACES");
		assertThat(new Answer(facets).each("2.buckets", "count")).containsExactly(23, 18);
		assertThat(facets.get(2)).containsEntry("missing", 27);
		assertThat(new Answer(facets).each("0.buckets", "count").stream().mapToInt((count) -> (Integer) count).sum())
			.isEqualTo(68);
	}

	@Test
	void aFilteredOrderedListIsWalkedByCursor() {
		String query = """
				query ($cursor: String) { areas(filter: {or: [{nameZh: {contains: "港"}},
				  {not: {type: {eq: COMPREHENSIVE_BONDED_ZONE}}}]}, orderBy: [{approvedOn: ASC}], first: 5, after: $cursor) {
				  totalCount pageInfo { hasNextPage endCursor } nodes { id approvedOn } } }""";
		Set<Object> seen = new HashSet<>();
		Map<String, Object> variables = Map.of();
		Answer page;
		do {
			page = this.zonegraph.ask(query, variables).at("areas");
			assertThat(page.each("nodes", "id")).hasSizeLessThanOrEqualTo(5).allMatch(seen::add);
			variables = Map.of("cursor", String.valueOf(page.at("pageInfo.endCursor").<Object>as()));
		}
		while (page.at("pageInfo.hasNextPage").<Boolean>as());
		assertThat(seen).hasSize(page.at("totalCount").as());
	}

	@Test
	void anyNodeIsFoundByItsIdAndAnUnknownIdIsNull() {
		Answer answer = this.zonegraph
			.ask("""
					{ node(id: "area:chongqing-xiyong-cbz") { __typename ... on Area { name(language: ZH) province { nameZh } } }
					  nodes(ids: ["measure:guofa-2014-65-29", "area:nowhere", "nothing", "area:chongqing-xiyong-cbz"]) { id }
					  area(id: "province:CN-CQ") { id } unknown: node(id: "area:nowhere") { id } odd: node(id: "odd") { id } }""");
		assertThat(answer.at("node.__typename").<Object>as()).isEqualTo("Area");
		assertThat(answer.at("node.name").<Object>as()).isEqualTo("重庆西永综合保税区");
		assertThat(answer.at("node.province.nameZh").<Object>as()).isEqualTo("重庆市");
		assertThat(answer.at("nodes.0.id").<Object>as()).isEqualTo("measure:guofa-2014-65-29");
		assertThat(answer.at("nodes.1").<Object>as()).isNull();
		assertThat(answer.at("nodes.2").<Object>as()).isNull();
		assertThat(answer.at("nodes.3.id").<Object>as()).isEqualTo("area:chongqing-xiyong-cbz");
		assertThat(answer.at("area").<Object>as()).isNull();
		assertThat(answer.at("unknown").<Object>as()).isNull();
		assertThat(answer.at("odd").<Object>as()).isNull();
	}

	@Test
	void listsBehindToOneThingsBetweenListsAreThoseOfTheThings() {
		String province = """
				{ id areas(first: 2) { nodes { id province { nameEn areas(last: 1) { totalCount nodes { id } } }
				  enterprises(first: 2) { nodes { id industries(first: 1) { nodes { id } } } } } } }""";
		List<Map<String, Object>> areas = this.zonegraph
			.ask("{ areas(first: 5) { nodes { measuresOriginated(first: 1) { nodes { id } } province %s } } }"
				.formatted(province))
			.at("areas.nodes")
			.as();
		assertThat(areas).hasSize(5).extracting((area) -> area.get("province")).allSatisfy((behind) -> {
			String id = String.valueOf(((Map<?, ?>) behind).get("id"));
			assertThat(behind).isEqualTo(
					this.zonegraph.ask("{ province(id: \"%s\") %s }".formatted(id, province)).at("province").as());
		});
	}

	@Test
	void theAgencyThatLeadsMostMeasuresIsCustoms() {
		Answer agencies = this.zonegraph
			.ask("""
					{ agencies(orderBy: [{measures: {count: DESC}}], first: 2) { nodes { nameEn measures { totalCount } } } }""")
			.at("agencies");
		assertThat(agencies.each("nodes", "nameEn").get(0)).isEqualTo("General Administration of Customs");
		assertThat(agencies.each("nodes", "measures.totalCount")).containsExactly(50, 15);
	}

	@Test
	void twoOperationsOfOneEnterpriseInOneAreaAreTwoEdges() {
		Answer areas = this.zonegraph
			.ask("""
					{ enterprise(id: "enterprise:lcfc") { areas { totalCount edges { node { id } properties { businessModel { id } } } } } }""")
			.at("enterprise.areas");
		assertThat(areas.at("totalCount").<Object>as()).isEqualTo(2);
		assertThat(areas.each("edges", "node.id")).containsExactly("area:hefei-etdz-cbz", "area:hefei-etdz-cbz");
		assertThat(areas.each("edges", "properties.businessModel.id"))
			.containsExactlyInAnyOrder("businessModel:BONDED_PROCESSING", "businessModel:BONDED_MAINTENANCE");
	}

	@Test
	void everyStatementOfTheSeedSaysWhyItIsBelieved() {
		assertThat(this.zonegraph.seed().links()).extracting(Link::evidence).allSatisfy((evidence) -> {
			assertThat(evidence.confidence()).isIn("OFFICIAL", "REPORTED", "DERIVED", "UNVERIFIED");
			assertThat(!evidence.sources().isEmpty() || evidence.note() != null).isTrue();
		});
		long without = this.zonegraph.driver()
			.executableQuery(
					"""
							RETURN COUNT { MATCH (n) WHERE NOT n:Source AND NOT n:ZonegraphRevision AND NOT n:ZonegraphLedger AND NOT n:ZonegraphConflict
							  AND n.confidence IS NULL }
							  + COUNT { ()-[r]->() WHERE r.confidence IS NULL OR r.id IS NULL OR r.sources IS NULL } AS without""")
			.execute()
			.records()
			.get(0)
			.get("without")
			.asLong();
		assertThat(without).isZero();
	}

	@Test
	void whatFollowsFromOperationsIsGradedDerivedAndNamesThem() {
		Answer edge = this.zonegraph.ask("""
				{ area(id: "area:weifang-cbz") { industries(first: 1) { edges { node { nameEn }
				  evidence { confidence note sources { id } } } } } }""").at("area.industries.edges.0");
		assertThat(edge.at("evidence.confidence").<Object>as()).isEqualTo("DERIVED");
		assertThat(edge.at("evidence.note").<String>as()).startsWith("Follows from operation:");
		assertThat(edge.at("evidence.sources").<List<?>>as()).isNotEmpty();
	}

}
