package org.zonegraph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zonegraph.MemoryGraph.Entry;
import org.zonegraph.element.Node;
import org.zonegraph.model.Facet;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * Makes up questions about what the entries of a list come to: by facets, in groups, and
 * all together.
 */
final class AggregateGenerator {

	private final MemoryGraph graph;

	private final Dice dice;

	AggregateGenerator(MemoryGraph graph, Dice dice) {
		this.graph = graph;
		this.dice = dice;
	}

	/** A field of a connection. */
	Part<List<Entry>> of(NodeType type, Relationship relationship) {
		NodeType link = (relationship == null) ? null : this.graph.model().link(relationship).orElse(null);
		return switch (this.dice.below(3)) {
			case 0 -> facets(type, link);
			case 1 -> {
				Part<List<Entry>> values = values(type, link, null);
				yield new Part<>("aggregate { %s }".formatted(values.text()), values.answer());
			}
			default -> groups(type, link);
		};
	}

	/** What entries are counted or grouped by, and the value of each. */
	private Key key(NodeType type, NodeType link) {
		boolean edge = link != null && this.dice.chance(0.5);
		Facet facet = this.dice.pick(Facet.of(this.graph.model(), edge ? link : type));
		return new Key(facet, (edge ? Facet.EDGE : "") + facet.constant(), (entry) -> {
			Node node = edge ? this.graph.stored(entry) : entry.node();
			if (facet.through() != null) {
				node = end(node, facet.through());
			}
			return (node == null) ? null : value(node, facet);
		});
	}

	private Node end(Node node, Relationship relationship) {
		return this.graph.related(node, relationship).stream().findFirst().map(Entry::node).orElse(null);
	}

	/**
	 * Enums and what has a name keep the value, and more where they are ordered by it.
	 */
	private Object value(Node node, Facet facet) {
		if (facet.relationship() != null) {
			Node end = end(node, facet.relationship());
			return (end == null) ? null : end.id();
		}
		if (facet.graded() != null) {
			return this.graph.grade(node, facet.graded());
		}
		Object stored = MemoryGraph.value(node, facet.field());
		return (stored != null && facet.property().kind() == Property.Kind.DATE) ? stored.toString().substring(0, 4)
				: stored;
	}

	private Part<List<Entry>> facets(NodeType type, NodeType link) {
		Key key = key(type, link);
		return new Part<>("facets(by: [%s]) { facet missing buckets { value count } }".formatted(key.constant()),
				(entries) -> {
					List<Map<String, Object>> buckets = entries.stream()
						.filter((entry) -> key.value().apply(entry) != null)
						.collect(Collectors.groupingBy(key.value(), Collectors.counting()))
						.entrySet()
						.stream()
						.sorted(Map.Entry.<Object, Long>comparingByValue()
							.reversed()
							.thenComparing(Map.Entry::getKey, AggregateGenerator::compare))
						.limit(100)
						.map((bucket) -> Map.<String, Object>of("value", bucket.getKey().toString(), "count",
								bucket.getValue()))
						.toList();
					return List.of(Map.of("facet", key.constant(), "missing",
							entries.stream().filter((entry) -> key.value().apply(entry) == null).count(), "buckets",
							buckets));
				});
	}

	private Part<List<Entry>> groups(NodeType type, NodeType link) {
		List<Key> keys = new ArrayList<>();
		for (int i = 0; i <= this.dice.below(2); i++) {
			keys.add(key(type, link));
		}
		boolean byKey = this.dice.chance(0.5);
		int first = this.dice.chance(0.5) ? 1000 : this.dice.below(6);
		String unit = keys.stream()
			.filter((key) -> key.facet().through() == null && !key.constant().startsWith(Facet.EDGE))
			.map((key) -> key.facet().field())
			.collect(Collectors.joining(","));
		Part<List<Entry>> values = values(type, link, unit);
		return new Part<>("groupBy(by: [%s], orderBy: %s, first: %d) { totalCount nodes { key { value } %s } }"
			.formatted(keys.stream().map(Key::constant).collect(Collectors.joining(", ")), byKey ? "KEY" : "COUNT",
					first, values.text()),
				(entries) -> {
					Map<List<Object>, List<Entry>> groups = entries.stream()
						.collect(Collectors.groupingBy(
								(entry) -> keys.stream()
									.map((key) -> key.value().apply(entry))
									.collect(Collectors.toCollection(ArrayList::new)),
								LinkedHashMap::new, Collectors.toList()));
					Comparator<Map.Entry<List<Object>, List<Entry>>> keyed = Comparator.comparing(Map.Entry::getKey,
							order(keys, byKey));
					Comparator<Map.Entry<List<Object>, List<Entry>>> order = byKey ? keyed
							: Comparator
								.comparingInt((Map.Entry<List<Object>, List<Entry>> group) -> -group.getValue().size())
								.thenComparing(keyed);
					return Map.of("totalCount", groups.size(), "nodes",
							groups.entrySet().stream().sorted(order).limit(first).map((group) -> {
								Map<String, Object> answer = new LinkedHashMap<>();
								answer.put("key", group.getKey().stream().map((value) -> {
									Map<String, Object> key = new LinkedHashMap<>();
									key.put("value", (value != null) ? value.toString() : null);
									return key;
								}).toList());
								((Map<?, ?>) values.answer().apply(group.getValue()))
									.forEach((key, value) -> answer.put(key.toString(), value));
								return answer;
							}).toList());
				});
	}

	/**
	 * By their values; where they are in the order of the keys, before that by name or by
	 * the place of an enum's value.
	 */
	private Comparator<List<Object>> order(List<Key> keys, boolean byKey) {
		return (one, other) -> {
			int order = 0;
			for (int i = 0; order == 0 && i < keys.size(); i++) {
				order = byKey ? inOrder(keys.get(i).facet(), one.get(i), other.get(i)) : 0;
				order = (order != 0) ? order : compare(one.get(i), other.get(i));
			}
			return order;
		};
	}

	private int inOrder(Facet facet, Object one, Object other) {
		if (facet.relationship() != null) {
			return ReaderOrder.of(NodeType.NAME, false).compare(name(one), name(other));
		}
		return (facet.property().kind() == Property.Kind.ENUM)
				? ReaderOrder.of(facet.property(), false).compare(one, other) : 0;
	}

	private Object name(Object id) {
		return (id == null) ? null : MemoryGraph.name(this.graph.node(id.toString()), "EN");
	}

	@SuppressWarnings("unchecked")
	private static int compare(Object one, Object other) {
		return Objects.compare(one, other, Comparator.nullsLast((a, b) -> ((Comparable<Object>) a).compareTo(b)));
	}

	/** What values come to. */
	private Part<List<Entry>> values(NodeType type, NodeType link, String unit) {
		Map<String, Function<List<Entry>, Object>> fields = new LinkedHashMap<>();
		if (this.dice.chance(0.7)) {
			fields.put("count", List::size);
		}
		if (this.dice.chance(0.5)) {
			Key key = key(type, link);
			fields.put("d: distinct(of: %s)".formatted(key.constant()),
					(entries) -> entries.stream().map(key.value()).filter(Objects::nonNull).distinct().count());
		}
		if (this.dice.chance(0.7)) {
			summary(fields, "s: ", type, unit, Entry::node);
		}
		if (link != null && this.dice.chance(0.5)) {
			Map<String, Function<List<Entry>, Object>> edges = new LinkedHashMap<>();
			edges.put("count", List::size);
			summary(edges, "", link, unit, this.graph::stored);
			fields.put("edge { %s }".formatted(String.join(" ", edges.keySet())), (entries) -> answer(edges, entries));
		}
		if (fields.isEmpty()) {
			fields.put("count", List::size);
		}
		return new Part<>(String.join(" ", fields.keySet()), (entries) -> answer(fields, entries));
	}

	private static Map<String, Object> answer(Map<String, Function<List<Entry>, Object>> fields, List<Entry> entries) {
		Map<String, Object> answer = new LinkedHashMap<>();
		fields.forEach((text, value) -> answer.put(text.split("[^A-Za-z]", 2)[0], value.apply(entries)));
		return answer;
	}

	private void summary(Map<String, Function<List<Entry>, Object>> fields, String alias, NodeType type, String unit,
			Function<Entry, Node> node) {
		List<Property> candidates = type.properties().stream().filter(Property::aggregated).toList();
		if (candidates.isEmpty()) {
			return;
		}
		Property property = this.dice.pick(candidates);
		boolean mixed = property.quantity().unit() != null
				&& (unit == null || !List.of(unit.split(",")).contains(property.quantity().unit()));
		List<String> parts = new ArrayList<>(List.of("known", "missing"));
		if (!mixed) {
			parts.addAll(List.of("min", "max"));
			if (property.kind() != Property.Kind.DATE) {
				parts.add("avg");
				if (property.quantity().neverSummed() == null) {
					parts.add("sum");
				}
			}
		}
		fields.put("%s%s { %s }".formatted(alias, property.name(), String.join(" ", parts)), (entries) -> {
			List<Object> known = entries.stream()
				.map((entry) -> MemoryGraph.value(node.apply(entry), property.name()))
				.filter(Objects::nonNull)
				.sorted(AggregateGenerator::compare)
				.toList();
			Map<String, Object> all = new LinkedHashMap<>();
			all.put("known", known.size());
			all.put("missing", entries.size() - known.size());
			all.put("min", known.isEmpty() ? null : known.get(0));
			all.put("max", known.isEmpty() ? null : known.get(known.size() - 1));
			BigDecimal sum = known.stream()
				.filter(Number.class::isInstance)
				.map((number) -> new BigDecimal(number.toString()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			MathContext digits = new MathContext(12);
			all.put("sum", known.isEmpty() ? null : sum.round(digits).doubleValue());
			all.put("avg", known.isEmpty() ? null : sum.divide(BigDecimal.valueOf(known.size()), digits).doubleValue());
			all.keySet().retainAll(parts);
			return all;
		});
	}

	/**
	 * What entries are grouped by.
	 *
	 * @param facet the facet
	 * @param constant its name in the question
	 * @param value the value of an entry
	 */
	private record Key(Facet facet, String constant, Function<Entry, Object> value) {
	}

}
