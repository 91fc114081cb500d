import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is alive on the heap of a server while it sends long files. The server is given by
 * its address and its process id, and must ask a database in a process of its own:
 *
 * <pre>
 * java bench/FileHeap.java http://127.0.0.1:8083 12345
 * </pre>
 */
class FileHeap {

	static final List<String> FORMATS = List.of("csv", "jsonld", "geojson", "json", "xlsx");

	public static void main(String[] arguments) throws Exception {
		for (String format : FORMATS) {
			double before = alive(arguments[1]);
			long start = System.nanoTime();
			CompletableFuture<Long> file = CompletableFuture
				.supplyAsync(() -> fetch(URI.create("%s/q/areas.%s".formatted(arguments[0], format))));
			double most = 0;
			int samples = 0;
			while (!file.isDone()) {
				most = Math.max(most, alive(arguments[1]));
				samples++;
			}
			System.out.printf("%s: %,d bytes in %.1f s; alive before %.0f MB, at most %.0f MB in %d samples, after %.0f MB%n",
					format, file.get(1, TimeUnit.MINUTES), (System.nanoTime() - start) / 1e9, before, most, samples,
					alive(arguments[1]));
		}
	}

	static long fetch(URI address) {
		try {
			HttpResponse<InputStream> response = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(address + " is answered with " + response.statusCode());
			}
			try (InputStream body = response.body()) {
				return body.transferTo(OutputStream.nullOutputStream());
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a full collection leaves, in megabytes, by the last line of the histogram. */
	static double alive(String process) throws Exception {
		Process histogram = new ProcessBuilder("jcmd", process, "GC.class_histogram").start();
		String total = histogram.inputReader().lines().filter((line) -> line.startsWith("Total")).findFirst().orElseThrow();
		return Long.parseLong(total.strip().split("\\s+")[2]) / 1e6;
	}

}
