package org.zonegraph.traversal;

import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.stereotype.Component;

import org.zonegraph.model.NodeType;
import org.zonegraph.query.Asked;
import org.zonegraph.query.ComputedField;
import org.zonegraph.query.Projection;
import org.zonegraph.query.Scope;
import org.zonegraph.query.Shape;

/** Answers {@code lineage}: where a measure came from and where it went. */
@Component
final class LineageField implements ComputedField {

	/** What surrounds a measure, about. */
	private static final long MOST_ROWS = 5_000;

	private static final int MOST_NODES = 500;

	private static final String ORIGINS = """
			COLLECT { MATCH (measure)-[r:ORIGINATED_IN|PILOTED_IN]->(place) \
			WITH r, place ORDER BY %s, place.id RETURN %s }""";

	private static final String PROMOTION = "COLLECT { MATCH (measure)-[r:PROMOTED_BY]->() RETURN %s }";

	/** What the measure enables, where that is practised, and who practised it. */
	private static final String REACHED = """
			COLLECT { MATCH (measure)-[:ENABLES]->(model) WITH model ORDER BY model.id RETURN model }""";

	private static final String PRACTISED = """
			COLLECT { UNWIND models AS model MATCH (model)<-[:%s]-(place) \
			WITH DISTINCT place ORDER BY place.id RETURN place }""";

	/** An enterprise is tied to an area by what it did there of the model. */
	private static final String LINKS = """
			COLLECT { UNWIND %1$s AS one MATCH (one)-[r:ENABLES|SUPPORTS|PRACTISES|OPERATES_IN]->(two) \
			WHERE two IN %1$s AND (type(r) <> 'OPERATES_IN' OR r.businessModel IN [model IN models | model.id]) \
			WITH one, two, r ORDER BY type(r), one.id, two.id, r.id RETURN %2$s }""";

	/** What comes out has names that nothing beneath it can have. */
	private static final String LINEAGE = """
			COLLECT { MATCH (measure:`%1$s` {id: $E}) WITH measure, %2$s AS %3$s, %4$s AS %5$s, %6$s AS models \
			WITH *, [measure] + models + %7$s + %8$s AS whole WITH *, whole[..%9$d] AS %10$s, size(whole) > %9$d AS %11$s \
			WITH %3$s, %5$s, %10$s, %11$s, %12$s AS %13$s, measure AS %14$s RETURN $E }""";

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Query") && field.equals("lineage");
	}

	@Override
	public double rows(Asked asked) {
		return MOST_ROWS;
	}

	@Override
	public Projection compile(Place place) {
		Scope scope = place.scope();
		NodeType type = scope.model().nodeType("Measure");
		String origins = scope.name("hops");
		String promotion = scope.name("hops");
		String nodes = scope.name("nodes");
		String truncated = scope.name("truncated");
		String links = scope.name("hops");
		String measure = scope.name("n");
		Hops hops = new Hops(place);
		Projection lineage = Projection.object("Lineage", place.field().children(), (field) -> switch (field.field()) {
			case "measure" -> place.objects().node(type, Cypher.anyNode(measure), field.children());
			case "origins" -> hops.hops(origins, field.children());
			case "promotion" -> first(hops.hops(promotion, field.children()));
			default -> hops.subgraph(nodes, links, truncated, field.children());
		});
		String hop = Hops.map("r", "true");
		String cypher = LINEAGE.formatted(type.label(), ORIGINS.formatted(Hops.grade("r"), hop), origins,
				PROMOTION.formatted(hop), promotion, REACHED, PRACTISED.formatted("SUPPORTS"),
				PRACTISED.formatted("PRACTISES"), MOST_NODES, nodes, truncated, LINKS.formatted(nodes, hop), links,
				measure);
		return new Projection(
				Cypher.raw(cypher, scope.bound(place.field().argument("measure")), lineage.expression()),
				new Shape.First(lineage.shape()));
	}

	private static Projection first(Projection list) {
		return new Projection(list.expression(),
				(value) -> list.shape().read(value) instanceof List<?> hops ? hops.get(0) : null);
	}

}
