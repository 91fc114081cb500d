package org.zonegraph.claim;

import java.util.List;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.zonegraph.model.CountReader;
import org.zonegraph.model.Model;

/**
 * Fail fast: what the schema counts must be questions that it answers. Else a server
 * would start and refuse each claim.
 */
@Component
final class CountValidation {

	CountValidation(Model model, GraphQlSource source) {
		List<String> problems = CountReader.problems(CountReader.read(model), source.schema());
		if (!problems.isEmpty()) {
			throw new IllegalStateException(String.join("\n", problems));
		}
	}

}
