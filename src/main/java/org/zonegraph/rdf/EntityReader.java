package org.zonegraph.rdf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.seed.Seed;

/** Reads an entity with its relationships from the graph, by one statement. */
@Component
public final class EntityReader {

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final String WHOLE = """
			head(COLLECT { MATCH (n:`%s` {id: $id}) RETURN {values: properties(n), links: COLLECT {
			  MATCH (n)-[r]-(m) RETURN {type: type(r), from: startNode(r).id, to: endNode(r).id,
			    values: properties(r), neighbour: m {.id, %s}} ORDER BY type(r), r.id, m.id }} })""";

	private final GraphWatch graph;

	private final Model model;

	private final String names;

	EntityReader(GraphWatch graph, Model model) {
		this.graph = graph;
		this.model = model;
		this.names = model.nodeTypes()
			.stream()
			.flatMap((type) -> Stream.concat(type.namesEn().stream(), type.namesZh().stream()))
			.distinct()
			.map((name) -> ".`%s`".formatted(name))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Whether there is an entity.
	 * @param id its id
	 * @return whether the graph holds it
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 */
	public boolean exists(String id) {
		return type(id).map((type) -> this.graph.readWhole(
				Changeover.guarded("EXISTS { (:`%s` {id: $id}) }".formatted(type.label())), Map.of("id", id),
				Instant.now().plus(LONGEST), (revision, answer) -> answer.asBoolean()))
			.orElse(false);
	}

	/**
	 * Reads an entity.
	 * @param id its id
	 * @return the entity, empty where there is none of that id
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 */
	public Optional<Entity> read(String id) {
		return type(id).flatMap((type) -> this.graph.readWhole(
				Changeover.guarded(WHOLE.formatted(type.label(), this.names)), Map.of("id", id),
				Instant.now().plus(LONGEST),
				(revision, answer) -> answer.isNull() ? Optional.empty() : Optional.of(entity(revision, answer, id))));
	}

	private Optional<NodeType> type(String id) {
		return this.model.typeOf(id);
	}

	private Entity entity(String revision, Value answer, String id) {
		Map<String, Seed.Node> neighbours = new LinkedHashMap<>();
		List<Seed.Link> links = new ArrayList<>();
		for (Value each : answer.get("links").values()) {
			Seed.Node neighbour = node(each.get("neighbour"));
			neighbours.put(neighbour.id(), neighbour);
			links.add(link(each));
		}
		neighbours.remove(id);
		return new Entity(revision, node(answer.get("values")), links, List.copyOf(neighbours.values()));
	}

	private Seed.Node node(Value properties) {
		String id = properties.get("id").asString();
		return new Seed.Node(type(id).orElseThrow(), id, known(properties));
	}

	private static Map<String, Object> known(Value properties) {
		Map<String, Object> known = new HashMap<>();
		properties.asMap().forEach((name, value) -> {
			if (value != null) {
				known.put(name, value);
			}
		});
		return known;
	}

	private static Seed.Link link(Value link) {
		Value values = link.get("values");
		Seed.Evidence evidence = new Seed.Evidence(values.get(NodeType.CONFIDENCE).asString(),
				values.get("sources").asList(Value::asString),
				values.get("note").isNull() ? null : values.get("note").asString());
		return new Seed.Link(values.get("id").asString(), link.get("type").asString(), link.get("from").asString(),
				link.get("to").asString(), known(values), evidence);
	}

}
