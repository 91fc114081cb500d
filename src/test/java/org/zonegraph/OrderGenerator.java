package org.zonegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.zonegraph.MemoryGraph.Entry;
import org.zonegraph.element.Node;
import org.zonegraph.model.Grades;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.model.Relationship;

/** Makes up orders. Each comes with the comparator that plain Java sorts by. */
final class OrderGenerator {

	private static final Property COUNT = new Property("count", Property.Kind.INTEGER, "Int", true, false, null,
			List.of());

	private static final Property GRADE = new Property("confidence", Property.Kind.ENUM, "Confidence", true, false,
			null, Grades.STRONGEST_FIRST);

	private final MemoryGraph graph;

	private final Dice dice;

	OrderGenerator(MemoryGraph graph, Dice dice) {
		this.graph = graph;
		this.dice = dice;
	}

	/**
	 * Makes up an order.
	 * @param type what is listed
	 * @param relationship what leads to it, null at the root
	 * @param keys how many keys it has
	 */
	Order order(String type, Relationship relationship, int keys) {
		List<String> texts = new ArrayList<>();
		Comparator<Entry> comparator = (first, second) -> 0;
		boolean last = false;
		boolean total = false;
		for (int i = 0; i < keys; i++) {
			Key<Entry> key = entry(type, relationship);
			boolean descending = this.dice.chance(0.5);
			// behind the id nothing is left to be ordered
			last = total ? last : descending;
			total |= key.text().startsWith("{id:");
			texts.add(key.text().formatted(descending ? "DESC" : "ASC"));
			comparator = comparator.thenComparing(key.value(), ReaderOrder.of(key.property(), descending));
		}
		Comparator<String> ties = last ? Comparator.reverseOrder() : Comparator.naturalOrder();
		comparator = comparator.thenComparing((entry) -> entry.node().id(), ties);
		if (relationship != null && relationship.propertiesType() != null) {
			comparator = comparator.thenComparing((entry) -> entry.link().id(), ties);
		}
		return new Order(String.join(", ", texts), comparator);
	}

	/**
	 * By what is stored on the relationship that leads there, or by what stands there.
	 */
	private Key<Entry> entry(String type, Relationship relationship) {
		NodeType link = (relationship == null) ? null : this.graph.model().link(relationship).orElse(null);
		if (link != null && this.dice.chance(0.5)) {
			Key<Node> key = key(link.name(), 2);
			return new Key<>("{edge: %s}".formatted(key.text()), key.property(),
					(entry) -> key.value().apply(this.graph.stored(entry)));
		}
		Key<Node> key = key(type, 2);
		String form = (link != null && this.dice.chance(0.3)) ? "{node: %s}" : "%s";
		return new Key<>(form.formatted(key.text()), key.property(), (entry) -> key.value().apply(entry.node()));
	}

	private Key<Node> key(String type, int depth) {
		Model model = this.graph.model();
		if (!model.isNodeType(type)) {
			return stored(this.dice.pick(NodeType.COMMON_ORDERS));
		}
		List<Relationship> relationships = model.nodeType(type).relationships();
		if (depth > 0 && !relationships.isEmpty() && this.dice.chance(0.4)) {
			Relationship relationship = this.dice.pick(relationships);
			if (relationship.list()) {
				return new Key<>("{%s: {count: %%s}}".formatted(relationship.field()), COUNT,
						(node) -> (long) this.graph.related(node, relationship).size());
			}
			Key<Node> inner = key(relationship.target(), depth - 1);
			return new Key<>("{%s: %s}".formatted(relationship.field(), inner.text()), inner.property(),
					(node) -> this.graph.related(node, relationship)
						.stream()
						.findFirst()
						.map((entry) -> inner.value().apply(entry.node()))
						.orElse(null));
		}
		if (this.dice.chance(0.2)) {
			Property property = this.dice.pick(model.nodeType(type).stateable().toList());
			return new Key<>("{confidenceOf: {%s: %%s}}".formatted(property.name()), GRADE,
					(node) -> this.graph.grade(node, property));
		}
		return stored(this.dice.pick(model.nodeType(type).orders()));
	}

	private static Key<Node> stored(Property property) {
		return new Key<>("{%s: %%s}".formatted(property.name()), property, (node) -> property.equals(NodeType.NAME)
				? MemoryGraph.name(node, "EN") : MemoryGraph.value(node, property.name()));
	}

	/**
	 * An order.
	 *
	 * @param text the entries of {@code orderBy}
	 * @param comparator what plain Java sorts by
	 */
	record Order(String text, Comparator<Entry> comparator) {
	}

	private record Key<T>(String text, Property property, Function<T, Object> value) {
	}

}
