package org.zonegraph.answer.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.zonegraph.text.Sha256;

/**
 * Build fingerprint: what makes answers, beside the graph. Versions do not say it, for a
 * build between two releases answers differently too.
 */
final class Release {

	private static final String CLASSES = "classpath*:/org/zonegraph/**/*.class";

	private static final String ROOT = "/org/zonegraph/";

	private Release() {
	}

	/**
	 * The fingerprint of this process.
	 * @param more what answers depend on beside the code
	 * @return hexadecimal digits; the same where the same code runs by the same settings
	 */
	static String hash(String... more) {
		MessageDigest digest = Sha256.digest();
		Arrays.stream(more).forEach((part) -> digest.update(Sha256.of(part)));
		try {
			Map<String, Resource> classes = new TreeMap<>();
			for (Resource each : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
				String address = each.getURI().toString();
				classes.put(address.substring(address.lastIndexOf(ROOT)), each);
			}
			for (Resource each : classes.values()) {
				try (InputStream bytes = each.getInputStream()) {
					digest.update(bytes.readAllBytes());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the code that runs cannot be read", ex);
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 8);
	}

}
