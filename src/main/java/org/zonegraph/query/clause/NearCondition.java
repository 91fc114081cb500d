package org.zonegraph.query.clause;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

import org.zonegraph.model.derive.InputDeriver;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;

/**
 * Distance condition: compares how far something lies from a point, along a great circle.
 */
final class NearCondition {

	private final Scope scope;

	NearCondition(Scope scope) {
		this.scope = scope;
	}

	Condition compile(Node node, Argument value) {
		Expression distance = Cypher.raw(
				"point.distance(point({latitude: $E, longitude: $E}), point({latitude: $E, longitude: $E}))",
				node.property("latitude"), node.property("longitude"), within(value, "latitude", -90, 90, 1),
				within(value, "longitude", -180, 180, 1));
		return distance.lte(within(value, "km", 0, 20_100, 1000));
	}

	private Expression within(Argument value, String field, int least, int most, int unit) {
		return this.scope.bound(value.field(field).then((Number given) -> {
			if (given.doubleValue() < least || given.doubleValue() > most) {
				throw new InvalidQueryException("INVALID_FILTER", "filter.%s.%s is %s, allowed are %,d to %,d"
					.formatted(InputDeriver.NEAR, field, given, least, most));
			}
			return unit * given.doubleValue();
		}));
	}

}
