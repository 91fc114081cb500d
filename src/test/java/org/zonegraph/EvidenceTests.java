package org.zonegraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;
import org.zonegraph.model.derive.SchemaDeriver;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is served that cannot say why. */
class EvidenceTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private List<Record> graph(String cypher) {
		return this.zonegraph.driver().executableQuery(cypher).execute().records();
	}

	@Test
	void noStatementInTheGraphLacksEvidence() {
		assertThat(
				graph("""
						MATCH (n) WHERE NOT n:Source AND NOT n:ZonegraphRevision AND NOT n:ZonegraphStatement
						  AND NOT n:ZonegraphIdentifier AND NOT n:ZonegraphCitation|ZonegraphConflict|ZonegraphWanted AND NOT n:ZonegraphLedger AND NOT n:ZonegraphChange
						  AND (n.confidence IS NULL OR NOT (n.note IS NOT NULL OR EXISTS { (n)-[:CITES]->(:Source) })
						    OR (n.confidence IN ['OFFICIAL', 'REPORTED'] AND NOT EXISTS { (n)-[:CITES]->(:Source) })
						    OR (n.confidence = 'UNVERIFIED' AND NOT coalesce(n.note, '') CONTAINS 'Citation needed: '))
						RETURN n.id"""))
			.isEmpty();
		assertThat(graph("""
				MATCH (s:ZonegraphStatement|ZonegraphIdentifier)
				WHERE s.confidence IS NULL OR (s.note IS NULL AND size(s.sources) = 0)
				  OR (s.confidence IN ['OFFICIAL', 'REPORTED'] AND size(s.sources) = 0)
				  OR (s.confidence = 'UNVERIFIED' AND NOT coalesce(s.note, '') CONTAINS 'Citation needed: ')
				  OR any(source IN s.sources WHERE NOT EXISTS { (:Source {id: source}) })
				RETURN s.id""")).isEmpty();
		assertThat(graph("""
				MATCH ()-[r]->()
				WHERE r.confidence IS NULL OR (r.note IS NULL AND size(r.sources) = 0)
				  OR (r.confidence IN ['OFFICIAL', 'REPORTED'] AND size(r.sources) = 0)
				  OR (r.confidence = 'UNVERIFIED' AND NOT type(r) = 'CITES'
				    AND NOT coalesce(r.note, '') CONTAINS 'Citation needed: ')
				  OR any(source IN r.sources WHERE NOT EXISTS { (:Source {id: source}) })
				RETURN type(r), r.id""")).isEmpty();
		assertThat(graph("MATCH ()-[r]->() RETURN count(r) AS count").get(0).get("count").asInt()).isGreaterThan(3000);
	}

	@Test
	void everyKindAndEveryRelationshipAnswersItsEvidence() {
		Model model = this.zonegraph.model();
		for (NodeType type : model.implementations("Entity")) {
			List<String> fields = new ArrayList<>(List.of("evidence { ...E }"));
			for (Relationship relationship : type.relationships()) {
				fields.add(relationship.list()
						? "%s(first: 3) { edges { evidence { ...E } } }".formatted(relationship.field())
						: "%s { ...E }".formatted(relationship.evidenceField()));
			}
			Answer page = this.zonegraph.ask("""
					{ list: %s(first: 30) { nodes { %s } } }
					fragment E on Evidence { confidence sources { title publisher url publishedOn } note }"""
				.formatted(type.plural(), String.join(" ", fields)));
			List<Map<String, Object>> nodes = page.at("list.nodes").as();
			assertThat(nodes).isNotEmpty();
			nodes.forEach((node) -> assertEvidence(node, type.name()));
		}
	}

	@SuppressWarnings("unchecked")
	private static void assertEvidence(Object part, String path) {
		if (part instanceof Map<?, ?> map && map.containsKey("confidence")) {
			List<Object> sources = (List<Object>) map.get("sources");
			assertThat(map.get("confidence")).as(path).isIn("OFFICIAL", "REPORTED", "DERIVED", "UNVERIFIED");
			assertThat(!sources.isEmpty() || map.get("note") != null).as(path).isTrue();
		}
		else if (part instanceof Map<?, ?> map) {
			map.forEach((key, value) -> assertEvidence(value, path + "." + key));
		}
		else if (part instanceof List<?> list) {
			list.forEach((entry) -> assertEvidence(entry, path));
		}
	}

	@Test
	void everyTypeOfRelationshipIsReachedByAFieldThatHasEvidence() {
		Model model = this.zonegraph.model();
		String schema = SchemaDeriver.derive(model);
		assertThat(model.relationshipTypes()).allSatisfy((type) -> assertThat(type.fields()).isNotEmpty());
		model.nodeTypes()
			.forEach((type) -> type.toOnes()
				.forEach((one) -> assertThat(schema).contains(one.evidenceField() + ": Evidence")));
	}

	@Test
	void whatANoteSaysOfACellReachesTheReader() {
		Answer areas = this.zonegraph.ask("""
				{ areas(filter: {areaKm2: {isNull: false}}, first: 100) {
				  nodes { id statements { evidence { note } } } } }""").at("areas");
		List<Map<String, Object>> nodes = areas.at("nodes").as();
		assertThat(nodes.toString()).contains("That of the bonded port area before it",
				"Area as planned before approval");
	}

	@Test
	void whatAnAreaWasBeforeIsFoundFromBothEnds() {
		Answer area = this.zonegraph.ask("""
				{ area(id: "area:chongqing-lianglu-cuntan-cbz") { predecessors {
				  nodes { nameZh type successor { id } successorEvidence { confidence note } }
				  edges { evidence { confidence note } } } } }""").at("area.predecessors");
		assertThat(area.at("nodes.0.nameZh").<String>as()).isEqualTo("重庆两路寸滩保税港区");
		assertThat(area.at("nodes.0.successor.id").<String>as()).isEqualTo("area:chongqing-lianglu-cuntan-cbz");
		assertThat(area.at("edges.0.evidence").value()).isEqualTo(area.at("nodes.0.successorEvidence").value());
		assertThat(area.at("edges.0.evidence.note").<String>as()).startsWith("Derived by name and place");
	}

}
