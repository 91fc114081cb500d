package org.zonegraph.traversal;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Expression;

import org.springframework.stereotype.Component;

import org.zonegraph.graph.CypherTemplate;
import org.zonegraph.graph.Sizes;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.derive.InputDeriver;
import org.zonegraph.query.clause.Scope;
import org.zonegraph.query.clause.SetCondition;
import org.zonegraph.query.question.Argument;
import org.zonegraph.query.question.InvalidQueryException;

/**
 * Reachability: answers {@code reaches} in filters, from what a chain leads to a thing.
 * The walk begins at that thing, so that it is made once for all entries.
 */
@Component
final class ReachesFilter implements SetCondition {

	private static final int MOST_HOPS = 4;

	private static final String REACHED = """
			COLLECT { MATCH (goal:${labels} {id: ${id}}) ${walk} WITH DISTINCT goal, ${node} \
			MATCH (${node})-[${by}]-(${other}:`${label}`) WHERE ${other} <> goal RETURN DISTINCT ${other}.id }""";

	@Override
	public String field() {
		return InputDeriver.REACHES;
	}

	@Override
	public double rows(Sizes sizes, @Nullable Object value) {
		return sizes.relationships()
				* ((value instanceof Map<?, ?> given && given.get("maxHops") instanceof Integer hops) ? hops
						: MOST_HOPS);
	}

	@Override
	public Expression ids(Scope scope, NodeType type, Argument value) {
		Argument id = value.field("id");
		int hops = Objects.requireNonNull(value.field("maxHops").<Integer>whole());
		if (hops < 1 || hops > MOST_HOPS) {
			throw new InvalidQueryException("INVALID_HOPS",
					"filter.%s.maxHops is %d, allowed are 1 to %d".formatted(field(), hops, MOST_HOPS));
		}
		WalkScope walk = WalkScope.of(scope.model(), "filter." + field(), value::field, id);
		String node = scope.name("n");
		return CypherTemplate.of(REACHED)
			.with("labels", NodeType.anyLabel(scope.model().nodeTypes()))
			.with("id", scope.bound(id))
			.with("walk", walk.within("goal", hops, node, scope.name("p")))
			.with("node", node)
			.with("by", walk.relationships())
			.with("other", scope.name("n"))
			.with("label", type.label())
			.expression();
	}

}
