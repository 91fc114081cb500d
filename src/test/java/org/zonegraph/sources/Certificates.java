package org.zonegraph.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.SSLContext;

import org.apache.http.ssl.SSLContexts;

import static org.assertj.core.api.Assertions.assertThat;

/** Certificates that the keytool of the JDK makes for a host, signed by nobody else. */
final class Certificates {

	private static final String PASSWORD = "of a test";

	private Certificates() {
	}

	/** A server's part and its clients' part: who has the second trusts the first. */
	static SSLContext of(Path folder, String host, String begins, String days) {
		Path file = folder.resolve(host + ".p12");
		try {
			Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
					"-genkeypair", "-alias", "site", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host,
					"-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD, "-startdate", begins,
					"-validity", days)
				.redirectErrorStream(true)
				.start();
			String told = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(keytool.waitFor()).as(told).isZero();
			KeyStore keys = KeyStore.getInstance("PKCS12");
			try (InputStream in = Files.newInputStream(file)) {
				keys.load(in, PASSWORD.toCharArray());
			}
			return SSLContexts.custom()
				.loadKeyMaterial(keys, PASSWORD.toCharArray())
				.loadTrustMaterial(keys, null)
				.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
