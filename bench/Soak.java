import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Mixed load at full speed, from this machine alone and for so many minutes: the shipped
 * questions, questions that nobody asked yet, bad requests, and clients that leave. Starts
 * the server, watches its memory, says what was answered that should not have been, then
 * starts it again and compares what it holds.
 *
 * <pre>
 * ./mvnw -q package -DskipTests
 * java bench/Soak.java 10
 * </pre>
 */
class Soak {

	static final int PORT = 18080;

	static final int OPERATORS = 18081;

	static final String SERVER = "http://127.0.0.1:" + PORT;

	static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	static final Map<String, AtomicLong> ANSWERS = new ConcurrentSkipListMap<>();

	static final Map<String, AtomicLong> UNASKED = new ConcurrentSkipListMap<>();

	static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");

	static final List<String> BAD = List.of("{", "{ castle }", "{ areas(first: 1000) { nodes { id } } }",
			"{ areas(filter: {castle: {eq: 1}}) { totalCount } }", "{ areas(after: \"castle\") { nodes { id } } }",
			"mutation { castle }", "{ " + "areas { nodes { province { ".repeat(12) + "id" + " } } }".repeat(12) + " }",
			"{ " + "areas ".repeat(6000) + " }", "{ areas " + "@skip(if: true) ".repeat(100) + "{ totalCount } }",
			"{ search(text: \"" + "x".repeat(600) + "\") { totalCount } }",
			"{ provinces(first: 100) { nodes { areas(first: 100) { nodes { enterprises(first: 100) { nodes { id } } } } } } }");

	static final Path STORE = Path.of("target", "soak");

	static List<String> ids = new ArrayList<>();

	public static void main(String[] arguments) throws Exception {
		long minutes = Long.parseLong(arguments[0]);
		Process server = start();
		String held = held();
		ids = Pattern.compile("\"id\":\"([^\"]+)\"")
			.matcher(get("{ areas(first: 100) { nodes { id } } enterprises(first: 100) { nodes { id } } measures(first: 68) { nodes { id } } }"))
			.results()
			.map((match) -> match.group(1))
			.toList();
		List<String[]> shipped = shipped();
		// plans are made one after the other, as a server is that takes over from another
		for (String[] document : shipped) {
			shipped(document);
		}
		long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
		List<Thread> clients = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			clients.add(client("shipped", end, i, (random) -> shipped(shipped.get(random.nextInt(shipped.size())))));
		}
		clients.add(client("fresh", end, 5, Soak::fresh));
		clients.add(client("fresh", end, 6, Soak::fresh));
		clients.add(client("bad", end, 7, Soak::bad));
		clients.add(client("leaving", end, 8, Soak::leave));
		clients.forEach(Thread::start);
		while (System.nanoTime() < end) {
			Thread.sleep(Math.max(1, Math.min(60_000, (end - System.nanoTime()) / 1_000_000)));
			System.out.println(memory(server));
		}
		for (Thread client : clients) {
			client.join();
		}
		System.out.println("answered in " + minutes + " minutes: " + ANSWERS);
		System.out.println("not asked for: " + UNASKED);
		Thread.sleep(12_000);
		System.out.println("afterwards: " + memory(server) + ", " + open());
		boolean same = held.equals(held());
		stop(server);
		Process again = start();
		boolean kept = held.equals(held());
		stop(again);
		System.out.println("the same data before and after: " + same + ", after a restart: " + kept);
		System.exit((UNASKED.isEmpty() && same && kept) ? 0 : 1);
	}

	static Process start() throws Exception {
		Files.createDirectories(STORE);
		Process server = new ProcessBuilder("java", "-Xmx1g", "-jar", "target/zonegraph.jar", "--server.port=" + PORT,
				"--server.address=127.0.0.1", "--management.server.port=" + OPERATORS,
				"--zonegraph.neo4j.directory=" + STORE.resolve("neo4j"), "--zonegraph.limits.rate.enabled=false",
				"--logging.level.org.zonegraph.answer.AnswerLog=WARN",
				"--logging.level.org.zonegraph.web.http.RequestLog=WARN")
			.redirectErrorStream(true)
			.redirectOutput(STORE.resolve("log").toFile())
			.start();
		while (true) {
			try {
				operators("/actuator/health/readiness");
				return server;
			}
			catch (IOException ex) {
				if (!server.isAlive()) {
					throw new IllegalStateException(Files.readString(STORE.resolve("log")));
				}
				Thread.sleep(500);
			}
		}
	}

	static void stop(Process server) throws Exception {
		server.destroy();
		server.waitFor();
	}

	/** Revision and how much there is of everything. */
	static String held() throws Exception {
		return get("{ dataset { revision counts { value count } coverage { kind held } } }").replaceAll(",\"extensions\".*", "");
	}

	static String get(String query) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(address("query", query)).build(), HttpResponse.BodyHandlers.ofString()).body();
	}

	static String operators(String path) throws Exception {
		return HTTP
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + OPERATORS + path)).build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	static URI address(String... parameters) {
		StringBuilder address = new StringBuilder(SERVER + "/graphql?");
		for (int i = 0; i < parameters.length; i += 2) {
			address.append(parameters[i]).append('=').append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8)).append('&');
		}
		return URI.create(address.toString());
	}

	/** Names of the trusted documents with an example of their variables. */
	static List<String[]> shipped() throws IOException {
		List<String[]> shipped = new ArrayList<>();
		try (var files = Files.list(Path.of("src/main/resources/documents"))) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString().replace(".graphql", "");
				Path example = Path.of("src/test/resources/variables", name + ".json");
				shipped.add(new String[] { name, Files.exists(example) ? Files.readString(example) : "{}" });
			}
		}
		return shipped;
	}

	static void shipped(String[] document) throws Exception {
		expect("shipped", HTTP.send(HttpRequest.newBuilder(address("documentId", document[0], "variables", document[1]))
			.timeout(Duration.ofSeconds(30))
			.build(), HttpResponse.BodyHandlers.ofString()), null);
	}

	/** Few shapes, so that they are planned, and always another value. */
	static void fresh(Random random) throws Exception {
		String one = ids.get(random.nextInt(ids.size()));
		String other = ids.get(random.nextInt(ids.size()));
		String query = switch (random.nextInt(5)) {
			case 0 -> "query ($a: ID!) { node(id: $a) { id ... on Entity { name related(first: 3) { edges { sharedCount node { name } } } } } }";
			case 1 -> "query ($a: ID!, $b: ID!) { paths(from: $a, to: $b, maxHops: 4) { nodes { length hops { sentence } } } }";
			case 2 -> "query ($a: ID!) { neighborhood(id: $a, first: 30) { truncated nodes { id name } } }";
			case 3 -> "query ($t: String!) { search(text: $t) { totalCount edges { score node { name } } } }";
			default -> "query ($n: Float) { areas(filter: {areaKm2: {gt: $n}}, first: 30) { totalCount nodes { nameEn province { nameEn } } } }";
		};
		String text = one.substring(one.indexOf(':') + 1).replace('-', ' ') + random.nextInt(10);
		String variables = "{\"a\": \"%s\", \"b\": \"%s\", \"t\": \"%s\", \"n\": %s}".formatted(one, other, text, random.nextDouble() * 10);
		expect("fresh", post("{\"query\": %s, \"variables\": %s}".formatted(quoted(query), variables)), null);
	}

	static void bad(Random random) throws Exception {
		int which = random.nextInt(BAD.size() + 4);
		HttpResponse<String> response = switch (which - BAD.size()) {
			case 0 -> post("[{\"query\": \"{ __typename }\"}]");
			case 1 -> post("{\"query\": ");
			case 2 -> post("{\"query\": \"" + " ".repeat(150_000) + "\"}");
			case 3 -> HTTP.send(HttpRequest.newBuilder(URI.create(SERVER + "/graphql"))
				.method("PUT", HttpRequest.BodyPublishers.ofString("castle"))
				.build(), HttpResponse.BodyHandlers.ofString());
			default -> post("{\"query\": %s}".formatted(quoted(BAD.get(which))));
		};
		expect("bad", response, "refused");
	}

	/** Clients that leave in the middle of their request, or before they have the answer. */
	static void leave(Random random) throws Exception {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", PORT), 5000);
			String body = "{\"query\": \"{ areas(first: 100) { nodes { id nameEn nameZh evidence { confidence note sources { title url } } } } }\"}";
			String request = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
					+ body.length() + "\r\n\r\n" + body;
			int sent = random.nextBoolean() ? request.length() : random.nextInt(request.length());
			socket.getOutputStream().write(request.substring(0, sent).getBytes(StandardCharsets.UTF_8));
			if (sent == request.length() && random.nextBoolean()) {
				socket.getInputStream().readNBytes(100);
			}
			if (random.nextBoolean()) {
				socket.setSoLinger(true, 0);
			}
		}
		ANSWERS.computeIfAbsent("leaving", (key) -> new AtomicLong()).incrementAndGet();
	}

	static HttpResponse<String> post(String body) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create(SERVER + "/graphql"))
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	static void expect(String kind, HttpResponse<String> response, String refused) {
		boolean errors = response.body().startsWith("{\"errors\"");
		var code = CODE.matcher(response.body());
		String said = (errors && code.find()) ? code.group(1) : "OK";
		boolean asked = (refused != null) ? !List.of("OK", "INTERNAL_ERROR", "SOURCE_UNAVAILABLE", "TIMEOUT").contains(said) && response.statusCode() < 500
				: said.equals("OK") && response.statusCode() == 200;
		(asked ? ANSWERS : UNASKED).computeIfAbsent(kind + " " + response.statusCode() + " " + said, (key) -> new AtomicLong())
			.incrementAndGet();
	}

	static Thread client(String kind, long end, int seed, Asking asking) {
		Random random = new Random(seed);
		return new Thread(() -> {
			while (System.nanoTime() < end) {
				try {
					asking.ask(random);
				}
				catch (Exception ex) {
					// a body that is refused unread may end its connection
					Map<String, AtomicLong> where = (kind.equals("bad") && ex instanceof IOException) ? ANSWERS : UNASKED;
					where.computeIfAbsent(kind + " " + ex.getClass().getSimpleName() + " " + ex.getMessage(), (key) -> new AtomicLong())
						.incrementAndGet();
				}
			}
		}, kind);
	}

	/** What is alive after a collection, and what the process takes. */
	static String memory(Process server) throws Exception {
		new ProcessBuilder("jcmd", Long.toString(server.pid()), "GC.run").start().waitFor();
		double heap = meter("jvm_memory_used_bytes{area=\"heap\"");
		String resident = Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS"))
			.findFirst()
			.orElse("");
		return "alive on the heap %.0f MB, %s, threads %.0f".formatted(heap / 1e6, resident.replaceAll("\\s+", " "),
				meter("jvm_threads_live_threads"));
	}

	static String open() throws Exception {
		return "connections to the graph in use %.0f".formatted(meter("neo4j_driver_connections_in_use"));
	}

	static double meter(String name) throws Exception {
		return operators("/actuator/prometheus").lines()
			.filter((line) -> line.startsWith(name))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	@FunctionalInterface
	interface Asking {

		void ask(Random random) throws Exception;

	}

}
