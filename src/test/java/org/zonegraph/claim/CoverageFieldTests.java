package org.zonegraph.claim;

import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.renderer.Renderer;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageFieldTests {

	@Test
	void lessThanNothingIsNeverMissing() {
		assertThat(CoverageField.missing(172, 174L)).isEqualTo(2);
		assertThat(CoverageField.missing(174, 174L)).isZero();
		assertThat(CoverageField.missing(175, 174L)).isZero();
		assertThat(CoverageField.missing(172, null)).isNull();
	}

	@Test
	void aStatementOfTheBriefingComesFirstThenTheLatest() {
		Node claim = Cypher.node("Claim").named("c");
		String statement = Renderer.getDefaultRenderer()
			.render(Cypher.match(claim).returning(claim).orderBy(CoverageField.preference(claim)).build());
		assertThat(statement).endsWith("ORDER BY c.primary DESC, c.period DESC, c.id ASC");
	}

}
