package org.zonegraph.traversal;

import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.RankedConnection;
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
			WITH DISTINCT between ORDER BY between.id RETURN between } AS ${shared} WHERE ${beyond} \
			WITH ${other}, ${shared} ORDER BY ${sort} LIMIT ${limit} RETURN ${row} }""";

	private static final String TOTAL = """
			COUNT { MATCH (${node})-[${by}]-(between)-[${by}]-(other) \
			WHERE other <> ${node} AND labels(other) = labels(${node}) AND ${through} RETURN DISTINCT other }""";

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
		WalkScope walk = WalkScope.usual(scope.model())
			.through(scope.model(), WalkScope.through(place.field().key(), place.field()::argument));
		String owner = place.requiredNode().getRequiredSymbolicName().getValue();
		String node = scope.name("n");
		String shared = scope.name("nodes");
		HopCompiler hops = new HopCompiler(place);
		return new RankedConnection(place, "related by shared",
				List.of(new RankedConnection.Key("size(%s)".formatted(shared), Cursor.Kind.INTEGER, true),
						new RankedConnection.Key(node + ".id", Cursor.Kind.TEXT, false)))
			.compile(walk(RELATED, walk, owner).with("other", node).with("shared", shared), walk(TOTAL, walk, owner),
					(field) -> switch (field.field()) {
						case "nodes", "node" -> place.objects().node("Entity", Cypher.anyNode(node), field.children());
						case "sharedCount" -> new Projection(Cypher.raw("size(%s)".formatted(shared)), Shape.LEAF);
						default -> hops.nodes("%s[..%d]".formatted(shared, SchemaDeriver.MAX_PAGE), field.children());
					});
	}

	private static CypherTemplate walk(String template, WalkScope walk, String owner) {
		return CypherTemplate.of(template)
			.with("node", owner)
			.with("by", walk.relationships())
			.with("through", walk.goesThrough("between"));
	}

}
