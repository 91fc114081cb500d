import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers see while data is released: records the history of sessions that ask and
 * walk through a list by its cursor, and checks such a history. The check knows nothing
 * but the history: no session goes back in revision (and there is one order of all that
 * were seen), no walk has pages of two, and all walks of a revision read the same.
 *
 * <pre>
 * java bench/Releases.java ask http://127.0.0.1:8090 200000 8 history.tsv 20
 * java bench/Releases.java check history.tsv
 * </pre>
 *
 * asks 200,000 times by 8 sessions, each of which pauses for 20 ms between two requests;
 * it ends before where there is a file {@code history.tsv.end}.
 */
class Releases {

	static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	static final String WALK = "query Walk($after: String) { areas(first: 25, after: $after, orderBy: [{nameEn: ASC}]) "
			+ "{ totalCount pageInfo { hasNextPage endCursor } nodes { id nameEn } } }";

	static final String QUESTION = "query Some($id: ID!) { area(id: $id) { id nameEn } areas { totalCount } }";

	static final Pattern REVISION = Pattern.compile("\"revision\":\"([0-9a-f]{16})\"");

	static final Pattern TOTAL = Pattern.compile("\"totalCount\":(\\d+)");

	static final Pattern CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");

	static final Pattern NODE = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"nameEn\":\"([^\"]*)\"}");

	public static void main(String[] arguments) throws Exception {
		boolean ended = switch (arguments[0]) {
			case "ask" -> ask(URI.create(arguments[1] + "/graphql"), Long.parseLong(arguments[2]),
					Integer.parseInt(arguments[3]), Path.of(arguments[4]), Long.parseLong(arguments[5]));
			case "check" -> check(Path.of(arguments[1]));
			default -> throw new IllegalArgumentException("expected ask or check");
		};
		System.exit(ended ? 0 : 1);
	}

	static boolean ask(URI server, long requests, int sessions, Path history, long pause) throws Exception {
		AtomicLong left = new AtomicLong(requests);
		Path end = Path.of(history + ".end");
		List<Thread> threads = new ArrayList<>();
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(history))) {
			for (int i = 0; i < sessions; i++) {
				Session session = new Session(i, server, left, out, pause);
				threads.add(new Thread(session::run));
			}
			threads.forEach(Thread::start);
			while (left.get() > 0 && !Files.exists(end)) {
				Thread.sleep(100);
			}
			left.set(0);
			for (Thread each : threads) {
				each.join();
			}
		}
		return true;
	}

	/** A client that remembers which revision it saw last. */
	static class Session {

		final int number;

		final URI server;

		final AtomicLong left;

		final PrintWriter out;

		final Random random;

		final long pause;

		int walks;

		String seen = "";

		Session(int number, URI server, AtomicLong left, PrintWriter out, long pause) {
			this.number = number;
			this.server = server;
			this.left = left;
			this.out = out;
			this.pause = pause;
			this.random = new Random(number);
		}

		void run() {
			List<String> ids = new ArrayList<>(List.of("area:anqing-cbz"));
			while (this.left.get() > 0) {
				if (this.random.nextInt(3) == 0) {
					walk(ids);
				}
				else {
					// what nobody asked before, too
					String id = this.random.nextBoolean() ? ids.get(this.random.nextInt(ids.size()))
							: "area:nowhere-" + this.number + "-" + this.left.get();
					said(QUESTION, "{\"id\":\"%s\"}".formatted(id), "-", false);
				}
			}
		}

		/** Through all pages; where the revision changes it is given up, and another is begun. */
		void walk(List<String> ids) {
			String name = this.number + "-" + this.walks++;
			String cursor = null;
			String first = null;
			do {
				String body = said(WALK, (cursor == null) ? "{}" : "{\"after\":\"%s\"}".formatted(cursor), name, true);
				if (body == null || (first != null && !first.equals(this.seen))) {
					return;
				}
				first = this.seen;
				NODE.matcher(body).results().forEach((node) -> ids.add(node.group(1)));
				cursor = body.contains("\"hasNextPage\":true") ? found(CURSOR, body) : null;
			}
			while (cursor != null);
			this.out.println("%d\t%s\twhole".formatted(this.number, name));
			while (ids.size() > 500) {
				ids.remove(ids.size() - 1);
			}
		}

		/** Asks until there is an answer, or nothing is left to ask; notes each attempt. */
		String said(String query, String variables, String walk, boolean page) {
			while (this.left.getAndDecrement() > 0) {
				HttpRequest.Builder request = HttpRequest.newBuilder(this.server)
					.timeout(Duration.ofSeconds(30))
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers
						.ofString("{\"query\":\"%s\",\"variables\":%s}".formatted(query, variables)));
				if (!this.seen.isEmpty()) {
					request.header("Zonegraph-Revision", this.seen);
				}
				long begun = System.nanoTime();
				int status = 0;
				String body = "";
				try {
					HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
					status = response.statusCode();
					body = response.body();
				}
				catch (IOException | InterruptedException ex) {
					body = ex.toString();
				}
				boolean answered = status == 200 && !body.contains("\"errors\":");
				this.seen = answered ? found(REVISION, body) : this.seen;
				note(walk, (status == 200 && !answered) ? -1 : status, answered ? this.seen : "-", begun,
						(page && answered) ? body : "");
				try {
					Thread.sleep(answered ? this.pause : 500);
				}
				catch (InterruptedException ex) {
					return null;
				}
				if (answered) {
					return body;
				}
			}
			return null;
		}

		void note(String walk, int status, String revision, long begun, String body) {
			String nodes = String.join("|",
					NODE.matcher(body).results().map((node) -> node.group(1) + "=" + node.group(2)).toList());
			this.out.println(String.join("\t", String.valueOf(this.number), walk, String.valueOf(status), revision,
					String.valueOf(System.currentTimeMillis()), String.valueOf((System.nanoTime() - begun) / 1000),
					body.isEmpty() ? "-" : found(TOTAL, body), nodes.isEmpty() ? "-" : nodes));
		}

	}

	static String found(Pattern pattern, String text) {
		Matcher found = pattern.matcher(text);
		if (!found.find()) {
			throw new IllegalStateException("no " + pattern + " in " + text);
		}
		return found.group(1);
	}

	/** Pages of a walk, as they were read. */
	static class Walk {

		final Set<String> revisions = new HashSet<>();

		final List<String> nodes = new ArrayList<>();

		String total = "";

		boolean whole;

	}

	static boolean check(Path history) throws IOException {
		List<String> wrong = new ArrayList<>();
		Map<String, Integer> statuses = new TreeMap<>();
		Map<String, List<String>> sessions = new LinkedHashMap<>();
		Map<String, Walk> walks = new LinkedHashMap<>();
		List<Long> times = new ArrayList<>();
		try (BufferedReader lines = Files.newBufferedReader(history)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String[] part = line.split("\t", -1);
				if (part[2].equals("whole")) {
					walks.get(part[1]).whole = true;
					continue;
				}
				statuses.merge(part[2], 1, Integer::sum);
				if (!part[2].equals("200")) {
					continue;
				}
				times.add(Long.parseLong(part[5]));
				List<String> seen = sessions.computeIfAbsent(part[0], (session) -> new ArrayList<>());
				if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(part[3])) {
					seen.add(part[3]);
				}
				if (!part[1].equals("-")) {
					Walk walk = walks.computeIfAbsent(part[1], (name) -> new Walk());
					walk.revisions.add(part[3]);
					walk.total = part[6];
					walk.nodes.addAll(part[7].equals("-") ? List.of() : Arrays.asList(part[7].split("\\|")));
				}
			}
		}
		Map<String, Set<String>> before = new HashMap<>();
		sessions.forEach((session, seen) -> {
			if (Set.copyOf(seen).size() < seen.size()) {
				wrong.add("session %s went back: %s".formatted(session, seen));
			}
			for (int i = 0; i < seen.size(); i++) {
				before.computeIfAbsent(seen.get(i), (revision) -> new HashSet<>()).addAll(seen.subList(0, i));
			}
		});
		if (!isOrdered(before)) {
			wrong.add("what the sessions saw has no order: " + sessions);
		}
		Map<String, List<String>> read = new HashMap<>();
		for (Map.Entry<String, Walk> each : walks.entrySet()) {
			Walk walk = each.getValue();
			// one that saw another revision was given up
			if (!walk.whole) {
				continue;
			}
			String revision = String.join("+", walk.revisions);
			if (walk.revisions.size() > 1) {
				wrong.add("walk %s is of %s".formatted(each.getKey(), revision));
			}
			else if (Set.copyOf(walk.nodes).size() != walk.nodes.size()
					|| walk.nodes.size() != Integer.parseInt(walk.total)) {
				wrong.add("walk %s has %d entries of %s".formatted(each.getKey(), walk.nodes.size(), walk.total));
			}
			else if (!read.computeIfAbsent(revision, (name) -> walk.nodes).equals(walk.nodes)) {
				wrong.add("walk %s reads otherwise than another of %s".formatted(each.getKey(), revision));
			}
		}
		times.sort(null);
		System.out.printf("%,d requests by %d sessions: %s%n", statuses.values().stream().mapToInt(Integer::intValue).sum(),
				sessions.size(), statuses);
		System.out.printf("%d revisions, %,d walks begun, %,d of them whole; median %.1f ms, p99 %.1f ms%n",
				before.size(), walks.size(), walks.values().stream().filter((walk) -> walk.whole).count(), times.get(times.size() / 2) / 1e3,
				times.get(times.size() * 99 / 100) / 1e3);
		wrong.forEach((each) -> System.out.println("WRONG: " + each));
		return wrong.isEmpty();
	}

	/** Whether there is an order of all: each was seen behind none that was seen behind it. */
	static boolean isOrdered(Map<String, Set<String>> before) {
		Map<String, Set<String>> left = new HashMap<>(before);
		while (!left.isEmpty()) {
			List<String> first = left.keySet()
				.stream()
				.filter((revision) -> left.get(revision).stream().noneMatch(left::containsKey))
				.toList();
			if (first.isEmpty()) {
				return false;
			}
			first.forEach(left::remove);
		}
		return true;
	}

}
