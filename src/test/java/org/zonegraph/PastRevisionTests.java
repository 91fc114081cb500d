package org.zonegraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.PastGraphs;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.model.Model;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Questions of the past are answered as they were while the revision was served, and the
 * present as if there were none.
 */
@Tag("restarts")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PastRevisionTests {

	private static final int QUESTIONS = 15;

	private static final String CITY = "{ then: area(id: \"area:anqing-cbz\", revision: \"%s\") { cityEn } now: area(id: \"area:anqing-cbz\") { cityEn } }";

	private static final Model MODEL = SeedTests.model();

	@TempDir
	private static Path folder;

	private static EmbeddedNeo4j neo4j;

	private static Driver driver;

	private static SeedImporter importer;

	private static RunningZonegraph copy;

	/** The seed as it is shipped, with other names and cities, and with less and more. */
	private static List<Seed> seeds;

	/** What each shipped document was answered, by the revision that was served. */
	private static final Map<String, Map<String, Object>> then = new HashMap<>();

	@BeforeAll
	static void loadThreeRevisions() throws Exception {
		Path second = Files.createDirectory(folder.resolve("second"));
		SeedTests.changed(second, "areas.csv", ",Anqing,", ",Anqing City,");
		Files.writeString(second.resolve("areas.csv"), Files.readString(second.resolve("areas.csv"))
			.replace("Comprehensive Bonded Zone", "Complete Bonded Zone"));
		Path third = Files.createDirectory(folder.resolve("third"));
		SeedTests.changed(third, "areas.csv", ",Anqing,", ",Anking,");
		shorten(third.resolve("identifiers.csv"));
		shorten(third.resolve("synonyms.csv"));
		Path sources = third.resolve("sources.csv");
		List<String> rows = Files.readAllLines(sources);
		String copied = rows.get(rows.size() - 1);
		Files.writeString(sources,
				Files.readString(sources).stripTrailing() + "\n" + copied.replaceFirst("^source:", "source:a-") + "\n");
		seeds = Stream.of("file:seed/", second.toUri().toString(), third.toUri().toString())
			.map((location) -> SeedReader.read(MODEL, location))
			.toList();
		neo4j = TestNeo4j.own();
		driver = TestNeo4j.driver(neo4j);
		importer = new SeedImporter(driver, MODEL, "layout");
		importer.load(seeds.get(0), 1);
		copy = started(folder.resolve("copy"));
		for (Seed seed : seeds) {
			load(copy, seed);
			Map<String, Object> answers = new LinkedHashMap<>();
			for (String name : documents(seed)) {
				answers.put(name, copy.respond(text(name), TrustedDocumentsTests.variables(name)).get("data"));
			}
			then.put(seed.revision(), answers);
		}
	}

	@AfterAll
	static void stop() throws Exception {
		copy.close();
		Path past = Files.createDirectories(folder.resolve("copy/past"));
		assertThat(past).as("nothing is left on the disk").isEmptyDirectory();
		driver.close();
		neo4j.close();
	}

	private static RunningZonegraph started(Path directory, String... more) {
		Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
		settings.put("zonegraph.seed.load", "never");
		settings.put("zonegraph.neo4j.directory", directory);
		settings.put("zonegraph.limits.rate.enabled", "false");
		settings.put("zonegraph.limits.request-time", "5m");
		settings.put("zonegraph.limits.database-time", "1m");
		for (String setting : more) {
			settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
		}
		return CompletableFuture.supplyAsync(() -> RunningZonegraph.start(settings)).join();
	}

	/** Each store plans anew, so all are asked of one revision and some of the others. */
	private static List<String> documents(Seed seed) throws IOException {
		return TrustedDocumentsTests.names()
			.filter((name) -> seed == seeds.get(1) || Math.floorMod(name.hashCode(), 4) == 0)
			.toList();
	}

	/** Without its last row. */
	private static void shorten(Path table) throws Exception {
		List<String> rows = Files.readAllLines(table);
		Files.write(table, rows.subList(0, rows.size() - 1));
	}

	private static void load(RunningZonegraph copy, Seed seed) throws Exception {
		importer.load(seed, 1);
		GraphWatch watch = copy.context().getBean(GraphWatch.class);
		Await.until(() -> watch.state().revision().id().equals(seed.revision()));
	}

	private static String text(String name) throws Exception {
		return Files.readString(Path.of("src/main/resources/documents", name + ".graphql"));
	}

	/** The same question with a revision at each root field. */
	@SuppressWarnings("rawtypes")
	private static String of(String question, String revision) {
		Document document = new Parser().parseDocument(question);
		List<Definition> definitions = new ArrayList<>();
		for (Definition<?> each : document.getDefinitions()) {
			definitions.add((each instanceof OperationDefinition operation)
					? operation.transform((builder) -> builder.selectionSet(of(operation.getSelectionSet(), revision)))
					: each);
		}
		return AstPrinter.printAst(document.transform((builder) -> builder.definitions(definitions)));
	}

	private static SelectionSet of(SelectionSet roots, String revision) {
		return roots.transform((builder) -> builder.selections(roots.getSelections().stream().map((root) -> {
			Field field = (Field) root;
			List<Argument> arguments = new ArrayList<>(field.getArguments());
			arguments.add(new Argument("revision", new StringValue(revision)));
			return field.transform((each) -> each.arguments(arguments));
		}).toList()));
	}

	@Test
	@Order(1)
	void everyShippedDocumentIsAnsweredOfARevisionAsWhileItWasServedAndThePresentIsAsBefore() throws Exception {
		String graph = Zonegraphs.hash(driver);
		String now = seeds.get(2).revision();
		for (Seed seed : seeds) {
			for (String name : documents(seed)) {
				Map<String, Object> response = copy.respond(of(text(name), seed.revision()),
						TrustedDocumentsTests.variables(name));
				assertThat(response).as("%s of %s", name, seed.revision()).doesNotContainKey("errors");
				Seeds.assertSame(0, name + " of " + seed.revision(), then.get(seed.revision()).get(name),
						response.get("data"));
				assertThat(response.get("extensions").toString()).as(name).contains("revision=" + seed.revision());
			}
		}
		assertThat(Zonegraphs.hash(driver)).isEqualTo(graph);
		for (String name : documents(seeds.get(2))) {
			Seeds.assertSame(0, name, then.get(now).get(name),
					copy.respond(text(name), TrustedDocumentsTests.variables(name)).get("data"));
		}
		assertThat(then.get(now)).isNotEqualTo(then.get(seeds.get(0).revision()));
	}

	@Test
	@Order(2)
	void madeUpQuestionsAreAnsweredOfARevisionAsPlainJavaAnswersThemFromItsSeed() {
		Random random = Seeds.random(20261128);
		for (Seed seed : seeds) {
			MemoryGraph graph = new MemoryGraph(MODEL, seed);
			for (int asked = 0; asked < QUESTIONS;) {
				long drawn = random.nextLong();
				QuestionGenerator.Question question = new QuestionGenerator(graph, drawn).question();
				String text = of(question.text(), seed.revision());
				Map<String, Object> response = copy.respond(text, Map.of());
				if (String.valueOf(response.get("errors")).contains("code=LIMIT_EXCEEDED")) {
					continue;
				}
				Seeds.assertSame(drawn, text, null, response.get("errors"));
				Seeds.assertSame(drawn, text, question.data(), response.get("data"));
				asked++;
			}
		}
	}

	@Test
	@Order(3)
	void thenAndNowStandBesideEachOtherAndEachSaysWhatItIsOf() throws Exception {
		String first = seeds.get(0).revision();
		Map<String, Object> response = copy.respond(CITY.formatted(first), Map.of());
		RunningZonegraph.Answer answer = new RunningZonegraph.Answer(response);
		assertThat(answer.at("data").value())
			.isEqualTo(Map.of("then", Map.of("cityEn", "Anqing"), "now", Map.of("cityEn", "Anking")));
		assertThat(answer.at("extensions.revision").value()).isEqualTo(seeds.get(2).revision());
		assertThat(answer.at("extensions.revisions").value()).isEqualTo(Map.of("then", first));
		var both = copy.getQuestion(CITY.formatted(first)).headers();
		assertThat(both.firstValue("Zonegraph-Asked-Revision")).isEmpty();
		assertThat(both.firstValue("Zonegraph-Revision")).contains(seeds.get(2).revision());
		String whole = "query($r: String) { dataset(revision: $r) { revision } areas(revision: $r) { totalCount } }";
		RunningZonegraph.Answer then = new RunningZonegraph.Answer(copy.respond(whole, Map.of("r", first)));
		assertThat(then.at("data.dataset.revision").value()).isEqualTo(first);
		assertThat(then.at("extensions.revision").value()).isEqualTo(first);
		assertThat(copy.respond(whole, Map.of()).get("extensions").toString()).doesNotContain("revisions=");
		var file = copy.get("/graphql?query=%7B%20areas(first:3,revision:%22" + first + "%22)%7Bnodes%7Bid%7D%7D%7D",
				"Accept", "text/csv");
		assertThat(file.body()).contains("area:");
		assertThat(file.headers().firstValue("Zonegraph-Asked-Revision")).contains(first);
		assertThat(file.headers().firstValue("Zonegraph-Revision")).as("what caches go by")
			.contains(seeds.get(2).revision());
		var receipt = copy.postQuestion(whole, Map.of("r", first), "Zonegraph-Receipt", "true");
		assertThat(receipt.body()).doesNotContain("\"receipt\"");
		var kept = copy.getQuestion("{ areas(revision: \"%s\") { totalCount } }".formatted(first));
		assertThat(kept.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
		assertThat(copy.getQuestion("{ areas(revision: \"%s\") { totalCount } }".formatted(first))
			.headers()
			.firstValue("Cache-Status")).contains("zonegraph; hit");
	}

	@Test
	@Order(4)
	void everyRootFieldHasTheArgumentButTheOneThatRelayAsksForAnything() {
		List<Map<String, Object>> fields = copy
			.ask("{ __schema { queryType { fields { name args { name description } } } } }")
			.at("__schema.queryType.fields")
			.as();
		assertThat(fields).hasSizeGreaterThan(30)
			.filteredOn((field) -> !field.get("name").equals("node"))
			.hasSize(fields.size() - 1)
			.allSatisfy((field) -> assertThat(field.get("args").toString()).as("%s", field.get("name"))
				.contains("name=revision, description=Answered as the graph was"));
	}

	@Test
	@Order(5)
	void whatCannotBeAskedIsRefusedWithWhatCan() throws Exception {
		Map<String, Object> unknown = copy.refuse("{ areas(revision: \"nothing\") { totalCount } }");
		assertThat(unknown.get("message").toString()).contains("there is no revision 'nothing'", "revisions",
				seeds.get(1).revision());
		assertThat(unknown.get("extensions").toString()).contains("UNKNOWN_REVISION");
		assertThat(copy.getQuestion("{ areas(revision: \"nothing\") { nodes { id } } }", "Accept", "text/csv")
			.statusCode()).isEqualTo(404);
		String many = "{ a: areas(revision: \"a\") { totalCount } b: areas(revision: \"b\") { totalCount } c: areas(revision: \"c\") { totalCount } }";
		assertThat(copy.refuse(many).get("extensions").toString()).contains("TOO_MANY_REVISIONS");
		driver.executableQuery("MATCH (l:ZonegraphLedger {sequence: 1}) SET l.kept = l.content, l.content = null")
			.execute();
		try (RunningZonegraph another = started(folder.resolve("another"), "zonegraph.past.revisions=1")) {
			assertThat(another.refuse(CITY.formatted(seeds.get(0).revision())).get("extensions").toString())
				.contains("REVISION_NOT_KEPT");
		}
		driver.executableQuery("MATCH (l:ZonegraphLedger {sequence: 1}) SET l.content = l.kept REMOVE l.kept")
			.execute();
		try (RunningZonegraph present = started(folder.resolve("present"), "zonegraph.past.revisions=0")) {
			assertThat(present.refuse(CITY.formatted(seeds.get(0).revision())).get("extensions").toString())
				.contains("PAST_NOT_SERVED");
		}
	}

	@Test
	@Order(6)
	void whoAsksBeforeARevisionIsMadeIsToldWhenToAskAgainAndPaysForItOnce() throws Exception {
		String question = "{ areas(revision: \"%s\") { totalCount } }".formatted(seeds.get(0).revision());
		try (RunningZonegraph hasty = started(folder.resolve("hasty"), "zonegraph.limits.request-time=3s",
				"zonegraph.limits.rate.enabled=true", "zonegraph.limits.rate.cost=20000",
				"zonegraph.limits.rate.period=1h")) {
			var first = hasty.getQuestion(question);
			assertThat(first.body()).contains("REVISION_IN_THE_MAKING");
			assertThat(first.headers().firstValue("Retry-After")).contains("10");
			long left = Long.parseLong(first.headers().firstValue("RateLimit-Remaining").orElseThrow());
			assertThat(left).isBetween(8_000L, 10_000L);
			assertThat(hasty.getQuestion(question, "Accept", "text/csv").statusCode()).isEqualTo(503);
			Await.until(() -> hasty.getQuestion(question).body().contains("\"totalCount\":"));
		}
	}

	@Test
	@Order(8)
	void aStoreThatBreaksIsMadeAgainForTheNextQuestion() {
		PastGraphs graphs = copy.context().getBean(PastGraphs.class);
		String revision = seeds.get(0).revision();
		Instant deadline = Instant.now().plus(Duration.ofMinutes(5));
		AtomicInteger made = new AtomicInteger();
		assertThatThrownBy(() -> graphs.read(revision, deadline, () -> {
		}, (past) -> {
			throw new ServiceUnavailableException("the disk is gone");
		})).isInstanceOf(ServiceUnavailableException.class);
		for (int asked = 0; asked < 2; asked++) {
			String read = graphs.read(revision, deadline, made::incrementAndGet, (past) -> past.revision().id());
			assertThat(read).isEqualTo(revision);
		}
		assertThat(made).hasValue(1);
	}

	@Test
	@Order(7)
	void readersOfEveryRevisionSeeItWholeWhileOthersAreLoaded() throws Exception {
		String question = "{ dataset { revision } areas(first: 100) { totalCount nodes { nameEn cityEn province { nameEn } } } search(text: \"Anqing\", first: 3) { edges { node { name } } } }";
		Map<String, Object> expected = new HashMap<>();
		for (Seed seed : seeds) {
			expected.put(seed.revision(), copy.ask(of(question, seed.revision())).value());
		}
		assertThat(expected.values()).doesNotHaveDuplicates();
		ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
		AtomicBoolean over = new AtomicBoolean();
		AtomicInteger read = new AtomicInteger();
		List<Thread> readers = new ArrayList<>();
		for (Seed seed : seeds) {
			String asked = of(question, seed.revision());
			readers.add(new Thread(() -> {
				for (int i = 0; !over.get() && failures.isEmpty(); i++) {
					// a variable that nothing uses is no other question, an alias is
					String another = asked.replaceFirst("dataset\\(", "dataset%d: dataset(".formatted(i));
					Map<String, Object> answer = copy.ask(another).as();
					answer.put("dataset", answer.remove("dataset" + i));
					assertThat(answer).isEqualTo(expected.get(seed.revision()));
					read.incrementAndGet();
				}
			}));
		}
		readers.forEach((reader) -> reader.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure)));
		readers.forEach(Thread::start);
		for (Seed next : List.of(seeds.get(1), seeds.get(0), seeds.get(2))) {
			load(copy, next);
		}
		over.set(true);
		for (Thread reader : readers) {
			reader.join();
		}
		assertThat(failures).isEmpty();
		assertThat(read.get()).isGreaterThan(3);
	}

}
