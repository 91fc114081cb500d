package org.zonegraph.traversal;

import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.stereotype.Component;

import org.zonegraph.query.Argument;
import org.zonegraph.query.Asked;
import org.zonegraph.query.ComputedField;
import org.zonegraph.query.Projection;
import org.zonegraph.query.Scope;
import org.zonegraph.query.Selection;
import org.zonegraph.query.Shape;

/** Answers {@code neighborhood}: what lies around a node, the nearest first. */
@Component
final class NeighborhoodField implements ComputedField {

	private static final int MOST_HOPS = 4;

	private static final int MOST_NODES = 500;

	/** What is not there at all comes last, and then is not collected. */
	private static final String AROUND = """
			COLLECT { MATCH (middle:%1$s {id: $E}) %2$s WITH middle, %3$s, min(length(%4$s)) AS distance \
			OPTIONAL MATCH (%3$s)-[%5$s]-(other) WHERE other <> middle \
			WITH middle, other, min(distance) AS distance ORDER BY other IS NULL, distance, other.id LIMIT $E \
			WITH middle, collect(other) AS others \
			WITH [middle] + others[..$E] AS %6$s, size(others) > $E AS %7$s \
			WITH %6$s, %7$s, COLLECT { UNWIND %6$s AS one MATCH (one)-[r%5$s]->(two) WHERE two IN %6$s \
			WITH one, two, r ORDER BY type(r), one.id, two.id, r.id RETURN %8$s } AS %9$s \
			RETURN $E }""";

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
		Argument others = first.then((Integer number) -> number - 1);
		Reach reach = Reach.of(scope.model(), field, id);
		String node = scope.name("n");
		String path = scope.name("p");
		String nodes = scope.name("nodes");
		String links = scope.name("hops");
		String truncated = scope.name("truncated");
		Projection subgraph = new Hops(place).subgraph(nodes, links, truncated, field.children());
		String around = AROUND.formatted(scope.model().anyLabel(), reach.within("middle", hops, node, path), node, path,
				reach.relationships(), nodes, truncated, Hops.map("r", "true"), links);
		return new Projection(Cypher.raw(around, scope.bound(id), scope.bound(first),
				scope.bound(others), scope.bound(others), subgraph.expression()),
				new Shape.First(subgraph.shape()));
	}

}
