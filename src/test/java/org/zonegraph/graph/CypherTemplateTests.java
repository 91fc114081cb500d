package org.zonegraph.graph;

import org.junit.jupiter.api.Test;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.renderer.Renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CypherTemplateTests {

	private final CypherTemplate template = CypherTemplate
		.of("MATCH (${node}) WHERE ${node}.id = ${id} RETURN ${node}");

	@Test
	void aHoleIsFilledWhereverItComesUp() {
		assertThat(this.template.with("node", "n").with("id", "$p0").text())
			.isEqualTo("MATCH (n) WHERE n.id = $p0 RETURN n");
	}

	@Test
	void expressionsStandInTheOrderOfTheTextAndNotOfTheCalls() {
		CypherTemplate template = CypherTemplate.of("[${a}, ${b}, ${a}]");
		assertThat(Renderer.getDefaultRenderer()
			.render(Cypher
				.returning(template.with("b", Cypher.parameter("b")).with("a", Cypher.parameter("a")).expression())
				.build()))
			.isEqualTo("RETURN [$a, $b, $a]");
	}

	@Test
	void whatIsFilledInIsNotLookedThroughForHoles() {
		assertThat(CypherTemplate.of("${a} ${b}").with("a", "${b} $1 \\").with("b", 2).text())
			.isEqualTo("${b} $1 \\ 2");
	}

	@Test
	void aHoleThatIsLeftIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.with("node", "n").expression())
			.withMessageContaining("${id}");
	}

	@Test
	void aPartWithoutAHoleIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.with("nodes", "n"))
			.withMessageContaining("${nodes}");
	}

}
