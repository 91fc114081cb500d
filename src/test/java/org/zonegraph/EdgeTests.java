package org.zonegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.element.Link;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands on relationships on the real seed; made-up questions are in
 * {@link DifferentialTests}.
 */
class EdgeTests {

	private static final String SINCE = "{edge: {since: {gte: 2020}}, node: {province: {id: {eq: \"province:CN-CQ\"}}}}";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void whoDidWhatInAProvinceSinceAYearIsOneQuestionAndOneStatement() {
		List<String> statements = CountingDriver.during(() -> assertThat(this.zonegraph
			.ask("""
					{ operations(orderBy: [{since: DESC}, {enterprise: {nameEn: ASC}}],
					    filter: {since: {gte: 2023}, area: {province: {id: {eq: "province:CN-CQ"}}}}) { totalCount
					    facets(by: [BUSINESS_MODEL, SINCE]) { missing buckets { value label count } }
					    nodes { id since enterprise { id } area { id province { id } } businessModel { id } industry { nameEn }
					      evidence { confidence sources { id } } } } }""")
			.at("operations")
			.<Map<String, Object>>as()).satisfies((found) -> {
				assertThat(found.get("totalCount")).isEqualTo(2);
				assertThat(found.get("nodes")).asString()
					.contains("operation:yuxiang-intelligent.chongqing-lianglu-cuntan-cbz", "since=2025",
							"businessModel:REMANUFACTURING")
					.contains("operation:great-wall-motor.chongqing-yongchuan-cbz", "province:CN-CQ");
			}));
		assertThat(statements).hasSize(1);
	}

	@Test
	void whatNotesCallOperationsIsFoundByNode() {
		Pattern quoted = Pattern.compile("operation:[A-Za-z0-9-]+\\.[A-Za-z0-9._-]*[A-Za-z0-9]");
		TreeSet<String> ids = new TreeSet<>();
		this.zonegraph.seed()
			.links()
			.stream()
			.map((link) -> String.valueOf(link.values().get(Link.NOTE)))
			.forEach((note) -> quoted.matcher(note).results().map(MatchResult::group).forEach(ids::add));
		assertThat(ids).hasSizeGreaterThan(100);
		List<String> some = new ArrayList<>(ids).subList(0, 100);
		List<Map<String, Object>> found = this.zonegraph
			.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Operation { area { id } } } }",
					Map.of("ids", some))
			.at("nodes")
			.as();
		assertThat(found).extracting((node) -> node.get("id")).containsExactlyElementsOf(some);
		assertThat(found).allSatisfy((node) -> assertThat(node.get("__typename")).isEqualTo("Operation"));
		RunningZonegraph.Answer one = this.zonegraph.ask(
				"{ node(id: \"%1$s\") { id } operation(id: \"%1$s\") { id } none: operation(id: \"operation:no.such\") { id } }"
					.formatted(some.get(0)));
		assertThat(one.at("node.id").<String>as()).isEqualTo(some.get(0));
		assertThat(one.at("operation.id").<String>as()).isEqualTo(some.get(0));
		assertThat(one.at("none").<Object>as()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "edge: {since: {gte: 2020}}", "edge: {since: {isNull: false}}", "or: []",
			"not: {edge: {businessModelIsNull: true}}", "edge: {sources: {count: {gte: 1}}}",
			"edge: {confidenceOf: {activity: {in: [OFFICIAL, REPORTED]}}}, node: {nameEn: {contains: \"e\"}}" })
	void enterprisesAndTheirOperationsAreCountedApart(String filter) {
		RunningZonegraph.Answer answer = this.zonegraph.ask("""
				{ area(id: "area:wuxi-hightech-cbz") { enterprises { totalCount distinctCount }
				  some: enterprises(filter: {%s}) { totalCount distinctCount nodes { id } } } }""".formatted(filter));
		assertThat(answer.at("area.enterprises.totalCount").<Integer>as()).isEqualTo(5);
		assertThat(answer.at("area.enterprises.distinctCount").<Integer>as()).isEqualTo(4);
		List<Map<String, Object>> nodes = answer.at("area.some.nodes").as();
		assertThat(answer.at("area.some.totalCount").<Integer>as()).isEqualTo(nodes.size());
		assertThat(answer.at("area.some.distinctCount").<Integer>as())
			.isEqualTo(nodes.stream().distinct().toList().size());
	}

	@Test
	void whatStandsThereIsFilteredAsBeforeOrAsNode() {
		String areas = "{ flat: %1$s(filter: {%2$s: {some: {%3$s}}}) { totalCount } node: %1$s(filter: {%2$s: {some: {node: {%3$s}}}}) { totalCount } }";
		Map<String, Map<String, Integer>> counts = this.zonegraph
			.ask(areas.formatted("enterprises", "areas", "province: {id: {eq: \"province:CN-CQ\"}}"))
			.as();
		assertThat(counts.get("flat")).isEqualTo(counts.get("node"));
		assertThat(counts.get("flat").get("totalCount")).isPositive();
	}

	@Test
	void ofOneRelationshipBothMustHold() {
		int together = count("enterprises(filter: {areas: {some: %s}})".formatted(SINCE));
		int apart = count(
				"enterprises(filter: {and: [{areas: {some: {edge: {since: {gte: 2020}}}}}, {areas: {some: {node: {province: {id: {eq: \"province:CN-CQ\"}}}}}}]})");
		assertThat(together).isEqualTo(4).isLessThanOrEqualTo(apart);
	}

	@Test
	void aNestedListIsOrderedByWhatStandsOnItsRelationships() {
		List<Map<String, Map<String, Integer>>> edges = this.zonegraph.ask("""
				{ area(id: "area:chongqing-xiyong-cbz") { enterprises(orderBy: [{edge: {since: DESC}}], first: 50,
				    filter: {edge: {since: {isNull: false}}}) { edges { properties { since } } } } }""")
			.at("area.enterprises.edges")
			.as();
		assertThat(edges.stream().map((edge) -> edge.get("properties").get("since")).toList()).hasSizeGreaterThan(5)
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void anOrderByWhatIsAlwaysThereAndWhatMayNotBeIsOneOrder() {
		assertThat(this.zonegraph.ask("""
				{ operations(orderBy: [{area: {nameZh: ASC}}, {businessModel: {name: ASC}}], last: 8) {
				  totalCount nodes { id } } }""").at("operations.nodes").<List<Object>>as()).hasSize(8);
	}

	@Test
	void operationsAreNoNodesOfTheGraph() {
		String counts = this.zonegraph
			.ask("{ dataset { counts { value } } search(text: \"aircraft\") { nodes { id } } }")
			.<Map<String, Object>>as()
			.toString();
		assertThat(counts).doesNotContain("OPERATION").doesNotContain("operation:");
	}

	@Test
	void anOperationHasAnAddressWithAPageAndLinkedData() {
		String address = "/operation/acer.kunshan-cbz";
		assertThat(this.zonegraph.get(address, "Accept", "text/html").statusCode()).isEqualTo(200);
		assertThat(this.zonegraph.get("/operation/acer.chongqing-lianglu-cuntan-cbz", "Accept", "text/html").body())
			.as("a year is no number of things")
			.contains("<span>2010</span>")
			.doesNotContain("2,010");
		assertThat(this.zonegraph.get(address + "-no", "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(this.zonegraph.get(address + "?format=ttl").body()).contains("a rdf:Statement", "zg:Operation",
				"rdf:subject enterprise:acer", "rdf:object area:kunshan-cbz", "zg:industry industry:computers",
				"\"Acer\"");
		assertThat(this.zonegraph.get("/sitemap.xml").body()).contains(address + "</loc>");
	}

	@Test
	void anErrorWithinAnEdgeNamesItsPlace() {
		assertThat(this.zonegraph
			.refuse("{ enterprises(filter: {areas: {some: {edge: {since: {gte: null}}}}}) { totalCount } }")
			.get("message")
			.toString()).contains("filter.areas.some.edge.since.gte");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "orderBy: [{since: ASC}], first: 20",
			"orderBy: [{confidence: DESC}], first: 20", "first: 20", "orderBy: [{name: ASC}], first: 20" })
	void anOrderOfOperationsIsReadFromAnIndexAndNotSorted(String arguments) {
		List<String> plan = Plans.of(this.zonegraph, "{ operations(%s) { nodes { id } } }".formatted(arguments));
		assertThat(plan).as(plan.toString())
			.doesNotContain("Sort", "Top")
			.anyMatch((step) -> step.startsWith("DirectedRelationshipIndex"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{since: {gte: 2024}}", "{businessModel: {id: {eq: \"businessModel:BONDED_MAINTENANCE\"}}}",
					"{activity: {startsWith: \"maintenance\"}}", "{id: {eq: \"operation:acer.kunshan-cbz\"}}" })
	void aFilterOfOperationsDoesNotLookAtAllOfThem(String filter) {
		List<String> plan = Plans.of(this.zonegraph, "{ operations(filter: %s) { nodes { id } } }".formatted(filter));
		assertThat(plan).as(plan.toString())
			.noneMatch((step) -> step.startsWith("DirectedRelationshipTypeScan") || step.equals("AllNodesScan")
					|| step.startsWith("DirectedAllRelationships"));
	}

	private int count(String list) {
		return this.zonegraph.ask("{ found: %s { totalCount } }".formatted(list)).at("found.totalCount").as();
	}

}
