package org.zonegraph.web.tool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Token budget: shortens the heaviest lists of an answer from their ends until it fits,
 * and says which. A token is counted as three bytes of UTF-8: about a Chinese character,
 * and less than models take for a token of English or of JSON.
 */
final class Fitting {

	/** Bytes of a token, at the least. */
	static final int TOKEN = 3;

	/** Quotes and a comma or a colon. */
	private static final int SIGNS = 3;

	private static final int MOST_TOLD = 5;

	private final Map<String, Map<String, Object>> told = new HashMap<>();

	private final Map<String, int[]> cut = new LinkedHashMap<>();

	private @Nullable Heavy heaviest;

	private Fitting() {
	}

	/**
	 * Shortens an answer: first what is told of a source again and again, then lists.
	 * @param data the data, whose lists are shortened
	 * @param most bytes that it may have
	 * @return what was left out, a sentence each
	 */
	static List<String> fit(Map<String, Object> data, long most) {
		if (weight(data) <= most) {
			return List.of();
		}
		Fitting fitting = new Fitting();
		fitting.sources(data, fitting::tellNone);
		for (long weight = weight(data); weight > most; weight = weight(data)) {
			fitting.heaviest = null;
			fitting.find("", data);
			Heavy heavy = fitting.heaviest;
			if (heavy == null) {
				break;
			}
			fitting.shorten(heavy, weight - most);
		}
		fitting.sources(data, fitting::tellFirst);
		List<String> left = new ArrayList<>();
		if (!fitting.cut.isEmpty()) {
			left.add("shortened are %s: ask for fewer at a time, or with a larger maxTokens"
				.formatted(fitting.cut.entrySet()
					.stream()
					.limit(MOST_TOLD)
					.map((each) -> "%s (the first %d of %d)".formatted(each.getKey(), each.getValue()[1],
							each.getValue()[0]))
					.collect(Collectors.joining(", "))
						+ ((fitting.cut.size() > MOST_TOLD) ? " and %d more".formatted(fitting.cut.size() - MOST_TOLD)
								: "")));
		}
		left.add("a source that was told before stands by its id alone");
		return left;
	}

	/** Sources are what an answer has most often twice. */
	private void sources(@Nullable Object value, Consumer<Map<String, Object>> each) {
		if (value instanceof List<?> list) {
			list.forEach((entry) -> sources(entry, each));
		}
		else if (value instanceof Map<?, ?> map) {
			map.forEach((key, inner) -> {
				if (key.equals("sources") && inner instanceof List<?> sources) {
					sources.stream().map(Fitting::source).filter((source) -> source.get("id") != null).forEach(each);
				}
				else {
					sources(inner, each);
				}
			});
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> source(@Nullable Object source) {
		return (source instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

	private void tellNone(Map<String, Object> source) {
		this.told.putIfAbsent(String.valueOf(source.get("id")), new LinkedHashMap<>(source));
		source.keySet().retainAll(Set.of("id"));
	}

	private void tellFirst(Map<String, Object> source) {
		Map<String, Object> whole = this.told.remove(String.valueOf(source.get("id")));
		if (whole != null) {
			source.putAll(whole);
		}
	}

	private void shorten(Heavy heavy, long excess) {
		int size = heavy.list.size();
		long drop = (size * excess + heavy.weight - 1) / heavy.weight;
		// half of it at most, so that one long list does not cost the short ones their
		// ends
		int keep = (int) Math.max(size / 2, size - Math.max(1, drop));
		heavy.list.subList(keep, size).clear();
		// its cursor is that of an entry that is not here
		heavy.parent.remove("pageInfo");
		this.cut.computeIfAbsent(heavy.path, (path) -> new int[] { size, keep })[1] = keep;
	}

	private void find(String path, Map<?, ?> map) {
		map.forEach((key, value) -> {
			String at = path.isEmpty() ? String.valueOf(key) : path + "." + key;
			if (value instanceof Map<?, ?> inner) {
				find(at, inner);
			}
			else if (value instanceof List<?> list && !list.isEmpty()) {
				Heavy heavy = new Heavy(at, map, list, weight(list));
				if (this.heaviest == null || heavy.goesBefore(this.heaviest)) {
					this.heaviest = heavy;
				}
				list.forEach((entry) -> {
					if (entry instanceof Map<?, ?> inner) {
						find(at, inner);
					}
				});
			}
		});
	}

	/** Bytes that a value takes as JSON, about and not less. */
	static long weight(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.mapToLong((entry) -> weight(String.valueOf(entry.getKey())) + weight(entry.getValue()) + 1)
				.sum() + 2;
		}
		if (value instanceof List<?> list) {
			return list.stream().mapToLong((entry) -> weight(entry) + 1).sum() + 2;
		}
		if (value instanceof String text) {
			return text.getBytes(StandardCharsets.UTF_8).length + SIGNS + text.chars().filter(Fitting::escaped).count();
		}
		return String.valueOf(value).length();
	}

	private static boolean escaped(int sign) {
		return sign == '"' || sign == '\\' || sign < ' ';
	}

	/**
	 * A list that could be shorter.
	 *
	 * @param path where it is
	 * @param parent what has it
	 * @param list the list
	 * @param weight bytes that it takes
	 */
	private record Heavy(String path, Map<?, ?> parent, List<?> list, long weight) {

		/** A list of one is emptied last. */
		boolean goesBefore(Heavy other) {
			boolean several = this.list.size() > 1;
			return (several != (other.list.size() > 1)) ? several : this.weight > other.weight;
		}

	}

}
