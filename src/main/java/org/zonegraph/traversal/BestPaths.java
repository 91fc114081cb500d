package org.zonegraph.traversal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

import org.zonegraph.query.question.InvalidQueryException;

/**
 * Best-first search (A*) of the k shortest simple paths between two nodes, among links
 * that are at hand. Chains grow from the start, the one that can become the best always
 * first: by the length that it must reach at least, its weakest grade, the sum of its
 * grades, and its ids. None of these can get better by growing, so that what is whole
 * first is the best.
 */
final class BestPaths {

	/** More than this are not looked at. */
	private static final int MOST = 300_000;

	private static final Comparator<Chain> BEST_FIRST = Comparator.comparingInt(Chain::length)
		.thenComparingInt(Chain::weakest)
		.thenComparingInt(Chain::grades)
		.thenComparing(Chain::ids, BestPaths::compare);

	private final Map<String, List<Step>> steps = new HashMap<>();

	private final Map<String, Integer> distances = new HashMap<>();

	private final String from;

	private final String to;

	/**
	 * Chains between two nodes.
	 * @param links what they are made of
	 * @param from id of the node that they start at
	 * @param to id of the node that they end at
	 */
	BestPaths(Iterable<Link> links, String from, String to) {
		Map<String, Link> once = new LinkedHashMap<>();
		links.forEach((link) -> once.put(link.element(), link));
		once.values().forEach((link) -> {
			this.steps.computeIfAbsent(link.start(), (key) -> new ArrayList<>()).add(new Step(link, true));
			this.steps.computeIfAbsent(link.end(), (key) -> new ArrayList<>()).add(new Step(link, false));
		});
		this.from = from;
		this.to = to;
		measure();
	}

	/** How far every node is from the end. */
	private void measure() {
		Deque<String> next = new ArrayDeque<>(List.of(this.to));
		this.distances.put(this.to, 0);
		while (!next.isEmpty()) {
			String node = next.remove();
			int further = this.distances.getOrDefault(node, 0) + 1;
			for (Step step : stepsFrom(node)) {
				if (this.distances.putIfAbsent(step.target(), further) == null) {
					next.add(step.target());
				}
			}
		}
	}

	private List<Step> stepsFrom(String node) {
		return this.steps.getOrDefault(node, List.of());
	}

	/**
	 * The best chains.
	 * @param maxHops the longest allowed
	 * @param first at most this many
	 * @return the chains, the best first, empty where there is none
	 * @throws InvalidQueryException if too many had to be looked at
	 */
	List<List<Step>> best(int maxHops, int first) {
		List<List<Step>> best = new ArrayList<>();
		PriorityQueue<Chain> open = new PriorityQueue<>(BEST_FIRST);
		Integer distance = this.distances.get(this.from);
		if (distance != null && distance <= maxHops && !this.from.equals(this.to)) {
			open.add(new Chain(null, null, this.from, distance, 0, 0, List.of()));
		}
		int looked = 0;
		while (!open.isEmpty() && best.size() < first) {
			Chain chain = open.remove();
			if (chain.node().equals(this.to)) {
				best.add(chain.steps());
				continue;
			}
			for (Step step : stepsFrom(chain.node())) {
				Integer left = this.distances.get(step.target());
				int hops = chain.ids().size() / 2 + 1;
				if (left != null && hops + left <= maxHops && !chain.has(step.target())) {
					open.add(chain.grown(step, hops + left));
				}
			}
			looked += stepsFrom(chain.node()).size();
			if (looked > MOST) {
				throw tooMany("%,d steps".formatted(MOST));
			}
		}
		return best;
	}

	static InvalidQueryException tooMany(String lookedAt) {
		return new InvalidQueryException("TOO_MANY_CHAINS",
				"paths: more than %s had to be looked at; ask for fewer hops or for fewer chains, or name relationships"
					.formatted(lookedAt));
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
	 * A relationship.
	 *
	 * @param element how the database tells it from others
	 * @param id its own id
	 * @param start id of the node that it starts at
	 * @param end id of the node that it ends at
	 * @param grade rank of its grade, 0 for the strongest
	 */
	record Link(String element, String id, String start, String end, int grade) {
	}

	/**
	 * A relationship as it is walked.
	 *
	 * @param link the relationship
	 * @param forward whether it is walked in its stored direction
	 */
	record Step(Link link, boolean forward) {

		String target() {
			return this.forward ? this.link.end() : this.link.start();
		}

	}

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
	private record Chain(@Nullable Chain before, @Nullable Step last, String node, int length, int weakest, int grades,
			List<String> ids) {

		Chain grown(Step step, int length) {
			List<String> ids = new ArrayList<>(this.ids);
			ids.add(step.target());
			ids.add(step.link().id());
			return new Chain(this, step, step.target(), length, Math.max(this.weakest, step.link().grade()),
					this.grades + step.link().grade(), Collections.unmodifiableList(ids));
		}

		boolean has(String other) {
			return this.node.equals(other) || (this.before != null && this.before.has(other));
		}

		List<Step> steps() {
			List<Step> steps = new ArrayList<>();
			for (Chain chain = this; chain != null && chain.last != null; chain = chain.before) {
				steps.add(chain.last);
			}
			Collections.reverse(steps);
			return steps;
		}

	}

}
