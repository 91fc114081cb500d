package org.zonegraph;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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

	private HttpResponse<String> post(String parameter, String value) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(this.zonegraph.address("/reconcile"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(parameter + "=" + encoded(value)))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static Answer valid(HttpResponse<String> response, String schema) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
		return valid(response.body(), schema);
	}

	private static Answer valid(String json, String schema) {
		try (InputStream file = ReconcileTests.class.getResourceAsStream("/reconciliation/" + schema + ".json")) {
			assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
				.getSchema(file)
				.validate(json, InputFormat.JSON)).as(json).isEmpty();
		}
		catch (java.io.IOException ex) {
			throw new IllegalStateException(ex);
		}
		return new Answer(JSON.readValue(json, Map.class));
	}

	/** The candidates of one query, given as the specification has it. */
	private List<Answer> candidates(String query) {
		String batch = "{\"q\": %s}".formatted(query);
		valid(batch, "query-batch");
		List<Object> candidates = valid(post("queries", batch), "result-batch").at("q.result").as();
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

	@Test
	void theManifestSaysWhatThereIsAndEveryAddressInItIsAnswered() {
		Answer manifest = valid(this.zonegraph.get("/reconcile"), "manifest");
		assertThat(manifest.each("defaultTypes", "id"))
			.isEqualTo(this.zonegraph.model().nodeTypes().stream().map((type) -> type.name()).toList());
		String base = this.zonegraph.address("").toString();
		assertThat(manifest.at("identifierSpace").value()).isEqualTo(base + "/");
		for (String template : List.of("view.url", "preview.url")) {
			String address = manifest.at(template).<String>as().replace("{{id}}", encoded(XIYONG));
			assertThat(this.zonegraph.get(address.substring(base.length())).statusCode()).isIn(200, 302);
		}
		for (String kind : List.of("entity", "type", "property")) {
			Answer suggest = manifest.at("suggest").at(kind);
			String address = suggest.at("service_url").<String>as() + suggest.at("service_path").<String>as();
			valid(this.zonegraph.get(address.substring(base.length()) + "?prefix=a"), "suggest-response");
		}
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
	void aBatchIsAnsweredByGetAsByPostWithTheKeysOfTheClient() {
		String batch = "{\"a b\": {\"query\": \"Foxconn\"}, \"ü\": {\"query\": \"\"}, \"0\": {\"query\": \"☃\"}}";
		Answer get = valid(this.zonegraph.get("/reconcile?queries=" + encoded(batch)), "result-batch");
		assertThat(get.value()).isEqualTo(valid(post("queries", batch), "result-batch").value());
		assertThat(get.<Map<String, Object>>as()).containsOnlyKeys("a b", "ü", "0");
		assertThat(get.at("ü.result").<List<Object>>as()).isEmpty();
		assertThat(valid(post("queries", "{}"), "result-batch").<Map<String, Object>>as()).isEmpty();
	}

	@Test
	void extensionsGiveWhatIsKnownInTheFormsOfTheSpecification() {
		String extend = """
				{"ids": ["%s", "enterprise:foxconn", "area:atlantis"], "properties": [{"id": "province"}, {"id": "approvedOn"},
				  {"id": "areaKm2"}, {"id": "enterprises", "settings": {"limit": "2"}}, {"id": "type"},
				  {"id": "enterprises.evidence.confidence", "settings": {"limit": 2}}, {"id": "province.evidence.confidence"},
				  {"id": "evidence.confidence"}, {"id": "leadingIndustries"}]}"""
			.formatted(XIYONG);
		valid(extend, "extension-query");
		Answer answer = valid(post("extend", extend), "extension-response");
		Answer xiyong = new Answer(answer.at("rows").<Map<String, Object>>as().get(XIYONG));
		assertThat(xiyong.at("province").value())
			.isEqualTo(List.of(Map.of("id", "province:CN-CQ", "name", "Chongqing")));
		assertThat(xiyong.at("approvedOn").value()).as("no more precise than its source")
			.isEqualTo(List.of(Map.of("str", "2010-02")));
		assertThat(xiyong.at("areaKm2.0.float").value()).isEqualTo(7.58);
		assertThat(xiyong.each("enterprises", "id")).hasSize(2)
			.allSatisfy((id) -> assertThat(id.toString()).startsWith("enterprise:"));
		assertThat(
				new Answer(xiyong.<Map<String, Object>>as().get("enterprises.evidence.confidence")).<List<Object>>as())
			.as("a grade for each of the relationships")
			.hasSize(2);
		assertThat(xiyong.<Map<String, Object>>as().get("province.evidence.confidence"))
			.isEqualTo(List.of(Map.of("str", "OFFICIAL")));
		assertThat(xiyong.at("type").value()).isEqualTo(List.of(Map.of("str", "COMPREHENSIVE_BONDED_ZONE")));
		assertThat(answer.at("rows").<Map<String, Map<String, Object>>>as().get("enterprise:foxconn"))
			.containsEntry("province", List.of());
		assertThat(answer.at("rows").<Map<String, Map<String, List<Object>>>>as().get("area:atlantis").values())
			.allSatisfy((values) -> assertThat(values).isEmpty());
		assertThat(answer.at("meta.0.type.id").value()).isEqualTo("Province");
	}

	@Test
	void everyPropertyOfEveryTypeCanBeExtendedByAndGivesWhatGraphQlGives() {
		this.zonegraph.model().nodeTypes().forEach((type) -> {
			List<Object> properties = valid(this.zonegraph.get("/reconcile/properties?type=" + type.name()),
					"property-proposal")
				.each("properties", "id");
			assertThat(properties).contains("evidence.confidence")
				.containsAll(type.relationships().stream().map((each) -> (Object) each.field()).toList());
			List<Object> ids = this.zonegraph.ask("{ %s(first: 5) { nodes { id } } }".formatted(type.plural()))
				.each(type.plural() + ".nodes", "id");
			for (int start = 0; start < properties.size(); start += 20) {
				List<Map<String, Object>> some = properties.stream()
					.skip(start)
					.limit(20)
					.map((id) -> Map.of("id", id))
					.toList();
				Answer rows = valid(post("extend", JSON.writeValueAsString(Map.of("ids", ids, "properties", some))),
						"extension-response")
					.at("rows");
				assertThat(rows.<Map<String, Object>>as()).hasSize(ids.size());
			}
		});
	}

	@Test
	void suggestionsCompleteNamesTypesAndProperties() {
		assertThat(valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=xiyo&type=Area"), "suggest-response")
			.each("result", "id")).isEqualTo(List.of(XIYONG));
		Answer page = valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=bonded"), "suggest-response");
		Answer next = valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=bonded&cursor=10"),
				"suggest-response");
		assertThat(page.each("result", "id")).hasSize(10).doesNotContainAnyElementsOf(next.each("result", "id"));
		assertThat(valid(this.zonegraph.get("/reconcile/suggest/type?prefix=former"), "suggest-response").each("result",
				"id"))
			.isEqualTo(List.of("FormerArea"));
		assertThat(valid(this.zonegraph.get("/reconcile/suggest/property?prefix=prov&type=Area"), "suggest-response")
			.each("result", "id")).isEqualTo(List.of("province", "province.evidence.confidence"));
		assertThat(valid(this.zonegraph.get("/reconcile/suggest/property?prefix=conf"), "suggest-response")
			.each("result", "id")).startsWith("evidence.confidence");
	}

	@Test
	void thePreviewAloneCanBeShownInAFrameAndHasNoScripts() {
		HttpResponse<String> preview = this.zonegraph.get("/reconcile/preview?id=" + encoded(XIYONG));
		assertThat(preview.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'",
				"frame-ancestors *");
		assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
		assertThat(preview.body()).as("a frame without an origin may load nothing of this site")
			.contains("<style>")
			.doesNotContain("<link", "src=");
		assertThat(preview.body()).contains("重庆西永综合保税区", "Chongqing", "Official").doesNotContain("<script");
		for (String path : List.of("/reconcile", "/reconcile/properties", "/", "/graphql?query=%7B__typename%7D")) {
			HttpResponse<String> other = this.zonegraph.get(path);
			assertThat(other.headers().firstValue("X-Frame-Options")).contains("DENY");
			assertThat(other.headers().firstValue("Content-Security-Policy").orElseThrow())
				.contains("frame-ancestors 'none'");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reconcile", "/reconcile/suggest/entity?prefix=a", "/reconcile/properties?type=Area",
			"/reconcile/preview?id=area:chongqing-xiyong-cbz", "/reconcile/nowhere" })
	void pagesOfAnyOriginAreAnsweredAsTheSpecificationDemands(String path) throws Exception {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.zonegraph.address(path)).header("Origin", "https://example.org").build(),
					HttpResponse.BodyHandlers.ofString());
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
		assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
	}

	@Test
	void anIdLeadsToThePageOfItsEntity() {
		HttpResponse<String> view = this.zonegraph.get("/reconcile/view?id=" + encoded(XIYONG));
		assertThat(view.statusCode()).isEqualTo(302);
		assertThat(view.headers().firstValue("Location")).contains("/area/chongqing-xiyong-cbz");
		for (String id : List.of("castle:x", "//example.org", "area", "area:", "http://example.org/")) {
			assertThat(this.zonegraph.get("/reconcile/view?id=" + encoded(id)).statusCode()).as(id).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "queries | { | not JSON", "queries | [] | not an object",
			"queries | {\"q\": 1} | query q is not an object",
			"queries | {\"q\": {}} | query q has neither a query nor properties",
			"queries | {\"q\": {\"properties\": []}} | query q has neither a query nor properties",
			"queries | {\"q\": {\"query\": 1}} | query q: query is not a text",
			"queries | {\"q\": {\"query\": \"x\", \"props\": []}} | there are query, type, limit, properties, type_strict",
			"queries | {\"q\": {\"query\": \"x\", \"type\": \"Castle\"}} | no type has the id 'Castle'; there are Area,",
			"queries | {\"q\": {\"query\": \"x\", \"type_strict\": \"very\"}} | none of any, should, all",
			"queries | {\"q\": {\"query\": \"x\", \"limit\": 0}} | limit is not a whole number of 1 or more",
			"queries | {\"q\": {\"query\": \"x\", \"limit\": 1e99}} | limit is not a whole number of 1 or more",
			"queries | {\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"castle\", \"v\": 1}]}} | no property has the id 'castle'; there are",
			"queries | {\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"province\"}]}} | v of province is missing",
			"queries | {\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"province\", \"v\": null}]}} | v of province is neither a text",
			"queries | {\"q\": {\"query\": \"x\", \"properties\": {}}} | properties is not a list",
			"extend | {} | ids is not a list", "extend | {\"ids\": [1], \"properties\": []} | what is not a text",
			"extend | {\"ids\": [], \"properties\": [{\"id\": \"castle\"}]} | no property has the id 'castle'",
			"extend | {\"ids\": [], \"properties\": [{\"id\": \"areas\", \"settings\": {\"limit\": -1}}]} | limit of areas",
			"other | {} | neither queries nor extend" })
	void whatCannotBeAnsweredIsABadRequestThatSaysWhatIsWrong(String parameter, String value, String message) {
		HttpResponse<String> response = post(parameter, value);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
		assertThat(RunningZonegraph.read(response).at("errors.0.message").<String>as()).contains(message);
		assertThat(RunningZonegraph.read(response).at("errors.0.extensions.code").value()).isEqualTo("BAD_REQUEST");
	}

	@Test
	void aCellThatIsNoNameDoesNotSpoilItsBatch() {
		String batch = """
				{"long": {"query": "%1$s", "type": "Area"}, "named": {"query": "重庆西永综合保税区", "type": "Area"},
				  "placed": {"query": "重庆西永综合保税区", "type": "Area", "properties": [{"pid": "province", "v": "%1$s"}]}}"""
			.formatted("西".repeat(501));
		Answer results = valid(post("queries", batch), "result-batch");
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
		assertThat(valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=chongqing"), "suggest-response")
			.each("result", "id")).isNotEmpty()
			.allSatisfy((id) -> assertThat(id.toString()).doesNotStartWith("claim:").doesNotStartWith("observation:"));
		assertThat(best("{\"query\": \"There are 174 special customs supervision areas.\", \"type\": \"Claim\"}")
			.at("match")
			.value()).isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reconcile/", "/reconcile/properties?type=", "/reconcile/suggest/entity?prefix=a&type=",
			"/reconcile/suggest/property?prefix=a&type=" })
	void addressesAsOpenRefineMakesThemAreAnswered(String address) {
		assertThat(this.zonegraph.get(address).statusCode()).isEqualTo(200);
	}

	@Test
	void batchesAndTextsAreBounded() {
		Map<String, Object> batch = new LinkedHashMap<>();
		for (int i = 0; i < 51; i++) {
			batch.put("q" + i, Map.of("query", "x"));
		}
		assertThat(post("queries", JSON.writeValueAsString(batch)).body())
			.contains("queries: 51, allowed are at most 50");
		assertThat(post("queries", "x".repeat(200_000)).statusCode()).isEqualTo(413);
		assertThat(
				post("extend", JSON.writeValueAsString(Map.of("ids", java.util.Collections.nCopies(201, "x")))).body())
			.contains("at most 200 ids");
		assertThat(post("queries", "[".repeat(20_000)).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "multipart/form-data", "rubbish" })
	void onlyAFormIsTaken(String type) throws Exception {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.zonegraph.address("/reconcile"))
				.header("Content-Type", type)
				.POST(HttpRequest.BodyPublishers.ofString("queries={}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(415);
		assertThat(response.headers().firstValue("Accept-Post")).contains("application/x-www-form-urlencoded");
	}

}
