package org.zonegraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file holds is what the answer says. */
class FileTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String LINEAGE = "measure=measure:guofa-2014-65-29";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	static Stream<String> questions() throws IOException {
		return TrustedDocumentsTests.documents()
			.map((file) -> file.getFileName().toString().replace(".graphql", ""))
			.sorted();
	}

	/** The example variables of a trusted document as parameters of an address. */
	private static String parameters(String name) throws IOException {
		return TrustedDocumentsTests.variables(name)
			.entrySet()
			.stream()
			.map((variable) -> variable.getKey() + "="
					+ URLEncoder.encode((variable.getValue() instanceof String text) ? text
							: JSON.writeValueAsString(variable.getValue()), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private HttpResponse<String> file(String file, String parameters) {
		HttpResponse<String> response = this.zonegraph
			.get("/q/" + file + (parameters.isEmpty() ? "" : "?" + parameters));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response;
	}

	private byte[] bytes(String file) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.zonegraph.address("/q/" + file)).build(),
					HttpResponse.BodyHandlers.ofByteArray())
			.body();
	}

	private static List<Map<String, String>> rows(String csv) {
		List<List<String>> lines = CsvReader.builder()
			.ofCsvRecord(new StringReader(csv))
			.stream()
			.map(CsvRecord::getFields)
			.toList();
		return lines.stream().skip(1).map((line) -> {
			Map<String, String> row = new HashMap<>();
			for (int i = 0; i < line.size(); i++) {
				row.put(lines.get(0).get(i), line.get(i).replaceFirst("^'(?='*[=+\\-@\\t\\r])", ""));
			}
			return row;
		}).toList();
	}

	private static String unescaped(String value) {
		return value.replace("\\;", ";").replace("\\\\", "\\");
	}

	/** The scalars of an answer, where they are and what they are. */
	private static void scalars(String path, Object value, Map<String, Set<String>> found) {
		if (value instanceof Map<?, ?> fields) {
			fields.forEach((key, child) -> {
				if (!key.equals("pageInfo")) {
					scalars(path.isEmpty() ? key.toString() : path + "." + key, child, found);
				}
			});
		}
		else if (value instanceof List<?> list) {
			list.forEach((entry) -> scalars(path, entry, found));
		}
		else if (value != null) {
			found.computeIfAbsent(path, (absent) -> new HashSet<>()).add(value.toString());
		}
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aTableHasEveryValueOfTheAnswerInTheColumnOfItsPathAndNoOther(String name) throws Exception {
		Map<String, Set<String>> said = new HashMap<>();
		Object data = JSON.readValue(file(name + ".json", parameters(name)).body(), Map.class).get("data");
		scalars("", data, said);
		Map<String, Set<String>> told = new HashMap<>();
		List<Map<String, String>> rows = rows(file(name + ".csv", parameters(name)).body());
		rows.forEach((row) -> row.forEach((column, cell) -> {
			for (String part : cell.split("(?<!\\\\);")) {
				if (!part.isEmpty()) {
					told.computeIfAbsent(column, (absent) -> new HashSet<>()).add(unescaped(part));
				}
			}
		}));
		// a text on the chain stands as it is, so it may hold the separator
		said.replaceAll((column, values) -> values.stream()
			.flatMap((value) -> Stream.of(value.split(";")))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.toSet()));
		told.replaceAll((column, values) -> values.stream()
			.flatMap((value) -> Stream.of(value.split(";")))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.toSet()));
		assertThat(told).isEqualTo(said);
	}

	@Test
	void aTableHasARowForEachEntryOfTheDeepestListInTheOrderOfTheAnswer() {
		Answer answer = this.zonegraph.ask("""
				{ provinces(first: 5) { totalCount nodes { nameEn areas(first: 2) { nodes { nameEn leadingIndustries
				    evidence { confidence sources { id } } } } capital } } }""").at("provinces");
		List<List<String>> expected = new ArrayList<>();
		for (Object province : answer.at("nodes").<List<Object>>as()) {
			List<Object> areas = new Answer(province).at("areas.nodes").as();
			String capital = new Answer(province).at("capital").as();
			String nameEn = new Answer(province).at("nameEn").as();
			for (Object area : areas) {
				expected.add(List.of("31", nameEn, new Answer(area).at("nameEn").as(), capital));
			}
			if (areas.isEmpty()) {
				expected.add(List.of("31", nameEn, "", capital));
			}
		}
		HttpResponse<String> csv = this.zonegraph.getQuestion("""
				{ provinces(first: 5) { totalCount nodes { nameEn areas(first: 2) { nodes { nameEn leadingIndustries
				    evidence { confidence sources { id } } } } capital } } }""", "Accept", "text/csv");
		assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
		assertThat(csv.body().lines().findFirst()).contains(String.join(",", "provinces.totalCount",
				"provinces.nodes.nameEn", "provinces.nodes.areas.nodes.nameEn",
				"provinces.nodes.areas.nodes.leadingIndustries", "provinces.nodes.areas.nodes.evidence.confidence",
				"provinces.nodes.areas.nodes.evidence.sources.id", "provinces.nodes.capital"));
		assertThat(rows(csv.body()))
			.extracting((row) -> List.of(row.get("provinces.totalCount"), row.get("provinces.nodes.nameEn"),
					row.get("provinces.nodes.areas.nodes.nameEn"), row.get("provinces.nodes.capital")))
			.isEqualTo(expected);
	}

	@Test
	void columnsAreTheSameWhetherAnythingWasFoundOrNot() {
		String nothing = URLEncoder.encode("{\"nameEn\": {\"eq\": \"nowhere\"}}", StandardCharsets.UTF_8);
		String empty = file("areas.csv", "filter=" + nothing).body();
		assertThat(empty.lines().findFirst()).isEqualTo(file("areas.csv", "").body().lines().findFirst());
		assertThat(rows(empty)).singleElement().satisfies((row) -> {
			assertThat(row.get("areas.totalCount")).isEqualTo("0");
			assertThat(row.get("areas.nodes.id")).isEmpty();
		});
	}

	@Test
	void listsBesideTheDeepestOneAreJoinedInOneCellAndAliasesAreNames() {
		String csv = this.zonegraph
			.postQuestion("""
					{ m: measure(id: "measure:guofa-2014-65-29") { zh: titleZh
					  originAreas { edges { node { nameEn } } } pilotZones { nodes { id } } } }""", Map.of(), "Accept",
					"text/csv")
			.body();
		assertThat(csv.lines().findFirst()).contains("m.zh,m.originAreas.edges.node.nameEn,m.pilotZones.nodes.id");
		assertThat(rows(csv)).hasSize(4).allSatisfy((row) -> {
			assertThat(row.get("m.zh")).isEqualTo("期货保税交割海关监管制度");
			assertThat(row.get("m.pilotZones.nodes.id")).isEqualTo("pilotZone:shanghai");
		});
	}

	@Test
	void aByteOrderMarkIsThereOnlyWhereItIsAskedFor() throws Exception {
		assertThat(bytes("dataset.csv")).startsWith('d');
		assertThat(bytes("dataset.csv?bom=true")).startsWith(0xEF, 0xBB, 0xBF);
	}

	@Test
	void aTextThatLooksLikeAFormulaIsNoneAndNumbersAreNumbers() throws Exception {
		String names = URLEncoder.encode("[\"=1+1\",\"+1\",\"-1\",\"@x\",\"\\tx\",\"'=1\",\"plain\"]",
				StandardCharsets.UTF_8);
		String csv = file("resolve.csv", "names=" + names).body();
		assertThat(csv.lines().skip(1).map((line) -> line.split(",")[0])).containsExactly("'=1+1", "'+1", "'-1", "'@x",
				"'\tx", "''=1", "plain");
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(bytes("resolve.xlsx?names=" + names)))) {
			List<Cell> cells = workbook.getFirstSheet().read().get(1).stream().toList();
			assertThat(cells.get(0).getType()).isEqualTo(CellType.STRING);
			assertThat(cells.get(0).getRawValue()).isEqualTo("=1+1");
			assertThat(cells.get(1).getType()).isEqualTo(CellType.NUMBER);
		}
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aWorkbookHasTheCellsOfTheCsvAndSaysWhereTheyAreFrom(String name) throws Exception {
		List<Map<String, String>> rows = rows(file(name + ".csv", parameters(name)).body());
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(bytes(name + ".xlsx?" + parameters(name))))) {
			List<org.dhatim.fastexcel.reader.Row> read = workbook.getFirstSheet().read();
			assertThat(read).hasSize(rows.size() + 1);
			List<String> columns = read.get(0).stream().map(Cell::getText).toList();
			for (int i = 0; i < rows.size(); i++) {
				for (int column = 0; column < columns.size(); column++) {
					String text = rows.get(i).get(columns.get(column));
					Cell cell = (column < read.get(i + 1).getCellCount()) ? read.get(i + 1).getCell(column) : null;
					switch ((cell != null) ? cell.getType() : CellType.EMPTY) {
						case EMPTY -> assertThat(text).isEmpty();
						case NUMBER -> assertThat(cell.asNumber()).isEqualByComparingTo(text);
						case BOOLEAN -> assertThat(cell.asBoolean()).hasToString(text);
						default -> assertThat(cell.asString()).isEqualTo(text);
					}
				}
			}
			assertThat(workbook.findSheet("About").orElseThrow().read().toString()).isNotEmpty();
			assertThat(workbook.findSheet("About")
				.orElseThrow()
				.read()
				.stream()
				.collect(Collectors.toMap((row) -> row.getCell(0).getText(), (row) -> row.getCell(1).getText())))
				.containsEntry("revision", this.zonegraph.seed().revision())
				.hasEntrySatisfying("citation",
						(citation) -> assertThat(citation).contains("Zonegraph contributors. (2026)"))
				.containsEntry("question",
						Files.readString(Path.of("src/main/resources/documents", name + ".graphql")).strip());
		}
	}

	@Test
	void theGraphOfAnAnswerHasItsNodesAndTheStoredRelationshipsBetweenThem() {
		Answer answer = RunningZonegraph.read(file("neighborhood.json", "id=pilotZone:shanghai"))
			.at("data.neighborhood");
		DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
		Set<List<String>> links = new HashSet<>();
		graphMl(file("neighborhood.graphml", "id=pilotZone:shanghai").body(), graph, links);
		Set<String> ids = new HashSet<>();
		ids(answer.value(), ids);
		assertThat(ids).hasSizeGreaterThan(10);
		assertThat(graph.vertexSet()).isEqualTo(ids);
		assertThat(links).isEqualTo(answer.at("hops")
			.<List<Object>>as()
			.stream()
			.map(Answer::new)
			.map((hop) -> List.<String>of(hop.at("from.id").as(), hop.at("relationship").as(), hop.at("to.id").as()))
			.collect(Collectors.toSet()));
	}

	/** Every id that is anywhere in an answer. */
	private static void ids(Object value, Set<String> ids) {
		if (value instanceof List<?> list) {
			list.forEach((entry) -> ids(entry, ids));
		}
		if (value instanceof Map<?, ?> fields) {
			if (fields.get("id") instanceof String id) {
				ids.add(id);
			}
			fields.values().forEach((each) -> ids(each, ids));
		}
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
	void jsonLdNamesThingsAsTheWholeGraphDoes() {
		Answer document = new Answer(JSON.readValue(file("areas.jsonld", "first=2").body(), Map.class));
		assertThat(document.at("@context.@vocab").<String>as()).isEqualTo("urn:zonegraph:vocabulary#");
		assertThat(document.at("@graph.0.@type").<String>as()).isEqualTo("schema:Dataset");
		assertThat(document.at("@graph.0.schema:version").<String>as()).isEqualTo(this.zonegraph.seed().revision());
		assertThat(document.at("@graph.1.@id").<String>as()).isEqualTo("urn:zonegraph:area:alashankou-cbz");
		assertThat(this.zonegraph.get("/area/alashankou-cbz", "Accept", "application/ld+json").body())
			.contains("urn:zonegraph:area:");
		assertThat(document.at("@graph.1.@type").<String>as()).isEqualTo("Area");
		assertThat(document.at("@graph.1.province.@id").<String>as()).isEqualTo("urn:zonegraph:province:CN-XJ");
		assertThat(document.at("@graph").<List<?>>as()).hasSize(3);
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

	@Test
	void aProblemListsWhatThereIs() {
		assertThat(RunningZonegraph.read(this.zonegraph.get("/q/castle.csv")).at("questions").<List<Object>>as())
			.contains("areas", "lineage");
		assertThat(RunningZonegraph.read(this.zonegraph.get("/q/areas.pdf")).at("formats").<List<Object>>as())
			.containsExactly("csv", "geojson", "graphml", "json", "jsonld", "xlsx");
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
