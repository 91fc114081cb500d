package org.zonegraph;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import org.zonegraph.element.OtherRevisionException;
import org.zonegraph.element.StoredGraph;
import org.zonegraph.element.Subject;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.Revision;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A reader sees the old graph or the new, whatever happens to the process that loads. */
@Tag("processes")
class AtomicTests {

	private static final String OLD = "Comprehensive Bonded Zone";

	private static final String NEW = "Complete Bonded Zone";

	/** Hash of the graph of the real seed; null until it was loaded once. */
	private static String whole;

	private final Model model = SeedTests.model();

	@TempDir
	private Path folder;

	/** A seed in which every comprehensive bonded zone has another name. */
	private Seed renamed() throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "", "");
		Path areas = this.folder.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace(OLD, NEW));
		return SeedReader.read(this.model, this.folder.toUri().toString());
	}

	@Test
	void aProcessThatIsKilledWhileItLoadsLeavesTheOldGraphWhole() throws Exception {
		Path directory = TestNeo4j.temporaryDirectory();
		Seed seed = SeedReader.read(this.model, "file:seed/");
		Seed renamed = renamed();
		String before = loadInto(directory, seed);
		Process process = Zonegraphs.process("--server.port=0", "--server.address=127.0.0.1",
				"--zonegraph.neo4j.directory=" + directory, "--zonegraph.seed.location=" + this.folder.toUri());
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			Zonegraphs.awaitLine(output, "loading revision " + renamed.revision());
			process.destroyForcibly().waitFor();
		}
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(directory, 0); Driver driver = TestNeo4j.driver(neo4j)) {
			assertThat(TestNeo4j.revision(driver).map(Revision::id)).contains(seed.revision());
			assertThat(Zonegraphs.hash(driver)).isEqualTo(before);
			new SeedImporter(driver, this.model, "layout").load(renamed, 1);
			assertThat(Zonegraphs.hash(driver)).isNotEqualTo(before);
			new SeedImporter(driver, this.model, "layout").load(seed, 1);
			assertThat(Zonegraphs.hash(driver)).as("the same seed gives the same graph").isEqualTo(before);
		}
	}

	@Test
	void aProcessThatIsKilledWhileItFillsAnEmptyDatabaseServesNothingUntilItIsLoadedFromTheStart() throws Exception {
		Path directory = TestNeo4j.temporaryDirectory();
		Seed seed = SeedReader.read(this.model, "file:seed/");
		Process process = Zonegraphs.process("--server.port=0", "--server.address=127.0.0.1",
				"--zonegraph.neo4j.directory=" + directory, "--zonegraph.synthetic.scale=1000");
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			assertThat(Zonegraphs.awaitLine(output, "loaded 10 of 1000 copies")).contains("a second");
			process.destroyForcibly().waitFor();
		}
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(directory, 0); Driver driver = TestNeo4j.driver(neo4j)) {
			assertThat(TestNeo4j.revision(driver)).isEmpty();
			long half = driver.executableQuery("RETURN COUNT { (:Area) } AS areas")
				.execute()
				.records()
				.get(0)
				.get("areas")
				.asLong();
			assertThat(half).isGreaterThanOrEqualTo(10 * 174);
			assertThat(new SeedImporter(driver, this.model, "layout").load(seed, 1).counts()).containsEntry("Area",
					174L);
			assertThat(Zonegraphs.hash(driver)).isEqualTo(whole(seed));
		}
	}

	@Test
	void aDatabaseThatWasEmptiedBehindItsBackIsAnErrorAndNotAnEmptyAnswer() throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.run(ZonegraphApplication.class,
				"--server.port=0", "--management.server.port=0", "--server.address=127.0.0.1",
				"--zonegraph.cache.enabled=false", "--zonegraph.limits.rate.enabled=false",
				"--zonegraph.neo4j.directory=" + TestNeo4j.temporaryDirectory())) {
			RunningZonegraph zonegraph = new RunningZonegraph(context);
			assertThat(zonegraph.ask("{ areas { totalCount } }").at("areas.totalCount").<Integer>as()).isEqualTo(174);
			context.getBean(Driver.class).executableQuery("MATCH (n) DETACH DELETE n").execute();
			assertThat(zonegraph.refuse("{ areas { totalCount } }")).extractingByKey("extensions")
				.asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsEntry("code", "SOURCE_UNAVAILABLE");
		}
	}

	/** Loads into an empty database, and what its graph is then. */
	private String loadInto(Path directory, Seed seed) {
		try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(directory, 0); Driver driver = TestNeo4j.driver(neo4j)) {
			new SeedImporter(driver, this.model, "layout").load(seed, 1);
			whole = Zonegraphs.hash(driver);
			return whole;
		}
	}

	private String whole(Seed seed) throws Exception {
		return (whole != null) ? whole : loadInto(TestNeo4j.temporaryDirectory(), seed);
	}

	private void whatIsReadToItsEndIsOfTheRevisionThatItBeganWith(ConfigurableApplicationContext context, Seed next,
			String layout) {
		GraphWatch graph = context.getBean(GraphWatch.class);
		StoredGraph whole = new StoredGraph(graph, this.model, context.getBean(Revision.class));
		Iterator<Subject> subjects = whole.subjects().iterator();
		Subject first = subjects.next();
		new SeedImporter(context.getBean(Driver.class), this.model, layout).load(next, 1);
		assertThat(first.node().id()).startsWith("area:");
		assertThatExceptionOfType(OtherRevisionException.class)
			.isThrownBy(() -> subjects.forEachRemaining((subject) -> assertThat(subject).isNotNull()))
			.withMessageContaining(whole.revision());
		assertThatExceptionOfType(OtherRevisionException.class).isThrownBy(whole::files);
	}

	@Test
	void whileOneRevisionTakesThePlaceOfAnotherEveryAnswerIsOfOneOfThem() throws Exception {
		Seed seed = SeedReader.read(this.model, "file:seed/");
		Seed renamed = renamed();
		String question = """
				{ dataset { revision } first: areas(first: 100) { totalCount nodes { nameEn province { nameEn }
				    enterprises { totalCount nodes { name } } evidence { sources { id } } } }
				  second: areas(last: 100) { totalCount nodes { nameEn province { nameEn } } }
				  paths(from: "province:CN-SC", to: "province:CN-HA", first: 2) { nodes { confidence hops { sentence } } }
				  search(text: "Alashankou", first: 3) { totalCount edges { score highlight node { name } } } }""";
		try (ConfigurableApplicationContext context = SpringApplication.run(ZonegraphApplication.class,
				"--server.port=0", "--management.server.port=0", "--server.address=127.0.0.1",
				"--zonegraph.cache.enabled=false", "--zonegraph.limits.rate.enabled=false",
				"--zonegraph.limits.request-time=5m", "--zonegraph.limits.database-time=1m",
				"--zonegraph.neo4j.directory=" + TestNeo4j.temporaryDirectory())) {
			RunningZonegraph zonegraph = new RunningZonegraph(context);
			// planned once, so that the readers read
			zonegraph.ask(question);
			Map<String, Set<Object>> answers = new ConcurrentHashMap<>();
			ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
			AtomicBoolean over = new AtomicBoolean();
			List<Thread> readers = IntStream.range(0, 3).mapToObj((number) -> new Thread(() -> {
				while (!over.get() && failures.isEmpty()) {
					RunningZonegraph.Answer answer = zonegraph.ask(question);
					answers
						.computeIfAbsent(answer.at("dataset.revision").as(),
								(revision) -> ConcurrentHashMap.newKeySet())
						.add(answer.value());
				}
			})).toList();
			readers.forEach((reader) -> reader.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure)));
			readers.forEach(Thread::start);
			String layout = context.getBean(Revision.class).layout();
			for (Seed next : List.of(renamed, seed, renamed, seed)) {
				new SeedImporter(context.getBean(Driver.class), this.model, layout).load(next, 1);
			}
			over.set(true);
			for (Thread reader : readers) {
				reader.join();
			}
			assertThat(failures).isEmpty();
			assertThat(answers).containsOnlyKeys(seed.revision(), renamed.revision());
			answers.forEach((revision, ofIt) -> assertThat(ofIt).as("answers of revision %s", revision).hasSize(1));
			whatIsReadToItsEndIsOfTheRevisionThatItBeganWith(context, renamed, layout);
			assertThat(answers.get(seed.revision()).toString()).contains("Alashankou " + OLD);
			assertThat(answers.get(renamed.revision()).toString()).contains("Alashankou " + NEW);
		}
	}

}
