package org.zonegraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.zonegraph.Proxies.Copy;

/**
 * Stands for a copy of the application, with its headers: pages are checked each time,
 * answers fresh for a minute, and what is below {@code /download/} says no revision. It
 * becomes ready, unready, of another revision and dead as a test says.
 */
final class LightOrigin implements AutoCloseable {

	/** What is asked below it takes until the origin ends, or is let go. */
	static final String HELD = "/held";

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch holds = new CountDownLatch(1);

	private final CountDownLatch goesOn = new CountDownLatch(1);

	private final AtomicInteger asked = new AtomicInteger();

	private final String name;

	private final HttpServer pages;

	private final HttpServer health;

	private volatile boolean ready = true;

	private volatile String revision = revision(1);

	LightOrigin(String name) throws IOException {
		this.name = name;
		this.pages = server(this::page);
		this.health = server((exchange) -> send(exchange,
				(this.ready || exchange.getRequestURI().getPath().endsWith("liveness")) ? 200 : 503, "{}"));
	}

	private HttpServer server(Handler handler) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(this.threads);
		server.createContext("/", (exchange) -> {
			try (exchange) {
				handler.handle(exchange);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		server.start();
		return server;
	}

	/** The revision of a number, in as many digits as real ones have. */
	static String revision(int number) {
		return "%016x".formatted(number);
	}

	private void page(HttpExchange exchange) throws IOException, InterruptedException {
		String path = exchange.getRequestURI().toString();
		if (path.equals("/-/alive")) {
			send(exchange, 200, "");
			return;
		}
		this.asked.incrementAndGet();
		if (path.startsWith(HELD)) {
			this.holds.countDown();
			this.goesOn.await();
		}
		String now = this.revision;
		String seen = exchange.getRequestHeaders().getFirst("Zonegraph-Revision");
		if (seen != null && seen.compareTo(now) > 0) {
			send(exchange, 425, "{}");
			return;
		}
		var headers = exchange.getResponseHeaders();
		headers.set("Content-Type", "text/plain");
		headers.set("RateLimit-Remaining", "17");
		if (path.startsWith("/download/")) {
			headers.set("Cache-Control", "max-age=60, public");
		}
		else {
			String tag = "W/\"%s.%x\"".formatted(now, path.hashCode());
			headers.set("ETag", tag);
			headers.set("Cache-Control", path.startsWith("/area/") ? "no-cache" : "public, max-age=60");
			if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
				exchange.sendResponseHeaders(304, -1);
				return;
			}
		}
		send(exchange, 200, "%s\n%s\n%s\n%s\n%s".formatted(now, this.name, path,
				exchange.getRequestHeaders().getFirst("X-Forwarded-Prefix"), "many words ".repeat(500)));
	}

	private static void send(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
	}

	Copy copy() {
		return new Copy(this.pages.getAddress().getPort(), this.health.getAddress().getPort());
	}

	void ready(boolean is) {
		this.ready = is;
	}

	void serve(int number) {
		this.revision = revision(number);
	}

	int asked() {
		return this.asked.get();
	}

	/** Whether somebody waits for what is held. */
	boolean holds() {
		return this.holds.getCount() == 0;
	}

	/** What is held is answered, and holds nobody any more. */
	void letGo() {
		this.goesOn.countDown();
	}

	/** Ends at once: connections are cut, whatever is asked by them. */
	@Override
	public void close() {
		this.pages.stop(0);
		this.health.stop(0);
		this.threads.shutdownNow();
	}

	/** Answers a request. */
	@FunctionalInterface
	private interface Handler {

		void handle(HttpExchange exchange) throws IOException, InterruptedException;

	}

}
