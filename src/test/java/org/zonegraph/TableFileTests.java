package org.zonegraph;

import java.io.ByteArrayInputStream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a table holds is what the answer says. */
class TableFileTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

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
	@MethodSource("org.zonegraph.TrustedDocumentsTests#names")
	void aTableHasEveryValueOfTheAnswerInTheColumnOfItsPathAndNoOther(String name) throws Exception {
		Map<String, Set<String>> said = new HashMap<>();
		Object data = JSON
			.readValue(this.zonegraph.file(name + ".json", TrustedDocumentsTests.parameters(name)).body(), Map.class)
			.get("data");
		scalars("", data, said);
		Map<String, Set<String>> told = new HashMap<>();
		List<Map<String, String>> rows = rows(
				this.zonegraph.file(name + ".csv", TrustedDocumentsTests.parameters(name)).body());
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
		String empty = this.zonegraph.file("areas.csv", "filter=" + nothing).body();
		assertThat(empty.lines().findFirst())
			.isEqualTo(this.zonegraph.file("areas.csv", "").body().lines().findFirst());
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
	void aGroupIsARowAndItsKeysAreOneCell() {
		String question = """
				{ areas(first: 2) { nodes { id } groupBy(by: [PROVINCE_REGION, TYPE], first: 3) { totalCount nodes { key { value label } count } } } }""";
		String groups = question.replace("nodes { id }", "");
		String csv = this.zonegraph.postQuestion(groups, Map.of(), "Accept", "text/csv").body();
		assertThat(csv.lines().findFirst()).contains("areas.groupBy.totalCount,areas.groupBy.nodes.key.value,"
				+ "areas.groupBy.nodes.key.label,areas.groupBy.nodes.count");
		assertThat(rows(csv)).hasSize(3).first().satisfies((row) -> {
			assertThat(row.get("areas.groupBy.nodes.key.value")).isEqualTo("EAST;COMPREHENSIVE_BONDED_ZONE");
			assertThat(row.get("areas.groupBy.nodes.key.label")).isEqualTo("East;Comprehensive bonded zone");
		});
		assertThat(rows(this.zonegraph.postQuestion(question, Map.of(), "Accept", "text/csv").body()))
			.as("areas are the rows")
			.hasSize(2);
		for (String format : List.of("application/ld+json", "application/xml", "application/x-ndjson")) {
			assertThat(this.zonegraph.postQuestion(groups, Map.of(), "Accept", format).statusCode()).as(format)
				.isIn(200, 406, 422);
		}
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
		String csv = this.zonegraph.file("resolve.csv", "names=" + names).body();
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

	@Test
	void aWorkbookHasTheStatementsOfAThingARowForEachSource() throws Exception {
		String query = URLEncoder.encode("""
				{ area(id: "area:alashankou-cbz") { id statements(fields: [AREA_KM2]) { field value rank
				  evidence { confidence sources { id } note } quote readOn } } }""", StandardCharsets.UTF_8);
		HttpRequest request = HttpRequest.newBuilder(this.zonegraph.address("/graphql?query=" + query))
			.header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
			.build();
		byte[] file = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			List<org.dhatim.fastexcel.reader.Row> read = workbook.getFirstSheet().read();
			List<String> columns = read.get(0).stream().map(Cell::getText).toList();
			assertThat(columns).contains("area.statements.rank", "area.statements.evidence.sources.id");
			assertThat(
					read.stream().skip(1).map((row) -> row.getCell(columns.indexOf("area.statements.value")).getText()))
				.containsExactly("5.6", "5.6", "10.9");
		}
	}

	@ParameterizedTest
	@MethodSource("org.zonegraph.TrustedDocumentsTests#names")
	void aWorkbookHasTheCellsOfTheCsvAndSaysWhereTheyAreFrom(String name) throws Exception {
		List<Map<String, String>> rows = rows(
				this.zonegraph.file(name + ".csv", TrustedDocumentsTests.parameters(name)).body());
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(bytes(name + ".xlsx?" + TrustedDocumentsTests.parameters(name))))) {
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

}
