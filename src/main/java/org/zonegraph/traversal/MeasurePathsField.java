package org.zonegraph.traversal;

import java.util.List;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.query.clause.Cursor;
import org.zonegraph.query.compile.Asked;
import org.zonegraph.query.compile.ComputedField;
import org.zonegraph.query.compile.RankedConnection;
import org.zonegraph.query.shape.Projection;

/**
 * Answers {@code Enterprise.measurePaths}: the measures that touch an enterprise, by way
 * of a business model that it practised.
 */
@Component
final class MeasurePathsField implements ComputedField {

	/** What an enterprise has to do with all measures, about. */
	private static final long MOST_ROWS = 2_000;

	private static final String MATCHED = "MATCH (${enterprise})-[practised:PRACTISES]->(model)<-[enabled:ENABLES]-(measure)";

	private static final String CHAINS = "COLLECT { " + MATCHED
			+ """
					 WITH practised, enabled, ${grade} AS one, ${otherGrade} AS other, model, measure \
					WITH *, CASE WHEN one > other THEN one ELSE other END AS weakest WHERE ${beyond} \
					WITH * ORDER BY ${sort} LIMIT ${limit} WITH [${hop}, ${otherHop}] AS ${hops}, weakest, one, other, measure, model RETURN ${row} }""";

	private static final List<RankedConnection.Key> ORDER = List.of(
			new RankedConnection.Key("weakest", Cursor.Kind.INTEGER, false),
			new RankedConnection.Key("(one + other)", Cursor.Kind.INTEGER, false),
			new RankedConnection.Key("measure.id", Cursor.Kind.TEXT, false),
			new RankedConnection.Key("model.id", Cursor.Kind.TEXT, false));

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
		String hops = place.scope().name("hops");
		String enterprise = place.requiredNode().getRequiredSymbolicName().getValue();
		HopCompiler compiler = new HopCompiler(place);
		return new RankedConnection(place, "measurePaths by grade", ORDER).compile(
				CypherTemplate.of(CHAINS)
					.with("enterprise", enterprise)
					.with("grade", HopCompiler.grade("practised"))
					.with("otherGrade", HopCompiler.grade("enabled"))
					.with("hop", HopCompiler.map("practised", "true"))
					.with("otherHop", HopCompiler.map("enabled", "false"))
					.with("hops", hops),
				CypherTemplate.of("COUNT { " + MATCHED + " }").with("enterprise", enterprise),
				(field) -> compiler.path(hops, field.children()));
	}

}
