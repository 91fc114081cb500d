package org.zonegraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zonegraph.element.Link;
import org.zonegraph.model.RelationshipType;

/**
 * Walks over the seed in plain Java, breadth first: what traversals are compared with.
 */
final class MemoryWalks {

	private static final List<String> GRADES = List.of("OFFICIAL", "REPORTED", "DERIVED", "UNVERIFIED");

	private final MemoryGraph graph;

	private final Predicate<Link> walked;

	private final Predicate<String> through;

	/**
	 * Walks by some kinds of relationship.
	 * @param graph the seed
	 * @param kinds the kinds asked for, null for the usual walk
	 * @param between kinds of the nodes to go through, null for all that the walk goes
	 * through
	 * @param ends the nodes asked for; with a source among them the usual walk goes by
	 * what rests on it
	 */
	MemoryWalks(MemoryGraph graph, Collection<String> kinds, Collection<String> between, String... ends) {
		boolean sources = Stream.of(ends).anyMatch((id) -> id.startsWith("source:"));
		this.graph = graph;
		this.walked = (link) -> (kinds != null) ? kinds.contains(link.type())
				: sources || !link.type().equals(RelationshipType.CITES);
		this.through = (id) -> (between != null) ? between.contains(graph.node(id).type().constant())
				: kinds != null
						|| !Set.of("Source", "Notice", "Policy", "Agency", "Platform", "Concept", "Claim", "Indicator")
							.contains(graph.node(id).type().name());
	}

	private static String other(Link link, String id) {
		return link.from().equals(id) ? link.to() : link.from();
	}

	private List<Link> links(String id) {
		return this.graph.links(id).stream().filter(this.walked).toList();
	}

	/** How far everything within some hops of a node is. */
	Map<String, Integer> distances(String start, int hops) {
		Map<String, Integer> distances = new LinkedHashMap<>(Map.of(start, 0));
		Deque<String> next = new ArrayDeque<>(List.of(start));
		while (!next.isEmpty()) {
			String id = next.remove();
			int distance = distances.get(id);
			if (distance < hops && (id.equals(start) || this.through.test(id))) {
				for (Link link : links(id)) {
					if (distances.putIfAbsent(other(link, id), distance + 1) == null) {
						next.add(other(link, id));
					}
				}
			}
		}
		return distances;
	}

	/** What a neighbourhood holds: the nearest first, ties by id. */
	List<String> neighborhood(String start, int hops) {
		return distances(start, hops).entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The relationships between nodes. */
	Set<String> between(Collection<String> ids) {
		Set<String> within = new HashSet<>(ids);
		return within.stream()
			.flatMap((id) -> links(id).stream())
			.filter((link) -> within.contains(link.from()) && within.contains(link.to()))
			.map((link) -> "%s %s %s %s".formatted(link.from(), link.type(), link.to(), link.evidence().note()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The best chains: all of the shortest length, then all of the next, until there are
	 * enough; within a length by evidence and ids.
	 */
	List<Chain> paths(String from, String to, int maxHops, int first) {
		List<Chain> best = new ArrayList<>();
		if (from.equals(to)) {
			return best;
		}
		Map<String, Integer> left = distances(to, maxHops);
		for (int length = left.getOrDefault(from, maxHops + 1); length <= maxHops && best.size() < first; length++) {
			List<Chain> found = new ArrayList<>();
			grow(new Chain(List.of(from), List.of()), to, length, left, found);
			found.sort(Comparator.comparingInt(Chain::weakest)
				.thenComparingInt(Chain::sum)
				.thenComparing((chain) -> String.join("\u0000", chain.ids())));
			best.addAll(found);
		}
		return best.subList(0, Math.min(first, best.size()));
	}

	private void grow(Chain chain, String to, int length, Map<String, Integer> left, List<Chain> found) {
		String last = chain.nodes().get(chain.nodes().size() - 1);
		int hops = chain.links().size();
		if (last.equals(to)) {
			if (hops == length) {
				found.add(chain);
			}
			return;
		}
		if (hops > 0 && !this.through.test(last)) {
			return;
		}
		for (Link link : links(last)) {
			String next = other(link, last);
			if (!chain.nodes().contains(next) && hops + 1 + left.getOrDefault(next, 1000) <= length) {
				grow(chain.with(next, link), to, length, left, found);
			}
		}
	}

	/**
	 * The neighbours that a node shares with others of its kind, by the id of the other.
	 */
	Map<String, Set<String>> shared(String id) {
		Map<String, Set<String>> shared = new LinkedHashMap<>();
		for (Link one : links(id)) {
			String between = other(one, id);
			if (this.through.test(between)) {
				for (Link two : links(between)) {
					String other = other(two, between);
					if (!other.equals(id) && !two.equals(one)
							&& this.graph.node(other).type().equals(this.graph.node(id).type())) {
						shared.computeIfAbsent(other, (key) -> new LinkedHashSet<>()).add(between);
					}
				}
			}
		}
		return shared;
	}

	/**
	 * A chain.
	 *
	 * @param nodes ids of its nodes
	 * @param links its relationships
	 */
	record Chain(List<String> nodes, List<Link> links) {

		Chain with(String node, Link link) {
			List<String> nodes = new ArrayList<>(this.nodes);
			nodes.add(node);
			List<Link> links = new ArrayList<>(this.links);
			links.add(link);
			return new Chain(nodes, links);
		}

		int weakest() {
			return this.links.stream().mapToInt(Chain::grade).max().orElse(0);
		}

		int sum() {
			return this.links.stream().mapToInt(Chain::grade).sum();
		}

		private static int grade(Link link) {
			return GRADES.indexOf(link.evidence().confidence());
		}

		List<String> ids() {
			List<String> ids = new ArrayList<>();
			for (int i = 0; i < this.links.size(); i++) {
				ids.add(this.nodes.get(i + 1));
				ids.add(this.links.get(i).id());
			}
			return ids;
		}

	}

}
