package org.zonegraph.claim;

/**
 * Record linkage of figures: Cypher that finds one of the same indicator, subject and
 * unit as a claim.
 */
final class Figures {

	/** The value of {@code Countable} that is no list. */
	static final String LATEST = "LATEST_FIGURE";

	/**
	 * The subject is the nation, or the one province or area that the claim is about; a
	 * claim about two places together is not about either.
	 */
	private static final String FOUND = """
			head(COLLECT {
			  MATCH (:Indicator {codeLower: toLower(claim.indicator)})<-[:FIGURE_OF]-(item:Observation)
			  WHERE item.unit = claim.unit AND %s
			    AND CASE WHEN claim.subjectKind = 'NATION' THEN NOT EXISTS { (item)-[:ABOUT]->() }
			      ELSE COUNT { (claim)-[:ABOUT]->(:Province|Area) } = 1
			        AND EXISTS { (claim)-[:ABOUT]->(:Province|Area)<-[:ABOUT]-(item) } END
			  RETURN [item.value, CASE WHEN item.confidence <> 'UNVERIFIED' THEN item.value END,
			    CASE WHEN item.confidence <> 'UNVERIFIED' AND %s THEN item.value END, item.id]
			  ORDER BY %s LIMIT 1
			})""";

	private Figures() {
	}

	/** The figure of the same period. */
	static String samePeriod(String claim) {
		return found("item.period = claim.period", "item.id", claim);
	}

	/** The figure of the latest year, of the whole year where there is one. */
	static String latest(String claim) {
		return found("true", "left(item.period, 4) DESC, size(item.period), item.period DESC, item.id", claim);
	}

	private static String found(String period, String order, String claim) {
		return FOUND.formatted(period, Basis.INDEPENDENT.formatted(Basis.value("value")), order)
			.replaceAll("\\bclaim\\b", claim);
	}

}
