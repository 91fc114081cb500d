package org.zonegraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.zonegraph.MemoryGraph.Entry;
import org.zonegraph.element.Node;
import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/**
 * Makes up filters. Each comes with what it says in plain Java, or has null somewhere and
 * must be refused.
 */
final class FilterGenerator {

	private final MemoryGraph graph;

	private final Dice dice;

	private final ComparisonGenerator comparisons;

	FilterGenerator(MemoryGraph graph, Dice dice) {
		this.graph = graph;
		this.dice = dice;
		this.comparisons = new ComparisonGenerator(graph, dice);
	}

	/**
	 * Makes up a filter.
	 * @param type what is filtered: a node type or an interface
	 * @param depth how deep it may be nested
	 */
	Part<Node> filter(String type, int depth) {
		if (!this.graph.model().isNodeType(type)) {
			return mixed();
		}
		return filter(this.graph.model().nodeType(type), depth);
	}

	/**
	 * Makes up a filter of a list: of what stands there, of what is stored on the
	 * relationships that lead there, or of both.
	 * @param type what is listed: a node type or an interface
	 * @param relationship what leads to it, null at the root
	 * @param depth how deep it may be nested
	 */
	Part<Entry> entries(String type, Relationship relationship, int depth) {
		NodeType link = (relationship == null) ? null : this.graph.model().link(relationship).orElse(null);
		double choice = this.dice.roll();
		if (link == null || choice < 0.3) {
			return of(filter(type, depth));
		}
		if (depth > 0 && choice < 0.5) {
			Part<Entry> first = entries(type, relationship, depth - 1);
			Part<Entry> second = entries(type, relationship, depth - 1);
			return this.dice
				.pick(List.of(new Part<>("{not: %s}".formatted(first.text()), (entry) -> !first.holds(entry)),
						new Part<>("{and: [%s, %s]}".formatted(first.text(), second.text()),
								(entry) -> first.holds(entry) && second.holds(entry)),
						new Part<>("{or: [%s, %s]}".formatted(first.text(), second.text()),
								(entry) -> first.holds(entry) || second.holds(entry))));
		}
		Part<Node> edge = filter(link, depth);
		if (choice < 0.75) {
			return new Part<>("{edge: %s}".formatted(edge.text()), (entry) -> edge.holds(this.graph.stored(entry)));
		}
		Part<Node> node = filter(type, Math.max(0, depth - 1));
		return new Part<>("{edge: %s, node: %s}".formatted(edge.text(), node.text()),
				(entry) -> edge.holds(this.graph.stored(entry)) && node.holds(entry.node()));
	}

	private static Part<Entry> of(Part<Node> filter) {
		return new Part<>(filter.text(), (entry) -> filter.holds(entry.node()));
	}

	private Part<Node> filter(NodeType type, int depth) {
		double choice = this.dice.roll();
		if (choice > 0.95) {
			return this.dice
				.pick(List.<Part<Node>>of(new Part<>("{}", (node) -> true), new Part<>("{and: []}", (node) -> true),
						new Part<>("{or: []}", (node) -> false), new Part<>("{or: [{id: {}}]}", (node) -> true)));
		}
		if (depth > 0 && choice < 0.35) {
			Part<Node> first = filter(type, depth - 1);
			Part<Node> second = filter(type, depth - 1);
			if (choice < 0.1) {
				return new Part<>("{not: %s}".formatted(first.text()), (node) -> !first.holds(node));
			}
			if (choice < 0.2) {
				return new Part<>("{and: [%s, %s]}".formatted(first.text(), second.text()),
						(node) -> first.holds(node) && second.holds(node));
			}
			return new Part<>("{or: [%s, %s]}".formatted(first.text(), second.text()),
					(node) -> first.holds(node) || second.holds(node));
		}
		if (depth > 0 && choice < 0.7 && !type.relationships().isEmpty()) {
			return related(this.dice.pick(type.relationships()), depth - 1);
		}
		if (choice > 0.9) {
			return graded(type, this.dice.pick(type.stateable().toList()));
		}
		if (choice > 0.85 && !type.isSource()) {
			return cited(this.dice.pick(this.graph.all(type)), depth);
		}
		if (!type.names().isEmpty() && this.dice.chance(0.15)) {
			return this.comparisons.named(type);
		}
		if (!type.link() && this.dice.chance(0.08)) {
			return reaching();
		}
		if (type.isPlaced() && this.dice.chance(0.15)) {
			return near(this.dice.pick(this.graph.all(type)));
		}
		return this.comparisons.compared(type, this.dice.pick(type.properties()));
	}

	/** By a chain that leads to some node, or to none that there is. */
	private Part<Node> reaching() {
		String goal = this.dice.chance(0.1) ? "area:nowhere" : this.dice.pick(this.graph.ids());
		int hops = 1 + this.dice.below(3);
		List<String> kinds = this.dice.chance(0.3) ? List.of("LOCATED_IN", "OPERATES_IN", "PRACTISES", "ENABLES")
				: null;
		List<String> through = this.dice.chance(0.3) ? List.of("AREA", "ENTERPRISE", "BUSINESS_MODEL") : null;
		String more = ((kinds != null) ? ", relationships: " + kinds : "")
				+ ((through != null) ? ", through: " + through : "");
		Set<String> reached = goal.equals("area:nowhere") ? Set.of()
				: new MemoryWalks(this.graph, kinds, through, goal).distances(goal, hops).keySet();
		return new Part<>("{reaches: {id: \"%s\", maxHops: %d%s}}".formatted(goal, hops, more),
				(node) -> !node.id().equals(goal) && reached.contains(node.id()));
	}

	/** By the distance on a globe, for which the haversine stands. */
	private Part<Node> near(Node sample) {
		double latitude = MemoryGraph.value(sample, "latitude") instanceof Double known ? known : 30;
		double longitude = MemoryGraph.value(sample, "longitude") instanceof Double known ? known : 110;
		int km = this.dice.pick(List.of(1, 60, 333, 1500));
		return new Part<>("{near: {latitude: %s, longitude: %s, km: %d}}".formatted(latitude, longitude, km),
				(node) -> MemoryGraph.value(node, "latitude") instanceof Double north
						&& MemoryGraph.value(node, "longitude") instanceof Double east
						&& kilometres(latitude, longitude, north, east) <= km);
	}

	private static double kilometres(double latitude, double longitude, double north, double east) {
		double a = Math.toRadians(latitude);
		double b = Math.toRadians(north);
		double chord = Math.pow(Math.sin((b - a) / 2), 2)
				+ Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(east - longitude) / 2), 2);
		return 2 * 6378.140 * Math.asin(Math.sqrt(chord));
	}

	private Part<Node> graded(NodeType type, Property property) {
		List<String> texts = new ArrayList<>();
		Predicate<String> all = (grade) -> true;
		if (this.dice.chance(0.5)) {
			String one = this.dice.pick(Grades.STRONGEST_FIRST);
			texts.add("eq: " + one);
			all = all.and(one::equals);
		}
		if (this.dice.chance(0.5)) {
			List<String> some = List.of(this.dice.pick(Grades.STRONGEST_FIRST), this.dice.pick(Grades.STRONGEST_FIRST));
			texts.add("in: [%s]".formatted(String.join(", ", some)));
			all = all.and((grade) -> grade != null && some.contains(grade));
		}
		if (this.dice.chance(0.3)) {
			boolean unknown = this.dice.chance(0.5);
			texts.add("isNull: " + unknown);
			all = all.and((grade) -> (grade == null) == unknown);
		}
		Predicate<String> holds = all;
		return new Part<>("{confidenceOf: {%s: {%s}}}".formatted(property.name(), String.join(", ", texts)),
				(node) -> holds.test(this.graph.grade(node, property)));
	}

	/** By what it rests on, as some node does. */
	private Part<Node> cited(Node sample, int depth) {
		List<Node> sources = this.graph.citing(sample);
		Part<Node> inner = (sources.isEmpty() || this.dice.chance(0.3))
				? filter(this.graph.model().nodeType(Model.SOURCE), Math.max(0, depth - 1))
				: one(this.dice.pick(sources));
		int count = this.dice.below(5);
		return switch (this.dice.below(4)) {
			case 0 -> new Part<>("{sources: {none: %s}}".formatted(inner.text()),
					(node) -> this.graph.citing(node).stream().noneMatch(inner::holds));
			case 1 -> new Part<>("{sources: {all: %s}}".formatted(inner.text()),
					(node) -> this.graph.citing(node).stream().allMatch(inner::holds));
			case 2 -> new Part<>("{sources: {count: {lt: %d}}}".formatted(count),
					(node) -> this.graph.citing(node).size() < count);
			default -> new Part<>("{sources: {some: %s}}".formatted(inner.text()),
					(node) -> this.graph.citing(node).stream().anyMatch(inner::holds));
		};
	}

	private static Part<Node> one(Node source) {
		return new Part<>("{id: {eq: \"%s\"}}".formatted(source.id()), source::equals);
	}

	private Part<Node> related(Relationship relationship, int depth) {
		Part<Entry> inner = entries(relationship.target(), relationship, depth);
		String field = relationship.field();
		if (!relationship.list()) {
			return new Part<>("{%s: %s}".formatted(field, inner.text()),
					(node) -> this.graph.related(node, relationship)
						.stream()
						.findFirst()
						.filter(inner::holds)
						.isPresent());
		}
		Function<Node, List<Entry>> entries = (node) -> this.graph.related(node, relationship);
		return switch (this.dice.below(5)) {
			case 4 -> new Part<>("{%s: {single: %s}}".formatted(field, inner.text()),
					(node) -> entries.apply(node).stream().filter(inner::holds).count() == 1);
			case 0 -> new Part<>("{%s: {some: %s}}".formatted(field, inner.text()),
					(node) -> entries.apply(node).stream().anyMatch(inner::holds));
			case 1 -> new Part<>("{%s: {none: %s}}".formatted(field, inner.text()),
					(node) -> entries.apply(node).stream().noneMatch(inner::holds));
			case 2 -> new Part<>("{%s: {all: %s}}".formatted(field, inner.text()),
					(node) -> entries.apply(node).stream().allMatch(inner::holds));
			default -> {
				int count = this.dice.below(4);
				yield new Part<>("{%s: {count: {gte: %d}}}".formatted(field, count),
						(node) -> entries.apply(node).size() >= count);
			}
		};
	}

	/** On nodes of which only the interface is known. All that is given must hold. */
	private Part<Node> mixed() {
		if (this.dice.chance(0.2)) {
			return cited(this.graph.node(this.dice.pick(this.graph.ids())), 0);
		}
		List<NodeType> kinds = this.graph.model().implementations("Entity");
		List<String> texts = new ArrayList<>();
		Predicate<Node> all = (node) -> true;
		if (this.dice.chance(0.5)) {
			NodeType kind = this.dice.pick(kinds);
			texts.add("eq: " + kind.constant());
			all = all.and((node) -> node.type().equals(kind));
		}
		if (this.dice.chance(0.5)) {
			List<NodeType> some = List.of(this.dice.pick(kinds), this.dice.pick(kinds), this.dice.pick(kinds));
			texts.add("in: [%s]".formatted(String.join(", ", some.stream().map(NodeType::constant).toList())));
			all = all.and((node) -> some.contains(node.type()));
		}
		if (this.dice.chance(0.3)) {
			boolean unknown = this.dice.chance(0.5);
			texts.add("isNull: " + unknown);
			all = all.and((node) -> !unknown);
		}
		Predicate<Node> holds = all;
		String text = "{kind: {%s}}".formatted(String.join(", ", texts));
		return this.dice.chance(0.5) ? new Part<>("{not: %s}".formatted(text), (node) -> !holds.test(node))
				: new Part<>(text, holds::test);
	}

	/**
	 * Makes up a filter with null in it.
	 * @param type what is filtered: a node type or an interface
	 * @param depth how deep the null may lie
	 */
	String withNull(String type, int depth) {
		if (!this.graph.model().isNodeType(type)) {
			return this.dice.pick(List.of("{kind: null}", "{kind: {eq: null}}", "{id: {in: null}}",
					"{confidence: null}", "{not: null}", "{or: [{kind: {isNull: null}}]}"));
		}
		NodeType node = this.graph.model().nodeType(type);
		if (depth > 0 && this.dice.chance(0.8)) {
			return nested(node, depth - 1);
		}
		String property = this.dice.pick(node.properties()).name();
		return this.dice
			.pick(List.of("{%s: null}", "{%s: {%s: null}}", "{and: null}", "{or: null}", "{not: null}",
					"{not: {%s: {%s: null}}}"))
			.formatted(property, this.dice.pick(this.comparisons.operators(node, property)));
	}

	private String nested(NodeType type, int depth) {
		if (!type.relationships().isEmpty() && this.dice.chance(0.5)) {
			Relationship relationship = this.dice.pick(type.relationships());
			String form = relationship.list() ? this.dice.pick(List.of("{%s: {some: %s}}", "{%s: {none: %s}}",
					"{%s: {all: %s}}", "{%s: {single: %s}}", "{%s: {count: null}}", "{%s: {count: {gt: null}}}"))
					: "{%s: %s}";
			String target = relationship.target();
			String inner = this.graph.model()
				.link(relationship)
				.filter((link) -> this.dice.chance(0.7))
				.map((link) -> this.dice.chance(0.5) ? "{edge: %s}".formatted(withNull(link.name(), depth))
						: "{node: %s}".formatted(withNull(target, depth)))
				.orElseGet(() -> withNull(target, depth));
			return form.formatted(relationship.field(), inner);
		}
		return this.dice.pick(List.of("{and: [%s, %s]}", "{or: [%s, %s]}", "{and: [%s, {not: %s}]}"))
			.formatted(filter(type, depth).text(), withNull(type.name(), depth));
	}

}
