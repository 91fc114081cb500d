package org.zonegraph;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.model.NodeType;

import static org.assertj.core.api.Assertions.assertThat;

/** What registers of others call things, against the file that curators write. */
class IdentifierTests {

	private static final String HENAN = "province:CN-HA";

	private static final String OTHER = "wikidata:Q43684";

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	/** What the file says, by the id of what it is about. */
	private static Map<String, List<Map<String, Object>>> written() throws IOException {
		Map<String, List<Map<String, Object>>> written = new TreeMap<>();
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Path.of("seed/identifiers.csv"))) {
			for (NamedCsvRecord row : csv) {
				String value = row.getField("id").replace("wikidata:", "");
				Map<String, Object> identifier = new LinkedHashMap<>();
				identifier.put("scheme", "WIKIDATA");
				identifier.put("value", value);
				identifier.put("url", "https://www.wikidata.org/wiki/" + value);
				identifier.put("evidence", Map.of("confidence", row.getField("confidence"), "note",
						row.getField("note"), "sources", List.of(Map.of("id", row.getField("sources")))));
				written.computeIfAbsent(row.getField("of"), (key) -> new ArrayList<>()).add(identifier);
			}
		}
		return written;
	}

	@Test
	void whatIsAnsweredIsWhatTheFileSaysOfThingsOfEveryType() throws Exception {
		Map<String, List<Map<String, Object>>> written = written();
		assertThat(written).hasSize(31);
		Map<String, Object> answered = new HashMap<>();
		for (NodeType type : this.zonegraph.model().nodeTypes()) {
			List<Map<String, Object>> nodes = this.zonegraph
				.ask("""
						{ list: %s(first: 100) { nodes { id identifiers { scheme value url evidence { confidence note sources { id } } } } } }"""
					.formatted(type.plural()))
				.at("list.nodes")
				.as();
			nodes.forEach((node) -> answered.put(node.get("id").toString(), node.get("identifiers")));
		}
		assertThat(answered.keySet()).containsAll(written.keySet());
		answered.forEach((id, known) -> assertThat(known).as(id).isEqualTo(written.getOrDefault(id, List.of())));
	}

	@Test
	void everythingIsFoundByEachOfItsIdentifiersAloneAndAmongIds() throws Exception {
		List<String> wanted = new ArrayList<>(List.of("area:anqing-cbz"));
		List<Object> meant = new ArrayList<>(wanted);
		written().forEach((id, known) -> known.forEach((each) -> {
			String other = "wikidata:" + each.get("value");
			assertThat(this.zonegraph.ask("query ($id: ID!) { node(id: $id) { id __typename } }", Map.of("id", other))
				.at("node")
				.<Map<String, Object>>as()).isEqualTo(Map.of("id", id, "__typename", "Province"));
			wanted.add(other);
			meant.add(id);
		}));
		wanted.add(2, "wikidata:Q1");
		List<Map<String, Object>> found = this.zonegraph
			.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Province { capital } } }", Map.of("ids", wanted))
			.at("nodes")
			.as();
		assertThat(found.remove(2)).isNull();
		assertThat(found.stream().<Object>map((each) -> each.get("id")).toList()).isEqualTo(meant);
		assertThat(found.get(1)).containsKey("capital");
	}

	@ParameterizedTest
	@ValueSource(strings = { "wikidata:Q1", "wikidata:", "wikidata", "Wikidata:Q43684", "wikidata:q43684", "isni:43684",
			"wikidata:Q43684' OR 1=1" })
	void whatIsUnknownIsNull(String id) {
		Answer found = this.zonegraph.ask("query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }",
				Map.of("id", id));
		assertThat(found.at("node").value()).isNull();
		assertThat(found.at("nodes").<List<Object>>as()).singleElement().isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { OTHER, "Q43684", "q43684" })
	void anIdentifierStandsForOneThingAndNothingRivalsIt(String name) {
		Answer resolved = this.zonegraph
			.ask("""
					query ($names: [String!]!) { resolve(names: $names) { score ambiguous node { id } candidates { score } } }""",
					Map.of("names", List.of(name)));
		assertThat(resolved.at("resolve.0.node.id").value()).isEqualTo(HENAN);
		assertThat(resolved.at("resolve.0.ambiguous").value()).isEqualTo(false);
		assertThat(resolved.at("resolve.0.score").value()).isEqualTo(1.0);
		assertThat(resolved.at("resolve.0.candidates").<List<Object>>as()).hasSize(1);
	}

	@Test
	void aPartOfAnIdentifierFindsNothingByIt() {
		Answer found = this.zonegraph
			.ask("""
					{ part: search(text: "Q4368") { nodes { id } } scheme: search(text: "wikidata", kinds: [PROVINCE]) { nodes { id } } }""");
		assertThat(found.each("part.nodes", "id")).doesNotContain(HENAN);
		assertThat(found.each("scheme.nodes", "id")).isEmpty();
	}

	@Test
	void aThingIsFoundByAnIdentifierInOneStatement() {
		List<String> statements = CountingDriver.during(() -> this.zonegraph.ask("""
				{ node(id: "%s") { ... on Province { capital identifiers { url evidence { sources { title } } } } } }"""
			.formatted(OTHER)));
		assertThat(statements).hasSize(1);
	}

	@Test
	void linkedDataSaysWhatElseItIsCalled() throws Exception {
		String address = "/province/CN-HA";
		for (RDFFormat format : List.of(RDFFormat.TURTLE, RDFFormat.JSONLD)) {
			assertIsHenan(this.zonegraph.get(address, "Accept", format.getDefaultMIMEType()).body(), format);
		}
		String question = "{ province(id: \"%s\") { id identifiers { scheme value evidence { confidence } } } }"
			.formatted(HENAN);
		String answer = this.zonegraph.getQuestion(question, "Accept", "application/ld+json").body();
		assertIsHenan(answer, RDFFormat.JSONLD);
		assertThat(answer).contains("Confidence.REPORTED");
	}

	private static void assertIsHenan(String document, RDFFormat format) throws IOException {
		Model said = Rio.parse(new StringReader(document), "", format);
		assertThat(said.filter(Values.iri("urn:zonegraph:" + HENAN), SKOS.EXACT_MATCH, null).objects()).as(document)
			.containsExactly(Values.iri("http://www.wikidata.org/entity/Q43684"));
	}

	@Test
	void theFilesOfTheWholeGraphHaveThem() throws Exception {
		for (String ending : List.of("graphml", "cypher", "ttl", "jsonld")) {
			String text = Files.readString(this.zonegraph.files().named("zonegraph." + ending).orElseThrow().path());
			written().forEach((id, known) -> known
				.forEach((each) -> assertThat(text).as(ending).contains(each.get("value").toString())));
		}
	}

}
