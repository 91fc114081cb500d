package org.zonegraph.web.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.Grades;

/**
 * Quality assessment of an answer as a whole: how its facts are graded, what it lacks,
 * and what in it rivals each other, found by the names that the schema has everywhere.
 */
final class Appraisal {

	private static final int MOST_TOLD = 8;

	private static final String CONFIDENCE = "confidence";

	/** Where these are null, that is told elsewhere or says nothing. */
	private static final Set<String> BESIDE = Set.of("statements", "identifiers", "highlight", "check", "after",
			"endCursor", "node");

	private final Map<String, Integer> grades = new TreeMap<>(
			(one, other) -> Integer.compare(Grades.rank(one), Grades.rank(other)));

	private final Map<String, Integer> unknown = new LinkedHashMap<>();

	private final List<String> gaps = new ArrayList<>();

	private final List<String> rivals = new ArrayList<>();

	private Appraisal() {
	}

	static Appraisal of(Map<String, Object> data) {
		Appraisal appraisal = new Appraisal();
		appraisal.map("", data);
		return appraisal;
	}

	/** How many facts have each grade, the strongest grade first. */
	Map<String, Integer> grades() {
		return this.grades;
	}

	/** The weakest grade of the answer; {@code NONE} where no evidence was asked for. */
	String grade() {
		return this.grades.isEmpty() ? "NONE" : List.copyOf(this.grades.keySet()).get(this.grades.size() - 1);
	}

	/** What is not known or not here, a sentence each. */
	List<String> missing() {
		List<String> missing = new ArrayList<>(this.gaps);
		this.unknown.forEach((path, count) -> missing
			.add((count > 1) ? "%s: not known of %d".formatted(path, count) : "%s: not known".formatted(path)));
		return missing;
	}

	/** What is stated otherwise, a sentence each. */
	List<String> rivals() {
		return this.rivals;
	}

	/** No more than are read. */
	static List<String> few(List<String> sentences) {
		if (sentences.size() <= MOST_TOLD) {
			return sentences;
		}
		List<String> few = new ArrayList<>(sentences.subList(0, MOST_TOLD));
		few.add("and %d more".formatted(sentences.size() - MOST_TOLD));
		return few;
	}

	private void map(String path, Map<?, ?> map) {
		if (map.get(CONFIDENCE) instanceof String grade && Grades.rank(grade) >= 0 && !map.containsKey("hops")) {
			this.grades.merge(grade, 1, Integer::sum);
			return;
		}
		compare(path, map);
		more(path, map);
		map.forEach((key, value) -> value(path.isEmpty() ? String.valueOf(key) : path + "." + key, String.valueOf(key),
				value));
	}

	private void value(String path, String key, @Nullable Object value) {
		if (value == null && !BESIDE.contains(key) && !path.contains("statements.")) {
			this.unknown.merge(path, 1, Integer::sum);
		}
		else if (value instanceof Map<?, ?> map) {
			map(path, map);
		}
		else if (value instanceof Collection<?> list) {
			if (key.equals("origins") && list.size() > 1) {
				this.rivals.add("%s: %d rival attributions stand side by side".formatted(path, list.size()));
			}
			list.forEach((entry) -> value(path, key, entry));
		}
	}

	private void more(String path, Map<?, ?> map) {
		if (map.get("pageInfo") instanceof Map<?, ?> page && Boolean.TRUE.equals(page.get("hasNextPage"))) {
			this.gaps.add("%s: %d of %s are here, go on with after: %s".formatted(path, shown(map),
					map.get("totalCount"), page.get("endCursor")));
		}
		else if (map.get("totalCount") instanceof Integer total && shown(map) > 0 && total > shown(map)) {
			this.gaps.add("%s: %d of %d are here".formatted(path, shown(map), total));
		}
		if (Boolean.TRUE.equals(map.get("truncated"))) {
			this.gaps.add("%s: there is more than is here".formatted(path));
		}
	}

	private static int shown(Map<?, ?> connection) {
		Object entries = (connection.get("edges") != null) ? connection.get("edges") : connection.get("nodes");
		return (entries instanceof List<?> list) ? list.size() : 0;
	}

	private void compare(String path, Map<?, ?> map) {
		if ("NORMAL".equals(map.get("rank"))) {
			this.rivals.add("%s: %s is also stated%s".formatted(path.replaceFirst("\\.?statements$", ""),
					map.get("field"), (map.get("value") != null) ? " as " + map.get("value") : " otherwise"));
		}
		if (map.get("figures") instanceof List<?> figures && figures.size() > 1) {
			this.rivals.add("%s: %d figures of %s rival each other".formatted(path, figures.size(), map.get("period")));
		}
		if (Boolean.TRUE.equals(map.get("ambiguous"))) {
			this.rivals.add("'%s' may stand for several things: look at its candidates".formatted(map.get("name")));
		}
		for (String field : List.of("contradicts", "contradictedBy")) {
			if (map.get(field) instanceof Map<?, ?> others && shown(others) > 0) {
				this.rivals.add("%s: %d statements under %s disagree".formatted(map.get("id"), shown(others), field));
			}
		}
	}

}
