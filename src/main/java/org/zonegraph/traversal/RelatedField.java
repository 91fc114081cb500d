package org.zonegraph.traversal;

import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.stereotype.Component;

import org.zonegraph.model.SchemaDeriver;
import org.zonegraph.query.Argument;
import org.zonegraph.query.Asked;
import org.zonegraph.query.ComputedField;
import org.zonegraph.query.Projection;
import org.zonegraph.query.Scope;
import org.zonegraph.query.Selection;
import org.zonegraph.query.Shape;

/**
 * Answers {@code related}: others of the same kind that share the most neighbours with an
 * entity.
 */
@Component
final class RelatedField implements ComputedField {

	/** What shares a neighbour with an entity that has many, about. */
	private static final long MOST_ROWS = 5_000;

	private static final String RELATED = """
			COLLECT { MATCH (%1$s)-[%2$s]-(between)-[%2$s]-(%3$s) WHERE %3$s <> %1$s AND labels(%3$s) = labels(%1$s) AND %4$s \
			WITH DISTINCT %3$s WITH %3$s, COLLECT { MATCH (%1$s)-[%2$s]-(between)-[%2$s]-(%3$s) WHERE %4$s \
			WITH DISTINCT between ORDER BY between.id RETURN between } AS %5$s \
			ORDER BY size(%5$s) DESC, %3$s.id LIMIT $E RETURN $E }""";

	@Override
	public boolean answers(String type, String field) {
		return field.equals("related") && !type.equals("Query");
	}

	@Override
	public double rows(Asked asked) {
		return Math.min(MOST_ROWS, asked.sizes().relationships());
	}

	@Override
	public Projection compile(Place place) {
		Scope scope = place.scope();
		Selection field = place.field();
		Argument first = field.first(0, SchemaDeriver.MAX_PAGE);
		Reach reach = Reach.usual(scope.model());
		String node = scope.name("n");
		String shared = scope.name("nodes");
		Hops hops = new Hops(place);
		Projection related = Projection.object("Related", field.children(), (child) -> switch (child.field()) {
			case "node" -> place.objects().node("Entity", Cypher.anyNode(node), child.children());
			case "sharedCount" -> new Projection(Cypher.raw("size(%s)".formatted(shared)), Shape.LEAF);
			default -> hops.nodes("%s[..%d]".formatted(shared, SchemaDeriver.MAX_PAGE), child.children());
		});
		String cypher = RELATED.formatted(place.requiredNode().getRequiredSymbolicName().getValue(),
				reach.relationships(), node, reach.goesThrough("between"), shared);
		return new Projection(Cypher.raw(cypher, scope.bound(first), related.expression()),
				new Shape.Items(related.shape()));
	}

}
