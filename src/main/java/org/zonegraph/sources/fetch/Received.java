package org.zonegraph.sources.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP response that was read to its end.
 *
 * @param address what was asked
 * @param code the status code
 * @param headers the first of each name, names in small letters
 * @param body the bytes, unpacked
 */
public record Received(URI address, int code, Map<String, String> headers, byte[] body) {

	public Received {
		headers = Map.copyOf(headers);
	}

	/** A header, empty where there is none. */
	public String header(String name) {
		return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
	}

}
