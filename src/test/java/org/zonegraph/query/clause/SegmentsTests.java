package org.zonegraph.query.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.zonegraph.query.clause.Segments.Bound;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads segments from a made-up table as the database would, null the largest of all. */
class SegmentsTests {

	@Property
	void segmentsJoinedAreTheListInOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int keys,
			@ForAll boolean reverse) {
		Table table = Table.random(new Random(seed), keys);
		assertThat(table.read(Segments.whole(table.nullable(), reverse), List.of(), reverse))
			.isEqualTo(table.inOrder(reverse));
	}

	@Property
	void segmentsBeyondAnyPlaceAreTheRestOfTheListInOrder(@ForAll long seed,
			@ForAll @IntRange(min = 1, max = 4) int keys, @ForAll boolean reverse) {
		Table table = Table.random(new Random(seed), keys);
		List<List<Integer>> whole = table.inOrder(reverse);
		for (int i = 0; i < whole.size(); i++) {
			List<Integer> place = whole.get(i);
			List<Boolean> known = place.stream().map((value) -> value != null).toList();
			assertThat(table.read(Segments.beyond(table.nullable(), known, reverse), place, reverse))
				.as("beyond %s", place)
				.isEqualTo(whole.subList(i + 1, whole.size()));
		}
	}

	@Test
	void whatIsAlikeOrUnknownIsNotSortedBy() {
		assertThat(Segments.beyond(List.of(true, true, false), List.of(true, false, true), false)).containsExactly(
				List.of(Bound.SAME, Bound.SAME, Bound.BEYOND), List.of(Bound.BEYOND, Bound.ANY, Bound.ANY),
				List.of(Bound.UNKNOWN, Bound.ANY, Bound.ANY));
		assertThat(Bound.SAME.isSorted() || Bound.UNKNOWN.isSorted()).isFalse();
	}

	@Test
	void whatPrecedesAnUnknownKeyIsReadFromTheKnown() {
		assertThat(Segments.beyond(List.of(true, false), List.of(false, true), true))
			.containsExactly(List.of(Bound.SAME, Bound.BEYOND), List.of(Bound.KNOWN, Bound.ANY));
	}

	/**
	 * Rows of numbers and nulls, the last key a unique one.
	 *
	 * @param rows the rows, in no order
	 * @param nullable of each key whether it can be null
	 * @param descending of each key whether the largest comes first
	 */
	private record Table(List<List<Integer>> rows, List<Boolean> nullable, List<Boolean> descending) {

		static Table random(Random random, int keys) {
			List<Boolean> nullable = new ArrayList<>(
					IntStream.range(0, keys).mapToObj((key) -> random.nextBoolean()).toList());
			nullable.add(false);
			List<Boolean> descending = IntStream.rangeClosed(0, keys).mapToObj((key) -> random.nextBoolean()).toList();
			List<List<Integer>> rows = new ArrayList<>();
			for (int id = 0; id < random.nextInt(40); id++) {
				Integer[] row = new Integer[keys + 1];
				for (int key = 0; key < keys; key++) {
					row[key] = (nullable.get(key) && random.nextInt(3) == 0) ? null : (Integer) random.nextInt(3);
				}
				row[keys] = id;
				rows.add(Arrays.asList(row));
			}
			Collections.shuffle(rows, random);
			return new Table(rows, nullable, descending);
		}

		List<List<Integer>> inOrder(boolean reverse) {
			Comparator<List<Integer>> order = (one, other) -> 0;
			for (int key = 0; key < this.nullable.size(); key++) {
				int index = key;
				Comparator<Integer> natural = this.descending.get(key) ? Comparator.reverseOrder()
						: Comparator.naturalOrder();
				order = order.thenComparing((row) -> row.get(index), Comparator.nullsLast(natural));
			}
			return this.rows.stream().sorted(reverse ? order.reversed() : order).toList();
		}

		List<List<Integer>> read(List<List<Bound>> segments, List<Integer> place, boolean reverse) {
			return segments.stream()
				.flatMap((bounds) -> this.rows.stream()
					.filter((row) -> IntStream.range(0, bounds.size())
						.allMatch((key) -> isWithin(bounds.get(key), key, row.get(key), place, reverse)))
					.sorted(sort(bounds, reverse)))
				.toList();
		}

		private boolean isWithin(Bound bound, int key, Integer value, List<Integer> place, boolean reverse) {
			return switch (bound) {
				case ANY -> true;
				case KNOWN -> value != null;
				case UNKNOWN -> value == null;
				case SAME -> (value != null) ? value.equals(place.get(key)) : place.get(key) == null;
				case BEYOND -> value != null
						&& ((this.descending.get(key) != reverse) ? value < place.get(key) : value > place.get(key));
			};
		}

		private Comparator<List<Integer>> sort(List<Bound> bounds, boolean reverse) {
			Comparator<List<Integer>> sort = (one, other) -> 0;
			for (int key = 0; key < bounds.size(); key++) {
				int index = key;
				if (bounds.get(key).isMixed() && this.nullable.get(key)) {
					Comparator<List<Integer>> unknown = Comparator.comparing((row) -> row.get(index) == null);
					sort = sort.thenComparing(reverse ? unknown.reversed() : unknown);
				}
				if (bounds.get(key).isSorted()) {
					Comparator<List<Integer>> value = Comparator.comparing((row) -> row.get(index),
							Comparator.nullsLast(Comparator.naturalOrder()));
					sort = sort.thenComparing((this.descending.get(key) != reverse) ? value.reversed() : value);
				}
			}
			return sort;
		}

	}

}
