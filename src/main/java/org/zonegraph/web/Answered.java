package org.zonegraph.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.zonegraph.query.Cost;

/**
 * An answer as it is sent.
 *
 * @param body the answer as JSON
 * @param revision the revision that it is of, null where nothing was read
 * @param operation name of the operation, null where it has none
 * @param cost what it may have cost, null where it was refused before that was known
 * @param code code of the first error, null where there is none
 * @param lasting whether the same question is answered the same way for a while
 * @param hasData whether there is data, be it beside errors
 * @param retryAfter after how many seconds to ask again, 0 where that says nothing
 * @param id what the log knows it by
 */
record Answered(byte[] body, @Nullable String revision, @Nullable String operation, @Nullable Cost cost,
		@Nullable String code, boolean lasting, boolean hasData, long retryAfter, String id) {

	/** The status where a request that was refused is no success. */
	int status() {
		return (this.hasData || this.code == null) ? 200 : refusedStatus();
	}

	/** The status where an answer with an error is none. */
	int refusedStatus() {
		return switch (String.valueOf(this.code)) {
			case Errors.SOURCE_UNAVAILABLE -> 503;
			case Errors.TIMEOUT -> 504;
			case Errors.INTERNAL_ERROR -> 500;
			case Errors.RATE_LIMITED -> 429;
			default -> 400;
		};
	}

	/**
	 * The body, with a mark that the graph could not be asked.
	 */
	byte[] stale(Instant since) {
		return extended("stale", "{\"since\":\"" + since + "\"}");
	}

	/**
	 * The body with a further extension. It ends with its extensions, which are never
	 * empty where there is data.
	 * @param name the extension's name
	 * @param value its value as JSON
	 */
	byte[] extended(String name, String value) {
		String text = new String(this.body, StandardCharsets.UTF_8);
		int end = text.length() - "}}".length();
		return "%s,\"%s\":%s}}".formatted(text.substring(0, end), name, value).getBytes(StandardCharsets.UTF_8);
	}

	/** The same with another body. */
	Answered with(byte[] other) {
		return new Answered(other, this.revision, this.operation, this.cost, this.code, this.lasting, this.hasData,
				this.retryAfter, this.id);
	}

}
