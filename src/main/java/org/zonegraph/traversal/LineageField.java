package org.zonegraph.traversal;

import java.util.List;

import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.NodeType;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/** Answers {@code lineage}: where a measure came from and where it went. */
@Component
final class LineageField implements ComputedField {

	/** What surrounds a measure, about. */
	private static final long MOST_ROWS = 5_000;

	private static final int MOST_NODES = 500;

	/**
	 * Models are what the measure enables; then where they are practised, and who
	 * practised them. An enterprise is tied to an area by what it did there of the model.
	 * What comes out has names that nothing beneath it can have.
	 */
	private static final String LINEAGE = """
			COLLECT { MATCH (measure:`${label}` {id: ${id}}) WITH measure, \
			COLLECT { MATCH (measure)-[r:ORIGINATED_IN|PILOTED_IN]->(place) \
			WITH r, place ORDER BY ${grade}, place.id RETURN ${hop} } AS ${origins}, \
			COLLECT { MATCH (measure)-[r:PROMOTED_BY]->() RETURN ${hop} } AS ${promotion}, \
			COLLECT { MATCH (measure)-[:ENABLES]->(model) WITH model ORDER BY model.id RETURN model } AS models \
			WITH *, [measure] + models \
			+ COLLECT { UNWIND models AS model MATCH (model)<-[:HAS_BUSINESS_MODEL]-(place) \
			WITH DISTINCT place ORDER BY place.id RETURN place } \
			+ COLLECT { UNWIND models AS model MATCH (model)<-[:PRACTISES]-(place) \
			WITH DISTINCT place ORDER BY place.id RETURN place } AS whole \
			WITH *, whole[..${most}] AS ${nodes}, size(whole) > ${most} AS ${truncated} \
			WITH ${origins}, ${promotion}, ${nodes}, ${truncated}, \
			COLLECT { UNWIND ${nodes} AS one MATCH (one)-[r:ENABLES|HAS_BUSINESS_MODEL|PRACTISES|OPERATES_IN]->(two) \
			WHERE two IN ${nodes} AND (type(r) <> 'OPERATES_IN' OR r.businessModel IN [model IN models | model.id]) \
			WITH one, two, r ORDER BY type(r), one.id, two.id, r.id RETURN ${hop} } AS ${links}, \
			measure AS ${measure} RETURN ${answer} }""";

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
		HopCompiler hops = new HopCompiler(place);
		Projection lineage = Projection.object("Lineage", place.field().children(), (field) -> switch (field.field()) {
			case "measure" -> place.objects().node(type, Cypher.anyNode(measure), field.children());
			case "origins" -> hops.hops(origins, field.children());
			case "promotion" -> first(hops.hops(promotion, field.children()));
			default -> hops.subgraph(nodes, links, truncated, field.children());
		});
		return new Projection(CypherTemplate.of(LINEAGE)
			.with("label", type.label())
			.with("id", scope.bound(place.field().argument("measure")))
			.with("grade", HopCompiler.grade("r"))
			.with("hop", HopCompiler.map("r", "true"))
			.with("origins", origins)
			.with("promotion", promotion)
			.with("most", MOST_NODES)
			.with("nodes", nodes)
			.with("truncated", truncated)
			.with("links", links)
			.with("measure", measure)
			.with("answer", lineage.expression())
			.expression(), new Shape.First(lineage.shape()));
	}

	private static Projection first(Projection list) {
		return new Projection(list.expression(),
				(value) -> list.shape().read(value) instanceof List<?> hops ? hops.get(0) : null);
	}

}
