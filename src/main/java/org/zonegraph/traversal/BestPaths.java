package org.zonegraph.traversal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;

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
	 * @param after the place of the chain behind which they stand, null for the start
	 * @param first at most this many
	 * @return the chains, the best first, empty where there is none
	 * @throws InvalidQueryException if too many had to be looked at
	 */
	List<Chain> best(int maxHops, Chain.@Nullable Place after, int first) {
		List<Chain> best = new ArrayList<>();
		PriorityQueue<Chain> open = new PriorityQueue<>(Chain.BEST_FIRST);
		Integer distance = this.distances.get(this.from);
		if (distance != null && distance <= maxHops && !this.from.equals(this.to)) {
			open.add(new Chain(null, null, this.from, distance, 0, 0, List.of()));
		}
		int looked = 0;
		while (!open.isEmpty() && best.size() < first) {
			Chain chain = open.remove();
			if (chain.node().equals(this.to)) {
				if (after == null || Chain.Place.ORDER.compare(chain.place(), after) > 0) {
					best.add(chain);
				}
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

	/**
	 * How many chains there are.
	 * @param maxHops the longest allowed
	 * @return their number, empty where they are too many to be counted
	 */
	OptionalLong count(int maxHops) {
		if (this.from.equals(this.to)) {
			return OptionalLong.of(0);
		}
		Count count = new Count(maxHops);
		return count.from(this.from) ? OptionalLong.of(count.chains) : OptionalLong.empty();
	}

	static InvalidQueryException tooMany(String lookedAt) {
		return new InvalidQueryException("TOO_MANY_CHAINS",
				"paths: more than %s had to be looked at; ask for fewer steps or for fewer chains, or name relationships"
					.formatted(lookedAt));
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

	/** Depth-first search of all chains, which gives up when it took too long. */
	private final class Count {

		private final Set<String> walked = new HashSet<>();

		private final int maxHops;

		private long chains;

		private int looked;

		Count(int maxHops) {
			this.maxHops = maxHops;
		}

		/** Whether all chains that go on from a node could be counted. */
		boolean from(String node) {
			this.walked.add(node);
			boolean counted = true;
			for (Step step : stepsFrom(node)) {
				Integer left = BestPaths.this.distances.get(step.target());
				counted = counted && ++this.looked <= MOST;
				if (counted && left != null && this.walked.size() + left <= this.maxHops
						&& !this.walked.contains(step.target())) {
					if (left == 0) {
						this.chains++;
					}
					else {
						counted = from(step.target());
					}
				}
			}
			this.walked.remove(node);
			return counted;
		}

	}

}
