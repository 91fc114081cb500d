import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A tool of an assistant against the same question by GraphQL: calls a second of one that
 * is in memory, by eight connections, and the median time of things that nobody asked for
 * before, alone and with a receipt, which is what a tool always gives. In turns, after a
 * warm-up; the server needs {@code --zonegraph.limits.rate.enabled=false}, and more
 * receipts a day than one client is granted:
 *
 * <pre>
 * java -jar target/zonegraph.jar --zonegraph.limits.rate.enabled=false \
 *   --zonegraph.receipts.daily.count=100000 --zonegraph.receipts.daily.bytes=1GB
 * java bench/Tools.java http://127.0.0.1:8080
 * </pre>
 */
class Tools {

	static final HttpClient HTTP = HttpClient.newHttpClient();

	static final int CONNECTIONS = 8;

	static final int SECONDS = 8;

	static String server;

	public static void main(String[] arguments) throws Exception {
		server = arguments[0];
		List<String> ids = ids();
		String tool = tool(ids.get(0));
		String question = question(ids.get(0));
		for (int round = 0; round < 4; round++) {
			long tools = perSecond("/mcp", tool, false);
			long questions = perSecond("/graphql", question, false);
			System.out.printf("from memory, a second: %,d by /mcp, %,d by /graphql%n", tools, questions);
		}
		int third = ids.size() / 3;
		double[][] times = new double[3][third];
		for (int i = 0; i < third; i++) {
			times[0][i] = time("/mcp", tool(ids.get(3 * i)), false);
			times[1][i] = time("/graphql", question(ids.get(3 * i + 1)), false);
			times[2][i] = time("/graphql", question(ids.get(3 * i + 2)), true);
		}
		// the first third is Java's compiler
		System.out.printf("not asked before, median ms of %d: %.1f by /mcp, %.1f by /graphql, %.1f with a receipt%n",
				third - third / 3, median(times[0]), median(times[1]), median(times[2]));
	}

	static List<String> ids() throws Exception {
		String all = send("/graphql", "{\"query\":\"{ areas(first: 100) { nodes { id } } "
				+ "more: areas(last: 74) { nodes { id } } }\"}", false);
		Matcher ids = Pattern.compile("area:[\\w-]+").matcher(all);
		return ids.results().map((id) -> id.group()).distinct().toList();
	}

	static String tool(String id) {
		return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"entity\",\"arguments\":{\"id\":\""
				+ id + "\"}}}";
	}

	static String question(String id) {
		return "{\"documentId\":\"area\",\"variables\":{\"id\":\"" + id + "\"}}";
	}

	static long perSecond(String path, String body, boolean receipt) throws Exception {
		AtomicLong calls = new AtomicLong();
		long end = System.nanoTime() + SECONDS * 1_000_000_000L;
		List<Thread> threads = IntStream.range(0, CONNECTIONS).mapToObj((i) -> new Thread(() -> {
			HttpClient own = HttpClient.newHttpClient();
			while (System.nanoTime() < end) {
				try {
					own.send(request(path, body, receipt), HttpResponse.BodyHandlers.discarding());
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
				calls.incrementAndGet();
			}
		})).toList();
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		return calls.get() / SECONDS;
	}

	static double time(String path, String body, boolean receipt) throws Exception {
		long start = System.nanoTime();
		send(path, body, receipt);
		return (System.nanoTime() - start) / 1e6;
	}

	static double median(double[] times) {
		double[] sorted = Arrays.copyOfRange(times, times.length / 3, times.length);
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	static HttpRequest request(String path, String body, boolean receipt) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		return (receipt ? request.header("Zonegraph-Receipt", "true") : request).build();
	}

	static String send(String path, String body, boolean receipt) throws Exception {
		HttpResponse<String> response = HTTP.send(request(path, body, receipt), HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200 || response.body().contains("\"errors\"")
				|| response.body().contains("\"isError\":true")) {
			throw new IllegalStateException(response.body());
		}
		return response.body();
	}

}
