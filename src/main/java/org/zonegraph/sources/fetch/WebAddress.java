package org.zonegraph.sources.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses as people write them: signs that an address does not have are
 * percent-encoded, names in other scripts become Punycode, and what stands behind # is
 * for browsers.
 */
public final class WebAddress {

	private static final Pattern FORM = Pattern
		.compile("(?i)(https?)://([^/?#:@\\[\\]]+|\\[[0-9a-f:.]+\\])(:\\d{1,5})?" + "(/[^?#]*)?(\\?[^#]*)?(#.*)?");

	private static final String ODD = " \"<>\\^`{|}[]";

	private WebAddress() {
	}

	/**
	 * Reads an address.
	 * @param text what was written down, or sent as {@code Location}
	 * @return empty where it is no address of the web
	 */
	public static Optional<URI> of(String text) {
		Matcher parts = FORM.matcher(text.strip());
		if (!parts.matches()) {
			return Optional.empty();
		}
		String host = parts.group(2);
		try {
			String name = host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT);
			return Optional.of(URI.create(parts.group(1).toLowerCase(Locale.ROOT) + "://" + name + part(parts, 3)
					+ (part(parts, 4).isEmpty() ? "/" : encoded(part(parts, 4))) + encoded(part(parts, 5))));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Reads what a redirect leads to.
	 * @param from where it stands
	 * @param location an address, or a part of one
	 * @return empty where it is no address of the web
	 */
	public static Optional<URI> of(URI from, String location) {
		String text = location.strip();
		if (text.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
			return of(text);
		}
		try {
			return of(from.resolve(encoded(text.replaceFirst("#.*", ""))).toString());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String part(Matcher parts, int group) {
		String part = parts.group(group);
		return (part != null) ? part : "";
	}

	private static String encoded(String part) {
		StringBuilder encoded = new StringBuilder();
		part.codePoints().forEach((sign) -> {
			if (sign > ' ' && sign < 0x7F && ODD.indexOf(sign) < 0) {
				encoded.appendCodePoint(sign);
				return;
			}
			for (byte each : Character.toString(sign).getBytes(StandardCharsets.UTF_8)) {
				encoded.append("%%%02X".formatted(each));
			}
		});
		return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
	}

}
