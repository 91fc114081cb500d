package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.zonegraph.FlakyProxy.Way;
import org.zonegraph.RunningZonegraph.Answer;
import org.zonegraph.graph.start.EmbeddedNeo4j;
import org.zonegraph.load.SeedImporter;
import org.zonegraph.seed.Seed;
import org.zonegraph.seed.SeedReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Files are made page by page while they are sent, and one that broke off shows it. */
@ExtendWith(OutputCaptureExtension.class)
class FileStreamTests {

	private static final String END = "\r\n0\r\n\r\n";

	@TempDir
	private Path folder;

	@Test
	void aListIsWalkedToItsEndUnlessAPageIsAskedFor() {
		RunningZonegraph zonegraph = RunningZonegraph.get();
		List<String> statements = CountingDriver.during(() -> {
			Answer all = RunningZonegraph.read(zonegraph.get("/q/areas.json")).at("data.areas");
			assertThat(all.<Map<String, Object>>as()).doesNotContainKey("pageInfo");
			assertThat(all.each("nodes", "id")).hasSize(174).doesNotHaveDuplicates().isSorted();
		});
		assertThat(statements).hasSize(4);
		assertThat(zonegraph.get("/q/areas.csv?first=10").body().lines()).hasSize(11);
		Answer page = RunningZonegraph.read(zonegraph.get("/q/areas.json?first=10")).at("data.areas");
		assertThat(zonegraph.get("/q/areas.csv?after=" + page.at("pageInfo.endCursor").<String>as()).body().lines())
			.as("what follows a cursor is a page of it")
			.hasSize(51);
	}

	@Test
	void aClientThatUsesUpItsGrantMidwayGetsAFileThatIsNoWhole(CapturedOutput output) throws Exception {
		try (RunningZonegraph strict = RunningZonegraph.with("zonegraph.limits.cost=1000",
				"zonegraph.limits.rate.cost=1000", "zonegraph.limits.rate.period=1h",
				"zonegraph.limits.proxies=127\\.0\\.0\\.1")) {
			List<Object> outcomes = new ArrayList<>();
			// a file has four pages, so that the grant of some client ends within one
			for (int client = 0; client < 4; client++) {
				String[] from = { "X-Forwarded-For", "192.0.2." + client };
				for (int page = 0; page < client; page++) {
					strict.get("/graphql?documentId=areas&variables="
							+ encoded("{\"first\":50,\"filter\":%s}".formatted(filter(client, -page))), from);
				}
				Object[] outcome = new Object[1];
				for (int i = 1; !Objects.equals(outcome[0], 429) && i < 200; i++) {
					String file = "/q/areas.csv?filter=" + encoded(filter(client, i));
					Throwable failure = catchThrowable(() -> outcome[0] = outcome(strict.get(file, from)));
					outcomes.add((failure != null) ? "broken off" : outcome[0]);
				}
			}
			assertThat(outcomes).contains("broken off", 429).allMatch(List.of("broken off", 429, 175L)::contains);
			assertThat(noise(output)).hasSize(Collections.frequency(outcomes, "broken off"))
				.allSatisfy(
						(line) -> assertThat(line).contains("areas.csv was broken off after ", "RATE_LIMITED, id "));
		}
	}

	/** All areas, by a question of its own. */
	private static String filter(int client, int number) {
		return "{\"not\":{\"nameEn\":{\"eq\":\"%d of %d\"}}}".formatted(number, client);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static Object outcome(HttpResponse<String> response) {
		return (response.statusCode() == 200) ? (Object) response.body().lines().count() : response.statusCode();
	}

	@Test
	void aClientThatLeavesMidwayIsNoEvent(CapturedOutput output) throws Exception {
		try (RunningZonegraph own = RunningZonegraph.with("zonegraph.documents-folder=" + manyPages())) {
			for (String file : List.of("many.csv", "many.json")) {
				try (Socket leaving = asked(own.address("/q/" + file))) {
					assertThat(begin(leaving)).startsWith("HTTP/1.1 200");
				}
			}
		}
		// the stop waited until nothing was being sent any more
		assertThat(noise(output)).isEmpty();
	}

	@Tag("restarts")
	@Test
	void aFileThatIsBrokenOffHasNoEndAndIsOneLineOfTheLogAndItsPagesAreMadeAsTheyAreTaken(CapturedOutput output)
			throws Exception {
		Seed renamed = renamed();
		try (EmbeddedNeo4j neo4j = TestNeo4j.loaded(); FlakyProxy proxy = new FlakyProxy(neo4j.uri().getPort())) {
			Map<String, Object> settings = new HashMap<>(RunningZonegraph.database(neo4j));
			settings.put("zonegraph.neo4j.uri", "bolt://127.0.0.1:" + proxy.port());
			settings.put("zonegraph.documents-folder", manyPages());
			// from memory a file would come whole, of the revision that was served when
			// it began
			settings.put("zonegraph.cache.enabled", "false");
			try (RunningZonegraph own = RunningZonegraph.start(settings);
					Socket whole = asked(own.address("/q/many.csv"));
					Socket replaced = asked(own.address("/q/many.json"))) {
				assertThat(rest(whole)).endsWith(END);
				assertThat(begin(replaced)).startsWith("HTTP/1.1 200");
				new SeedImporter(own.context().getBean(Driver.class), SeedTests.model(), "layout").load(renamed, 1);
				Await.until(() -> own.operators("/actuator/health/readiness").body().contains(renamed.revision()));
				assertThat(rest(replaced)).doesNotEndWith(END).doesNotContain("claim:s99");
				try (Socket away = asked(own.address("/q/many.json"))) {
					assertThat(begin(away)).startsWith("HTTP/1.1 200");
					proxy.becomes(Way.STOPPED);
					assertThat(rest(away)).doesNotEndWith(END).doesNotContain("claim:s99");
				}
			}
		}
		assertThat(noise(output)).satisfiesExactly(
				(line) -> assertThat(line).contains("many.json was broken off after ", renamed.revision(), ", id "),
				(line) -> assertThat(line).contains("the graph is away"),
				(line) -> assertThat(line).contains("many.json was broken off after ", "SOURCE_UNAVAILABLE, id "));
	}

	/** The lines of the log that tell of something unusual. */
	private static List<String> noise(CapturedOutput output) {
		return output.toString().lines().filter((line) -> line.contains(" WARN ") || line.contains(" ERROR ")).toList();
	}

	/** The seed with one name changed. */
	private Seed renamed() throws Exception {
		Path changed = Files.createDirectories(this.folder.resolve("seed"));
		SeedTests.changed(changed, "areas.csv", "", "");
		Path areas = changed.resolve("areas.csv");
		Files.writeString(areas, Files.readString(areas).replace("Alashankou Comprehensive", "Alashankou Complete"));
		return SeedReader.read(SeedTests.model(), changed.toUri().toString());
	}

	/**
	 * A folder with a question for 29 pages of some 300 kB, more than the buffers on the
	 * way can take.
	 */
	private String manyPages() throws IOException {
		String fields = IntStream.range(0, 190)
			.mapToObj((number) -> "%s%d: statement".formatted("a".repeat(200), number))
			.collect(Collectors.joining(" "));
		Files.writeString(this.folder.resolve("many.graphql"), """
				query Many($first: Int! = 5, $after: String) {
				  claims(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { id %s } } }
				""".formatted(fields));
		return this.folder.toUri().toString();
	}

	/** Asks, and takes little at a time. */
	private static Socket asked(URI address) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(8192);
		socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
		socket.getOutputStream()
			.write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(address.getPath())
				.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	private static String begin(Socket socket) throws IOException {
		return new String(socket.getInputStream().readNBytes(1000), StandardCharsets.UTF_8);
	}

	/** What comes until the end of the body or of the connection. */
	private static String rest(Socket socket) throws IOException {
		InputStream input = socket.getInputStream();
		StringBuilder text = new StringBuilder();
		byte[] buffer = new byte[65_536];
		for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
			text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
			if (text.length() > END.length() && text.substring(text.length() - END.length()).equals(END)) {
				break;
			}
		}
		return text.toString();
	}

}
