package org.zonegraph.rdf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import org.zonegraph.element.Elements;
import org.zonegraph.element.Identifier;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Relationship;

/** Reads an entity with its relationships from the graph, by one statement. */
@Component
public final class EntityReader {

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final String WHOLE = """
			head(COLLECT { MATCH (n:`%s` {id: $id}) RETURN {values: properties(n), statements: %s, identifiers: %s, links: COLLECT {
			  MATCH (n)-[r]-(m) RETURN {type: type(r), from: startNode(r).id, to: endNode(r).id,
			    values: properties(r), statements: CASE WHEN type(r) IN $stated THEN %s ELSE [] END, neighbour: m {.id, %s}} ORDER BY type(r), r.id, m.id }} })""";

	private static final String LINK = """
			head(COLLECT { MATCH (a)-[r:`%s` {id: $id}]->(b) RETURN {from: a.id, to: b.id, values: properties(r),
			  statements: %s, neighbours: [a {.id, %3$s}, b {.id, %3$s}] %4$s} })""";

	private static final String HELD = "+ COLLECT { MATCH (m:`%s` {id: r.`%s`}) RETURN m {.id, %s} }";

	private final GraphWatch graph;

	private final Model model;

	private final Elements elements;

	private final String names;

	private final List<String> stated;

	EntityReader(GraphWatch graph, Model model) {
		this.graph = graph;
		this.model = model;
		this.elements = new Elements(model);
		this.stated = Statement.relationships(model);
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
				Changeover
					.guarded((type.link() ? "EXISTS { ()-[:`%s` {id: $id}]->() }" : "EXISTS { (:`%s` {id: $id}) }")
						.formatted(type.label())),
				Map.of("id", id), Instant.now().plus(LONGEST), (revision, answer) -> answer.asBoolean()))
			.orElse(false);
	}

	/**
	 * Reads an entity.
	 * @param id its id
	 * @return the entity, empty where there is none of that id
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 */
	public Optional<Entity> read(String id) {
		return type(id).flatMap((type) -> type.link() ? link(type, id) : this.graph.readWhole(
				Changeover.guarded(WHOLE.formatted(type.label(), Statement.about("n.id"), Identifier.about("n.id"),
						Statement.about("r.id"), this.names)),
				Map.of("id", id, "stated", this.stated), Instant.now().plus(LONGEST),
				(revision, answer) -> answer.isNull() ? Optional.empty() : Optional.of(entity(revision, answer, id))));
	}

	/** A relationship that is a thing, with the names of what it leads to. */
	private Optional<Entity> link(NodeType type, String id) {
		String held = type.toOnes()
			.filter((each) -> each.end() == Relationship.End.ID)
			.map((each) -> HELD.formatted(this.model.nodeType(each.target()).label(), each.field(), this.names))
			.collect(Collectors.joining(" "));
		return this.graph.readWhole(
				Changeover.guarded(LINK.formatted(type.label(), Statement.about("r.id"), this.names, held)),
				Map.of("id", id), Instant.now().plus(LONGEST),
				(revision, answer) -> answer.isNull() ? Optional.empty()
						: Optional.of(new Entity(revision, null,
								List.of(this.elements.link(type.label(), answer.get("from").asString(),
										answer.get("to").asString(), answer.get("values").asMap())),
								Statement.read(answer.get("statements")), List.of(),
								answer.get("neighbours").asList(this::node))));
	}

	private Optional<NodeType> type(String id) {
		return this.model.typeOf(id);
	}

	private Entity entity(String revision, Value answer, String id) {
		Map<String, Node> neighbours = new LinkedHashMap<>();
		List<Link> links = new ArrayList<>();
		List<Statement> statements = new ArrayList<>(Statement.read(answer.get("statements")));
		for (Value each : answer.get("links").values()) {
			Node neighbour = node(each.get("neighbour"));
			neighbours.put(neighbour.id(), neighbour);
			links.add(link(each));
			statements.addAll(Statement.read(each.get("statements")));
		}
		neighbours.remove(id);
		return new Entity(revision, node(answer.get("values")), links, statements,
				Identifier.read(answer.get("identifiers"), this.model), List.copyOf(neighbours.values()));
	}

	private Node node(Value properties) {
		return this.elements.node(properties.get("id").asString(), properties.asMap());
	}

	private Link link(Value link) {
		return this.elements.link(link.get("type").asString(), link.get("from").asString(), link.get("to").asString(),
				link.get("values").asMap());
	}

}
