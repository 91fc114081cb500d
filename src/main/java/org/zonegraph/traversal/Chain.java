package org.zonegraph.traversal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A chain that may not have reached the end yet.
 *
 * @param before the chain without its last step, null for the start
 * @param last its last step, null for the start
 * @param node where it is
 * @param length the least hops that it can come to
 * @param weakest rank of its weakest grade
 * @param grades sum of the ranks of its grades
 * @param ids the ids of its nodes, each followed by that of the relationship to it
 */
record Chain(@Nullable Chain before, BestPaths.@Nullable Step last, String node, int length, int weakest, int grades,
		List<String> ids) {

	static final Comparator<Chain> BEST_FIRST = Comparator.comparingInt(Chain::length)
		.thenComparingInt(Chain::weakest)
		.thenComparingInt(Chain::grades)
		.thenComparing(Chain::ids, Chain::compare);

	Chain grown(BestPaths.Step step, int length) {
		List<String> ids = new ArrayList<>(this.ids);
		ids.add(step.target());
		ids.add(step.link().id());
		return new Chain(this, step, step.target(), length, Math.max(this.weakest, step.link().grade()),
				this.grades + step.link().grade(), Collections.unmodifiableList(ids));
	}

	boolean has(String other) {
		return this.node.equals(other) || (this.before != null && this.before.has(other));
	}

	/** Where it stands, if it is whole. */
	Place place() {
		return new Place(this.length, this.weakest, this.grades, String.join(" ", this.ids));
	}

	List<BestPaths.Step> steps() {
		List<BestPaths.Step> steps = new ArrayList<>();
		for (Chain chain = this; chain != null && chain.last != null; chain = chain.before) {
			steps.add(chain.last);
		}
		Collections.reverse(steps);
		return steps;
	}

	private static int compare(List<String> one, List<String> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = one.get(i).compareTo(other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

	/**
	 * The place of a chain among all.
	 *
	 * @param length its hops
	 * @param weakest rank of its weakest grade
	 * @param grades sum of the ranks of its grades
	 * @param ids its ids, with spaces between them, which no id has
	 */
	record Place(long length, long weakest, long grades, String ids) {

		static final Comparator<Place> ORDER = Comparator.comparingLong(Place::length)
			.thenComparingLong(Place::weakest)
			.thenComparingLong(Place::grades)
			.thenComparing(Place::ids);

		/** The place that a cursor holds. */
		static Place of(List<? extends @Nullable Object> values) {
			return new Place(number(values.get(0)), number(values.get(1)), number(values.get(2)),
					String.valueOf(values.get(3)));
		}

		private static long number(@Nullable Object value) {
			return (value instanceof Long number) ? number : 0;
		}

		/** What a cursor holds of it. */
		List<Object> values() {
			return List.of(this.length, this.weakest, this.grades, this.ids);
		}

	}

}
