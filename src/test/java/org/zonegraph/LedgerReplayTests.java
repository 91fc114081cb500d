package org.zonegraph;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.ledger.VerdictLedger;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.model.Grades;

import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedException;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions with made-up edits of rows, one after another: what the API and the feed say
 * of each is what the rows of its files differ in, and the verdicts that flip are those
 * that the table of public statements shows otherwise than before. A build replays a few;
 * {@code -Dzonegraph.test.replays=200} more, and {@code -Dzonegraph.test.history=true}
 * the seeds of the commits of this repository.
 */
@Tag("restarts")
class LedgerReplayTests {

	private static final int REPLAYS = Integer.getInteger("zonegraph.test.replays", 4);

	private static final String CLAIMS = "claims.csv";

	private static final String OBSERVATIONS = "observations.csv";

	/** Columns that an edit may change, by the files that have them. */
	private static final Map<String, List<String>> COLUMNS = new TreeMap<>(
			Map.of("areas.csv", List.of("cityEn", "note"), "agencies.csv", List.of("nameEn", "note"), "sources.csv",
					List.of("title"), OBSERVATIONS, List.of("title", "value", "note"), CLAIMS, List.of("value")));

	private final Random random = Seeds.random(20261128);

	@TempDir
	private Path folder;

	/** The rows of a file by their ids, each by its columns. */
	private Map<String, Map<String, String>> rows(String file) throws Exception {
		return SeedRows.read(Files.readString(this.folder.resolve(file)));
	}

	private Map<String, Map<String, Map<String, String>>> files() throws Exception {
		Map<String, Map<String, Map<String, String>>> files = new TreeMap<>();
		for (String file : COLUMNS.keySet()) {
			files.put(file, rows(file));
		}
		return files;
	}

	private void write(String file, Map<String, Map<String, String>> rows) throws Exception {
		try (CsvWriter writer = SeedRows.writer(this.folder.resolve(file))) {
			writer.writeRecord(rows.values().iterator().next().keySet());
			rows.values().forEach((row) -> writer.writeRecord(row.values()));
		}
	}

	private <T> T any(Iterable<T> several) {
		List<T> all = new ArrayList<>();
		several.forEach(all::add);
		return all.get(this.random.nextInt(all.size()));
	}

	/** One to six edits of cells and rows, by which the seed is still sound. */
	private Seed edited(int revision) throws Exception {
		Map<String, Map<String, Map<String, String>>> before = files();
		for (int refused = 0;; refused++) {
			for (int edit = this.random.nextInt(6); edit >= 0; edit--) {
				edit(before, "%d-%d".formatted(revision, edit));
			}
			try {
				return SeedReader.read(SeedTests.model(), this.folder.toUri().toString());
			}
			catch (SeedException ex) {
				assertThat(ex.problems()).as("what was edited is refused, so that something else is edited")
					.isNotEmpty();
				for (Map.Entry<String, Map<String, Map<String, String>>> each : before.entrySet()) {
					write(each.getKey(), each.getValue());
				}
			}
		}
	}

	private void edit(Map<String, Map<String, Map<String, String>>> before, String number) throws Exception {
		String file = any(COLUMNS.keySet());
		Map<String, Map<String, String>> rows = rows(file);
		String id = any(before.get(file).keySet());
		Map<String, String> row = rows.get(id);
		if (row == null) {
			return;
		}
		int kind = this.random.nextInt(4);
		if (file.equals(OBSERVATIONS) && kind == 0) {
			rows.remove(id);
		}
		else if (file.equals(OBSERVATIONS) && kind == 1) {
			Map<String, String> copy = new LinkedHashMap<>(row);
			copy.put("id", id.replaceFirst("\\.[^.]*$", "") + ".2031-0" + (1 + this.random.nextInt(9)));
			copy.put("period", copy.get("id").replaceFirst(".*\\.", ""));
			rows.putIfAbsent(copy.get("id"), copy);
		}
		else {
			String column = any(COLUMNS.get(file));
			String value = row.get(column);
			row.put(column, !column.equals("value") ? (value + " (" + number + ")").strip()
					: value.isEmpty() ? "" : new BigDecimal(value).add(BigDecimal.ONE).toPlainString());
		}
		write(file, rows);
	}

	/** What the rows of two revisions differ in: kind, subject, field, before, after. */
	private static Set<String> difference(Map<String, Map<String, Map<String, String>>> before,
			Map<String, Map<String, Map<String, String>>> after) {
		Set<String> difference = new TreeSet<>();
		before.forEach((file, rows) -> {
			Map<String, Map<String, String>> now = after.get(file);
			now.keySet().stream().filter((id) -> !rows.containsKey(id)).forEach((id) -> difference.add("ADDED " + id));
			rows.forEach((id, row) -> {
				if (!now.containsKey(id)) {
					difference.add("REMOVED " + id);
					return;
				}
				row.forEach((column, value) -> {
					String is = now.get(id).get(column);
					if (!is.equals(value)) {
						difference.add(SeedRows.EVIDENCE.contains(column) ? "CHANGED %s evidence".formatted(id)
								: changed(id, column, value, is));
						if (column.equals("readAs") || (file.equals("sources.csv") && column.equals("kind")
								&& !Grades.ofPublication(value).equals(Grades.ofPublication(is)))) {
							// what is published and how it was read is its own evidence
							difference.add("CHANGED %s evidence".formatted(id));
						}
					}
				});
			});
		});
		return difference;
	}

	private static String changed(String id, String column, String before, String after) {
		return "%s %s %s '%s' '%s'".formatted(before.isEmpty() ? "ADDED" : after.isEmpty() ? "REMOVED" : "CHANGED", id,
				column, plain(before), plain(after));
	}

	/** A number however it is written. */
	private static String plain(String text) {
		return text.matches("-?\\d+(\\.\\d+)?(E\\d+)?") ? new BigDecimal(text).stripTrailingZeros().toPlainString()
				: text;
	}

	/** What the API says of a revision, in the same words. */
	private static Set<String> told(List<Map<String, Object>> changes, Set<String> expected) {
		Set<String> told = new TreeSet<>();
		for (Map<String, Object> change : changes) {
			String kind = change.get("kind").toString();
			String subject = change.get("subject").toString();
			Object field = change.get("field");
			List<?> about = (List<?>) change.get("about");
			// relationships of a row come and go with it, and rest on what it rests on
			List<String> whole = kind.equals("CHANGED") ? List.of("CHANGED %s evidence")
					: List.of("ADDED %s", "REMOVED %s");
			boolean relationship = field == null && about.stream()
				.filter((id) -> !id.equals(subject))
				.anyMatch((id) -> whole.stream().anyMatch((row) -> expected.contains(row.formatted(id))));
			if (!relationship) {
				told.add((field == null) ? "%s %s".formatted(kind, subject) : field.equals("evidence")
						? "CHANGED %s evidence".formatted(subject)
						: changed(subject, field.toString(), said(change.get("before")), said(change.get("after"))));
			}
		}
		return told;
	}

	/** What a field had, also where a statement says it. */
	private static String said(Object json) {
		if (json == null) {
			return "";
		}
		JsonNode value = JsonMapper.shared().readTree(json.toString());
		JsonNode is = value.isObject() ? value.path("value") : value;
		return is.isArray() ? is.valueStream().map(JsonNode::asString).collect(Collectors.joining(";")) : is.asString();
	}

	@Test
	void aFeedTellsWhatTheRowsOfTwoRevisionsDifferInAndTheVerdictsThatFlipped() throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "", "");
		Seed first = SeedReader.read(SeedTests.model(), this.folder.toUri().toString());
		List<Step> steps = new ArrayList<>();
		for (int revision = 1; revision <= REPLAYS; revision++) {
			int number = revision;
			steps.add(() -> edited(number));
		}
		replay(first, steps, this::files);
	}

	/**
	 * Each in turn on top of the one before; what the schema of today does not read is as
	 * it is today.
	 */
	@Test
	@EnabledIfSystemProperty(named = "zonegraph.test.history", matches = "true")
	void aFeedTellsWhatTheSeedsOfAllCommitsDifferInAndTheVerdictsThatFlipped() throws Exception {
		SeedTests.changed(this.folder, "areas.csv", "", "");
		OldSeeds seeds = new OldSeeds(this.folder);
		List<String> commits = OldSeeds.commits();
		assertThat(commits).as("the commits of the seed, which a shallow clone has not").hasSizeGreaterThan(40);
		Seed first = seeds.write(commits.get(0));
		System.out.printf("%s: %s%n", commits.get(0), seeds.told());
		replay(first, commits.stream().skip(1).map((commit) -> (Step) () -> {
			Seed seed = seeds.write(commit);
			System.out.printf("%s: %s%n", commit, seeds.told());
			return seed;
		}).toList(), seeds::files);
	}

	/** Loads what is made, one after another, and holds what is told of each. */
	private static void replay(Seed first, List<Step> steps, Rows rows) throws Exception {
		try (EmbeddedNeo4j neo4j = TestNeo4j.own(); Driver driver = TestNeo4j.driver(neo4j)) {
			SeedImporter importer = new SeedImporter(driver, SeedTests.model(), "layout");
			importer.load(first, 1);
			Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
			settings.put("zonegraph.seed.load", "never");
			// who asks for all of each of many revisions would be refused for a while
			settings.put("zonegraph.limits.rate.enabled", "false");
			try (RunningZonegraph copy = CompletableFuture.supplyAsync(() -> RunningZonegraph.start(settings)).join()) {
				Map<String, String> verdicts = verdicts(copy, first.revision());
				String previous = first.revision();
				int flips = 0;
				int told = 0;
				for (Step step : steps) {
					Map<String, Map<String, Map<String, String>>> before = rows.all();
					Seed seed = step.seed();
					Set<String> difference = difference(before, rows.all());
					if (seed.revision().equals(previous)) {
						assertThat(difference).isEmpty();
						continue;
					}
					importer.load(seed, 1);
					Await.until(() -> Objects
						.equals(copy.ask("{ dataset { revision } }").at("dataset.revision").value(), seed.revision()));
					flips += isTold(copy, previous, verdicts, difference, seed);
					told += difference.size();
					verdicts = verdicts(copy, seed.revision());
					previous = seed.revision();
				}
				System.out.printf("%d revisions replayed, %d differences, %d verdicts flipped%n", steps.size(), told,
						flips);
			}
		}
	}

	/** Makes the next seed. */
	private interface Step {

		Seed seed() throws Exception;

	}

	/** The rows of the files of the last one. */
	private interface Rows {

		Map<String, Map<String, Map<String, String>>> all() throws Exception;

	}

	/** All that is told to have changed after a revision, page by page. */
	private static List<Map<String, Object>> changes(RunningZonegraph copy, String since) {
		List<Map<String, Object>> all = new ArrayList<>();
		for (String after = ""; after != null;) {
			RunningZonegraph.Answer answer = copy.ask(
					"{ changes(first: 100, since: \"%s\"%s) { pageInfo { hasNextPage endCursor } nodes { kind subject about field before after } } }"
						.formatted(since, after));
			all.addAll(answer.at("changes.nodes").<List<Map<String, Object>>>as());
			after = Boolean.TRUE.equals(answer.at("changes.pageInfo.hasNextPage").value())
					? ", after: \"%s\"".formatted(answer.at("changes.pageInfo.endCursor").value()) : null;
		}
		return all;
	}

	private static int isTold(RunningZonegraph copy, String previous, Map<String, String> verdicts,
			Set<String> expected, Seed seed) throws Exception {
		Map<String, String> now = verdicts(copy, seed.revision());
		List<Map<String, Object>> changes = changes(copy, previous);
		Set<String> flipped = new TreeSet<>();
		now.forEach((claim, verdict) -> {
			// what was not said before has no verdict to differ from
			if (verdicts.containsKey(claim) && !verdict.equals(verdicts.get(claim))) {
				flipped.add(changed(claim, "verdict", verdicts.get(claim), verdict));
			}
		});
		Set<String> all = new TreeSet<>(expected);
		all.addAll(flipped);
		assertThat(told(changes, expected)).isEqualTo(all);
		JsonNode feed = JsonMapper.shared().readTree(copy.get("/feed.json?since=" + previous).body());
		assertThat(feed.at("/items")).hasSize(Math.min(changes.size(), 50));
		return flipped.size();
	}

	/**
	 * The verdicts as the table of public statements has them, kept as those of a
	 * revision.
	 */
	private static Map<String, String> verdicts(RunningZonegraph copy, String revision) throws Exception {
		Map<String, String> verdicts = new TreeMap<>();
		List<VerdictLedger.Checked> checked = new ArrayList<>();
		for (String after = ""; after != null;) {
			String question = "{ claims(first: 50%s) { pageInfo { hasNextPage endCursor } nodes { id statement check { verdict } } } }"
				.formatted(after);
			AtomicReference<RunningZonegraph.Answer> answer = new AtomicReference<>();
			// an answer may be of the revision before until the watch has seen the new
			// one
			Await.until(() -> {
				answer.set(new RunningZonegraph.Answer(copy.respond(question, Map.of())));
				return revision.equals(answer.get().at("extensions.revision").value());
			});
			Map<?, ?> claims = answer.get().at("data.claims").as();
			for (Object node : (List<?>) claims.get("nodes")) {
				Map<?, ?> claim = (Map<?, ?>) node;
				String id = claim.get("id").toString();
				verdicts.put(id, ((Map<?, ?>) claim.get("check")).get("verdict").toString());
				checked.add(new VerdictLedger.Checked(id, claim.get("statement").toString(), "", verdicts.get(id)));
			}
			Map<?, ?> page = (Map<?, ?>) claims.get("pageInfo");
			after = Boolean.TRUE.equals(page.get("hasNextPage")) ? ", after: \"%s\"".formatted(page.get("endCursor"))
					: null;
		}
		copy.verdicts().record(revision, checked);
		return verdicts;
	}

}
