package org.zonegraph.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.limit.Client;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.ledger.VerdictLedger;
import org.zonegraph.ledger.VerdictLedger.Checked;

/**
 * Checks all public statements once for each revision while it is served, and has the
 * ledger keep the verdicts: later the graph that they rest on is gone.
 */
@Component
final class VerdictCheck {

	private static final Logger logger = LoggerFactory.getLogger(VerdictCheck.class);

	private static final String QUESTION = """
			query VerdictsOfRevision($after: String) { claims(first: 50, after: $after) {
			pageInfo { hasNextPage endCursor } nodes { id statement name(language: ZH) check { verdict } } } }""";

	private final Answers answers;

	private final VerdictLedger ledger;

	private volatile String recorded = "";

	VerdictCheck(Answers answers, VerdictLedger ledger) {
		this.answers = answers;
		this.ledger = ledger;
	}

	/** Checks the revision that is served, unless that was done. */
	void check(Client client, GraphWatch.State state) {
		String revision = state.revision().id();
		if (revision.equals(this.recorded)) {
			return;
		}
		List<Checked> checked = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>();
		do {
			ExecutedAnswer answered = this.answers
				.answer(new Question(QUESTION, null, Map.copyOf(variables)), client, state)
				.answered();
			if (answered.code() != null || !answered.hasData() || !revision.equals(answered.revision())) {
				// is asked again with the next round
				logger.debug("the statements were not checked: {}", answered.code());
				return;
			}
			Map<?, ?> claims = map(answered.data().get("claims"));
			((List<?>) Objects.requireNonNullElse(claims.get("nodes"), List.of()))
				.forEach((node) -> checked.add(checked(map(node))));
			Map<?, ?> page = map(claims.get("pageInfo"));
			variables.clear();
			if (Boolean.TRUE.equals(page.get("hasNextPage"))) {
				variables.put("after", String.valueOf(page.get("endCursor")));
			}
		}
		while (!variables.isEmpty());
		try {
			this.ledger.record(revision, checked);
			this.recorded = revision;
		}
		catch (Neo4jException ex) {
			// another copy may write it, or this one may not write
			logger.info("the verdicts of revision {} were not kept: {}", revision, ex.getMessage());
		}
	}

	private static Checked checked(Map<?, ?> claim) {
		return new Checked(String.valueOf(claim.get("id")), String.valueOf(claim.get("statement")),
				String.valueOf(claim.get("name")), String.valueOf(map(claim.get("check")).get("verdict")));
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

}
