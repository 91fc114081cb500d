package org.zonegraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Value;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * How large the graph is: enough to say in advance what a question will have to look at.
 *
 * @param nodes how many nodes there are of each type, and how many relationships of each
 * that carries something
 * @param links how many relationships all nodes of a type have together, by the field's
 * coordinates such as {@code Area.province}
 * @param squares the same, the number of each node squared before they are added: the
 * second moment of the degrees; a field that is not in it leads to one node at most
 * @param relationships how many relationships there are in all
 */
public record Sizes(Map<String, Long> nodes, Map<String, Long> links, Map<String, Double> squares, long relationships) {

	public Sizes {
		nodes = Map.copyOf(nodes);
		links = Map.copyOf(links);
		squares = Map.copyOf(squares);
	}

	/**
	 * How many nodes there are of a type.
	 * @param type name of a node type
	 * @return their number, 0 for an unknown type
	 */
	public long of(String type) {
		return this.nodes.getOrDefault(type, 0L);
	}

	/**
	 * How many nodes there are of all types.
	 * @return their number
	 */
	public long all() {
		return this.nodes.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * How many relationships a node has on average.
	 * @param relationship one of its type's
	 * @return the mean
	 */
	public double mean(Relationship relationship) {
		long links = this.links.getOrDefault(coordinates(relationship), 0L);
		return (double) links / Math.max(1, of(relationship.owner()));
	}

	/**
	 * How many relationships a node has on average that was reached by one: who has many
	 * is reached by many.
	 * @param relationship one of its type's
	 * @return the size-biased mean, never less than {@link #mean}
	 */
	public double meanOfReached(Relationship relationship) {
		long links = this.links.getOrDefault(coordinates(relationship), 0L);
		double squares = this.squares.getOrDefault(coordinates(relationship), 0.0);
		return Math.max(mean(relationship), squares / Math.max(1, links));
	}

	private static String coordinates(Relationship relationship) {
		return relationship.owner() + "." + relationship.field();
	}

	/**
	 * Reads the sizes of the graph as it is. All but the squares are in the database's
	 * own counts; those need one look at each node that has a list.
	 * @param reader the way to the graph
	 * @param model what the graph is
	 * @return the sizes, all 0 of a graph that is empty
	 */
	public static Sizes read(GraphReader reader, Model model) {
		Map<String, String> nodes = new LinkedHashMap<>();
		Map<String, String> links = new LinkedHashMap<>();
		Map<String, String> squares = new LinkedHashMap<>();
		for (NodeType type : model.nodeTypes()) {
			nodes.put(type.name(), "COUNT { (:%s) }".formatted(type.label()));
			Stream.concat(type.relationships().stream(), type.citing().stream())
				.forEach((relationship) -> links.put(coordinates(relationship),
						(relationship.outgoing() ? "COUNT { (:%s)-[:%s]->() }" : "COUNT { (:%s)<-[:%s]-() }")
							.formatted(type.label(), relationship.type())));
			squares.put(type.name(), squares(type));
		}
		for (NodeType type : model.links()) {
			nodes.put(type.name(), "COUNT { ()-[:%s]->() }".formatted(type.label()));
			type.toOnes()
				.forEach((relationship) -> links.put(coordinates(relationship),
						"COUNT { ()-[r:%s]->() WHERE %s }".formatted(type.label(),
								(relationship.end() == Relationship.End.ID)
										? "r.`%s` IS NOT NULL".formatted(relationship.field()) : "true")));
			type.citing()
				.ifPresent((citing) -> links.put(coordinates(citing),
						"COUNT { MATCH ()-[r:%s]->() UNWIND r.`%s` AS each RETURN each }".formatted(type.label(),
								citing.field())));
		}
		Map<String, List<String>> lists = model.nodeTypes()
			.stream()
			.collect(Collectors.toMap(NodeType::name, (type) -> type.lists().map(Sizes::coordinates).toList()));
		Sizes sizes = reader.read("RETURN %s AS nodes, %s AS links, %s AS squares, COUNT { ()-->() } AS relationships"
			.formatted(list(nodes), list(links), list(squares)), Map.of(), (record) -> {
				Map<String, Double> moments = new HashMap<>();
				each(record.get("squares"), squares, (type, found) -> each(found.get(0),
						lists.getOrDefault(type, List.of()), (field, sum) -> moments.put(field, sum.asDouble())));
				return new Sizes(numbers(record.get("nodes"), nodes), numbers(record.get("links"), links), moments,
						record.get("relationships").asLong());
			});
		return (sizes != null) ? sizes : new Sizes(Map.of(), Map.of(), Map.of(), 0);
	}

	/** How long the lists of a node are is stored with it. */
	private static String squares(NodeType type) {
		String sums = type.lists()
			.map((list) -> "sum(1.0 * n.%1$s * n.%1$s)".formatted(list.countName()))
			.collect(Collectors.joining(", ", "[", "]"));
		return "COLLECT { MATCH (n:%s) RETURN %s }".formatted(type.label(), sums);
	}

	private static String list(Map<String, String> expressions) {
		return expressions.values().stream().collect(Collectors.joining(", ", "[", "]"));
	}

	private static Map<String, Long> numbers(Value values, Map<String, String> expressions) {
		Map<String, Long> numbers = new HashMap<>();
		each(values, expressions.keySet(), (key, number) -> numbers.put(key, number.asLong()));
		return numbers;
	}

	private static void each(Value values, Map<String, String> keys, BiConsumer<String, Value> consumer) {
		each(values, keys.keySet(), consumer);
	}

	private static void each(Value values, Collection<String> keys, BiConsumer<String, Value> consumer) {
		int place = 0;
		for (String key : keys) {
			consumer.accept(key, values.get(place++));
		}
	}

}
