package org.zonegraph.traversal;

import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Answers {@code related}: others of the same kind that share the most neighbours with an
 * entity.
 */
@Component
final class RelatedField implements ComputedField {

	/** What shares a neighbour with an entity that has many, about. */
	private static final long MOST_ROWS = 5_000;

	private static final String RELATED = """
			COLLECT { MATCH (${node})-[${by}]-(between)-[${by}]-(${other}) \
			WHERE ${other} <> ${node} AND labels(${other}) = labels(${node}) AND ${through} WITH DISTINCT ${other} \
			WITH ${other}, COLLECT { MATCH (${node})-[${by}]-(between)-[${by}]-(${other}) WHERE ${through} \
			WITH DISTINCT between ORDER BY between.id RETURN between } AS ${shared} \
			ORDER BY size(${shared}) DESC, ${other}.id LIMIT ${first} RETURN ${answer} }""";

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
		WalkScope walk = WalkScope.usual(scope.model());
		String node = scope.name("n");
		String shared = scope.name("nodes");
		HopCompiler hops = new HopCompiler(place);
		Projection related = Projection.object("Related", field.children(), (child) -> switch (child.field()) {
			case "node" -> place.objects().node("Entity", Cypher.anyNode(node), child.children());
			case "sharedCount" -> new Projection(Cypher.raw("size(%s)".formatted(shared)), Shape.LEAF);
			default -> hops.nodes("%s[..%d]".formatted(shared, SchemaDeriver.MAX_PAGE), child.children());
		});
		return new Projection(CypherTemplate.of(RELATED)
			.with("node", place.requiredNode().getRequiredSymbolicName().getValue())
			.with("by", walk.relationships())
			.with("through", walk.goesThrough("between"))
			.with("other", node)
			.with("shared", shared)
			.with("first", scope.bound(first))
			.with("answer", related.expression())
			.expression(), new Shape.Items(related.shape()));
	}

}
