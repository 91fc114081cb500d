package org.zonegraph.answer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.answer.error.ToldErrors;
import org.zonegraph.graph.Revision;
import org.zonegraph.query.cost.Cost;

/**
 * Response of GraphQL, as an execution gave it. It is kept in its parts, so that an
 * extension of one caller can be added when it is written.
 *
 * @param id what the log knows it by
 * @param operation name of the operation, null where it has none
 * @param revision the revision that was served, null where nothing of it was read
 * @param pinned root fields that were asked of a revision by its id, with what that is
 * @param cost what it may have cost, null where it was refused before that was known
 * @param errors its errors
 * @param hints what was probably meant by ids that are none
 * @param json its data as JSON, null where nothing was executed
 */
public record ExecutedAnswer(String id, @Nullable String operation, @Nullable String revision,
		Map<String, Revision> pinned, @Nullable Cost cost, ToldErrors errors, List<String> hints,
		byte @Nullable [] json) {

	private static final byte[] NOTHING = { 'n', 'u', 'l', 'l' };

	/**
	 * The revision that all of it is of.
	 * @return null where parts of it are of several, and where nothing was read
	 */
	public @Nullable String whole() {
		Set<String> all = this.pinned.values().stream().map(Revision::id).collect(Collectors.toSet());
		if (this.revision != null) {
			all.add(this.revision);
		}
		return (all.size() == 1) ? all.iterator().next() : null;
	}

	/**
	 * What is wrong, for programs.
	 * @return code of the first error, null where there is none
	 */
	public @Nullable String code() {
		return this.errors.code();
	}

	/**
	 * Whether there is data, be it beside errors.
	 * @return whether there is
	 */
	public boolean hasData() {
		return this.json != null && !Arrays.equals(this.json, NOTHING);
	}

	/**
	 * Its data.
	 * @return maps, lists and scalars; empty where there is none
	 */
	@SuppressWarnings("unchecked")
	public Map<String, Object> data() {
		return (this.json != null && hasData()) ? JsonMapper.shared().readValue(this.json, Map.class) : Map.of();
	}

	/**
	 * The same with other data.
	 * @param data maps, lists and scalars
	 * @return the response
	 */
	public ExecutedAnswer with(Map<String, Object> data) {
		return new ExecutedAnswer(this.id, this.operation, this.revision, this.pinned, this.cost, this.errors,
				this.hints, JsonMapper.shared().writeValueAsBytes(data));
	}

	/**
	 * How much memory it takes, about.
	 * @return bytes
	 */
	public int weight() {
		return this.errors.weight() + this.hints.stream().mapToInt(String::length).sum()
				+ ((this.json != null) ? this.json.length : 0);
	}

	/**
	 * Writes the response.
	 * @param more extensions that it has not of itself
	 * @return JSON
	 */
	public byte[] body(Map<String, ?> more) {
		ByteArrayOutputStream body = new ByteArrayOutputStream(500 + weight());
		body.write('{');
		if (!this.errors.list().isEmpty()) {
			member(body, "errors", JsonMapper.shared().writeValueAsBytes(this.errors.list()));
			body.write(',');
		}
		if (this.json != null) {
			member(body, "data", this.json);
			body.write(',');
		}
		member(body, "extensions", JsonMapper.shared().writeValueAsBytes(extensions(more)));
		body.write('}');
		return body.toByteArray();
	}

	private static void member(ByteArrayOutputStream body, String name, byte[] value) {
		body.writeBytes("\"%s\":".formatted(name).getBytes(StandardCharsets.UTF_8));
		body.writeBytes(value);
	}

	private Map<String, Object> extensions(Map<String, ?> more) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		if (this.cost != null) {
			extensions.put("cost", this.cost.asMap());
		}
		String told = (this.revision != null) ? this.revision : whole();
		if (told != null) {
			extensions.put("revision", told);
		}
		if (!this.pinned.isEmpty()) {
			Map<String, String> revisions = new TreeMap<>();
			this.pinned.forEach((key, each) -> revisions.put(key, each.id()));
			extensions.put("revisions", revisions);
		}
		if (!this.hints.isEmpty()) {
			extensions.put("hints", this.hints);
		}
		extensions.putAll(more);
		return extensions;
	}

}
