package org.zonegraph.export.citation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTests {

	private static Map<String, Object> node(String id, String name) {
		return Map.of("id", id, "name", name);
	}

	@Test
	void equalAnswersHaveNoChange() {
		assertThat(Change.between(List.of(node("a", "A"), 1), List.of(node("a", "A"), 1))).isEmpty();
	}

	@Test
	void anEntryIsFoundAgainByItsIdWhereverItStands() {
		assertThat(Change.between(List.of(node("a", "A"), node("b", "B")), List.of(node("b", "B"), node("a", "Z"))))
			.containsExactly(new Change("a.name", "A", "Z"));
	}

	@Test
	void anEdgeIsKnownByTheIdOfItsNode() {
		assertThat(Change.between(Map.of("edges", List.of(Map.of("node", node("a", "A")))),
				Map.of("edges", List.of(Map.of("node", node("a", "Z"))))))
			.containsExactly(new Change("edges.a.node.name", "A", "Z"));
	}

	@Test
	void whatCameAndWhatWentHaveNothingOnTheOtherSide() {
		assertThat(Change.between(List.of(node("a", "A")), List.of(node("b", "B"))))
			.containsExactly(new Change("a", node("a", "A"), null), new Change("b", null, node("b", "B")));
	}

	@Test
	void anotherOrderAloneIsAChangeOfTheList() {
		assertThat(Change.between(Map.of("list", List.of(node("a", "A"), node("b", "B"))),
				Map.of("list", List.of(node("b", "B"), node("a", "A")))))
			.singleElement()
			.satisfies((change) -> assertThat(change.path()).isEqualTo("list (order)"));
	}

	@Test
	void whatComesTwiceIsToldApartByItsPlace() {
		assertThat(Change.between(List.of(node("a", "A"), node("a", "A")), List.of(node("a", "A"), node("a", "Z"))))
			.containsExactly(new Change("a (1).name", "A", "Z"));
	}

	@Test
	void valuesWithoutAnIdAreComparedByTheirPlace() {
		assertThat(Change.between(Map.of("years", List.of(2013, 2014)), Map.of("years", List.of(2013, 2015, 2016))))
			.containsExactly(new Change("years.1", 2014, 2015), new Change("years.2", null, 2016));
	}

}
