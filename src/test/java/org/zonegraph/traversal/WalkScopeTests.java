package org.zonegraph.traversal;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WalkScopeTests {

	private final WalkScope walk = new WalkScope(":`A`|`B`", null, List.of("Hub", "Source"));

	@Test
	void aWalkOfOneHopStartsWhereItIs() {
		assertThat(this.walk.within("a", 1, "n", "p")).isEqualTo("MATCH p = (a) WITH *, a AS n");
	}

	@Test
	void aWalkIsOneHopShortOfItsEndAndGoesThroughNoHub() {
		assertThat(this.walk.within("a", 3, "n", "p"))
			.isEqualTo("MATCH p = (a) (()-[:`A`|`B`]-(nm WHERE (NOT nm:`Hub` AND NOT nm:`Source`))){0,2} (n)");
	}

	@Test
	void whatWasAskedForByNameGoesThroughEverything() {
		assertThat(new WalkScope(":`A`", null, List.of()).goesThrough("n")).isEqualTo("true");
	}

	@Test
	void aWalkThroughSomeKindsGoesThroughNoOther() {
		assertThat(new WalkScope(":`A`", List.of("Area", "Province"), List.of("Hub")).goesThrough("n"))
			.isEqualTo("(n:`Area` OR n:`Province`)");
		assertThat(new WalkScope(":`A`", List.of(), List.of("Hub")).goesThrough("n")).isEqualTo("false");
	}

}
