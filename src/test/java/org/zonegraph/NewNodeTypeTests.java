package org.zonegraph;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.graph.start.EmbeddedNeo4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

/**
 * Open for extension: a type that the schema and the seed have is everywhere. Its page in
 * a browser is in {@link NewNodeTypePageTests}.
 */
@Tag("restarts")
class NewNodeTypeTests {

	private static final String PORT = "port:guoyuan";

	private static final String AREA = "area:chongqing-xiyong-cbz";

	@TempDir
	private Path folder;

	@Test
	void aNewNodeTypeNeedsNothingElse() throws Exception {
		Ports.write(this.folder);
		try (EmbeddedNeo4j neo4j = TestNeo4j.loaded(); RunningZonegraph zonegraph = Ports.start(neo4j, this.folder)) {
			assertAll(() -> isAskedFor(zonegraph), () -> isFilteredOrderedAndCounted(zonegraph),
					() -> isFound(zonegraph), () -> isWalkedTo(zonegraph), () -> isReconciled(zonegraph),
					() -> isInEveryFile(zonegraph), () -> isLinkedData(zonegraph), () -> isInTheWholeGraph(zonegraph),
					() -> isTrusted(zonegraph), () -> hasWords(zonegraph), () -> isOnPagesOfOthers(zonegraph));
		}
	}

	private static void isAskedFor(RunningZonegraph zonegraph) {
		Answer port = zonegraph.ask("""
				{ node(id: "harbours:17") { id ... on Port { identifiers { scheme url } } }
				  port(id: "port:guoyuan") { name zh: name(language: ZH) water openedOn berthCount province { nameEn }
				  statements(fields: [BERTH_COUNT]) { value rank }
				  provinceEvidence { confidence } evidence { confidence sources { id } }
				  areas { totalCount edges { node { id } properties { distanceKm } evidence { confidence }
				    statements(fields: [DISTANCE_KM]) { value rank evidence { confidence } } } } }
				  dataset { counts { value count } } }""");
		assertThat(port.at("node").<Map<String, Object>>as()).isEqualTo(Map.of("id", PORT, "identifiers",
				List.of(Map.of("scheme", "HARBOURS", "url", "https://harbours.example/17"))));
		assertThat(port.at("port.zh").value()).isEqualTo("果园港");
		assertThat(port.at("port.water").value()).isEqualTo("RIVER");
		assertThat(port.at("port.province.nameEn").value()).isEqualTo("Chongqing");
		assertThat(port.at("port.areas.edges.0.node.id").value()).isEqualTo(AREA);
		assertThat(port.at("port.areas.edges.0.properties.distanceKm").value()).isEqualTo(45.5);
		assertThat(port.each("port.statements", "value")).containsExactly("16", "13");
		assertThat(port.each("port.areas.edges.0.statements", "value")).containsExactly("45.5", "41.0");
		assertThat(port.at("port.evidence.sources.0.id").value()).isEqualTo("source:163-20260126");
		assertThat(port.at("dataset.counts").<List<Object>>as()).contains(Map.of("value", "PORT", "count", 2));
		Answer others = zonegraph.ask("""
				{ area(id: "%s") { ports { edges { node { nameEn } properties { distanceKm } } } }
				  province(id: "province:CN-SH") { ports { nodes { nameEn } } } }""".formatted(AREA));
		assertThat(others.each("area.ports.edges", "node.nameEn")).containsExactly("Guoyuan Port");
		assertThat(others.each("province.ports.nodes", "nameEn")).containsExactly("Yangshan Deep-Water Port");
	}

	private static void isFilteredOrderedAndCounted(RunningZonegraph zonegraph) {
		Answer ports = zonegraph
			.ask("""
					{ sea: ports(filter: {water: {eq: SEA}, openedOn: {lt: "2010"}}) { nodes { id } }
					  near: ports(filter: {areas: {some: {province: {id: {eq: "province:CN-CQ"}}}}}) { nodes { id } }
					  close: ports(filter: {areas: {some: {edge: {distanceKm: {lt: 50}, confidenceOf: {distanceKm: {isNull: false}}}}}}) { nodes { id } }
					  distant: ports(filter: {areas: {some: {edge: {distanceKm: {gt: 50}}}}}) { nodes { id } }
					  port(id: "port:guoyuan") { areas(orderBy: [{edge: {distanceKm: DESC}}], filter: {edge: {confidence: {eq: REPORTED}}}) {
					    distinctCount facets(by: [EDGE_CONFIDENCE]) { facet buckets { value count } } } }
					  areas(filter: {ports: {count: {gt: 0}}}) { nodes { id } }
					  all: ports(orderBy: [{areas: {count: DESC}}]) { totalCount nodes { id } coverage { held }
					    facets(by: [WATER, PROVINCE]) { facet buckets { value count } } } }""");
		assertThat(ports.each("sea.nodes", "id")).containsExactly("port:yangshan");
		assertThat(ports.each("near.nodes", "id")).containsExactly(PORT);
		assertThat(ports.each("close.nodes", "id")).containsExactly(PORT);
		assertThat(ports.each("distant.nodes", "id")).isEmpty();
		assertThat(ports.at("port.areas.distinctCount").value()).isEqualTo(1);
		assertThat(ports.at("port.areas.facets.0.buckets").value())
			.isEqualTo(List.of(Map.of("value", "REPORTED", "count", 1)));
		assertThat(ports.each("areas.nodes", "id")).containsExactly(AREA);
		assertThat(ports.each("all.nodes", "id")).containsExactly(PORT, "port:yangshan");
		assertThat(ports.each("all.facets.0.buckets", "value")).containsExactlyInAnyOrder("SEA", "RIVER");
		assertThat(ports.at("all.coverage.held").value()).isEqualTo(2);
	}

	private static void isFound(RunningZonegraph zonegraph) {
		Answer found = zonegraph.ask("""
				{ english: search(text: "guoyuan", kinds: [PORT]) { nodes { id } }
				  chinese: search(text: "洋山深水港") { nodes { id } }
				  pinyin: search(text: "yangshan shenshuigang") { nodes { id } }
				  resolve(names: ["果园港"]) { ambiguous node { id } } }""");
		assertThat(found.each("english.nodes", "id")).containsExactly(PORT);
		assertThat(found.each("chinese.nodes", "id")).first().isEqualTo("port:yangshan");
		assertThat(found.each("pinyin.nodes", "id")).first().isEqualTo("port:yangshan");
		assertThat(found.at("resolve.0.node.id").value()).isEqualTo(PORT);
		assertThat(found.at("resolve.0.ambiguous").value()).isEqualTo(false);
	}

	private static void isWalkedTo(RunningZonegraph zonegraph) {
		Answer walked = zonegraph
			.ask("""
					{ paths(from: "%1$s", to: "%2$s", maxHops: 1) { nodes { hops { relationship en: sentence zh: sentence(language: ZH) } } }
					  neighborhood(id: "%2$s", relationships: [SERVED_BY]) { nodes { id } }
					  node(id: "%2$s") { ... on Entity { related { edges { sharedCount } } } } }"""
				.formatted(AREA, PORT));
		assertThat(walked.at("paths.nodes.0.hops.0.relationship").value()).isEqualTo("SERVED_BY");
		assertThat(walked.at("paths.nodes.0.hops.0.en").<String>as()).endsWith("ships through Guoyuan Port (45.5 km)");
		assertThat(walked.at("paths.nodes.0.hops.0.zh").<String>as()).contains("经果园港进出货物");
		assertThat(walked.each("neighborhood.nodes", "id")).containsExactly(PORT, AREA);
	}

	private static void isReconciled(RunningZonegraph zonegraph) {
		assertThat(zonegraph.get("/reconcile").body()).contains("\"Port\"");
		String query = "{\"q0\": {\"query\": \"Guoyuan Port\", \"type\": \"Port\", \"properties\": [{\"pid\": \"province\", \"v\": \"Chongqing\"}]}}";
		HttpResponse<String> batch = zonegraph.get("/reconcile?queries=" + ReconcileClient.encoded(query));
		assertThat(batch.body()).contains("\"result\"");
		Answer candidates = RunningZonegraph.read(batch);
		assertThat(candidates.at("q0.result.0.id").value()).isEqualTo(PORT);
		assertThat(candidates.at("q0.result.0.match").value()).isEqualTo(true);
		assertThat(zonegraph.get("/reconcile/properties?type=Port").body()).contains("water", "openedOn");
		assertThat(zonegraph.get("/reconcile/preview?id=" + PORT).body()).contains("Guoyuan Port");
	}

	private static void isInEveryFile(RunningZonegraph zonegraph) {
		String list = zonegraph.get("/q/", "Accept", "application/json").body();
		List<String> formats = RunningZonegraph.read(zonegraph.get("/q/", "Accept", "application/json"))
			.at("formats")
			.as();
		assertThat(list).contains("/q/port.{format}");
		for (String format : formats) {
			HttpResponse<String> file = zonegraph.get("/q/port.%s?id=%s".formatted(format, PORT));
			if (format.equals("geojson")) {
				assertThat(file.body()).as("no place of a port itself is known").contains("UNSUITABLE_FORMAT");
			}
			else {
				assertThat(file.statusCode()).as("%s: %s", format, file.body()).isEqualTo(200);
			}
			if (!List.of("xlsx", "geojson").contains(format)) {
				assertThat(file.body()).as(format).contains("Guoyuan Port", "45.5");
			}
		}
	}

	private static void isLinkedData(RunningZonegraph zonegraph) {
		assertThat(zonegraph.get("/port/guoyuan", "Accept", "text/html").body()).contains("<h1>Guoyuan Port</h1>",
				"<dt>Lies at</dt>");
		assertThat(zonegraph.get("/port/nowhere", "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(zonegraph.get("/port/guoyuan?format=ttl").body()).contains("果园港", "45.5");
		assertThat(zonegraph.get("/port/guoyuan?format=jsonld").body()).contains("果园港", "RIVER");
		assertThat(zonegraph.get("/vocabulary.ttl").body()).contains("A port that areas ship through.", "distanceKm");
		assertThat(zonegraph.get("/context.jsonld").body()).contains("\"port\":", "\"distanceKm\":");
		assertThat(zonegraph.get("/sitemap.xml").body()).contains("/port/guoyuan</loc>", "/port/yangshan</loc>");
		assertThat(zonegraph.get("/schema.graphqls").body()).contains("type Port implements Node & Entity");
	}

	/** Of kinds whose pages and questions were written before there were ports. */
	private static void isOnPagesOfOthers(RunningZonegraph zonegraph) {
		assertThat(zonegraph.get("/" + AREA.replace(':', '/'), "Accept", "text/html").body()).contains("Guoyuan Port",
				"Distance in km: 45.5");
		assertThat(zonegraph.get("/province/CN-SH", "Accept", "text/html").body()).contains("Yangshan Deep-Water Port");
		assertThat(zonegraph.get("/q/area.csv?id=" + AREA).body()).contains("Guoyuan Port", "45.5");
	}

	private static void isInTheWholeGraph(RunningZonegraph zonegraph) {
		for (String file : zonegraph.get("/download/SHA256SUMS")
			.body()
			.lines()
			.map((line) -> line.substring(66).strip())
			.toList()) {
			HttpResponse<String> whole = zonegraph.get("/download/" + file);
			assertThat(whole.statusCode()).as(file).isEqualTo(200);
			if (!file.endsWith(".zip")) {
				assertThat(whole.body()).as(file).contains("Guoyuan Port", "45.5");
			}
		}
	}

	/**
	 * By the name of its kind, so that its page is there where nothing else is answered.
	 */
	private static void isTrusted(RunningZonegraph zonegraph) {
		HttpResponse<String> answer = zonegraph
			.get("/graphql?documentId=port&variables=" + ReconcileClient.encoded("{\"id\": \"%s\"}".formatted(PORT)));
		Answer port = RunningZonegraph.read(answer).at("data.port");
		assertThat(port.at("berthCount").value()).isEqualTo(16);
		assertThat(port.at("areas.edges.0.properties.distanceKm").value()).isEqualTo(45.5);
		assertThat(zonegraph.get("/llms.txt").body()).contains("- `port`: ");
	}

	private static void hasWords(RunningZonegraph zonegraph) {
		HttpResponse<String> module = zonegraph.get("/lib/schema.js");
		assertThat(module.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
		assertThat(module.headers().firstValue("Cache-Control")).contains("no-cache");
		String tag = module.headers().firstValue("ETag").orElseThrow();
		assertThat(zonegraph.get("/lib/schema.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
		String json = module.body().substring("export default ".length(), module.body().lastIndexOf(';'));
		Answer schema = new Answer(new JsonMapper().readValue(json.getBytes(UTF_8), Map.class));
		assertThat(schema.at("types.Port.kind").value()).isEqualTo("port");
		assertThat(schema.at("types.Port.words").value()).isEqualTo(List.of("Port", "港口"));
		assertThat(schema.at("types.Port.fields.openedOn.words").value()).isEqualTo(List.of("Opened", "开港日期"));
		assertThat(schema.at("types.PortService.fields.distanceKm.words.1").value()).isEqualTo("距离（公里）");
		assertThat(schema.at("enums.PortWater.SEA.words").value()).isEqualTo(List.of("The sea", "海"));
		assertThat(schema.at("enums.PortWater.RIVER").<Map<?, ?>>as()).isEmpty();
		assertThat(schema.at("enums.RelationshipKind.SERVED_BY.words").value())
			.isEqualTo(List.of("ships through", "经由"));
	}

}
