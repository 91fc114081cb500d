package org.zonegraph.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.zonegraph.sources.fetch.Bounds;
import org.zonegraph.sources.fetch.Pace;
import org.zonegraph.sources.fetch.PoliteClient;
import org.zonegraph.sources.fetch.PublicAddresses;
import org.zonegraph.sources.fetch.SiteClient;

/**
 * A local server that plays any site: names lead to it, the names of private networks to
 * where they would lead, and no other name leads anywhere.
 */
final class Sites implements AutoCloseable {

	static final Bounds BOUNDS = new Bounds(256 << 10, Duration.ofSeconds(2));

	private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();

	private final Map<String, String> names = new ConcurrentHashMap<>();

	private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch end = new CountDownLatch(1);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer http;

	private final List<HttpsServer> secure = new ArrayList<>();

	Sites() {
		try {
			this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this.http);
	}

	private void start(HttpServer server) {
		server.setExecutor(this.threads);
		server.createContext("/", this::answer);
		server.start();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
		String path = exchange.getRequestURI().toString();
		this.asked.add(host + path);
		HttpHandler page = this.pages.get(host + path);
		page = (page != null || path.equals("/robots.txt")) ? page : this.pages.get(host + "/*");
		try (exchange) {
			((page != null) ? page : status(404, html("Not here", "<p>Nothing is here.</p>"))).handle(exchange);
		}
	}

	/** A site with a certificate of its own. */
	int secure(SSLContext certificate) {
		try {
			HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.setHttpsConfigurator(new HttpsConfigurator(certificate));
			start(server);
			this.secure.add(server);
			return server.getAddress().getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Puts a page at a path of a host; {@code /*} is all others of it. */
	String put(String host, String path, HttpHandler page) {
		this.pages.put(host + path, page);
		this.names.putIfAbsent(host, "127.0.0.1");
		return address(host, path);
	}

	/** A name that leads to an address of its own. */
	void name(String host, String address) {
		this.names.put(host, address);
	}

	String address(String host, String path) {
		return "http://%s:%d%s".formatted(host, this.http.getAddress().getPort(), path);
	}

	/** What was asked for since, each as a host and a path. */
	List<String> asked() {
		synchronized (this.asked) {
			List<String> copy = List.copyOf(this.asked);
			this.asked.clear();
			return copy;
		}
	}

	/** A client that asks this server alone, and does not wait between requests. */
	PoliteClient client(SSLContext trust) {
		return new PoliteClient(new SiteClient(addresses(), trust, BOUNDS), new Pace(Clock.systemUTC(), (time) -> {
		}));
	}

	private PublicAddresses addresses() {
		InetAddress here = this.http.getAddress().getAddress();
		return new PublicAddresses((host) -> {
			String address = this.names.getOrDefault(host, host.matches("[\\[\\]0-9a-f.:]+") ? host : "");
			if (address.isEmpty()) {
				throw new UnknownHostException(host);
			}
			return InetAddress.getAllByName(address);
		}, here::equals);
	}

	/** Answers nothing until the test is over. */
	HttpHandler never() {
		return (exchange) -> await();
	}

	/** Sends its head and some bytes, and then nothing until the test is over. */
	HttpHandler stalled() {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, 0);
			exchange.getResponseBody().write("<p>begin".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			await();
		};
	}

	private void await() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static String html(String title, String body) {
		return "<!doctype html><html><head><title>%s</title></head><body>%s</body></html>".formatted(title, body);
	}

	static HttpHandler page(String html) {
		return status(200, html);
	}

	static HttpHandler status(int code, String html) {
		return bytes(code, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
	}

	static HttpHandler encoded(String type, String html, Charset charset) {
		return bytes(200, type, html.getBytes(charset));
	}

	static HttpHandler bytes(int code, String type, byte[] body) {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(code, (body.length == 0) ? -1 : body.length);
			if (body.length > 0) {
				exchange.getResponseBody().write(body);
			}
		};
	}

	static HttpHandler to(int code, String location) {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Location", location);
			exchange.sendResponseHeaders(code, -1);
		};
	}

	/**
	 * Sends bytes until it is cut off, or a bound that is far beyond that of the client.
	 */
	static HttpHandler endless(boolean length) {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, length ? 8L << 20 : 0);
			byte[] piece = "<p>more of the same</p>\n".repeat(400).getBytes(StandardCharsets.UTF_8);
			try (OutputStream out = exchange.getResponseBody()) {
				for (long sent = 0; sent + piece.length < 8L << 20; sent += piece.length) {
					out.write(piece);
				}
			}
		};
	}

	static HttpHandler gzip(byte[] plain) {
		return (exchange) -> {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
				out.write(plain);
			}
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			exchange.getResponseHeaders().set("Content-Encoding", "gzip");
			exchange.sendResponseHeaders(200, packed.size());
			exchange.getResponseBody().write(packed.toByteArray());
		};
	}

	@Override
	public void close() {
		this.end.countDown();
		this.http.stop(0);
		this.secure.forEach((server) -> server.stop(0));
		this.threads.shutdownNow();
	}

}
