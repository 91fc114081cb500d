package org.zonegraph.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * A digest that was not begun, for what is read bit by bit.
	 * @return the digest
	 */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The hash of a text.
	 * @param text the text, which is hashed as UTF-8
	 * @return 32 bytes
	 */
	public static byte[] of(String text) {
		return digest().digest(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The hash of a text in hexadecimal.
	 * @param text the text, which is hashed as UTF-8
	 * @return 64 digits
	 */
	public static String hex(String text) {
		return HexFormat.of().formatHex(of(text));
	}

}
