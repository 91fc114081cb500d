package org.zonegraph.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The gzip format (RFC 1952) of what is kept. */
public final class Gzip {

	private Gzip() {
	}

	/**
	 * Packs bytes.
	 * @param bytes the bytes
	 * @return the same, packed
	 */
	public static byte[] packed(byte[] bytes) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream output = new GZIPOutputStream(packed)) {
			output.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("nothing fails in memory", ex);
		}
		return packed.toByteArray();
	}

}
