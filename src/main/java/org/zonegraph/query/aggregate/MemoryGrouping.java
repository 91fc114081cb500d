package org.zonegraph.query.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Groups the entries of a list in memory, as the database does.
 *
 * @param whole whether all are one group, which there is also where there are no entries
 * @param order which groups come first
 * @param distinct how many numbers of different values are asked for
 * @param summaries how many summaries are asked for
 */
record MemoryGrouping(boolean whole, Grouping.Order order, int distinct, int summaries) {

	/** The groups of all entries. */
	List<Group> of(Value entries) {
		Map<List<@Nullable Object>, List<Value>> groups = new LinkedHashMap<>();
		if (this.whole) {
			groups.put(List.of(), new ArrayList<>());
		}
		for (Value entry : entries.values()) {
			groups.computeIfAbsent(entry.get(0).asList((key) -> key.get(0).asObject()), (key) -> new ArrayList<>())
				.add(entry);
		}
		return groups.values().stream().map(this::group).sorted(comparator()).toList();
	}

	private Group group(List<Value> entries) {
		return new Group(this.whole ? List.of() : Grouping.keys(entries.get(0).get(0)), entries.size(),
				IntStream.range(0, this.distinct)
					.mapToObj((i) -> column(entries, 1, i).stream().filter(Objects::nonNull).distinct().count())
					.toList(),
				IntStream.range(0, this.summaries).mapToObj((i) -> Summary.of(column(entries, 2, i))).toList());
	}

	private static List<@Nullable Object> column(List<Value> entries, int part, int place) {
		List<@Nullable Object> column = new ArrayList<>(entries.size());
		entries.forEach((entry) -> column.add(entry.get(part).get(place).asObject()));
		return column;
	}

	private Comparator<Group> comparator() {
		Comparator<Group> unknown = Comparator
			.comparing((group) -> group.keys().stream().noneMatch((key) -> key.value() == null));
		Comparator<Group> largest = Comparator.comparingLong(Group::count).reversed();
		return switch (this.order) {
			case COUNT -> largest.thenComparing(MemoryGrouping::byKey);
			case KEY -> MemoryGrouping::byKey;
			case UNKNOWN -> unknown.thenComparing(largest).thenComparing(MemoryGrouping::byKey);
		};
	}

	private static int byKey(Group one, Group other) {
		int order = 0;
		for (int i = 0; order == 0 && i < one.keys().size(); i++) {
			Group.Key a = one.keys().get(i);
			Group.Key b = other.keys().get(i);
			int sorted = Summary.compare(a.sort(), b.sort());
			order = (sorted != 0) ? sorted : Summary.compare(a.value(), b.value());
		}
		return order;
	}

}
