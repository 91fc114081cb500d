package org.zonegraph.web.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.CanonicalJson;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.Question;
import org.zonegraph.answer.catalogue.AskedTool;
import org.zonegraph.model.NodeId;

/**
 * What is told where nothing is found: what was searched, and what is near by the words
 * of the id or the name.
 *
 * @param search the document that searches, null where there is none
 * @param ask answers a question
 */
public record Nearby(@Nullable String search, Function<Question, ExecutedAnswer> ask) {

	private static final int MOST_WORDS = 4;

	private static final int HITS = 3;

	private static final Set<String> IDS = Set.of("id", "measure", "from", "to");

	/** Whether one of the root fields is null: there is nothing of an id. */
	public static boolean isNothing(AskedTool asked, Map<String, Object> data) {
		return (asked.trusted() != null) ? data.values().stream().anyMatch(Objects::isNull)
				: data.values().stream().allMatch(Objects::isNull);
	}

	/** Whether all that was found are empty lists, or a name stands for nothing. */
	public static boolean isEmpty(Map<String, Object> data) {
		return unknownNames(data).findAny().isPresent()
				|| data.entrySet().stream().filter((root) -> !root.getKey().equals("ends")).allMatch((root) -> {
					Object value = root.getValue();
					return (value instanceof Collection<?> list && list.isEmpty())
							|| (value instanceof Map<?, ?> map && Integer.valueOf(0).equals(map.get("totalCount")));
				});
	}

	private static Stream<String> unknownNames(Map<String, Object> data) {
		return (data.get("resolve") instanceof List<?> names) ? names.stream()
			.filter((name) -> name instanceof Map<?, ?> map && map.containsKey("node") && map.get("node") == null)
			.map((name) -> String.valueOf(((Map<?, ?>) name).get("name"))) : Stream.of();
	}

	/** What was searched, as a sentence. */
	public static String searched(AskedTool asked, Map<String, Object> data) {
		List<String> names = unknownNames(data).toList();
		if (!names.isEmpty()) {
			return "nothing is called %s".formatted(String.join(", ", names));
		}
		return "nothing was found; searched was %s with %s".formatted(
				(asked.trusted() != null) ? asked.trusted().operation().getName() : "the graph",
				CanonicalJson.of(asked.question().variables()));
	}

	/** Ids and names of what is near. */
	public List<String> near(AskedTool asked, Map<String, Object> data) {
		if (this.search == null) {
			return List.of();
		}
		Stream<String> texts = Stream.concat(
				asked.question()
					.variables()
					.entrySet()
					.stream()
					.filter((each) -> each.getValue() instanceof String)
					.map((each) -> IDS.contains(each.getKey()) ? words(String.valueOf(each.getValue()))
							: (each.getKey().equals("text") ? String.valueOf(each.getValue()) : "")),
				unknownNames(data));
		return texts.filter((text) -> !text.isBlank())
			.limit(HITS)
			.flatMap(this::near)
			.distinct()
			.limit(MOST_WORDS)
			.toList();
	}

	private static String words(String id) {
		NodeId parts = NodeId.of(id);
		return (parts.isWhole() ? parts.slug() : id).replaceAll("[-_:]+", " ");
	}

	/** By all words, else by the longest of them. */
	private Stream<String> near(String text) {
		List<String> attempts = new ArrayList<>(List.of(text));
		Stream.of(text.split("\\s+"))
			.filter((word) -> word.length() > 1)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.limit(MOST_WORDS)
			.forEach(attempts::add);
		return attempts.stream()
			.map(this::hits)
			.filter((hits) -> !hits.isEmpty())
			.findFirst()
			.stream()
			.flatMap(List::stream);
	}

	private List<String> hits(String text) {
		ExecutedAnswer answered = this.ask
			.apply(new Question(String.valueOf(this.search), null, Map.of("text", text, "first", HITS)));
		if (!(answered.data().get("search") instanceof Map<?, ?> found
				&& found.get("edges") instanceof List<?> edges)) {
			return List.of();
		}
		return edges.stream()
			.map((edge) -> (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) edge).get("node")))
			.map((node) -> "%s (%s)".formatted(node.get("id"), node.get("name")))
			.toList();
	}

}
