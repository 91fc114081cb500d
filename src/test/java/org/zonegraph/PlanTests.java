package org.zonegraph;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database's planner makes of orders. */
class PlanTests {

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "areas|nameEn: ASC", "areas|nameZh: DESC", "areas|name: ASC", "areas|type: DESC",
					"areas|confidence: ASC", "areas|approvedOn: DESC", "areas|areas: ASC", "enterprises|name: DESC",
					"enterprises|headquartersCountry: ASC" })
	void anOrderIsReadFromAnIndexAndNotSorted(String list, String order) {
		String key = order.startsWith("areas") ? "enterprises: {count: ASC}" : order;
		List<String> plan = Plans.of(this.zonegraph,
				"{ %s(orderBy: [{%s}], first: 20) { nodes { id } } }".formatted(list, key));
		assertThat(plan).as(plan.toString())
			.doesNotContain("Sort", "Top")
			.anyMatch((step) -> step.startsWith("NodeIndex"));
	}

	@Test
	void anotherValueIsAskedByTheSameStatementAndPlansNothing() {
		String question = """
				query ($id: ID!, $text: String!, $first: Int!) { area(id: $id) { nameEn }
				  areas(first: $first, filter: {nameEn: {contains: $text}}) { totalCount nodes { id } }
				  search(text: $text, first: $first) { nodes { id } } }""";
		List<String> statements = CountingDriver
			.during(() -> this.zonegraph.ask(question, Map.of("id", "area:anqing-cbz", "text", "suzhou", "first", 3)));
		List<String> others = CountingDriver.during(() -> {
			RunningZonegraph.Answer response = RunningZonegraph.read(this.zonegraph.postQuestion(question,
					Map.of("id", "area:chongqing-xiyong-cbz", "text", "bonded port", "first", 20)));
			assertThat(response.at("extensions.cost.planning").<Object>as()).isEqualTo(0);
		});
		assertThat(others).containsExactlyInAnyOrderElementsOf(statements);
	}

}
