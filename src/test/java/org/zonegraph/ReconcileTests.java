package org.zonegraph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Names in a table become ids, by the Reconciliation Service API 0.2. */
class ReconcileTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String XIYONG = "area:chongqing-xiyong-cbz";

	private static final String CUNTAN = "area:chongqing-lianglu-cuntan-cbz";

	private static final String CUNTAN_PORT = "formerArea:chongqing-lianglu-cuntan-bonded-port-area";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** The candidates of one query, given as the specification has it. */
	private List<Answer> candidates(String query) {
		String batch = "{\"q\": %s}".formatted(query);
		ReconcileClient.valid(batch, "query-batch");
		List<Object> candidates = ReconcileClient.valid(ReconcileClient.post("queries", batch), "result-batch")
			.at("q.result")
			.as();
		return candidates.stream().map(Answer::new).toList();
	}

	private Answer best(String query) {
		return candidates(query).get(0);
	}

	private static Map<Object, Object> features(Answer candidate) {
		Map<Object, Object> features = new LinkedHashMap<>();
		List<Object> ids = candidate.each("features", "id");
		ids.forEach((id) -> features.put(id, candidate.each("features", "value").get(ids.indexOf(id))));
		return features;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Chongqing Xiyong Comprehensive Bonded Zone | true", "重庆西永综合保税区 | true", "重慶西永綜合保稅區 | true",
					"area:chongqing-xiyong-cbz | true", "chongqing xiyong zonghe baoshuiqu | false",
					"cqxyzhbsq | false", "Xiyong CBZ | false", "Chongqing Xiyong Comprehensive Bonded Zne | false" })
	void aNameIsFoundInEveryLanguageAndSpellingAndOnlyAWholeOneIsAMatch(String name, boolean match) {
		Answer best = best("{\"query\": \"%s\", \"type\": \"Area\"}".formatted(name));
		assertThat(best.at("id").value()).isEqualTo(XIYONG);
		assertThat(best.at("match").value()).as(best.toString()).isEqualTo(match);
		assertThat(best.at("type.0.id").value()).isEqualTo("Area");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "昆山综保区 | area:kunshan-cbz | true", "西永综保区 | area:chongqing-xiyong-cbz | false",
					"Jiangsu Province | province:CN-JS | true", "上海自贸区 | pilotZone:shanghai | false",
					"自贸试验区 | concept:pilot-free-trade-zone | true",
					"Guo Fa [2014] No. 65 | notice:guofa-2014-65 | true",
					"General Administration of Customs of China | agency:gac | true",
					"Chengdu CBZ | area:chengdu-hightech-cbz | false" })
	void wordsThatPeopleUseAreKnownAndMatchWhereTheyAreAWholeName(String name, String id, boolean match) {
		Answer best = best("{\"query\": \"%s\"}".formatted(name));
		assertThat(best.at("id").value()).isEqualTo(id);
		assertThat(best.at("match").value()).as(best.toString()).isEqualTo(match);
	}

	@Test
	void aCandidateIsNamedInTheLanguageOfTheQueryAndDescribedWithItsOtherNameAndItsPlace() {
		Answer english = best("{\"query\": \"Xiyong\", \"type\": \"Area\"}");
		assertThat(english.at("name").value()).isEqualTo("Chongqing Xiyong Comprehensive Bonded Zone");
		assertThat(english.at("description").value()).isEqualTo("Area, 重庆西永综合保税区, Chongqing");
		assertThat(best("{\"query\": \"西永\", \"type\": \"Area\"}").at("name").value()).isEqualTo("重庆西永综合保税区");
	}

	@Test
	void aFormerNameFindsTheFormerAreaAndWhereAreasAreWantedWhatItBecame() {
		String name = "重庆两路寸滩保税港区";
		assertThat(best("{\"query\": \"%s\"}".formatted(name)).at("id").value()).isEqualTo(CUNTAN_PORT);
		for (String query : List.of("{\"query\": \"%s\", \"type\": \"Area\"}",
				"{\"query\": \"%s\", \"type\": \"Area\", \"type_strict\": \"should\"}",
				"{\"query\": \"%s\", \"type\": [\"Area\", \"Enterprise\"]}")) {
			Answer best = best(query.formatted(name));
			assertThat(best.at("id").value()).isEqualTo(CUNTAN);
			assertThat(best.at("match").value()).isEqualTo(true);
			assertThat(best.at("description").<String>as()).endsWith("formerly " + name);
			assertThat(features(best)).containsEntry("former_name", true);
		}
	}

	@Test
	void typesRestrictPreferOrExcludeEachOther() {
		assertThat(candidates("{\"query\": \"Chongqing\", \"type\": \"Province\"}"))
			.allSatisfy((each) -> assertThat(each.at("type.0.id").value()).isEqualTo("Province"));
		assertThat(candidates("{\"query\": \"Foxconn\", \"type\": \"Province\"}")).isEmpty();
		Answer other = best("{\"query\": \"Intel\", \"type\": \"Province\", \"type_strict\": \"should\"}");
		assertThat(other.at("type.0.id").value()).isEqualTo("Enterprise");
		assertThat(other.at("match").value()).isEqualTo(false);
		assertThat(features(other)).containsEntry("type", false);
		assertThat(
				candidates("{\"query\": \"Chongqing\", \"type\": [\"Province\", \"Area\"], \"type_strict\": \"all\"}"))
			.isEmpty();
	}

	@Test
	void whatIsKnownOfAnEntityRaisesOrLowersItsScoreAndThePartsSaySo() {
		String query = "{\"query\": \"综合保税区\", \"type\": \"Area\", \"properties\": [{\"pid\": \"province\", \"v\": %s}]}";
		for (String value : List.of("\"Chongqing\"", "\"重庆\"", "{\"id\": \"province:CN-CQ\", \"name\": \"x\"}",
				"[\"Atlantis\", \"Chongqing\"]")) {
			Answer best = best(query.formatted(value));
			assertThat(best.at("id").<String>as()).as(value).startsWith("area:chongqing-");
			assertThat((Double) features(best).get("property:province")).isGreaterThan(80);
			assertThat(best.at("match").value()).isEqualTo(false);
		}
		assertThat(features(best(query.formatted("\"Atlantis\"")))).containsEntry("property:province", 0.0);
	}

	@Test
	void aPropertyThatDoesNotFitAtAllTakesAMatchAwayAndOneThatIsNotKnownDoesNot() {
		String query = "{\"query\": \"重庆西永综合保税区\", \"properties\": [{\"pid\": \"%s\", \"v\": \"%s\"}]}";
		Answer fits = best(query.formatted("approvedOn", "2010"));
		assertThat(fits.at("score").value()).isEqualTo(100.0);
		assertThat(fits.at("match").value()).isEqualTo(true);
		Answer contradicted = best(query.formatted("approvedOn", "1999"));
		assertThat(contradicted.at("score").value()).isEqualTo(80.0);
		assertThat(contradicted.at("match").value()).isEqualTo(false);
		Answer unknown = best(query.formatted("coastal", "true"));
		assertThat(unknown.at("score").value()).isEqualTo(100.0);
		assertThat(unknown.at("match").value()).isEqualTo(true);
		assertThat(features(unknown)).doesNotContainKey("property:coastal");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nameEn", "nameZh", "id" })
	void withoutANameCandidatesAreWhatHasThePropertiesAndNoneIsAMatch(String known) {
		List<Object> provinces = this.zonegraph.ask("{ provinces(first: 100) { nodes { id nameEn nameZh } } }")
			.at("provinces.nodes")
			.as();
		provinces.stream().map(Answer::new).forEach((province) -> {
			String value = JSON.writeValueAsString(
					known.equals("id") ? Map.of("id", province.at("id").value()) : province.at(known).value());
			List<Answer> candidates = candidates("""
					{"type": "Area", "limit": 25, "properties": [{"pid": "province", "v": %s},
					  {"pid": "type", "v": ["COMPREHENSIVE_BONDED_ZONE", "Bonded port area"]}]}""".formatted(value));
			List<Object> areas = this.zonegraph
				.ask("""
						query ($province: ID!) { areas(first: 25, filter: {province: {id: {eq: $province}},
						  type: {in: [COMPREHENSIVE_BONDED_ZONE, BONDED_PORT_AREA]}}) { nodes { id } } }""",
						Map.of("province", province.at("id").value()))
				.each("areas.nodes", "id");
			assertThat(candidates).as(value).extracting((each) -> each.at("id").value()).hasSameElementsAs(areas);
			assertThat(candidates).allSatisfy((each) -> {
				assertThat(each.at("match").value()).isEqualTo(false);
				assertThat(each.at("score").value()).isEqualTo(100.0);
				assertThat(features(each)).containsOnlyKeys("property:province", "property:type");
			});
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Area | areaKm2 | 7.58 | area:chongqing-xiyong-cbz", "Area | customsRegionCode | Nothing |",
					"Area | areaKm2 | wide |", "Area | areaKm2 | 1e999 |", "Area | approvedOn | soon |",
					"Area | type | castle |", "Area | leadingIndustries | castles |", "Area | province | Atlantis |",
					"Province | coastal | maybe |", "Area | coastal | true |", "Area | evidence.note | castle |",
					"Measure | itemNo | 99999999999 |" })
	void whatCannotBeTheValueOfAPropertyIsTheValueOfNone(String type, String property, String value, String id) {
		List<Answer> candidates = candidates("{\"type\": \"%s\", \"properties\": [{\"pid\": \"%s\", \"v\": \"%s\"}]}"
			.formatted(type, property, value));
		assertThat(candidates.stream().map((each) -> each.at("id").value()).toList())
			.isEqualTo((id != null) ? List.of(id) : List.of());
	}

	@Test
	void aLimitCutsTheCandidatesAndNotTheirRivals() {
		List<Answer> candidates = candidates("{\"query\": \"融资租赁\", \"limit\": 1}");
		assertThat(candidates).hasSize(1);
		assertThat(candidates.get(0).at("match").value()).as("an industry and a business model have this name")
			.isEqualTo(false);
		assertThat(candidates("{\"query\": \"综合保税区\", \"limit\": 100000}")).hasSize(25);
	}

	@Test
	void aCellThatIsNoNameDoesNotSpoilItsBatch() {
		String batch = """
				{"long": {"query": "%1$s", "type": "Area"}, "named": {"query": "重庆西永综合保税区", "type": "Area"},
				  "placed": {"query": "重庆西永综合保税区", "type": "Area", "properties": [{"pid": "province", "v": "%1$s"}]}}"""
			.formatted("西".repeat(501));
		Answer results = ReconcileClient.valid(ReconcileClient.post("queries", batch), "result-batch");
		assertThat(results.at("long.result").<List<Object>>as()).isEmpty();
		assertThat(results.at("named.result.0.match").value()).isEqualTo(true);
		assertThat(results.at("placed.result.0.id").value()).isEqualTo(XIYONG);
		assertThat(results.at("placed.result.0.match").value()).as("nothing has such a province").isEqualTo(false);
	}

	@Test
	void statementsAndFiguresAreFoundOnlyWhereTheyAreAskedFor() {
		assertThat(candidates(
				"{\"query\": \"Chongqing Xiyong laptops\", \"type\": \"Area\", \"type_strict\": \"should\"}"))
			.extracting((each) -> each.at("type.0.id").value())
			.doesNotContain("Claim", "Observation", "Source");
		assertThat(ReconcileClient
			.valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=chongqing"), "suggest-response")
			.each("result", "id")).isNotEmpty()
			.allSatisfy((id) -> assertThat(id.toString()).doesNotStartWith("claim:").doesNotStartWith("observation:"));
		assertThat(best("{\"query\": \"There are 174 special customs supervision areas.\", \"type\": \"Claim\"}")
			.at("match")
			.value()).isEqualTo(true);
	}

}
