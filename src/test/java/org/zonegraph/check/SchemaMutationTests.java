package org.zonegraph.check;

import java.util.List;
import java.util.Random;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mutation of the real schema, some hundred times: each slip is refused with its line, or
 * means something and can be said.
 */
@Tag("mutations")
class SchemaMutationTests {

	private static final String SCHEMA = RealSchema.AS_IT_IS.text();

	private static final SchemaMeaning MEANING = new SchemaMeaning(SCHEMA);

	@Property(tries = 250, shrinking = ShrinkingMode.OFF, seed = "20261126", edgeCases = EdgeCasesMode.NONE)
	void aSlipIsRefusedWhereItIsOrMeansSomething(@ForAll long number) {
		SchemaMutation slip = SchemaMutation.of(SCHEMA, new Random(number));
		List<Problem> problems = SchemaChecks.check(slip.text());
		if (problems.isEmpty()) {
			assertThat(MEANING.of(slip.text())).as(slip.what()).isNotEmpty();
			return;
		}
		assertThat(problems).as("%s%n%s", slip.what(), problems).anyMatch((problem) -> isOf(slip, problem));
		assertThat(problems).as(slip.what())
			.allMatch((problem) -> problem.line() >= 1 && !problem.expected().isBlank());
	}

	/** At the place of the slip, or about a name that went, came or stands beside it. */
	private static boolean isOf(SchemaMutation slip, Problem problem) {
		// a parser misses a brace only where the next definition goes on
		int further = problem.expected().startsWith("GraphQL's schema language") ? 4 : 1;
		boolean there = problem.line() >= slip.first() - 1 && problem.line() <= slip.last() + further;
		List<String> said = List.of((problem.value() + " " + problem.expected()).split("[^A-Za-z0-9_]+"));
		return there || slip.words().stream().anyMatch(said::contains) || beside(slip).contains(problem.value());
	}

	private static List<String> beside(SchemaMutation slip) {
		return slip.text()
			.lines()
			.skip(slip.first() - 1)
			.limit(slip.last() - slip.first() + 1)
			.flatMap((line) -> List.of(line.split("[^A-Za-z0-9_]+")).stream())
			.toList();
	}

}
