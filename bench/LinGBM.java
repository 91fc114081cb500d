import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sixteen templates of the Linköping GraphQL Benchmark, asked of this API and of
 * another one on the same Neo4j: first that both answer the same rows, template by
 * template, then how many answers a second each gives, in turns, after a warm-up. The
 * documents are in {@code bench/lingbm}; values for their variables are taken from the
 * seed.
 *
 * <pre>
 * java bench/LinGBM.java target/university http://127.0.0.1:8080/graphql http://127.0.0.1:4000/graphql
 * </pre>
 */
class LinGBM {

	static final int TEMPLATES = 16;

	/** As many as LinGBM makes of each template. */
	static final int VALUES = 20;

	static final int CONNECTIONS = 8;

	static final int SHOTS = 3;

	static {
		// before a server gives them up
		System.setProperty("jdk.httpclient.keepalive.timeout", "2");
	}

	static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	final Map<String, List<Map<String, String>>> seed = new HashMap<>();

	final Map<String, Map<String, String>> byId = new HashMap<>();

	final Random random = new Random(16);

	public static void main(String[] arguments) throws Exception {
		int seconds = (arguments.length > 3) ? Integer.parseInt(arguments[3]) : 4;
		new LinGBM(Path.of(arguments[0])).run(arguments[1], arguments[2], seconds);
	}

	LinGBM(Path folder) throws IOException {
		for (String file : List.of("universities", "departments", "researchGroups", "faculties", "graduateStudents",
				"publications")) {
			List<String> lines = Files.readAllLines(folder.resolve(file + ".csv"));
			String[] header = lines.get(0).split(",");
			List<Map<String, String>> rows = lines.stream().skip(1).map((line) -> {
				String[] cells = line.split(",", -1);
				Map<String, String> row = new HashMap<>();
				IntStream.range(0, header.length).forEach((i) -> row.put(header[i], cells[i]));
				return row;
			}).toList();
			this.seed.put(file, rows);
			rows.forEach((row) -> this.byId.put(row.get("id"), row));
		}
	}

	void run(String ours, String peer, int seconds) throws Exception {
		List<Template> templates = new ArrayList<>();
		for (int number = 1; number <= TEMPLATES; number++) {
			Template template = new Template(number, ours, peer);
			template.compare();
			templates.add(template);
		}
		System.out.printf("%n| template | Zonegraph, answers a second | p50 | p99 | peer, answers a second | p50 | p99 | ratio |%n"
				+ "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |%n");
		for (Template template : templates) {
			template.measure(seconds);
		}
	}

	/** Values for the variables of a template, none of them twice. */
	List<Map<String, Object>> values(int number, String ours) throws Exception {
		Set<Map<String, Object>> values = new HashSet<>();
		List<Map<String, Object>> all = new ArrayList<>();
		for (int tries = 0; tries < 100 * VALUES && all.size() < VALUES; tries++) {
			Map<String, Object> one = value(number, ours);
			if (values.add(one)) {
				all.add(one);
			}
		}
		return all;
	}

	Map<String, Object> value(int number, String ours) throws Exception {
		Map<String, String> student = one("graduateStudents");
		String university = student.get("undergraduateDegreeFrom");
		return switch (number) {
			case 1 -> Map.of("facultyID", one("faculties").get("id"));
			case 3 -> Map.of("researchGroupID", one("researchGroups").get("id"));
			case 4 -> Map.of("lecturerID", lecturer());
			case 5 -> Map.of("departmentID", one("departments").get("id"));
			case 7 -> offset(university, ours);
			case 8 -> Map.of("order", attributes());
			case 9 -> Map.of("universityID", university, "order",
					List.of(Map.of(this.random.nextBoolean() ? "title" : "abstract", "DESC")));
			case 10 -> Map.of("keyword", word(one("publications").get("title")));
			case 12 -> {
				Map<String, String> faculty = one("faculties");
				yield Map.of("universityID", faculty.get("doctoralDegreeFrom"), "departmentID", faculty.get("worksFor"));
			}
			case 13 -> Map.of("universityID", university, "interestWord", interest(student));
			case 14 -> Map.of("universityID", university, "interestWord", interest(student), "age",
					20 + this.random.nextInt(8));
			// a university that somebody here has a degree from
			default -> Map.of("universityID", university);
		};
	}

	Map<String, String> one(String file) {
		List<Map<String, String>> rows = this.seed.get(file);
		return rows.get(this.random.nextInt(rows.size()));
	}

	String lecturer() {
		Map<String, String> faculty = one("faculties");
		while (!faculty.get("kind").equals("LECTURER")) {
			faculty = one("faculties");
		}
		return faculty.get("id");
	}

	/** A place in the list: a number there, a cursor here. */
	Map<String, Object> offset(String university, String ours) throws Exception {
		long students = this.seed.get("graduateStudents")
			.stream()
			.filter((row) -> row.get("undergraduateDegreeFrom").equals(university))
			.count();
		int offset = 1 + this.random.nextInt((int) Math.min(50, students));
		String walked = ask(ours, body("query($id: ID!, $offset: Int!) { university(id: $id) { "
				+ "undergraduateDegreeObtainedByStudent(first: $offset) { pageInfo { endCursor } } } }",
				Map.of("id", university, "offset", offset)));
		Matcher cursor = Pattern.compile("endCursor\":\"([^\"]+)").matcher(walked);
		if (!cursor.find()) {
			throw new IllegalStateException(walked);
		}
		return Map.of("universityID", university, "offset", offset, "after", cursor.group(1));
	}

	/** Two of what is stored of students: the peer orders by nothing else. */
	List<Map<String, String>> attributes() {
		List<String> all = new ArrayList<>(List.of("id", "telephone", "emailAddress"));
		List<Map<String, String>> two = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			two.add(Map.of(all.remove(this.random.nextInt(all.size())), this.random.nextBoolean() ? "ASC" : "DESC"));
		}
		return two;
	}

	String word(String text) {
		String[] words = text.split(" ");
		return words[this.random.nextInt(words.length)];
	}

	String interest(Map<String, String> student) {
		return word(this.byId.get(student.get("advisor")).get("researchInterest"));
	}

	static String body(String document, Map<String, Object> variables) {
		return json(Map.of("query", document, "variables", variables));
	}

	static String json(Object value) {
		if (value instanceof Map<?, ?> map) {
			return new TreeMap<>(map).entrySet()
				.stream()
				.map((entry) -> json(entry.getKey()) + ":" + json(entry.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
		}
		if (value instanceof List<?> list) {
			return list.stream().map(LinGBM::json).collect(Collectors.joining(",", "[", "]"));
		}
		return (value instanceof Number) ? value.toString()
				: "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
	}

	static HttpRequest request(String address, String body) {
		return HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	static String ask(String address, String body) throws Exception {
		HttpResponse<String> response = HTTP.send(request(address, body), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200 || response.body().contains("\"errors\"")) {
			throw new IllegalStateException(address + " " + body + " -> " + response.body());
		}
		return response.body();
	}

	/** A template, as each of the two is asked. */
	class Template {

		final int number;

		final String[] addresses;

		final List<List<String>> bodies = List.of(new ArrayList<>(), new ArrayList<>());

		Template(int number, String ours, String peer) throws Exception {
			this.number = number;
			this.addresses = new String[] { ours, peer };
			String[] documents = { Files.readString(Path.of("bench/lingbm/documents/qt" + number + ".graphql")),
					Files.readString(Path.of("bench/lingbm/peer/qt" + number + ".graphql")) };
			for (Map<String, Object> values : values(number, ours)) {
				for (int i = 0; i < 2; i++) {
					String document = documents[i];
					Map<String, Object> known = new TreeMap<>(values);
					known.keySet().removeIf((name) -> !document.contains("$" + name + ":"));
					this.bodies.get(i).add(body(document, known));
				}
			}
		}

		/** The same rows, whatever their order. */
		void compare() throws Exception {
			int rows = 0;
			int empty = 0;
			for (int i = 0; i < this.bodies.get(0).size(); i++) {
				String ours = Rows.of(ask(this.addresses[0], this.bodies.get(0).get(i)));
				String peer = Rows.of(ask(this.addresses[1], this.bodies.get(1).get(i)));
				if (!ours.equals(peer)) {
					throw new IllegalStateException("QT%d: %s%n%.1000s%n%.1000s".formatted(this.number,
							this.bodies.get(0).get(i), ours, peer));
				}
				rows += ours.split("\\{", -1).length - 1;
				empty += ours.contains("[]") ? 1 : 0;
			}
			System.out.printf("QT%d: the same rows for %d sets of values, %d objects, %d with an empty list%n", this.number,
					this.bodies.get(0).size(), rows, empty);
		}

		void measure(int seconds) throws Exception {
			double[][][] shots = new double[2][SHOTS][];
			for (int shot = -1; shot < SHOTS; shot++) {
				for (int i = 0; i < 2; i++) {
					double[] seen = shot(this.addresses[i], this.bodies.get(i), seconds);
					if (shot >= 0) {
						shots[i][shot] = seen;
					}
				}
			}
			double[] ours = median(shots[0]);
			double[] peer = median(shots[1]);
			System.out.printf("| QT%d | %,.0f | %.2f ms | %.2f ms | %,.0f | %.2f ms | %.2f ms | %.2f |%n", this.number,
					ours[0], ours[1], ours[2], peer[0], peer[1], peer[2], ours[0] / peer[0]);
		}

		/** The one of three with the median of answers a second. */
		double[] median(double[][] shots) {
			return Stream.of(shots).sorted((one, other) -> Double.compare(one[0], other[0])).toList().get(SHOTS / 2);
		}

		/** Answers a second, and the median and the 99th percentile in milliseconds. */
		double[] shot(String address, List<String> bodies, int seconds) throws Exception {
			AtomicInteger next = new AtomicInteger();
			ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
			ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
			List<HttpRequest> requests = bodies.stream().map((body) -> request(address, body)).toList();
			long end = System.nanoTime() + seconds * 1_000_000_000L;
			List<Thread> threads = IntStream.range(0, CONNECTIONS).mapToObj((i) -> new Thread(() -> {
				try {
					while (System.nanoTime() < end && failures.isEmpty()) {
						HttpRequest request = requests.get(next.getAndIncrement() % requests.size());
						long start = System.nanoTime();
						HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
						times.add(System.nanoTime() - start);
						if (response.statusCode() != 200 || response.body().contains("\"errors\"")) {
							failures.add(response.body());
						}
					}
				}
				catch (IOException | InterruptedException ex) {
					failures.add(ex.toString());
				}
			})).toList();
			threads.forEach(Thread::start);
			for (Thread thread : threads) {
				thread.join();
			}
			if (!failures.isEmpty()) {
				throw new IllegalStateException(address + ": " + failures.peek());
			}
			List<Long> sorted = times.stream().sorted().toList();
			return new double[] { (double) sorted.size() / seconds, sorted.get(sorted.size() / 2) / 1e6,
					sorted.get(sorted.size() * 99 / 100) / 1e6 };
		}

	}

	/**
	 * What both answers have in common: no connections and pages, one as a list of one,
	 * nothing as an empty list, entries of lists in the order of their text.
	 */
	static final class Rows {

		/** What stands between a thing and what is asked of it. */
		static final Set<String> AROUND = Set.of("nodes", "node", "aggregate", "count", "edges");

		final String json;

		int at;

		Rows(String json) {
			this.json = json;
		}

		static String of(String answer) {
			return written(((Map<?, ?>) new Rows(answer).map().get("data")).get("answer"));
		}

		static String written(Object value) {
			Object bare = bare(value);
			List<?> list = (bare instanceof List<?> several) ? several : (bare == null) ? List.of() : List.of(bare);
			return "[" + String.join(",", list.stream().map(Rows::entry).sorted().toList()) + "]";
		}

		static Object bare(Object value) {
			boolean around = value instanceof Map<?, ?> map && map.size() == 1
					&& AROUND.contains(map.keySet().iterator().next());
			Object inner = around ? ((Map<?, ?>) value).values().iterator().next() : null;
			return (inner instanceof Map<?, ?> || inner instanceof List<?>) ? bare(inner) : value;
		}

		static String entry(Object value) {
			if (value instanceof Map<?, ?> map) {
				Map<String, String> fields = new TreeMap<>();
				map.forEach((key, field) -> fields.put(key.toString().replace("Connection", ""), written(field)));
				return fields.toString();
			}
			return (value instanceof Double number) ? "%.4f".formatted(number) : String.valueOf(value);
		}

		Map<String, Object> map() {
			Map<String, Object> map = new HashMap<>();
			expect('{');
			while (peek() != '}') {
				String key = text();
				expect(':');
				map.put(key, value());
				skip(',');
			}
			expect('}');
			return map;
		}

		List<Object> list() {
			List<Object> list = new ArrayList<>();
			expect('[');
			while (peek() != ']') {
				list.add(value());
				skip(',');
			}
			expect(']');
			return list;
		}

		Object value() {
			return switch (peek()) {
				case '{' -> map();
				case '[' -> list();
				case '"' -> text();
				default -> {
					int start = this.at;
					while (",]}".indexOf(this.json.charAt(this.at)) < 0) {
						this.at++;
					}
					String word = this.json.substring(start, this.at).strip();
					yield word.equals("null") ? null : Double.valueOf(word);
				}
			};
		}

		/** Nothing here has signs that JSON escapes. */
		String text() {
			expect('"');
			int end = this.json.indexOf('"', this.at);
			String text = this.json.substring(this.at, end);
			this.at = end + 1;
			return text;
		}

		char peek() {
			while (Character.isWhitespace(this.json.charAt(this.at))) {
				this.at++;
			}
			return this.json.charAt(this.at);
		}

		void expect(char sign) {
			if (peek() != sign) {
				throw new IllegalStateException("expected %s at %d of %s".formatted(sign, this.at, this.json));
			}
			this.at++;
		}

		void skip(char sign) {
			if (peek() == sign) {
				this.at++;
			}
		}

	}

}
