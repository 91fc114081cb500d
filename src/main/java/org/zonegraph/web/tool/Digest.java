package org.zonegraph.web.tool;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Text summary of an answer: its sentences, verdicts, and the ids and names of its
 * things, each with its grade. For assistants that read no structured content.
 */
final class Digest {

	private static final int MOST_LINES = 25;

	private static final int LONGEST_LINE = 200;

	private final Set<String> lines = new LinkedHashSet<>();

	private Digest() {
	}

	static String of(Map<String, Object> data, int most) {
		Digest digest = new Digest();
		digest.value(data);
		List<String> shown = digest.lines.stream().limit(Math.min(most, MOST_LINES)).toList();
		int more = digest.lines.size() - shown.size();
		return String.join("\n", shown) + ((more > 0) ? "\nand %d more in structuredContent".formatted(more) : "");
	}

	private void value(@Nullable Object value) {
		if (value instanceof List<?> list) {
			list.forEach(this::value);
		}
		else if (value instanceof Map<?, ?> map) {
			if (map.get("sentence") instanceof String sentence) {
				add(sentence, map);
			}
			else if (map.get("id") instanceof String id) {
				add(Stream.of(named(id, map), figure(map), verdict(map))
					.filter((part) -> !part.isEmpty())
					.reduce((one, other) -> one + "; " + other)
					.orElse(""), map);
			}
			map.forEach((key, inner) -> {
				if (!"sources".equals(key)) {
					value(inner);
				}
			});
		}
	}

	private void add(String line, Map<?, ?> map) {
		if (line.isEmpty()) {
			return;
		}
		String shown = (line.length() > LONGEST_LINE) ? line.substring(0, LONGEST_LINE) + "…" : line;
		this.lines.add("- " + shown + ((map.get("evidence") instanceof Map<?, ?> evidence)
				? " (%s)".formatted(evidence.get("confidence")) : ""));
	}

	private static String named(String id, Map<?, ?> map) {
		return Stream.of("name", "nameEn", "titleEn", "title", "statement", "nameZh", "titleZh")
			.map(map::get)
			.filter(Objects::nonNull)
			.findFirst()
			.map((name) -> id + ": " + name)
			.orElse("");
	}

	private static String figure(Map<?, ?> map) {
		return (map.get("value") != null && map.get("unit") != null)
				? "%s %s, %s".formatted(map.get("value"), map.get("unit"), map.get("period")) : "";
	}

	private static String verdict(Map<?, ?> map) {
		return (map.get("check") instanceof Map<?, ?> check)
				? "%s: %s".formatted(check.get("verdict"), check.get("reason")) : "";
	}

}
