package org.zonegraph.answer.limit;

import java.util.Map;
import java.util.Objects;

import graphql.GraphQLError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zonegraph.query.cost.Cost;

import static org.assertj.core.api.Assertions.assertThat;

class CostLimitsTests {

	private static final RequestLimits LIMITS = Limits.of(Map.of("zonegraph.limits.nodes", 50, "zonegraph.limits.rows",
			200, "zonegraph.limits.filter-depth", 3, "zonegraph.limits.cost", 60, "zonegraph.limits.conditions", 7));

	@ParameterizedTest
	@CsvSource({ "cost,60", "nodes,50", "rows,200", "filter-depth,3", "conditions,7" })
	void whatIsAllowedIsAllowedAndOneMoreIsNot(String limit, int allowed) {
		assertThat(CostLimits.refused(cost(limit, allowed), LIMITS)).isNull();
		GraphQLError error = Objects.requireNonNull(CostLimits.refused(cost(limit, allowed + 1), LIMITS));
		assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED")
			.containsEntry("limit", limit)
			.containsEntry("value", allowed + 1L)
			.containsEntry("allowed", (long) allowed);
	}

	private static Cost cost(String limit, int value) {
		return new Cost(limit.equals("cost") ? value : 1, 0, 0, limit.equals("nodes") ? value : 1,
				limit.equals("rows") ? value : 1, limit.equals("filter-depth") ? value : 0,
				limit.equals("conditions") ? value : 0, "areas", 1);
	}

}
