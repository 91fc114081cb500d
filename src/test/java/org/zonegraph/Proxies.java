package org.zonegraph;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The proxies of the folder {@code deploy}, by its files as they stand: only ports, paths
 * and names of hosts are others.
 */
final class Proxies implements AutoCloseable {

	private static final Path FILES = Path.of("deploy").toAbsolutePath();

	private final Path folder;

	private final Deque<Program> started = new ArrayDeque<>();

	/**
	 * Nothing is started yet.
	 * @param folder where they may write
	 */
	Proxies(Path folder) {
		this.folder = folder;
	}

	/** On CI all of them are. */
	static void assumeThere(String... programs) {
		assumeThat(System.getenv("CI") != null || Arrays.stream(programs).allMatch(Program::isThere))
			.as("%s are there", Arrays.toString(programs))
			.isTrue();
	}

	/** HAProxy before two copies; gives its port. */
	int haproxy(Copy a, Copy b) throws Exception {
		return haproxy(a, b, FILES.resolve("haproxy/zonegraph.cfg"));
	}

	/** The same before a third one, for which its file has further lines. */
	int haproxy(Copy a, Copy b, Copy c) throws Exception {
		String line = "  server b \"${ZONEGRAPH_B-127.0.0.1:8081}\" port \"${ZONEGRAPH_B_HEALTH-9465}\"\n";
		return haproxy(a, b, filled("haproxy/zonegraph.cfg", line,
				line + "  server c 127.0.0.1:%d port %d\n".formatted(c.port(), c.health())));
	}

	private int haproxy(Copy a, Copy b, Path file) throws Exception {
		int port = free();
		Path debian = Files.writeString(this.folder.resolve("haproxy.cfg"),
				"global\n  stats socket %s level admin\n".formatted(socket()));
		start(port, "env", "ZONEGRAPH_BIND=127.0.0.1:" + port, "ZONEGRAPH_A=127.0.0.1:" + a.port(),
				"ZONEGRAPH_A_HEALTH=" + a.health(), "ZONEGRAPH_B=127.0.0.1:" + b.port(),
				"ZONEGRAPH_B_HEALTH=" + b.health(), "haproxy", "-db", "-f", debian.toString(), "-f", file.toString());
		return port;
	}

	/** What an operator has HAProxy do by its socket. */
	String command(String command) throws IOException {
		try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.connect(UnixDomainSocketAddress.of(socket()));
			channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
			return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** How many copies HAProxy holds for ready. */
	long ready() throws IOException {
		return command("show stat").lines()
			.map((line) -> line.split(",", -1))
			.filter((line) -> line[0].equals("ready") && !line[1].equals("BACKEND") && line[17].startsWith("UP"))
			.count();
	}

	private Path socket() {
		return this.folder.resolve("admin.sock");
	}

	/** Varnish before HAProxy; gives its port. */
	int varnish(int origin) throws Exception {
		int port = free();
		Path file = filled("varnish/zonegraph.vcl", "\"8090\"", "\"%d\"".formatted(origin));
		start(port, "varnishd", "-F", "-j", "none", "-n", this.folder.resolve("varnish").toString(), "-a",
				"127.0.0.1:" + port, "-f", file.toString(), "-s", "malloc,64m", "-p", "http_req_hdr_len=18k");
		return port;
	}

	/**
	 * nginx with a certificate of its own.
	 * @param plain the port for those who ask without TLS
	 * @param origin the port of what is behind it
	 * @return its port
	 */
	int nginx(int plain, int origin) throws Exception {
		Program
			.start(this.folder, "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
					"-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-days", "2", "-subj", "/CN=localhost",
					"-addext", "subjectAltName=DNS:localhost")
			.printed();
		int port = free();
		Path file = filled("nginx/zonegraph.conf", "server 127.0.0.1:6081;", "server 127.0.0.1:%d;".formatted(origin),
				"listen 80;", "listen 127.0.0.1:%d;".formatted(plain), "listen 443 ",
				"listen 127.0.0.1:%d ".formatted(port), "data.example.org;", "localhost;",
				"/etc/ssl/certs/data.example.org.pem", this.folder.resolve("certificate.pem").toString(),
				"/etc/ssl/private/data.example.org.key", this.folder.resolve("key.pem").toString());
		Path all = Files.writeString(this.folder.resolve("nginx.conf"), """
				daemon off;
				pid %1$s/nginx.pid;
				error_log stderr warn;
				events {}
				http {
				  access_log off;
				  client_body_temp_path %1$s/body;
				  proxy_temp_path %1$s/proxy;
				  fastcgi_temp_path %1$s/fastcgi;
				  uwsgi_temp_path %1$s/uwsgi;
				  scgi_temp_path %1$s/scgi;
				  include %2$s;
				}
				""".formatted(this.folder, file));
		start(port, "nginx", "-p", this.folder.toString(), "-c", all.toString());
		return port;
	}

	/**
	 * Takes the certificate of nginx and no other. Over HTTP/2 that of the JDK loses what
	 * it asks while nginx ends a connection for its thousand requests (GOAWAY).
	 */
	HttpClient trusting() throws Exception {
		KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
		known.load(null, null);
		try (InputStream in = Files.newInputStream(this.folder.resolve("certificate.pem"))) {
			known.setCertificateEntry("proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(known);
		SSLContext tls = SSLContext.getInstance("TLS");
		tls.init(null, trust.getTrustManagers(), null);
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build();
	}

	/** A copy of a file with other ports and paths, each of which it has to have. */
	private Path filled(String file, String... pairs) throws IOException {
		String text = Files.readString(FILES.resolve(file));
		for (int i = 0; i < pairs.length; i += 2) {
			assertThat(text).as(file).contains(pairs[i]);
			text = text.replace(pairs[i], pairs[i + 1]);
		}
		return Files.writeString(this.folder.resolve(Path.of(file).getFileName()), text);
	}

	private void start(int port, String... command) throws Exception {
		Program program = Program.start(this.folder, command);
		this.started.push(program);
		Await.until(() -> {
			if (!program.process().isAlive()) {
				throw new AssertionError(Files.readString(program.output()));
			}
			return isOpen(port);
		});
	}

	private static boolean isOpen(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	static int free() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		for (Program program : this.started) {
			program.process().destroy();
			program.process().onExit().join();
		}
	}

	/**
	 * A copy of the application.
	 *
	 * @param port where readers ask
	 * @param health where operators do
	 */
	record Copy(int port, int health) {
	}

}
