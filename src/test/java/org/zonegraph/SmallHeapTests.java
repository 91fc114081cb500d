package org.zonegraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The application with a heap that is no larger than the documentation allows. */
@Tag("processes")
class SmallHeapTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/** Short documents whose syntax trees are large. */
	private static final IntFunction<String> LARGE = (i) -> "{ areas(first: 0) { nodes { a%d: id %s} } }".formatted(i,
			"id ".repeat(1900));

	/** Documents with a hundred errors each. */
	private static final IntFunction<String> WRONG = (i) -> IntStream.range(0, 100)
		.mapToObj((n) -> "w%dx%d ".formatted(i, n))
		.collect(Collectors.joining("", "{ ", "}"));

	@Test
	void cheapDocumentsDoNotFillTheHeapForGood() throws Exception {
		Process process = Zonegraphs.process(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), "--server.port=0",
				"--server.address=127.0.0.1", "--zonegraph.neo4j.directory=" + TestNeo4j.temporaryDirectory(),
				"--zonegraph.limits.rate.enabled=false", "--logging.level.org.zonegraph.web.http.RequestLog=OFF",
				"--logging.level.org.zonegraph.answer.AnswerLog=OFF");
		try {
			BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
			Matcher port = Pattern.compile("localhost:(\\d+)").matcher(Zonegraphs.awaitLine(output, "GraphQL at"));
			assertThat(port.find()).isTrue();
			URI address = URI.create("http://127.0.0.1:" + port.group(1) + "/graphql");
			new Thread(() -> output.lines().forEach((line) -> {
			})).start();
			ask(address, "{ areas { totalCount } }");
			long before = live(process);
			for (int i = 0; i < 2700; i++) {
				assertThat(ask(address, WRONG.apply(i))).contains("\"errors\"");
			}
			for (int i = 0; i < 340; i++) {
				assertThat(ask(address, LARGE.apply(i))).contains("\"data\"");
			}
			assertThat(ask(address, "{ areas(first: 3) { nodes { id nameEn evidence { confidence } } } }"))
				.contains("\"nodes\":[{");
			assertThat(live(process) - before).as("megabytes that stay").isLessThan(40);
		}
		finally {
			process.destroy();
			process.waitFor();
		}
	}

	private static String ask(URI address, String question) throws IOException, InterruptedException {
		return HTTP
			.send(HttpRequest.newBuilder(address)
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"%s\"}".formatted(question)))
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	/** What is alive on the heap after a collection, in megabytes. */
	private static long live(Process process) throws IOException, InterruptedException {
		diagnose(process, "GC.run");
		Matcher used = Pattern.compile("used (\\d+)K").matcher(diagnose(process, "GC.heap_info"));
		assertThat(used.find()).isTrue();
		return Long.parseLong(used.group(1)) / 1024;
	}

	private static String diagnose(Process process, String command) throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(process.pid()), command)
			.redirectErrorStream(true)
			.start();
		String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(jcmd.waitFor()).as(said).isZero();
		return said;
	}

}
