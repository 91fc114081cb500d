package org.zonegraph.answer.limit;

import java.util.Map;

import graphql.GraphQLContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingCostTests {

	@Test
	void aDocumentCostsByItsLengthAndAShortOneNotNothing() {
		assertThat(ReadingCost.of("{ areas { totalCount } }").cost()).isEqualTo(4);
		assertThat(ReadingCost.of("x".repeat(3000)).cost()).isEqualTo(14);
	}

	@Test
	void whatWasInMemoryCostNothingToRead() {
		assertThat(ReadingCost.in(GraphQLContext.newContext().build())).isZero();
		assertThat(ReadingCost.in(GraphQLContext.of(Map.of(ReadingCost.class, new ReadingCost(7))))).isEqualTo(7);
	}

}
