package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All customs reform measures. */
@Component
final class MeasureCount extends KindCount {

	/** A measure that only fills up a number has no evidence of being one of them. */
	static final String EVIDENT = SOURCED + " AND item.membershipBasis <> 'CANDIDATE'";

	MeasureCount() {
		super("MEASURES", "Measure", EVIDENT, "measures");
	}

}
