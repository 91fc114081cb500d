package org.zonegraph;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.stream.Stream;

import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.Evidence;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.export.dump.ExportCommand;
import org.zonegraph.export.dump.GraphFile;
import org.zonegraph.export.dump.GraphFiles;
import org.zonegraph.export.dump.SeedGraph;
import org.zonegraph.export.graph.GraphFormats;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.StatementNode;
import org.zonegraph.rdf.Rdf;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole graph as files: what is read back from each of them is the graph. */
class WholeGraphTests {

	/** The shell's driver is older than the application's. */
	private static final Path SHELL_DRIVER = Path.of("target/cypher-shell/neo4j-java-driver.jar");

	/** What is hard to quote in one of the formats or another. */
	private static final String HARD = "It's \\u0027 \\' \"x\"; DROP <b>&amp;</b> ]]> // {$x} `n`\\n// ; second line\\ttab 中文 𠀀";

	@TempDir
	static Path folder;

	private static Model model;

	private static Seed seed;

	private static GraphFiles files;

	@BeforeAll
	static void readASeedThatIsHardToQuote() throws Exception {
		SeedTests.changed(folder, "areas.csv", "Fourth comprehensive bonded zone of Beijing",
				"\"" + HARD.replace("\"", "\"\"") + "\"");
		model = SeedTests.model();
		seed = SeedReader.read(model, folder.toUri().toString());
		assertThat(seed.nodes()).extracting((node) -> node.values().get("note")).contains(HARD);
		files = files();
	}

	private static GraphFiles files() {
		return new GraphFiles(new GraphFormats(model, new Rdf(model)), new SeedGraph(model, seed));
	}

	private static Path file(String ending) {
		return files.named("zonegraph." + ending).map(GraphFile::path).orElseThrow();
	}

	private static Path unzipped(InputStream bytes, Path into) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(bytes)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Files.write(into.resolve(entry.getName()), zip.readAllBytes());
			}
		}
		return into;
	}

	@Test
	void theDataPackageReadAsASeedIsTheSameRevisionAndSaysHowToUseIt(@TempDir Path into) throws Exception {
		try (InputStream zip = Files.newInputStream(file("zip"))) {
			assertThat(SeedReader.read(model, unzipped(zip, into).toUri().toString())).isEqualTo(seed);
		}
		assertThat(into.resolve("README.md")).content().contains(seed.revision(), "`areas.csv`: A special customs");
		assertThat(into.resolve("LICENSE.md")).content().contains("https://creativecommons.org/licenses/by/4.0/");
		assertThat(into.resolve("CITATION.cff")).content()
			.startsWith("cff-version: 1.2.0\n")
			.contains("version: \"%s\"".formatted(seed.revision()), "date-released: 2026-11-23", "license: CC-BY-4.0");
	}

	@Tag("restarts")
	@Test
	void theDataPackageLoadedIntoAnEmptyDatabaseIsTheSameGraph(@TempDir Path into) throws Exception {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		GraphFiles served = zonegraph.files();
		try (InputStream zip = Files.newInputStream(served.named("zonegraph.zip").orElseThrow().path());
				EmbeddedNeo4j neo4j = TestNeo4j.own();
				Driver driver = TestNeo4j.driver(neo4j)) {
			Seed again = SeedReader.read(model, unzipped(zip, into).toUri().toString());
			assertThat(again.revision()).isEqualTo(zonegraph.seed().revision());
			new SeedImporter(driver, model, "layout").load(again, 1);
			assertThat(Zonegraphs.hash(driver)).isEqualTo(Zonegraphs.hash(zonegraph.driver()));
		}
	}

	@Tag("processes")
	@Test
	void theCypherScriptMakesTheGraphInAnEmptyDatabaseByTheCommandThatIsPrintedBesideIt() throws Exception {
		String page = RunningZonegraph.get().get("/download/?lang=en", "Accept", "text/html").body();
		Matcher printed = Pattern.compile("cypher-shell (-a (\\S+) -u \\S+ -f (\\S+))</code>").matcher(page);
		assertThat(printed.find()).isTrue();
		try (EmbeddedNeo4j neo4j = TestNeo4j.own(); Driver driver = TestNeo4j.driver(neo4j)) {
			List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
					"-cp", SHELL_DRIVER + File.pathSeparator + System.getProperty("java.class.path"),
					"org.neo4j.shell.Main"));
			command.addAll(List.of(printed.group(1)
				.replace(printed.group(2), neo4j.uri().toString())
				.replace(printed.group(3), file("cypher").toString())
				.split(" ")));
			ProcessBuilder shell = new ProcessBuilder(command).redirectErrorStream(true);
			shell.environment().put("NEO4J_PASSWORD", neo4j.password());
			Process process = shell.start();
			assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isBlank();
			assertThat(process.waitFor()).isZero();
			assertThat(rows(driver,
					"MATCH (n) WHERE n.id IS NOT NULL AND NOT n:ZonegraphLedger RETURN n.id AS id, [labels(n), properties(n)] AS row"))
				.isEqualTo(nodes());
			assertThat(
					rows(driver, "MATCH (a)-[r]->(b) RETURN r.id AS id, [a.id, type(r), b.id, properties(r)] AS row"))
				.isEqualTo(links());
			assertThat(said(driver, StatementNode.LABEL)).containsExactlyInAnyOrderElementsOf(seed.statements()
				.stream()
				.map((statement) -> about(statement.subject(), statement.told()))
				.toList());
			assertThat(said(driver, IdentifierScheme.LABEL)).containsExactlyInAnyOrderElementsOf(seed.identifiers()
				.stream()
				.map((identifier) -> about(identifier.subject(), identifier.told()))
				.toList());
		}
	}

	private static Map<String, Object> rows(Driver driver, String cypher) {
		Map<String, Object> rows = new TreeMap<>();
		for (Record record : driver.executableQuery(cypher).execute().records()) {
			rows.put(record.get("id").asString(), record.get("row").asList());
		}
		return rows;
	}

	private static List<Map<String, Object>> said(Driver driver, String label) {
		return driver.executableQuery("MATCH (said:%s) RETURN properties(said) AS said".formatted(label))
			.execute()
			.records()
			.stream()
			.map((record) -> record.get("said").asMap())
			.toList();
	}

	private static Map<String, Object> about(String subject, Map<String, Object> told) {
		Map<String, Object> about = new HashMap<>(told);
		about.put(StatementNode.SUBJECT, subject);
		return about;
	}

	private static Map<String, Object> nodes() {
		Map<String, Object> nodes = new TreeMap<>();
		for (Node node : seed.nodes()) {
			Map<String, Object> values = stored(node.type().properties(), node.values());
			values.put("id", node.id());
			nodes.put(node.id(), List.of(List.of(node.type().label()), values));
		}
		return nodes;
	}

	private static Map<String, Object> links() {
		Map<String, Object> links = new TreeMap<>();
		for (Link link : seed.links()) {
			Map<String, Object> values = new HashMap<>(link.values());
			values.put("id", link.id());
			values.put(NodeType.CONFIDENCE, link.evidence().confidence());
			values.put("sources", link.evidence().sources());
			if (link.evidence().note() != null) {
				values.put("note", link.evidence().note());
			}
			links.put(link.id(), List.of(link.from(), link.type(), link.to(), values));
		}
		return links;
	}

	/** What the schema says is stored, without what makes the server fast. */
	private static Map<String, Object> stored(List<Property> properties, Map<String, Object> values) {
		Set<String> names = new HashSet<>(List.of(NodeType.CONFIDENCE, "note", IdentifierScheme.FIELD));
		properties.forEach((property) -> names.add(property.name()));
		Map<String, Object> stored = new HashMap<>(values);
		stored.keySet().retainAll(names);
		return stored;
	}

	@Test
	void theGraphMlReadByAParserHasTheSameNodesAndEdgesWithTheirValues() {
		DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(SupplierUtil.createStringSupplier(),
				SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
		GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
		Map<String, Map<String, String>> nodes = new HashMap<>();
		Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
		importer.setVertexFactory((id) -> id);
		importer.addVertexAttributeConsumer((at, value) -> put(nodes, at.getFirst(), at.getSecond(), value));
		importer.addEdgeAttributeConsumer((at, value) -> put(edges, at.getFirst(), at.getSecond(), value));
		importer.importGraph(graph, file("graphml").toFile());
		assertThat(file("graphml")).content()
			.contains(">%s</data>".formatted(seed.revision()), "for=\"graph\" attr.name=\"citation\"",
					"<key id=\"label\" for=\"all\" attr.name=\"label\" attr.type=\"string\"/>");
		assertThat(graph.vertexSet()).containsExactlyInAnyOrderElementsOf(seed.nodes().stream().map(Node::id).toList());
		assertThat(nodes.get("area:alashankou-cbz")).containsEntry("label", "Alashankou Comprehensive Bonded Zone")
			.containsEntry("entityKind", "AREA")
			.containsEntry("areaKm2", "5.6")
			.containsEntry("confidence", "OFFICIAL");
		assertThat(nodes.get("source:ct")).containsEntry("entityKind", "SOURCE").containsEntry("kind", "CODE_TABLE");
		assertThat(nodes.values()).extracting((values) -> values.get("note")).contains(HARD);
		assertThat(Stream
			.concat(nodes.entrySet().stream().map((node) -> said(node.getKey(), node.getValue())),
					edges.values().stream().map((edge) -> said(edge.get("relationshipId"), edge)))
			.flatMap((said) -> said)).containsExactlyInAnyOrderElementsOf(seed.statements());
		assertThat(graph.edgeSet()
			.stream()
			.map((edge) -> List.of(graph.getEdgeSource(edge), edges.get(edge).get("relationshipId"),
					edges.get(edge).get("relationship"), graph.getEdgeTarget(edge), edges.get(edge).get("confidence"),
					edges.get(edge).getOrDefault("note", ""), edges.get(edge).getOrDefault("sources", ""))))
			.containsExactlyInAnyOrderElementsOf(seed.links()
				.stream()
				.map((link) -> List.of(link.from(), link.id(), link.type(), link.to(), link.evidence().confidence(),
						(link.evidence().note() != null) ? link.evidence().note() : "",
						String.join(";", link.evidence().sources())))
				.toList());
	}

	/** The statements that stand as JSON in an attribute. */
	private static Stream<Statement> said(String subject, Map<String, String> values) {
		return JsonMapper.shared()
			.readTree(values.getOrDefault("statements", "[]"))
			.valueStream()
			.map((each) -> new Statement(subject, each.get("field").asString(), each.get("value").asString(),
					each.get("rank").asString(),
					new Evidence(each.get("confidence").asString(),
							each.get("sources").valueStream().map(JsonNode::asString).toList(),
							each.path("note").asString(null)),
					each.path("quote").asString(null), each.path("readOn").asString(null)));
	}

	private static <K> void put(Map<K, Map<String, String>> all, K key, String name, Attribute value) {
		all.computeIfAbsent(key, (each) -> new HashMap<>()).put(name, value.getValue());
	}

	@Test
	void theCommandWritesTheBytesThatTheServerHasForDownload(@TempDir Path into) throws Exception {
		GraphFiles served = RunningZonegraph.get().files();
		ExportCommand command = new ExportCommand(model);
		for (GraphFile file : served.all()) {
			Path written = into.resolve(file.name());
			assertThat(command.run(List.of("export", file.ending(), written.toString()), System.out, System.err))
				.isZero();
			assertThat(written).hasSameBinaryContentAs(file.path());
		}
		try (var left = Files.list(into)) {
			assertThat(left).hasSameSizeAs(served.all());
		}
	}

	@Tag("processes")
	@Test
	void theProcessWritesToItsOutputAndServesNothing() throws Exception {
		Process process = Zonegraphs.process("export", "ttl");
		byte[] written = process.getInputStream().readAllBytes();
		assertThat(process.waitFor()).isZero();
		GraphFiles served = RunningZonegraph.get().files();
		assertThat(written).isEqualTo(Files.readAllBytes(served.named("zonegraph.ttl").orElseThrow().path()));
	}

	@Test
	void aFormatThatThereIsNotIsSaidWithThoseThatThereAre() {
		for (List<String> arguments : List.of(List.of("export"), List.of("export", "docx"),
				List.of("export", "ttl", "a", "b"))) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ByteArrayOutputStream errors = new ByteArrayOutputStream();
			assertThat(new ExportCommand(model).run(arguments, new PrintStream(out), new PrintStream(errors)))
				.isEqualTo(2);
			assertThat(out.size()).isZero();
			assertThat(errors.toString(StandardCharsets.UTF_8).strip())
				.isEqualTo("usage: export FORMAT [FILE]; formats are zip, graphml, ttl, jsonld, cypher");
		}
	}

	@Test
	void aFileThatSomebodyHasClearedAwayIsMadeAnew() throws Exception {
		GraphFiles own = files();
		GraphFile first = own.named("zonegraph.cypher").orElseThrow();
		Files.delete(first.path());
		assertThat(own.named("zonegraph.cypher")).contains(first);
		assertThat(first.path()).exists();
		assertThat(new ArrayList<>(own.names().keySet())).endsWith("zonegraph.cypher");
		own.close();
		assertThat(first.path()).doesNotExist();
	}

}
