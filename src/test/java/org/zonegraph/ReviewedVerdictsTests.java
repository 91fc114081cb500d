package org.zonegraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.zonegraph.RunningZonegraph.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Golden file: the verdict and the numbers of every claim, as somebody looked at them
 * last. A verdict changes by what is read and never by the way in which it is counted;
 * {@code -Dzonegraph.test.verdicts=write} writes the file anew, to be read in a review.
 */
class ReviewedVerdictsTests {

	private static final Path REVIEWED = Path.of("src/test/resources/claims/verdicts.csv");

	private static final String VERDICTS = """
			query ($after: String) { claims(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
			  nodes { id check { verdict stated counted countedWithEvidence countedIndependently } } } }""";

	private static final List<String> COLUMNS = List.of("id", "check.verdict", "check.stated", "check.counted",
			"check.countedWithEvidence", "check.countedIndependently");

	private final RunningZonegraph zonegraph = RunningZonegraph.get();

	private List<String> verdicts() {
		List<String> rows = new ArrayList<>(
				List.of("id,verdict,stated,counted,countedWithEvidence,countedIndependently"));
		Map<String, Object> variables = new HashMap<>();
		Answer page;
		do {
			page = this.zonegraph.ask(VERDICTS, variables).at("claims");
			page.at("nodes").<List<Object>>as().forEach((claim) -> rows.add(row(new Answer(claim))));
			variables.put("after", page.at("pageInfo.endCursor").value());
		}
		while (page.at("pageInfo.hasNextPage").<Boolean>as());
		return rows;
	}

	private static String row(Answer claim) {
		Stream<Object> cells = COLUMNS.stream().map((column) -> claim.at(column).value());
		return cells.map((cell) -> Objects.toString(cell, "")).collect(Collectors.joining(","));
	}

	@Test
	void theVerdictsAreThoseThatWereReviewed() throws Exception {
		List<String> verdicts = verdicts();
		if ("write".equals(System.getProperty("zonegraph.test.verdicts"))) {
			Files.write(REVIEWED, verdicts);
		}
		assertThat(verdicts).hasSize(143);
		assertThat(verdicts).as("-Dzonegraph.test.verdicts=write writes them anew")
			.isEqualTo(Files.readAllLines(REVIEWED));
	}

}
