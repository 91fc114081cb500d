package org.zonegraph;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three copies that never load behind HAProxy, each a process of its own: what readers
 * see of releases of changed data, and of a copy that is killed.
 */
@Tag("processes")
class ReleaseTests {

	private static final int COPIES = 3;

	private static final int RELEASES = Integer.getInteger("zonegraph.test.releases", 3);

	/**
	 * How often readers ask at least while that many are released, without a pause where
	 * it is told; a build has no time for many.
	 */
	private static final int REQUESTS = Integer.getInteger("zonegraph.test.requests", 0);

	private static final int READERS = 4;

	private static final String NAME = "Alashankou Comprehensive";

	private static final Duration HALF = Duration.ofSeconds(10);

	private static final Duration GAP = Duration.ofMillis(20);

	/** What a machine that does other things adds, in milliseconds. */
	private static final double NOISE = 100;

	private static final List<Process> STARTED = new ArrayList<>();

	@TempDir
	private static Path folder;

	private static EmbeddedNeo4j neo4j;

	private static Proxies proxies;

	private static int port;

	@BeforeAll
	static void start() throws Exception {
		Proxies.assumeThere("haproxy");
		neo4j = TestNeo4j.loaded();
		List<Proxies.Copy> copies = new ArrayList<>();
		for (int i = 0; i < COPIES; i++) {
			Proxies.Copy copy = new Proxies.Copy(Proxies.free(), Proxies.free());
			copies.add(copy);
			STARTED
				.add(Zonegraphs.process(List.of("-Xmx500m", "-Xlog:class+load:file=" + folder.resolve("classes-" + i)),
						"--server.port=" + copy.port(), "--server.address=127.0.0.1",
						"--management.server.port=" + copy.health(), "--zonegraph.seed.load=never",
						"--zonegraph.neo4j.uri=" + neo4j.uri(), "--zonegraph.neo4j.password=" + neo4j.password(),
						"--zonegraph.limits.rate.enabled=false", "--logging.level.org.zonegraph=WARN"));
		}
		proxies = new Proxies(folder);
		port = proxies.haproxy(copies.get(0), copies.get(1), copies.get(2));
		Await.until(() -> proxies.ready() == COPIES);
	}

	@AfterAll
	static void stop() {
		if (proxies != null) {
			proxies.close();
		}
		STARTED.forEach((copy) -> copy.destroyForcibly().onExit().join());
		if (neo4j != null) {
			neo4j.close();
		}
	}

	@Test
	void aCopyWithoutARedisLoadsNothingOfIt() throws Exception {
		assertThat(Files.readString(folder.resolve("classes-0"))).contains("org.zonegraph.answer.Answers ")
			.doesNotContain("io.lettuce", "org.zonegraph.answer.redis");
	}

	@Test
	void noSessionGoesBackAndNoWalkIsOfTwoWhileDataIsReleasedAgainAndAgain() throws Exception {
		Path history = folder.resolve("history.tsv");
		Program asking = Program.bench("Releases.java", "ask", "http://127.0.0.1:" + port, "2000000",
				String.valueOf(READERS), history.toString(), String.valueOf((REQUESTS > 0) ? 0 : GAP.toMillis()));
		Path seed = Files.createDirectories(folder.resolve("seed"));
		SeedTests.changed(seed, "areas.csv", "", "");
		Path areas = seed.resolve("areas.csv");
		String before = NAME;
		Await.until(() -> Files.exists(history) && Files.size(history) > 0);
		AtomicLong asked = new AtomicLong();
		try (Driver driver = TestNeo4j.driver(neo4j); BufferedReader read = Files.newBufferedReader(history)) {
			SeedImporter importer = new SeedImporter(driver, SeedTests.model(), "layout");
			for (int release = 1; release <= RELEASES; release++) {
				// each sorts it elsewhere, so that pages of two would lack it or have it
				// twice
				String now = "%c%d Released Comprehensive".formatted((release % 2 == 0) ? 'A' : 'Z', release);
				Files.writeString(areas, Files.readString(areas).replace(before, now));
				before = now;
				String revision = importer.load(SeedReader.read(SeedTests.model(), seed.toUri().toString()), 1).id();
				Await.until(() -> read.lines()
					.peek((line) -> asked.incrementAndGet())
					.anyMatch((line) -> line.contains(revision)));
				long share = (long) REQUESTS * release / RELEASES;
				Await.until(() -> asked.addAndGet(read.lines().count()) >= share);
			}
		}
		Files.createFile(Path.of(history + ".end"));
		asking.printed();
		String found = Program.bench("Releases.java", "check", history.toString()).printed();
		System.out.println(found);
		assertThat(found).contains("%d sessions".formatted(READERS), "%d revisions".formatted(RELEASES + 1))
			.doesNotContain("WRONG", "-1=", "500=", "504=");
	}

	@Test
	void whatGoesBackAndWhatIsOfTwoIsFoundInAHistory() throws Exception {
		String answer = "%s\t%s\t200\t%s\t0\t5\t2\t%s\n";
		Path history = Files.writeString(folder.resolve("wrong.tsv"),
				answer.formatted(0, "-", "a", "-") + answer.formatted(0, "-", "b", "-")
						+ answer.formatted(0, "-", "a", "-") + answer.formatted(1, "1-0", "a", "x=X")
						+ answer.formatted(1, "1-0", "b", "y=Y") + "1\t1-0\twhole\n"
						+ answer.formatted(2, "2-0", "b", "x=X|x=X") + "2\t2-0\twhole\n"
						+ answer.formatted(3, "3-0", "a", "x=X|y=Y") + "3\t3-0\twhole\n"
						+ answer.formatted(3, "3-1", "a", "y=Y|x=X") + "3\t3-1\twhole\n");
		Program checking = Program.bench("Releases.java", "check", history.toString());
		assertThat(checking.process().waitFor()).isEqualTo(1);
		assertThat(Files.readString(checking.output()).lines().filter((line) -> line.startsWith("WRONG")).toList())
			.extracting((line) -> line.replaceFirst(": .*(back|order|is of|entries|otherwise).*", "$1"))
			.containsExactlyInAnyOrder("WRONGback", "WRONGorder", "WRONGis of", "WRONGentries", "WRONGotherwise");
	}

	/** A request: when it was sent, and how long it took. */
	private record Sent(long at, long took) {
	}

	/** Asks until a moment, at half of what the copies could do. */
	private static List<Sent> asked(long end, AtomicInteger failed) throws Exception {
		HttpClient http = HttpClient.newHttpClient();
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:%d/graphql?query=%%7Bareas%%7BtotalCount%%7D%%7D".formatted(port)))
			.build();
		List<Sent> sent = new ArrayList<>();
		while (System.nanoTime() < end) {
			long begun = System.nanoTime();
			HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
			sent.add(new Sent(begun, System.nanoTime() - begun));
			if (response.statusCode() != 200 || !response.body().contains("\"totalCount\":174")) {
				failed.incrementAndGet();
			}
			LockSupport.parkNanos(GAP.toNanos());
		}
		return sent;
	}

	private static double percentile(List<Sent> sent) {
		List<Long> times = sent.stream().map(Sent::took).sorted().toList();
		return times.get(times.size() * 99 / 100) / 1e6;
	}

	@Test
	void noReaderSeesACopyBeingKilled() throws Exception {
		long start = System.nanoTime();
		long killed = start + HALF.toNanos();
		AtomicInteger failed = new AtomicInteger();
		ExecutorService readers = Executors.newFixedThreadPool(READERS);
		try {
			List<Future<List<Sent>>> all = new ArrayList<>();
			for (int i = 0; i < READERS; i++) {
				all.add(readers.submit(() -> asked(killed + HALF.toNanos(), failed)));
			}
			LockSupport.parkNanos(killed - System.nanoTime());
			// as kill -9 does
			STARTED.get(0).destroyForcibly();
			List<Sent> sent = new ArrayList<>();
			for (Future<List<Sent>> each : all) {
				sent.addAll(each.get());
			}
			double before = percentile(sent.stream().filter((each) -> each.at < killed).toList());
			double after = percentile(sent.stream().filter((each) -> each.at >= killed).toList());
			System.out.printf("%d answers, p99 %.1f ms before a copy was killed and %.1f ms in the ten seconds after%n",
					sent.size(), before, after);
			assertThat(failed).hasValue(0);
			assertThat(after).as("ms, of %.1f before", before).isLessThan(Math.max(2 * before, NOISE));
		}
		finally {
			readers.shutdownNow();
		}
	}

}
