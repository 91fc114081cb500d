package org.zonegraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.neo4j.driver.Record;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/**
 * How large the graph is: enough to say in advance what a question will have to look at.
 *
 * @param nodes how many nodes there are of each type
 * @param links how many relationships all nodes of a type have together, by the field's
 * coordinates such as {@code Area.province}
 * @param relationships how many relationships there are in all
 */
public record Sizes(Map<String, Long> nodes, Map<String, Long> links, long relationships) {

	public Sizes {
		nodes = Map.copyOf(nodes);
		links = Map.copyOf(links);
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

	private static String coordinates(Relationship relationship) {
		return relationship.owner() + "." + relationship.field();
	}

	/** Reads the sizes of the graph as it is. */
	static Sizes read(GraphReader reader, Model model) {
		Map<String, String> nodes = new HashMap<>();
		Map<String, String> links = new HashMap<>();
		for (NodeType type : model.nodeTypes()) {
			nodes.put(type.name(), "COUNT { (:%s) }".formatted(type.label()));
			type.relationships()
				.forEach((relationship) -> links.put(coordinates(relationship),
						(relationship.outgoing() ? "COUNT { (:%s)-[:%s]->() }" : "COUNT { (:%s)<-[:%s]-() }")
							.formatted(type.label(), relationship.type())));
		}
		List<String> types = List.copyOf(nodes.keySet());
		List<String> fields = List.copyOf(links.keySet());
		Sizes sizes = reader.read(
				"RETURN %s AS nodes, %s AS links, COUNT { ()-->() } AS relationships".formatted(list(types, nodes),
						list(fields, links)),
				Map.of(), (record) -> new Sizes(numbers(record, "nodes", types), numbers(record, "links", fields),
						record.get("relationships").asLong()));
		return (sizes != null) ? sizes : new Sizes(Map.of(), Map.of(), 0);
	}

	private static String list(List<String> keys, Map<String, String> expressions) {
		return keys.stream().map(expressions::get).collect(Collectors.joining(", ", "[", "]"));
	}

	private static Map<String, Long> numbers(Record record, String column, List<String> keys) {
		Map<String, Long> numbers = new HashMap<>();
		for (int i = 0; i < keys.size(); i++) {
			numbers.put(keys.get(i), record.get(column).get(i).asLong());
		}
		return numbers;
	}

}
