package org.zonegraph.web.refusal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.ExecutedAnswer;

/** Refusal: a request that is not answered, with what it is told instead. */
public final class Refusal extends RuntimeException {

	/** Seconds. */
	static final int RETRY_AFTER = 5;

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final transient Map<String, String> headers;

	private final transient Map<String, Object> more;

	private transient @Nullable String page;

	/**
	 * A refusal.
	 * @param code what is wrong, for programs
	 * @param message what is wrong, for people
	 */
	public Refusal(RefusalCode code, String message) {
		this(code, message, Map.of());
	}

	public Refusal(RefusalCode code, String message, Map<String, String> headers) {
		this(code, message, headers, Map.of());
	}

	public Refusal(RefusalCode code, String message, Map<String, String> headers, Map<String, Object> more) {
		this(code.status(), code.name(), message, headers, more);
	}

	private Refusal(int status, String code, String message, Map<String, String> headers, Map<String, Object> more) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
		this.headers = Map.copyOf(headers);
		this.more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
	}

	/**
	 * What a question was refused for, told to those who did not ask in GraphQL.
	 * @param answered the answer, which has a code
	 * @param more what there is instead
	 * @return the refusal
	 */
	public static Refusal of(ExecutedAnswer answered, Map<String, Object> more) {
		String code = String.valueOf(answered.code());
		int status = RefusalCode.status(code);
		long told = answered.errors().retryAfter();
		// what is away is back within seconds
		long wait = (told == 0 && status >= RefusalCode.SOURCE_UNAVAILABLE.status()) ? RETRY_AFTER : told;
		return new Refusal(status, code, String.valueOf(answered.errors().message()), retryAfter(wait), more);
	}

	/**
	 * The same, of which browsers get a page that says by itself what is wrong.
	 * @param page the page
	 * @return the refusal
	 */
	public Refusal withPage(String page) {
		Refusal refusal = new Refusal(this.status, this.code, String.valueOf(getMessage()), this.headers, this.more);
		refusal.page = page;
		return refusal;
	}

	/** A method that an address does not have. */
	public static Refusal method(String method, List<String> allowed) {
		return new Refusal(RefusalCode.METHOD_NOT_ALLOWED,
				"%s is not answered here: use %s".formatted(method, String.join(" or ", allowed)),
				Map.of("Allow", String.join(", ", allowed)));
	}

	/**
	 * Headers of what may be asked again later.
	 * @param seconds after how many seconds, 0 where that says nothing
	 */
	public static Map<String, String> retryAfter(long seconds) {
		return (seconds > 0) ? Map.of("Retry-After", Long.toString(seconds)) : Map.of();
	}

	int status() {
		return this.status;
	}

	public String code() {
		return this.code;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	Map<String, Object> more() {
		return this.more;
	}

	@Nullable String page() {
		return this.page;
	}

}
