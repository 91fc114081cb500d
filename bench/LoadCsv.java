import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

import org.zonegraph.graph.schema.GraphSchema;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.model.Model;
import org.zonegraph.model.Names;
import org.zonegraph.model.SchemaReader;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

/**
 * Loads so many copies of the seed twice, each into an empty Neo4j in this process: by the importer, and by LOAD CSV of
 * the same nodes and relationships in transactions of 10,000 rows. Constraints are there before, indexes are made after,
 * for both.
 *
 * <pre>
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx2g -cp target/classes:$(cat target/classpath) bench/LoadCsv.java 1000
 * </pre>
 */
class LoadCsv {

	private final Model model = SchemaReader.read(Files.readString(Path.of("schema.graphqls")));

	private final Seed seed = SeedReader.read(this.model, "file:seed/");

	private final int copies;

	private LoadCsv(int copies) throws IOException {
		this.copies = copies;
	}

	public static void main(String[] arguments) throws Exception {
		LoadCsv bench = new LoadCsv(Integer.parseInt(arguments[0]));
		Map<String, List<Value>> tables = new LinkedHashMap<>();
		bench.run((home, driver) -> new SeedImporter(driver, bench.model, "bench").load(bench.seed, 1), (driver) -> {
			tables.putAll(read(driver, "MATCH (n) WHERE NOT n:ZonegraphRevision RETURN labels(n)[0] AS name, properties(n) AS row"));
			tables.putAll(read(driver, """
					MATCH (a)-[r]->(b) RETURN labels(a)[0] + '-' + type(r) + '-' + labels(b)[0] AS name,
					  r {.*, `from`: a.id, `to`: b.id} AS row"""));
		});
		bench.report("importer", bench.run(
				(home, driver) -> new SeedImporter(driver, bench.model, "bench").load(bench.seed, bench.copies), LoadCsv::count));
		bench.report("LOAD CSV", bench.run((home, driver) -> bench.loadCsv(home, driver, tables), LoadCsv::count));
	}

	private interface Load {

		void into(Path home, Driver driver) throws Exception;

	}

	private interface Then {

		void with(Driver driver) throws Exception;

	}

	private double started;

	private double run(Load load, Then then) throws Exception {
		Path home = Files.createTempDirectory("load");
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(home, 0);
				Driver driver = GraphDatabase.driver(neo4j.uri(), AuthTokens.basic(neo4j.username(), neo4j.password()))) {
			driver.verifyConnectivity();
			this.started = System.nanoTime();
			load.into(home, driver);
			double seconds = (System.nanoTime() - this.started) / 1e9;
			then.with(driver);
			return seconds;
		}
	}

	private static Map<String, List<Value>> read(Driver driver, String cypher) {
		return driver.executableQuery(cypher)
			.execute()
			.records()
			.stream()
			.collect(Collectors.groupingBy((record) -> record.get("name").asString(), LinkedHashMap::new,
					Collectors.mapping((Record record) -> record.get("row"), Collectors.toList())));
	}

	private static void count(Driver driver) {
		Record counts = driver.executableQuery("RETURN COUNT { () } AS nodes, COUNT { ()-[]->() } AS relationships")
			.execute()
			.records()
			.get(0);
		System.out.println(counts.asMap());
	}

	private void report(String name, double seconds) {
		long things = (long) this.copies * (this.seed.nodes().size() + this.seed.links().size());
		System.out.printf("%s: %.0f s, %.0f nodes and relationships a second, indexes included; heap at most %d MiB%n", name,
				seconds, things / seconds, Runtime.getRuntime().maxMemory() >> 20);
	}

	private void loadCsv(Path home, Driver driver, Map<String, List<Value>> tables) throws IOException {
		Path folder = Files.createDirectories(home.resolve("import"));
		for (Map.Entry<String, List<Value>> table : tables.entrySet()) {
			write(folder.resolve(table.getKey() + ".csv"), table.getValue());
		}
		this.started = System.nanoTime();
		GraphSchema schema = new GraphSchema(this.model);
		try (Session session = driver.session()) {
			session.executeWriteWithoutResult((transaction) -> schema.constraints().forEach((each) -> transaction.run(each.create()).consume()));
			for (Map.Entry<String, List<Value>> table : tables.entrySet()) {
				session.run(statement(folder, table.getKey(), table.getValue())).consume();
				System.out.printf("LOAD CSV %s after %.0f s%n", table.getKey(), (System.nanoTime() - this.started) / 1e9);
			}
			session.executeWriteWithoutResult((transaction) -> schema.indexes().forEach((each) -> transaction.run(each.create()).consume()));
			session.run("CALL db.awaitIndexes(3600)").consume();
		}
	}

	private static Map<String, String> columns(List<Value> rows) {
		Map<String, String> columns = new LinkedHashMap<>();
		rows.forEach((row) -> row.keys().forEach((key) -> columns.put(key, row.get(key).type().name())));
		return columns;
	}

	private static String statement(Path folder, String table, List<Value> rows) {
		Set<String> set = new LinkedHashSet<>();
		columns(rows).forEach((column, type) -> {
			String cell = "row.`%s`".formatted(column);
			set.add("`%s`: %s".formatted(column, switch (type) {
				case "INTEGER" -> "toInteger(" + cell + ")";
				case "FLOAT" -> "toFloat(" + cell + ")";
				case "BOOLEAN" -> "toBoolean(" + cell + ")";
				case "LIST OF ANY?" -> "split(" + cell + ", ';')";
				default -> cell;
			}));
		});
		String[] ends = table.split("-");
		String create = (ends.length == 1) ? "CREATE (n:`%s`) SET n = {%s}".formatted(table, String.join(", ", set)) : """
				MATCH (a:`%s` {id: row.`from`}) MATCH (b:`%s` {id: row.`to`}) CREATE (a)-[r:`%s`]->(b) SET r = {%s}"""
			.formatted(ends[0], ends[2], ends[1], set.stream()
				.filter((each) -> !each.startsWith("`from`") && !each.startsWith("`to`"))
				.collect(Collectors.joining(", ")));
		return "LOAD CSV WITH HEADERS FROM '%s' AS row CALL (row) { %s } IN TRANSACTIONS OF 10000 ROWS"
			.formatted(folder.resolve(table + ".csv").toUri(), create);
	}

	private void write(Path file, List<Value> rows) throws IOException {
		List<String> columns = new ArrayList<>(columns(rows).keySet());
		try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			out.write(String.join(",", columns) + "\n");
			for (int copy = 1; copy <= this.copies; copy++) {
				for (Value row : rows) {
					List<String> cells = new ArrayList<>();
					for (String column : columns) {
						cells.add(cell(column, row.get(column), copy));
					}
					out.write(String.join(",", cells) + "\n");
				}
			}
		}
	}

	private String cell(String column, Value value, int copy) {
		if (value.isNull()) {
			return "";
		}
		String text = value.hasType(org.neo4j.driver.internal.types.InternalTypeSystem.TYPE_SYSTEM.LIST())
				? String.join(";", value.asList(Value::asString)) : value.asObject().toString();
		boolean id = List.of("id", "from", "to").contains(column) && this.model.ofKind(Names.kind(text)).isPresent();
		boolean changes = copy > 1 && (id || column.equals("id"));
		return "\"" + (changes ? text.replaceFirst(":", ":~" + copy + "~") : text).replace("\"", "\"\"") + "\"";
	}

}
