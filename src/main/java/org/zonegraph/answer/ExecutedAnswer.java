package org.zonegraph.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.zonegraph.query.Cost;

/**
 * Response of GraphQL, as an execution gave it; it is kept in memory like this.
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
public record ExecutedAnswer(byte[] body, @Nullable String revision, @Nullable String operation, @Nullable Cost cost,
		@Nullable String code, boolean lasting, boolean hasData, long retryAfter, String id) {

	/**
	 * The body, with a mark that the graph could not be asked.
	 */
	public byte[] stale(Instant since) {
		return extended("stale", "{\"since\":\"" + since + "\"}");
	}

	/**
	 * The body with a further extension. It ends with its extensions, which are never
	 * empty where there is data.
	 * @param name the extension's name
	 * @param value its value as JSON
	 */
	public byte[] extended(String name, String value) {
		String text = new String(this.body, StandardCharsets.UTF_8);
		int end = text.length() - "}}".length();
		return "%s,\"%s\":%s}}".formatted(text.substring(0, end), name, value).getBytes(StandardCharsets.UTF_8);
	}

	/** The same with another body. */
	public ExecutedAnswer with(byte[] other) {
		return new ExecutedAnswer(other, this.revision, this.operation, this.cost, this.code, this.lasting,
				this.hasData, this.retryAfter, this.id);
	}

}
