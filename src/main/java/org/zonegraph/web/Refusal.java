package org.zonegraph.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is refused before its document is looked at. */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final transient Map<String, String> headers;

	private final transient Map<String, Object> more;

	/**
	 * A refusal.
	 * @param status the HTTP status
	 * @param code what is wrong, for programs
	 * @param message what is wrong, for people
	 */
	Refusal(int status, String code, String message) {
		this(status, code, message, Map.of());
	}

	Refusal(int status, String code, String message, Map<String, String> headers) {
		this(status, code, message, headers, Map.of());
	}

	/**
	 * A refusal that says what there is instead.
	 * @param status the HTTP status
	 * @param code what is wrong, for programs
	 * @param message what is wrong, for people
	 * @param headers headers of the response
	 * @param more what a problem has beside what all have
	 */
	Refusal(int status, String code, String message, Map<String, String> headers, Map<String, Object> more) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
		this.headers = Map.copyOf(headers);
		this.more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
	}

	int status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	Map<String, Object> more() {
		return this.more;
	}

}
