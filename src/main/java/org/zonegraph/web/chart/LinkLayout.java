package org.zonegraph.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.zonegraph.model.NodeId;

/** Layouts of node-link diagrams: where each thing stands. */
final class LinkLayout {

	/** How far layers, and what stands in one, are from each other. */
	private static final double STEP = 230;

	private static final double APART = 128;

	/** How far rings, and what stands on one, are from each other. */
	private static final double RING = 165;

	private static final double ALONG = 118;

	private LinkLayout() {
	}

	/**
	 * Layered layout of chains: a thing is as far on as on the longest of them, and the
	 * last one is the furthest.
	 */
	static Map<String, Spot> layers(List<List<String>> chains) {
		Map<String, Integer> layers = new LinkedHashMap<>();
		for (List<String> chain : chains) {
			for (int i = 0; i < chain.size(); i++) {
				layers.merge(chain.get(i), i, Math::max);
			}
		}
		List<String> first = chains.get(0);
		layers.put(first.get(first.size() - 1), layers.values().stream().reduce(0, Math::max));
		Map<String, Spot> places = new LinkedHashMap<>();
		layers.keySet()
			.stream()
			.collect(Collectors.groupingBy((id) -> Objects.requireNonNull(layers.get(id)), Collectors.toList()))
			.forEach((layer, ids) -> {
				for (int i = 0; i < ids.size(); i++) {
					places.put(ids.get(i), new Spot(layer * STEP, (i - (ids.size() - 1) / 2.0) * APART));
				}
			});
		return places;
	}

	/** Radial layout: what is as far from the middle stands on one ring, by its kind. */
	static Map<String, Spot> rings(String middle, List<List<String>> links) {
		Map<String, Integer> far = distances(middle, links);
		Map<String, Spot> places = new LinkedHashMap<>(Map.of(middle, new Spot(0, 0)));
		double radius = RING;
		for (int distance = 1; distance <= far.values().stream().reduce(0, Math::max); distance++) {
			int of = distance;
			radius = ring(places,
					far.keySet()
						.stream()
						.filter((id) -> Objects.equals(far.get(id), of))
						.sorted(Comparator.comparing((id) -> NodeId.of(id).kind()))
						.toList(),
					radius);
		}
		return places;
	}

	private static Map<String, Integer> distances(String middle, List<List<String>> links) {
		Map<String, Integer> far = new LinkedHashMap<>(Map.of(middle, 0));
		List<String> queue = new ArrayList<>(List.of(middle));
		for (int i = 0; i < queue.size(); i++) {
			String at = queue.get(i);
			int next = Objects.requireNonNull(far.get(at)) + 1;
			links.stream()
				.filter((ends) -> ends.contains(at))
				.flatMap(List::stream)
				.filter((id) -> far.putIfAbsent(id, next) == null)
				.forEach(queue::add);
		}
		return far;
	}

	/** Several rings where there are many; where the next one begins. */
	private static double ring(Map<String, Spot> places, List<String> ids, double least) {
		double radius = least;
		int from = 0;
		while (from < ids.size()) {
			int room = Math.max(6, (int) (2 * Math.PI * radius / ALONG));
			int count = Math.min(room, ids.size() - from);
			for (int i = 0; i < count; i++) {
				double angle = 2 * Math.PI * (i + 0.5 * (from % 2)) / count - Math.PI / 2;
				// names are wider than high
				places.put(ids.get(from + i), new Spot(1.35 * radius * Math.cos(angle), radius * Math.sin(angle)));
			}
			from += count;
			radius += RING * 0.8;
		}
		return radius + RING * 0.2;
	}

}
