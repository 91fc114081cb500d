package org.zonegraph;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.parser.Parser;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.answer.document.TrustedQuestion;
import org.zonegraph.export.file.FileFormat;
import org.zonegraph.web.files.SuitableFormats;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file holds is what the answer says. */
class FileTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** An operator's document is no less welcome than a shipped one. */
	@ParameterizedTest
	@ValueSource(strings = { "$to: PartialDate!", "$to: PartialDate", "$to: PartialDate! = \"2015\"" })
	void formatsAreFoundForADocumentThatNeedsADate(String variable) {
		String text = "query Dated(%s) { areas(filter: {approvedOn: {lte: $to}}) { nodes { nameEn latitude longitude } } }"
			.formatted(variable);
		assertThat(this.zonegraph.context()
			.getBean(SuitableFormats.class)
			.of(TrustedQuestion.of("dated " + variable, text, Parser.parse(text)))).contains("csv", "geojson");
	}

	@Test
	void theGraphOfAnAnswerHasItsNodesAndTheStoredRelationshipsBetweenThem() {
		Answer answer = RunningZonegraph.read(this.zonegraph.file("neighborhood.json", "id=pilotZone:shanghai"))
			.at("data.neighborhood");
		DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
		Set<List<String>> links = new HashSet<>();
		graphMl(this.zonegraph.file("neighborhood.graphml", "id=pilotZone:shanghai").body(), graph, links);
		Set<Object> ids = new HashSet<>(answer.each("hops", "from.id"));
		ids.addAll(answer.each("hops", "to.id"));
		assertThat(ids).hasSizeGreaterThan(10);
		assertThat(graph.vertexSet()).as("sources of relationships stand on them").isEqualTo(ids);
		assertThat(links).isEqualTo(answer.at("hops")
			.<List<Object>>as()
			.stream()
			.map(Answer::new)
			.map((hop) -> List.<String>of(hop.at("from.id").as(), hop.at("relationship").as(), hop.at("to.id").as()))
			.collect(Collectors.toSet()));
	}

	private static void graphMl(String text, DirectedPseudograph<String, DefaultEdge> graph, Set<List<String>> links) {
		GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
		Map<DefaultEdge, String> kinds = new HashMap<>();
		importer.setVertexFactory((id) -> id);
		graph.setEdgeSupplier(DefaultEdge::new);
		importer.addEdgeAttributeConsumer((edge, attribute) -> {
			if (edge.getSecond().equals("relationship")) {
				kinds.put(edge.getFirst(), attribute.getValue());
			}
		});
		importer.importGraph(graph, new StringReader(text));
		graph.edgeSet()
			.forEach((edge) -> links
				.add(List.of(graph.getEdgeSource(edge), String.valueOf(kinds.get(edge)), graph.getEdgeTarget(edge))));
	}

	@Test
	void aFieldThatLeadsToThingsIsARelationshipInItsStoredDirection() {
		String graphMl = this.zonegraph.getQuestion("""
				{ area(id: "area:chongqing-xiyong-cbz") { id nameEn province { id } provinceEvidence { confidence }
				  enterprises(first: 2) { edges { node { id nameEn } properties { since } evidence { confidence } } }
				  evidence { sources { id } } } }""", "Accept", "application/graphml+xml").body();
		Set<List<String>> links = new HashSet<>();
		graphMl(graphMl, new DirectedPseudograph<>(DefaultEdge.class), links);
		assertThat(links).contains(List.of("area:chongqing-xiyong-cbz", "LOCATED_IN", "province:CN-CQ"))
			.anySatisfy((link) -> assertThat(link.subList(1, 3)).containsExactly("OPERATES_IN",
					"area:chongqing-xiyong-cbz"))
			.anySatisfy((link) -> assertThat(link.subList(0, 2)).containsExactly("area:chongqing-xiyong-cbz", "CITES"));
		assertThat(graphMl).contains("evidence.confidence", "Zonegraph contributors", this.zonegraph.seed().revision());
	}

	@Test
	void whatIsRelatedIsLinkedByWhatIsShared() {
		Answer related = RunningZonegraph
			.read(this.zonegraph.file("related.json", "id=area:chongqing-xiyong-cbz&first=3"))
			.at("data.nodes.0.related.edges");
		String graphMl = this.zonegraph.file("related.graphml", "id=area:chongqing-xiyong-cbz&first=3").body();
		Set<List<String>> links = new HashSet<>();
		graphMl(graphMl, new DirectedPseudograph<>(DefaultEdge.class), links);
		assertThat(links).hasSize(3)
			.isEqualTo(related.<List<Object>>as()
				.stream()
				.map(Answer::new)
				.map((each) -> List.<String>of("area:chongqing-xiyong-cbz", "RELATED", each.at("node.id").as()))
				.collect(Collectors.toSet()));
		assertThat(graphMl).contains("attr.name=\"sharedCount\" attr.type=\"long\"",
				related.at("0.shared.0.name").<String>as());
	}

	@ParameterizedTest
	@MethodSource("org.zonegraph.TrustedDocumentsTests#names")
	void everyNodeAndEdgeOfAGraphHasALabelAndNoAttributeIsEmpty(String name) throws Exception {
		HttpResponse<String> file = this.zonegraph
			.get("/q/%s.graphml?%s".formatted(name, TrustedDocumentsTests.parameters(name)));
		if (file.statusCode() == 200) {
			Map<String, Set<String>> labels = new HashMap<>();
			DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
			GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
			importer.setVertexFactory((id) -> id);
			importer.addVertexAttributeConsumer((at, value) -> {
				assertThat(value.getValue()).as(at.toString()).isNotEmpty();
				labels.computeIfAbsent(at.getFirst(), (id) -> new HashSet<>()).add(at.getSecond());
			});
			Set<DefaultEdge> labelled = new HashSet<>();
			importer.addEdgeAttributeConsumer((at, value) -> {
				assertThat(value.getValue()).as(at.toString()).isNotEmpty();
				if (at.getSecond().equals("label")) {
					labelled.add(at.getFirst());
				}
			});
			importer.importGraph(graph, new StringReader(file.body()));
			assertThat(file.body())
				.contains("<key id=\"label\" for=\"all\" attr.name=\"label\" attr.type=\"string\"/>");
			assertThat(labelled).isEqualTo(graph.edgeSet());
			assertThat(labels.keySet()).isEqualTo(graph.vertexSet());
			assertThat(labels.values()).allSatisfy((names) -> assertThat(names).contains("entityKind"));
		}
		else {
			assertThat(RunningZonegraph.read(file).at("code").value()).isEqualTo("UNSUITABLE_FORMAT");
		}
	}

	@Test
	void jsonLdNamesThingsAsTheWholeGraphDoes() {
		Answer document = new Answer(JSON.readValue(this.zonegraph.file("areas.jsonld", "first=2").body(), Map.class));
		assertThat(document.at("@context.@vocab").<String>as()).isEqualTo("urn:zonegraph:vocabulary#");
		assertThat(document.at("@graph.0.@type").<String>as()).isEqualTo("schema:Dataset");
		assertThat(document.at("@graph.0.schema:version").<String>as()).isEqualTo(this.zonegraph.seed().revision());
		assertThat(document.at("@graph.1.@id").<String>as()).isEqualTo("urn:zonegraph:area:alashankou-cbz");
		assertThat(this.zonegraph.get("/area/alashankou-cbz", "Accept", "application/ld+json").body())
			.contains("urn:zonegraph:area:");
		assertThat(document.at("@graph.1.@type").<String>as()).isEqualTo("Area");
		assertThat(document.at("@graph.1.locatedIn.@id").<String>as()).isEqualTo("urn:zonegraph:province:CN-XJ");
		assertThat(document.at("@context").value())
			.isEqualTo(JSON.readValue(this.zonegraph.get("/context.jsonld").body(), Map.class).get("@context"));
	}

	@Test
	void aMapSaysThatItsPointsAreThoseOfProvinces() {
		Answer map = new Answer(JSON
			.readValue(this.zonegraph
				.getQuestion("{ areas(first: 3) { nodes { id nameEn province { nameEn latitude longitude } } } }",
						"Accept", "application/geo+json")
				.body(), Map.class));
		assertThat(map.at("type").<String>as()).isEqualTo("FeatureCollection");
		assertThat(map.at("revision").<String>as()).isEqualTo(this.zonegraph.seed().revision());
		assertThat(map.at("features").<List<?>>as()).hasSize(3);
		assertThat(map.at("features.0.id").<String>as()).isEqualTo("area:alashankou-cbz");
		assertThat(map.at("features.0.geometry.coordinates.0").<Double>as()).isBetween(73.0, 97.0);
		assertThat(map.at("features.0.properties.position").<String>as()).contains("is not known");
	}

	@ParameterizedTest
	@CsvSource({ "dataset.geojson, 422, UNSUITABLE_FORMAT", "dataset.graphml, 422, UNSUITABLE_FORMAT",
			"castle.csv, 404, UNKNOWN_QUESTION", "areas.pdf, 404, UNKNOWN_FORMAT", "areas, 404, UNKNOWN_FORMAT",
			"areas.csv?castle=1, 400, UNKNOWN_VARIABLE", "areas.csv?first=many, 400, BAD_USER_INPUT",
			"areas.csv?first=1&first=2, 400, BAD_USER_INPUT", "lineage.csv, 400, BAD_USER_INPUT",
			"areas.csv?first=1000, 400, PAGE_TOO_LARGE",
			"lineage.csv?language=XX&measure=measure:x, 400, BAD_USER_INPUT" })
	void whatCannotBeAFileIsAProblemThatSaysWhy(String file, int status, String code) {
		HttpResponse<String> response = this.zonegraph.get("/q/" + file);
		Answer problem = RunningZonegraph.read(response);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(problem.at("code").<String>as()).as(response.body()).isEqualTo(code);
		assertThat(problem.at("status").<Integer>as()).isEqualTo(status).isEqualTo(response.statusCode());
		assertThat(problem.at("detail").<String>as()).isNotBlank();
	}

	private Stream<FileFormat> formats() {
		return this.zonegraph.context()
			.getBeansOfType(FileFormat.class)
			.values()
			.stream()
			.sorted(Comparator.comparing(FileFormat::ending));
	}

	@Test
	void everyFormatIsInTheDocumentation() throws Exception {
		Docs.holds("docs/files.md", formats()
			.map((format) -> "| `%s` | `%s` | %s |".formatted(format.ending(), format.mediaType(), format.content()))
			.collect(Collectors.joining("\n", "| format | media type | what it holds |\n| --- | --- | --- |\n", "")));
	}

	@Test
	void everyFormatIsToldToAssistants() {
		assertThat(this.zonegraph.get("/llms.txt").body())
			.contains("further endings: " + formats().map(FileFormat::ending).collect(Collectors.joining(", ")));
	}

	@Test
	void everyFormatThatIsTextIsCompressedWhereTheClientAsksForIt() {
		assertThat(formats().filter(FileFormat::isText)).hasSizeGreaterThan(4)
			.allSatisfy((format) -> assertThat(encoding("/q/places." + format.ending())).as(format.ending())
				.contains("gzip"));
		assertThat(encoding("/q/areas.xlsx")).isEmpty();
	}

	private Optional<String> encoding(String path) {
		return this.zonegraph.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding");
	}

	@Test
	void aProblemListsWhatThereIs() {
		assertThat(RunningZonegraph.read(this.zonegraph.get("/q/castle.csv")).at("questions").<List<Object>>as())
			.contains("areas", "lineage");
		assertThat(RunningZonegraph.read(this.zonegraph.get("/q/areas.pdf")).at("formats").<List<Object>>as())
			.containsExactlyElementsOf(formats().map(FileFormat::ending).toList());
		Answer wrong = RunningZonegraph.read(this.zonegraph.get("/q/lineage.csv"));
		assertThat(wrong.each("variables", "name")).containsExactly("measure", "language");
		assertThat(wrong.each("variables", "type")).containsExactly("ID!", "Language!");
	}

	@Test
	void theQuestionsAreListedWithWhatTheyAnswerAndTheirVariables() {
		Answer list = RunningZonegraph.read(this.zonegraph.get("/q/"));
		assertThat(list.each("questions", "name")).contains("areas", "lineage").isSorted();
		assertThat(list.each("questions", "description"))
			.allSatisfy((description) -> assertThat((String) description).isNotBlank());
	}

	@Test
	void aQuestionOnTheEndpointIsAFileWhereTheClientWouldRatherHaveOne() {
		String question = "{ areas(first: 2) { nodes { nameEn } } }";
		assertThat(this.zonegraph.getQuestion(question, "Accept", "text/csv, application/json;q=0.5").body())
			.startsWith("areas.nodes.nameEn\r\n");
		assertThat(this.zonegraph.getQuestion(question, "Accept", "text/csv;q=0.5, application/json").body())
			.startsWith("{\"data\"");
		HttpResponse<String> wrong = this.zonegraph.postQuestion("{ castle }", Map.of(), "Accept", "text/csv");
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(RunningZonegraph.read(wrong).at("code").<String>as()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
	}

	@Test
	void aClientThatHasTheFileIsToldSo() {
		HttpResponse<String> first = this.zonegraph.get("/q/areas.csv");
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(this.zonegraph.get("/q/areas.csv", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(this.zonegraph.get("/q/areas.xlsx", "If-None-Match", tag).statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Zonegraph-Revision")).contains(this.zonegraph.seed().revision());
		assertThat(first.headers().firstValue("Link").orElseThrow()).contains("rel=\"license\"");
	}

}
