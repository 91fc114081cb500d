package org.zonegraph.sources.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;

import javax.net.ssl.SSLContext;

import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * HTTP client of one request at a time, within bounds. It follows no redirect, keeps no
 * cookie, tries nothing twice and unpacks by itself, so that each of these is bounded
 * too.
 */
public final class SiteClient implements AutoCloseable {

	/** The product token of {@code robots.txt} and of {@code User-Agent}. */
	static final String ROBOT = "ZonegraphSources";

	private static final int PIECE = 8192;

	private final CloseableHttpClient client;

	private final Bounds bounds;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "bounds");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * A client.
	 * @param addresses what each name is resolved by
	 * @param trust whose certificates are trusted
	 * @param bounds how much an answer may take
	 */
	public SiteClient(PublicAddresses addresses, SSLContext trust, Bounds bounds) {
		this.bounds = bounds;
		int wait = (int) bounds.time().toMillis();
		PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
				RegistryBuilder.<ConnectionSocketFactory>create()
					.register("http", PlainConnectionSocketFactory.getSocketFactory())
					.register("https", new SSLConnectionSocketFactory(trust))
					.build(),
				addresses);
		connections.setDefaultConnectionConfig(ConnectionConfig.custom().setCharset(StandardCharsets.UTF_8).build());
		this.client = HttpClients.custom()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectTimeout(wait)
				.setConnectionRequestTimeout(wait)
				.setSocketTimeout(wait)
				// an archive has addresses in its addresses, with // inside
				.setNormalizeUri(false)
				.build())
			.setUserAgent(ROBOT + "/1.0 (looks whether what an open knowledge base cites is still there)")
			.disableRedirectHandling()
			.disableContentCompression()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableAutomaticRetries()
			.build();
	}

	/**
	 * Asks an address.
	 * @param address a web address
	 * @param headers what is sent beside the usual
	 * @return the answer, whatever its status code
	 * @throws FetchException if there is none that could be read within the bounds
	 */
	public Received get(URI address, Map<String, String> headers) throws FetchException {
		HttpGet request = new HttpGet(address);
		request.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5");
		request.setHeader("Accept-Encoding", "gzip");
		headers.forEach(request::setHeader);
		AtomicBoolean late = new AtomicBoolean();
		Future<?> end = this.clock.schedule(() -> {
			late.set(true);
			request.abort();
		}, this.bounds.time().toMillis(), TimeUnit.MILLISECONDS);
		try (CloseableHttpResponse response = this.client.execute(request)) {
			Map<String, String> received = new LinkedHashMap<>();
			for (Header header : response.getAllHeaders()) {
				received.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
			}
			return new Received(address, response.getStatusLine().getStatusCode(), received,
					body(address, response.getEntity(), received.getOrDefault("content-encoding", "")));
		}
		catch (IOException | IllegalStateException ex) {
			Failure failure = (ex instanceof IOException cause) ? Failure.of(cause) : Failure.BROKEN;
			throw new FetchException(late.get() ? Failure.SLOW : failure, address, ex);
		}
		finally {
			end.cancel(false);
		}
	}

	private byte[] body(URI address, HttpEntity entity, String encoding) throws IOException, FetchException {
		if (entity == null) {
			return new byte[0];
		}
		Counted packed = new Counted(entity.getContent());
		boolean gzip = encoding.matches("(?i)(x-)?gzip");
		if (!gzip && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
			throw new FetchException(Failure.BROKEN, address, null);
		}
		InputStream content = gzip ? new GZIPInputStream(packed) : packed;
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		byte[] piece = new byte[PIECE];
		for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
			body.write(piece, 0, read);
			if (body.size() > this.bounds.bytes()) {
				// an answer that is honestly long is not a tenth of what it unfolds to
				boolean bomb = gzip && packed.count < this.bounds.bytes() / 10;
				throw new FetchException(bomb ? Failure.BOMB : Failure.TOO_LARGE, address, null);
			}
		}
		return body.toByteArray();
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
		try {
			this.client.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Bytes as they came over the line. */
	private static final class Counted extends FilterInputStream {

		private long count;

		Counted(InputStream content) {
			super(content);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			this.count += (read >= 0) ? 1 : 0;
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			this.count += Math.max(read, 0);
			return read;
		}

	}

}
