package org.zonegraph.traversal;

import org.neo4j.cypherdsl.core.Cypher;

import org.springframework.stereotype.Component;

import org.zonegraph.model.SchemaDeriver;
import org.zonegraph.query.Argument;
import org.zonegraph.query.Asked;
import org.zonegraph.query.ComputedField;
import org.zonegraph.query.Projection;
import org.zonegraph.query.Scope;
import org.zonegraph.query.Shape;

/**
 * Answers {@code Enterprise.measurePaths}: the measures that touch an enterprise, by way
 * of a business model that it practised.
 */
@Component
final class MeasurePathsField implements ComputedField {

	/** What an enterprise has to do with all measures, about. */
	private static final long MOST_ROWS = 2_000;

	private static final String CHAINS = """
			COLLECT { MATCH (%1$s)-[practised:PRACTISES]->(model)<-[enabled:ENABLES]-(measure) \
			WITH practised, enabled, %2$s AS one, %3$s AS other, model, measure \
			ORDER BY CASE WHEN one > other THEN one ELSE other END, one + other, measure.id, model.id LIMIT $E \
			WITH [%4$s, %5$s] AS %6$s RETURN $E }""";

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
		Scope scope = place.scope();
		Argument first = place.field().first(0, SchemaDeriver.MAX_PAGE);
		String hops = scope.name("hops");
		Projection path = new Hops(place).path(hops, place.field().children());
		String cypher = CHAINS.formatted(place.requiredNode().getRequiredSymbolicName().getValue(),
				Hops.grade("practised"), Hops.grade("enabled"), Hops.map("practised", "true"),
				Hops.map("enabled", "false"), hops);
		return new Projection(Cypher.raw(cypher, scope.bound(first), path.expression()),
				new Shape.Items(path.shape()));
	}

}
