package org.zonegraph.traversal;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.model.derive.SchemaDeriver;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.shape.Projection;
import org.zonegraph.query.shape.Shape;

/**
 * Answers {@code Enterprise.measurePaths}: the measures that touch an enterprise, by way
 * of a business model that it practised.
 */
@Component
final class MeasurePathsField implements ComputedField {

	/** What an enterprise has to do with all measures, about. */
	private static final long MOST_ROWS = 2_000;

	private static final String CHAINS = """
			COLLECT { MATCH (${enterprise})-[practised:PRACTISES]->(model)<-[enabled:ENABLES]-(measure) \
			WITH practised, enabled, ${grade} AS one, ${otherGrade} AS other, model, measure \
			ORDER BY CASE WHEN one > other THEN one ELSE other END, one + other, measure.id, model.id LIMIT ${first} \
			WITH [${hop}, ${otherHop}] AS ${hops} RETURN ${answer} }""";

	@Override
	public boolean answers(String type, String field) {
		return type.equals("Enterprise") && field.equals("measurePaths");
	}

	@Override
	public double rows(Asked asked) {
		return MOST_ROWS;
	}

	@Override
	public Projection compile(Place place) {
		Argument first = place.field().first(0, SchemaDeriver.MAX_PAGE);
		String hops = place.scope().name("hops");
		Projection path = new HopCompiler(place).path(hops, place.field().children());
		return new Projection(CypherTemplate.of(CHAINS)
			.with("enterprise", place.requiredNode().getRequiredSymbolicName().getValue())
			.with("grade", HopCompiler.grade("practised"))
			.with("otherGrade", HopCompiler.grade("enabled"))
			.with("hop", HopCompiler.map("practised", "true"))
			.with("otherHop", HopCompiler.map("enabled", "false"))
			.with("hops", hops)
			.with("first", place.scope().bound(first))
			.with("answer", path.expression())
			.expression(), new Shape.Items(path.shape()));
	}

}
