package org.zonegraph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;

import org.zonegraph.graph.Revision;
import org.zonegraph.graph.schema.UnusableDatabaseException;
import org.zonegraph.graph.schema.GraphSchema;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;

/**
 * Makes the graph what the seed says, in one transaction. It writes only what differs
 * from what is there: a commit that is short keeps nobody waiting.
 */
final class Replacement {

	private final Neo4jClient client;

	private final Model model;

	private final Copies copies;

	/**
	 * A replacement.
	 * @param client in a transaction
	 * @param model what the graph is
	 * @param copies what it shall hold
	 */
	Replacement(Neo4jClient client, Model model, Copies copies) {
		this.client = client;
		this.model = model;
		this.copies = copies;
	}

	void run() {
		this.client.query("MATCH (n) WHERE NOT n:%s|%s|%s|%s DETACH DELETE n".formatted(Revision.LABEL,
				String.join("|", GraphSchema.LEDGER), String.join("|", GraphSchema.BESIDE),
				NodeType.anyLabel(this.model.nodeTypes())))
			.run();
		Map<Copies.Ends, List<Map<String, Object>>> wanted = this.copies.links(1);
		Map<Key, Map<String, Object>> held = heldLinks();
		deleteLinks(wanted, held);
		this.model.nodeTypes().forEach((type) -> nodes(type.label(), this.copies.nodes(type, 1)));
		this.copies.beside().forEach((label, rows) -> nodes(label, rows.apply(1)));
		wanted.forEach((ends, rows) -> links(ends, rows, held));
	}

	private void run(String cypher, List<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			this.client.query(cypher).bind(rows).to("rows").run();
		}
	}

	private void nodes(String label, List<Map<String, Object>> wanted) {
		Map<Object, Map<String, Object>> held = new HashMap<>();
		this.client.query("MATCH (n:`%s`) RETURN properties(n) AS row".formatted(label))
			.fetchAs(Value.class)
			.mappedBy((types, record) -> record.get("row"))
			.all()
			.forEach((row) -> held.put(row.get("id").asObject(), row.asMap()));
		List<Map<String, Object>> made = new ArrayList<>();
		List<Map<String, Object>> changed = new ArrayList<>();
		for (Map<String, Object> row : wanted) {
			Map<String, Object> before = held.remove(row.get("id"));
			if (before == null) {
				made.add(row);
			}
			else if (!before.equals(row)) {
				changed.add(row);
			}
		}
		List<Map<String, Object>> gone = held.keySet().stream().map((id) -> Map.of("id", id)).toList();
		String one = "UNWIND $rows AS row MATCH (n:`%s` {id: row.id}) ".formatted(label);
		run(one + "DETACH DELETE n", gone);
		run(one + "SET n = row", changed);
		run(create(label), made);
	}

	private Map<Key, Map<String, Object>> heldLinks() {
		Map<Key, Map<String, Object>> held = new LinkedHashMap<>();
		this.client
			.query("MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS values")
			.fetchAs(Key.class)
			.mappedBy((types, record) -> {
				Map<String, Object> values = record.get("values").asMap();
				Key key = new Key(record.get("type").asString(), record.get("from").asObject(),
						record.get("to").asObject(), values.get("id"));
				held.put(key, values);
				return key;
			})
			.all();
		return held;
	}

	private void deleteLinks(Map<Copies.Ends, List<Map<String, Object>>> wanted, Map<Key, Map<String, Object>> held) {
		Map<Key, Map<String, Object>> gone = new LinkedHashMap<>(held);
		wanted.forEach((ends, rows) -> rows.forEach((row) -> gone.remove(key(ends, row))));
		Map<Copies.Ends, List<Map<String, Object>>> byEnds = gone.keySet()
			.stream()
			.collect(Collectors.groupingBy((key) -> new Copies.Ends(type(key.from()), key.type(), type(key.to())),
					Collectors.mapping(Key::row, Collectors.toList())));
		byEnds.forEach((ends, rows) -> run(match(ends) + "DELETE r", rows));
	}

	/** A damaged store may have lost the nodes and kept what joins them. */
	private NodeType type(@Nullable Object id) {
		return Optional.ofNullable(id)
			.flatMap((known) -> this.model.typeOf(known.toString()))
			.orElseThrow(() -> new UnusableDatabaseException(
					"the database holds relationships of nodes that this release does not know (id %s): empty it, or where it is embedded and damaged delete the folder data of zonegraph.neo4j.directory"
						.formatted(id)));
	}

	private void links(Copies.Ends ends, List<Map<String, Object>> rows, Map<Key, Map<String, Object>> held) {
		List<Map<String, Object>> made = new ArrayList<>();
		List<Map<String, Object>> changed = new ArrayList<>();
		for (Map<String, Object> row : rows) {
			Map<String, Object> before = held.get(key(ends, row));
			if (before == null) {
				made.add(row);
			}
			else if (!before.equals(row.get("values"))) {
				changed.add(row);
			}
		}
		run(match(ends) + "SET r = row.values", changed);
		run(create(ends), made);
	}

	private static String match(Copies.Ends ends) {
		return """
				UNWIND $rows AS row
				MATCH (:`%s` {id: row.from})-[r:`%s` {id: row.values.id}]->(:`%s` {id: row.to})
				""".formatted(ends.from().label(), ends.type(), ends.to().label());
	}

	/** Makes nodes of rows with what is stored. */
	static String create(String label) {
		return "UNWIND $rows AS row CREATE (n:`%s`) SET n = row".formatted(label);
	}

	/** Makes relationships of rows with the ids of their ends and what is stored. */
	static String create(Copies.Ends ends) {
		return """
				UNWIND $rows AS row
				MATCH (a:`%s` {id: row.from}) MATCH (b:`%s` {id: row.to})
				CREATE (a)-[r:`%s`]->(b) SET r = row.values
				""".formatted(ends.from().label(), ends.to().label(), ends.type());
	}

	private static Key key(Copies.Ends ends, Map<String, Object> row) {
		return new Key(ends.type(), String.valueOf(row.get("from")), String.valueOf(row.get("to")),
				((Map<?, ?>) row.getOrDefault("values", Map.of())).get("id"));
	}

	/** Which relationship it is. */
	private record Key(String type, Object from, Object to, @Nullable Object id) {

		Map<String, Object> row() {
			return Map.of("from", this.from, "to", this.to, "values", Map.of("id", String.valueOf(this.id)));
		}

	}

}
