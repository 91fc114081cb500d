package org.zonegraph.export.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two answers to the same question.
 *
 * @param path where: keys with dots between them, entries of lists by the id of what they
 * are, or else by their place from 0
 * @param before what was there, null where nothing was
 * @param after what is there now, null where nothing is
 */
public record Change(String path, @Nullable Object before, @Nullable Object after) {

	/**
	 * What changed.
	 * @param before the data of the former answer
	 * @param after the data of the answer now
	 * @return all differences, in the order of the answers
	 */
	public static List<Change> between(@Nullable Object before, @Nullable Object after) {
		List<Change> changes = new ArrayList<>();
		compare("", before, after, changes::add);
		return List.copyOf(changes);
	}

	private static void compare(String path, @Nullable Object before, @Nullable Object after,
			Consumer<Change> changes) {
		Map<String, ?> one = parts(before);
		Map<String, ?> other = parts(after);
		if (Objects.equals(before, after)) {
			return;
		}
		if (one == null || other == null) {
			changes.accept(new Change(path, before, after));
			return;
		}
		Set<String> keys = new LinkedHashSet<>(one.keySet());
		keys.addAll(other.keySet());
		int found = 0;
		for (String key : keys) {
			found += Objects.equals(one.get(key), other.get(key)) ? 0 : 1;
			compare(path.isEmpty() ? key : path + "." + key, one.get(key), other.get(key), changes);
		}
		if (found == 0) {
			changes.accept(new Change(path + " (order)", one.keySet(), other.keySet()));
		}
	}

	/** The parts of what has parts, null for what has none. */
	private static @Nullable Map<String, ?> parts(@Nullable Object value) {
		Map<String, @Nullable Object> parts = new LinkedHashMap<>();
		if (value instanceof Map<?, ?> fields) {
			fields.forEach((key, part) -> parts.put(key.toString(), part));
			return parts;
		}
		if (!(value instanceof List<?> list)) {
			return null;
		}
		for (Object entry : list) {
			String id = id(entry);
			String key = (id != null) ? id : Integer.toString(parts.size());
			// what comes twice is told apart by its place
			parts.put(parts.containsKey(key) ? "%s (%d)".formatted(key, parts.size()) : key, entry);
		}
		return parts;
	}

	private static @Nullable String id(@Nullable Object entry) {
		if (entry instanceof Map<?, ?> fields) {
			return (fields.get("id") instanceof String id) ? id : id(fields.get("node"));
		}
		return null;
	}

}
