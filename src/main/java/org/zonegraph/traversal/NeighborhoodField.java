package org.zonegraph.traversal;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/** Answers {@code neighborhood}: what lies around a node, the nearest first. */
@Component
final class NeighborhoodField implements ComputedField {

	private static final int MOST_HOPS = 4;

	private static final int MOST_NODES = 500;

	/** What is not there at all comes last, and then is not collected. */
	private static final String AROUND = """
			COLLECT { MATCH (middle:${labels} {id: ${id}}) ${walk} \
			WITH middle, ${node}, min(length(${path})) AS distance \
			OPTIONAL MATCH (${node})-[${by}]-(other) WHERE other <> middle \
			WITH middle, other, min(distance) AS distance ORDER BY other IS NULL, distance, other.id LIMIT ${first} \
			WITH middle, collect(other) AS others \
			WITH [middle] + others[..${others}] AS ${nodes}, size(others) > ${others} AS ${truncated} \
			WITH ${nodes}, ${truncated}, COLLECT { UNWIND ${nodes} AS one MATCH (one)-[r${by}]->(two) WHERE two IN ${nodes} \
			WITH one, two, r ORDER BY type(r), one.id, two.id, r.id RETURN ${hop} } AS ${hops} \
			RETURN ${answer} }""";

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Query") && field.equals("neighborhood");
	}

	@Override
	public double rows(Asked asked) {
		return asked.number("hops", MOST_HOPS) * (double) asked.sizes().relationships();
	}

	@Override
	public Projection compile(Place place) {
		Scope scope = place.scope();
		Selection field = place.field();
		int hops = field.number("hops", 1, MOST_HOPS, "INVALID_HOPS");
		Argument first = field.first(1, MOST_NODES);
		Argument id = field.argument("id");
		WalkScope walk = WalkScope.of(scope.model(), field, id);
		String node = scope.name("n");
		String path = scope.name("p");
		String nodes = scope.name("nodes");
		String links = scope.name("hops");
		String truncated = scope.name("truncated");
		Projection subgraph = new HopCompiler(place).subgraph(nodes, links, truncated, field.children());
		return new Projection(CypherTemplate.of(AROUND)
			.with("labels", NodeType.anyLabel(scope.model().nodeTypes()))
			.with("id", scope.bound(id))
			.with("walk", walk.within("middle", hops, node, path))
			.with("by", walk.relationships())
			.with("node", node)
			.with("path", path)
			.with("first", scope.bound(first))
			.with("others", scope.bound(first.then((Integer number) -> number - 1)))
			.with("nodes", nodes)
			.with("truncated", truncated)
			.with("hop", HopCompiler.map("r", "true"))
			.with("hops", links)
			.with("answer", subgraph.expression())
			.expression(), new Shape.First(subgraph.shape()));
	}

}
