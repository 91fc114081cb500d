package org.zonegraph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransientException;

import org.zonegraph.element.Link;
import org.zonegraph.element.Statement;
import org.zonegraph.graph.Imprint;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.model.Model;
import org.zonegraph.model.Relationship;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedException;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Loads into a Neo4j of its own, which starts empty for every test. */
@Tag("restarts")
class ImportTests {

	/** The nodes of the revision, of the changeover, of the files and of the ledger. */
	private static final int OURS = 4;

	private static EmbeddedNeo4j neo4j;

	private static Driver driver;

	private final Model model = SeedTests.model();

	private final Seed seed = SeedReader.read(this.model, "file:seed/");

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() throws Exception {
		neo4j = TestNeo4j.own();
		driver = TestNeo4j.driver(neo4j);
	}

	@AfterAll
	static void stop() {
		driver.close();
		neo4j.close();
	}

	@BeforeEach
	void empty() {
		run("MATCH (n) DETACH DELETE n");
	}

	private static void run(String cypher) {
		driver.executableQuery(cypher).execute();
	}

	private static long count(String pattern) {
		return driver.executableQuery("RETURN COUNT { MATCH %s } AS count".formatted(pattern))
			.execute()
			.records()
			.get(0)
			.get("count")
			.asLong();
	}

	private Revision load(Seed seed, int scale) {
		return new SeedImporter(driver, this.model, "layout").load(seed, scale);
	}

	private static List<String> writesDuring(Consumer<Driver> action) {
		return CountingDriver.during(() -> action.accept(CountingDriver.counting(driver)))
			.stream()
			.filter((statement) -> statement.contains("CREATE") || statement.contains("DELETE"))
			.toList();
	}

	/** Things, what is said of them, and each naming of a source. */
	private long stored() {
		long cited = Stream
			.concat(this.seed.links().stream().map(Link::evidence),
					this.seed.statements().stream().map(Statement::evidence))
			.mapToLong((evidence) -> evidence.sources().size())
			.sum();
		// what rests on a source by single values alone is there with these
		long single = this.seed.links()
			.stream()
			.filter((link) -> link.type().equals("CITES") && !link.values().containsKey(Link.POSITION))
			.count();
		return this.seed.nodes().size() + this.seed.statements().size() + this.seed.identifiers().size() + cited
				- single;
	}

	@Test
	void whatIsLoadedIsTheSeedWholeAndNothingElse() {
		Revision revision = load(this.seed, 1);
		assertThat(revision.id()).isEqualTo(this.seed.revision());
		assertThat(revision.counts()).containsEntry("Area", 174L).containsEntry("Source", 590L);
		assertThat(count("(n)")).isEqualTo(stored() + OURS);
		assertThat(count("()-[r]->()")).isEqualTo(this.seed.links().size());
	}

	@Test
	void aSecondLoadFindsItsRevisionAndWritesNothing() {
		Revision first = load(this.seed, 1);
		List<String> writes = writesDuring((counting) -> {
			Revision second = new SeedImporter(counting, this.model, "layout").load(this.seed, 1);
			assertThat(second).isEqualTo(first);
		});
		assertThat(writes).isEmpty();
	}

	@Test
	void whatLeftTheSeedLeavesTheGraph() throws Exception {
		load(this.seed, 1);
		Seed changed = renamed();
		assertThat(load(changed, 1).id()).isEqualTo(changed.revision()).isNotEqualTo(this.seed.revision());
		assertThat(count("(:Area)")).isEqualTo(174);
		assertThat(count("(:Area {nameEn: 'Anqing Comprehensive Bonded Zone'})")).isZero();
		assertThat(count("(:Area {nameEn: 'Anking Comprehensive Bonded Zone'})")).isEqualTo(1);
		assertThat(count("()-[r]->()")).isEqualTo(this.seed.links().size());
	}

	@Test
	void aBadSeedLeavesTheGraphAsItWas() throws Exception {
		load(this.seed, 1);
		SeedTests.changed(this.folder, "areas.csv", "province:CN-AH", "province:CN-XX");
		assertThatExceptionOfType(SeedException.class)
			.isThrownBy(() -> load(SeedReader.read(this.model, this.folder.toUri().toString()), 1));
		assertThat(TestNeo4j.revision(driver))
			.hasValueSatisfying((revision) -> assertThat(revision.id()).isEqualTo(this.seed.revision()));
		assertThat(count("(n)")).isEqualTo(stored() + OURS);
	}

	@Test
	void aLoadThatFailsAtAnyOfItsStatementsLeavesTheGraphAsItWasOrIsDone() throws Exception {
		Seed renamed = renamed();
		load(renamed, 1);
		String after = Zonegraphs.hash(driver);
		load(this.seed, 1);
		String before = Zonegraphs.hash(driver);
		int asItWas = 0;
		for (int statement = 1; !loads(renamed, statement); statement++) {
			boolean done = TestNeo4j.revision(driver).orElseThrow().id().equals(renamed.revision());
			assertThat(Zonegraphs.hash(driver)).as("statement %d", statement).isEqualTo(done ? after : before);
			assertThat(count("(n:ZonegraphRevision WHERE n.since IS NOT NULL)")).isZero();
			asItWas += done ? 0 : 1;
		}
		assertThat(Zonegraphs.hash(driver)).isEqualTo(after).isNotEqualTo(before);
		assertThat(asItWas).isGreaterThan(this.model.nodeTypes().size());
	}

	/** Loads with one statement that fails; whether the load has fewer statements. */
	private boolean loads(Seed seed, int statement) {
		Driver failing = FailingDriver.failing(driver, statement,
				new ClientException("Neo.ClientError.Statement.ExecutionFailed", "a fault"));
		try {
			new SeedImporter(failing, this.model, "layout").load(seed, 1);
			return true;
		}
		catch (ClientException ex) {
			assertThat(ex).hasMessage("a fault");
			return false;
		}
	}

	@Test
	void aLoadThatFailsInAWayThatMayPassIsTriedAgain() throws Exception {
		load(this.seed, 1);
		Seed renamed = renamed();
		Driver failing = FailingDriver.failing(driver, 8,
				new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "two locks"));
		assertThat(new SeedImporter(failing, this.model, "layout").load(renamed, 1).id()).isEqualTo(renamed.revision());
	}

	/** A seed in which one area has another name. */
	private Seed renamed() throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "Anqing Comprehensive", "Anking Comprehensive");
		return SeedReader.read(this.model, this.folder.toUri().toString());
	}

	/** What the release before Spring Data's client wrote it by. */
	@Test
	void theRevisionThatTheLastReleaseWroteIsRead() {
		Revision loaded = load(this.seed, 1);
		Imprint imprint = this.seed.imprint();
		driver.executableQuery("""
				MATCH (r:ZonegraphRevision {key: 'current'})
				SET r = {key: 'current', lockedAt: timestamp()}
				SET r += $imprint, r.revision = $revision, r.layout = $layout, r.loadedAt = datetime(),
				  r.types = $types, r.counts = $counts
				""")
			.withParameters(Map.of("imprint",
					Map.of("title", imprint.title(), "publisher", imprint.publisher(), "issuedOn", imprint.issuedOn(),
							"licence", imprint.licence()),
					"revision", loaded.id(), "layout", "layout", "types", List.copyOf(loaded.counts().keySet()),
					"counts", List.copyOf(loaded.counts().values())))
			.execute();
		List<String> writes = writesDuring((counting) -> {
			Revision read = new SeedImporter(counting, this.model, "layout").load(this.seed, 1);
			assertThat(read.id()).isEqualTo(this.seed.revision());
			assertThat(read.counts()).isEqualTo(loaded.counts());
			assertThat(read.imprint().title()).isEqualTo(imprint.title());
			assertThat(read.homepage()).isNull();
			assertThat(read.loadedAt()).isAfter(loaded.loadedAt());
		});
		assertThat(writes).isEmpty();
	}

	@Test
	void aStoreThatAnEarlierReleaseMadeOfTheSameSeedGetsWhatThatDidNotStore() {
		new SeedImporter(driver, this.model, "earlier layout").load(this.seed, 1);
		run("MATCH (n:Area) REMOVE n.nameEnSort, n.typeSort, n.confidenceSort, n.nameSort");
		Revision revision = load(this.seed, 1);
		assertThat(revision.id()).isEqualTo(this.seed.revision());
		assertThat(revision.layout()).isEqualTo("layout");
		assertThat(count("(n:Area WHERE n.nameEnSort IS NOT NULL AND n.typeSort IS NOT NULL "
				+ "AND n.confidenceSort IS NOT NULL AND n.nameSort IS NOT NULL)"))
			.isEqualTo(174);
	}

	@Test
	void aDatabaseThatHoldsSomethingElseIsNotTouched() {
		run("CREATE (:Castle {id: 'castle:1'})");
		List<Map<String, Object>> before = schema();
		assertThatIllegalStateException().isThrownBy(() -> load(this.seed, 1)).withMessageContaining("not Zonegraph's");
		assertThat(count("(:Castle)")).isEqualTo(1);
		assertThat(count("(:Area)")).isZero();
		assertThat(schema()).isEqualTo(before);
	}

	@Test
	void aLoadThatWasCutOffIsClearedAndBegunAgain() {
		run("CREATE (:ZonegraphLoading), (:Area {id: 'area:half'}), (:ZonegraphRevision {key: 'current'})");
		assertThat(TestNeo4j.revision(driver)).isEmpty();
		load(this.seed, 1);
		assertThat(count("(:Area)")).isEqualTo(174);
		assertThat(count("(:ZonegraphLoading)")).isZero();
	}

	@Test
	void aSyntheticGraphHasTheSameShapeSoManyTimes() {
		Revision revision = load(this.seed, 12);
		assertThat(revision.id()).isEqualTo(this.seed.revision() + "x12");
		assertThat(revision.counts()).containsEntry("Province", 12 * 31L);
		assertThat(count("(n)")).as("its files are those of no revision").isEqualTo(12L * stored() + OURS - 1);
		assertThat(count("()-[r]->()")).isEqualTo(12L * this.seed.links().size());
		assertThat(count("(:Province {areasCount: 21})")).isEqualTo(12);
		assertThatIllegalStateException().isThrownBy(() -> load(this.seed, 13)).withMessageContaining("empty");
	}

	/** What the database has of indexes and constraints, but for their numbers. */
	private static List<Map<String, Object>> schema() {
		List<Map<String, Object>> all = new ArrayList<>();
		for (String show : List.of("SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options, state",
				"SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties")) {
			driver.executableQuery(show).execute().records().stream().map((record) -> {
				Map<String, Object> rule = new HashMap<>(record.asMap());
				rule.computeIfPresent("labelsOrTypes", (key, labels) -> Set.copyOf((List<?>) labels));
				return rule;
			}).forEach(all::add);
		}
		return all;
	}

	@Test
	void aStoreOfTheLastReleaseGetsWhatTheModelWantsAndKeepsWhatIsNotOurs() {
		load(this.seed, 1);
		List<Map<String, Object>> wanted = schema();
		for (String older : List.of("DROP INDEX search", "DROP INDEX Area_areaKm2", "DROP INDEX Area_type",
				"DROP CONSTRAINT Measure_id", "CREATE INDEX `Area_type` IF NOT EXISTS FOR (n:`Area`) ON (n.`type`)",
				"CREATE INDEX `Area_moat` IF NOT EXISTS FOR (n:`Area`) ON (n.`moat`, n.id)",
				"CREATE INDEX `Measure_id` IF NOT EXISTS FOR (n:`Measure`) ON (n.id)",
				"CREATE FULLTEXT INDEX `search` IF NOT EXISTS FOR (n:`Area`|`Measure`) ON EACH [n.`searchKeys`] "
						+ "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
				"CREATE INDEX of_mine IF NOT EXISTS FOR (n:Area) ON (n.nameZh)",
				"CREATE INDEX Castle_name IF NOT EXISTS FOR (n:Castle) ON (n.name)")) {
			run(older);
		}
		run("CALL db.awaitIndexes(60)");
		assertThat(found("airbus")).isZero();

		load(this.seed, 1);

		assertThat(schema()).filteredOn((rule) -> !Set.of("of_mine", "Castle_name").contains(rule.get("name")))
			.containsExactlyInAnyOrderElementsOf(wanted);
		assertThat(schema()).extracting((rule) -> rule.get("name")).contains("of_mine", "Castle_name");
		assertThat(found("airbus")).isPositive();
		run("DROP INDEX of_mine");
		run("DROP INDEX Castle_name");
	}

	private static long found(String word) {
		return driver
			.executableQuery("CALL db.index.fulltext.queryNodes('search', $word) YIELD node WHERE node:Enterprise "
					+ "RETURN count(node) AS found")
			.withParameters(Map.of("word", word))
			.execute()
			.records()
			.get(0)
			.get("found")
			.asLong();
	}

	@Test
	void theDatabaseInTheProcessTellsNobodyThatItRuns() {
		assertThat(driver.executableQuery("SHOW SETTINGS YIELD name, value RETURN name, value")
			.execute()
			.records()
			.stream()
			.collect(Collectors.toMap((record) -> record.get("name").asString(),
					(record) -> record.get("value").asString())))
			.containsEntry("dbms.usage_report.enabled", "false")
			.containsEntry("server.bolt.telemetry.enabled", "false");
	}

	@Test
	void everyOrderAndLookupIsBackedByAnIndex() {
		load(this.seed, 1);
		List<Map<String, Object>> indexes = driver
			.executableQuery("SHOW INDEXES YIELD labelsOrTypes, properties, state, type")
			.execute()
			.records()
			.stream()
			.map((record) -> record.asMap())
			.toList();
		assertThat(indexes).allSatisfy((index) -> assertThat(index).containsEntry("state", "ONLINE"));
		Stream.concat(this.model.nodeTypes().stream(), this.model.links().stream()).forEach((type) -> {
			type.orders()
				.stream()
				.filter((order) -> !order.name().equals("id"))
				.map((order) -> type.ordered(order).sortName())
				.forEach((name) -> assertThat(indexes)
					.anySatisfy((index) -> assertThat(index).containsEntry("labelsOrTypes", List.of(type.label()))
						.containsEntry("properties", List.of(name, "id"))));
			type.toOnes()
				.filter((relationship) -> relationship.end() == Relationship.End.ID)
				.forEach((relationship) -> assertThat(indexes)
					.anySatisfy((index) -> assertThat(index).containsEntry("labelsOrTypes", List.of(type.label()))
						.containsEntry("properties", List.of(relationship.field(), "id"))));
			type.lists()
				.forEach((relationship) -> assertThat(indexes)
					.anySatisfy((index) -> assertThat(index).containsEntry("labelsOrTypes", List.of(type.label()))
						.containsEntry("properties", List.of(relationship.countName(), "id"))));
		});
	}

}
