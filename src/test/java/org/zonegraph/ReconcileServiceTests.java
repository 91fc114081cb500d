package org.zonegraph;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/**
 * The parts of the Reconciliation Service API 0.2 around the queries, and what is
 * refused.
 */
class ReconcileServiceTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String XIYONG = "area:chongqing-xiyong-cbz";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@Test
	void theManifestSaysWhatThereIsAndEveryAddressInItIsAnswered() {
		Answer manifest = ReconcileClient.valid(this.zonegraph.get("/reconcile"), "manifest");
		assertThat(manifest.each("defaultTypes", "id"))
			.isEqualTo(this.zonegraph.model().nodeTypes().stream().map((type) -> type.name()).toList());
		String base = this.zonegraph.address("").toString();
		assertThat(manifest.at("identifierSpace").value()).isEqualTo(base + "/");
		for (String template : List.of("view.url", "preview.url")) {
			String address = manifest.at(template).<String>as().replace("{{id}}", ReconcileClient.encoded(XIYONG));
			assertThat(this.zonegraph.get(address.substring(base.length())).statusCode()).isIn(200, 302);
		}
		for (String kind : List.of("entity", "type", "property")) {
			Answer suggest = manifest.at("suggest").at(kind);
			String address = suggest.at("service_url").<String>as() + suggest.at("service_path").<String>as();
			ReconcileClient.valid(this.zonegraph.get(address.substring(base.length()) + "?prefix=a"),
					"suggest-response");
		}
	}

	@Test
	void aBatchIsAnsweredByGetAsByPostWithTheKeysOfTheClient() {
		String batch = "{\"a b\": {\"query\": \"Foxconn\"}, \"ü\": {\"query\": \"\"}, \"0\": {\"query\": \"☃\"}}";
		Answer get = ReconcileClient.valid(this.zonegraph.get("/reconcile?queries=" + ReconcileClient.encoded(batch)),
				"result-batch");
		assertThat(get.value())
			.isEqualTo(ReconcileClient.valid(ReconcileClient.post("queries", batch), "result-batch").value());
		assertThat(get.<Map<String, Object>>as()).containsOnlyKeys("a b", "ü", "0");
		assertThat(get.at("ü.result").<List<Object>>as()).isEmpty();
		assertThat(
				ReconcileClient.valid(ReconcileClient.post("queries", "{}"), "result-batch").<Map<String, Object>>as())
			.isEmpty();
	}

	@Test
	void extensionsGiveWhatIsKnownInTheFormsOfTheSpecification() {
		String extend = """
				{"ids": ["%s", "enterprise:foxconn", "area:atlantis"], "properties": [{"id": "province"}, {"id": "approvedOn"},
				  {"id": "areaKm2"}, {"id": "enterprises", "settings": {"limit": "2"}}, {"id": "type"},
				  {"id": "enterprises.evidence.confidence", "settings": {"limit": 2}}, {"id": "province.evidence.confidence"},
				  {"id": "evidence.confidence"}, {"id": "leadingIndustries"}]}"""
			.formatted(XIYONG);
		ReconcileClient.valid(extend, "extension-query");
		Answer answer = ReconcileClient.valid(ReconcileClient.post("extend", extend), "extension-response");
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
			List<Object> properties = ReconcileClient
				.valid(this.zonegraph.get("/reconcile/properties?type=" + type.name()), "property-proposal")
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
				Answer rows = ReconcileClient
					.valid(ReconcileClient.post("extend",
							JSON.writeValueAsString(Map.of("ids", ids, "properties", some))), "extension-response")
					.at("rows");
				assertThat(rows.<Map<String, Object>>as()).hasSize(ids.size());
			}
		});
	}

	@Test
	void suggestionsCompleteNamesTypesAndProperties() {
		assertThat(ReconcileClient
			.valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=xiyo&type=Area"), "suggest-response")
			.each("result", "id")).isEqualTo(List.of(XIYONG));
		Answer page = ReconcileClient.valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=bonded"),
				"suggest-response");
		Answer next = ReconcileClient.valid(this.zonegraph.get("/reconcile/suggest/entity?prefix=bonded&cursor=10"),
				"suggest-response");
		assertThat(page.each("result", "id")).hasSize(10).doesNotContainAnyElementsOf(next.each("result", "id"));
		assertThat(
				ReconcileClient.valid(this.zonegraph.get("/reconcile/suggest/type?prefix=former"), "suggest-response")
					.each("result", "id"))
			.isEqualTo(List.of("FormerArea"));
		assertThat(ReconcileClient
			.valid(this.zonegraph.get("/reconcile/suggest/property?prefix=prov&type=Area"), "suggest-response")
			.each("result", "id")).isEqualTo(List.of("province", "province.evidence.confidence"));
		assertThat(
				ReconcileClient.valid(this.zonegraph.get("/reconcile/suggest/property?prefix=conf"), "suggest-response")
					.each("result", "id"))
			.startsWith("evidence.confidence");
	}

	@Test
	void thePreviewAloneCanBeShownInAFrameAndHasNoScripts() {
		HttpResponse<String> preview = this.zonegraph.get("/reconcile/preview?id=" + ReconcileClient.encoded(XIYONG));
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
		HttpResponse<String> view = this.zonegraph.get("/reconcile/view?id=" + ReconcileClient.encoded(XIYONG));
		assertThat(view.statusCode()).isEqualTo(302);
		assertThat(view.headers().firstValue("Location")).contains("/area/chongqing-xiyong-cbz");
		for (String id : List.of("castle:x", "//example.org", "area", "area:", "http://example.org/")) {
			assertThat(this.zonegraph.get("/reconcile/view?id=" + ReconcileClient.encoded(id)).statusCode()).as(id)
				.isEqualTo(404);
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
		HttpResponse<String> response = ReconcileClient.post(parameter, value);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
		assertThat(RunningZonegraph.read(response).at("errors.0.message").<String>as()).contains(message);
		assertThat(RunningZonegraph.read(response).at("errors.0.extensions.code").value()).isEqualTo("BAD_REQUEST");
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
		assertThat(ReconcileClient.post("queries", JSON.writeValueAsString(batch)).body())
			.contains("queries: 51, allowed are at most 50");
		assertThat(ReconcileClient.post("queries", "x".repeat(200_000)).statusCode()).isEqualTo(413);
		assertThat(ReconcileClient
			.post("extend", JSON.writeValueAsString(Map.of("ids", java.util.Collections.nCopies(201, "x"))))
			.body()).contains("at most 200 ids");
		assertThat(ReconcileClient.post("queries", "[".repeat(20_000)).statusCode()).isEqualTo(400);
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
