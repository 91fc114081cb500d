package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** The evidence of single values, against the files that curators write. */
class StatementTests {

	private static final Path SEED = Path.of("seed");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private static Map<String, NamedCsvRecord> rows(NodeType type) throws IOException {
		Map<String, NamedCsvRecord> rows = new TreeMap<>();
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.ofNamedCsvRecord(SEED.resolve(type.plural() + ".csv"))) {
			csv.forEach((row) -> rows.put(row.getField("id"), row));
		}
		return rows;
	}

	/** What the file says, by the id of what it is about, in the order of the fields. */
	private static Map<String, List<Map<String, Object>>> written(NodeType type) throws IOException {
		Map<String, NamedCsvRecord> rows = rows(type);
		Map<String, List<Map<String, Object>>> written = new HashMap<>();
		Path file = SEED.resolve(type.plural() + ".statements.csv");
		if (!Files.exists(file)) {
			return written;
		}
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
			for (NamedCsvRecord said : csv) {
				for (String field : said.getField("fields").split(";")) {
					String rival = said.getField("value");
					String id = said.getField("id");
					Map<String, Object> statement = new LinkedHashMap<>();
					statement.put("field", field);
					statement.put("value", rival.isEmpty() ? rows.get(id).getField(field) : rival);
					statement.put("rank", rival.isEmpty() ? "PREFERRED" : said.getField("rank"));
					statement.put("evidence", evidence(said));
					statement.put("quote", known(said.getField("quote")));
					statement.put("readOn", known(said.getField("readOn")));
					written.computeIfAbsent(id, (key) -> new ArrayList<>()).add(statement);
				}
			}
		}
		List<String> fields = type.properties().stream().map(Property::name).toList();
		written.values()
			.forEach((all) -> all.sort(Comparator
				.<Map<String, Object>>comparingInt((each) -> fields.indexOf(String.valueOf(each.get("field"))))
				.thenComparing((each) -> !"PREFERRED".equals(each.get("rank")))));
		return written;
	}

	private static Map<String, Object> evidence(NamedCsvRecord said) {
		Map<String, Object> evidence = new LinkedHashMap<>();
		evidence.put("confidence", said.getField("confidence"));
		evidence.put("note", known(said.getField("note")));
		String sources = said.getField("sources");
		evidence.put("sources", sources.isEmpty() ? List.of()
				: List.of(sources.split(";")).stream().map((source) -> Map.of("id", source)).toList());
		return evidence;
	}

	private static @Nullable String known(String cell) {
		return cell.isEmpty() ? null : cell;
	}

	private Map<String, List<Map<String, Object>>> answered(NodeType type) {
		Map<String, List<Map<String, Object>>> answered = new HashMap<>();
		String after = "";
		do {
			Answer page = this.zonegraph
				.ask("""
						{ list: %s(first: 100%s) { pageInfo { hasNextPage endCursor } nodes { id
						  statements { field value rank evidence { confidence note sources { id } } quote readOn } } } }"""
					.formatted(type.plural(), after))
				.at("list");
			List<Map<String, Object>> nodes = page.at("nodes").as();
			nodes.forEach((node) -> answered.put(node.get("id").toString(), statements(node)));
			after = Boolean.TRUE.equals(page.at("pageInfo.hasNextPage").value())
					? ", after: \"%s\"".formatted(page.at("pageInfo.endCursor").value()) : "";
		}
		while (!after.isEmpty());
		return answered;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> statements(Map<String, Object> node) {
		return (List<Map<String, Object>>) node.get("statements");
	}

	@Test
	void whatIsAnsweredIsWhatTheFilesSayOfEveryTypeInTheirOrder() throws Exception {
		int all = 0;
		for (NodeType type : this.zonegraph.model().nodeTypes()) {
			Map<String, List<Map<String, Object>>> written = written(type);
			Map<String, List<Map<String, Object>>> answered = answered(type);
			answered.forEach(
					(id, statements) -> assertThat(statements).as(id).isEqualTo(written.getOrDefault(id, List.of())));
			assertThat(answered.keySet()).containsAll(written.keySet());
			all += written.values().stream().mapToInt(List::size).sum();
		}
		assertThat(all).isGreaterThan(1000);
	}

	@Test
	void onlyStatementsAboutTheFieldsAskedForAreAnswered() {
		String some = "{ area(id: \"area:alashankou-cbz\") { statements(fields: %s) { value rank } } }";
		assertThat(this.zonegraph.ask(some.formatted("[AREA_KM2]")).each("area.statements", "value"))
			.containsExactly("5.6", "10.9");
		assertThat(this.zonegraph.ask(some.formatted("[APPROVED_ON, NAME_EN]")).each("area.statements", "value"))
			.containsExactly("2011-05-30");
		assertThat(this.zonegraph.ask(some.formatted("[]")).each("area.statements", "value")).isEmpty();
		assertThat(this.zonegraph.ask(some.formatted("null")).each("area.statements", "value")).hasSizeGreaterThan(3);
	}

	@Test
	void statementsAreAnsweredWhereOnlyTheInterfaceIsKnown() {
		Answer found = this.zonegraph
			.ask("""
					{ node(id: "measure:guofa-2014-65-29") { ... on Entity { statements { field evidence { confidence } } } }
					  source(id: "source:ct") { statements { field } } }""");
		assertThat(found.each("node.statements", "field")).startsWith("itemNo", "category");
		assertThat(found.each("node.statements", "evidence.confidence")).startsWith("UNVERIFIED", "UNVERIFIED");
		assertThat(found.each("source.statements", "field")).isEmpty();
	}

	@Test
	void statementsAreAPartOfTheOneStatementToTheDatabase() {
		List<String> statements = CountingDriver.during(() -> this.zonegraph.ask("""
				{ areas(first: 7, orderBy: [{cityEn: DESC}]) { nodes { statements(fields: [APPROVED_ON]) { value
				  evidence { confidence sources { id } } } } } }"""));
		assertThat(statements).hasSize(1);
	}

	@Test
	void aListIsFilteredByTheGradeOfAValue() throws Exception {
		NodeType areas = this.zonegraph.model().nodeType("Area");
		Map<String, List<Map<String, Object>>> written = written(areas);
		for (String grade : List.of("OFFICIAL", "REPORTED", "DERIVED", "UNVERIFIED")) {
			TreeSet<Object> expected = new TreeSet<>();
			written.forEach((id, all) -> all.stream()
				.filter((said) -> said.get("field").equals("areaKm2") && said.get("rank").equals("PREFERRED"))
				.filter((said) -> ((Map<?, ?>) said.get("evidence")).get("confidence").equals(grade))
				.forEach((said) -> expected.add(id)));
			assertThat(this.zonegraph
				.ask("""
						{ areas(first: 100, filter: {confidenceOf: {areaKm2: {eq: %s}}}) { nodes { id } } }"""
					.formatted(grade))
				.each("areas.nodes", "id")).as(grade).containsExactlyElementsOf(expected);
		}
	}

	@Test
	void aValueWithoutAStatementIsGradedAsTheWholeAndWhatIsNotKnownIsNot() {
		Answer counts = this.zonegraph
			.ask("""
					{ named: areas(filter: {confidenceOf: {nameEn: {eq: OFFICIAL}}}) { totalCount }
					  whole: areas(filter: {confidence: {eq: OFFICIAL}}) { totalCount }
					  ungraded: areas(filter: {confidenceOf: {areaKm2: {isNull: true}}}) { totalCount }
					  unknown: areas(filter: {areaKm2: {isNull: true}}) { totalCount }
					  none: areas(filter: {confidenceOf: {leadingIndustries: {isNull: false}}, not: {leadingIndustries: {some: {contains: ""}}}}) { totalCount } }""");
		assertThat(counts.at("named.totalCount").value()).isEqualTo(counts.at("whole.totalCount").value());
		assertThat(counts.at("ungraded.totalCount").value()).isEqualTo(counts.at("unknown.totalCount").value());
		assertThat(counts.at("none.totalCount").value()).isEqualTo(0);
	}

}
