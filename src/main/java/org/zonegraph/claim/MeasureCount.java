package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All customs reform measures. */
@Component
final class MeasureCount extends ListCount {

	MeasureCount() {
		super("MEASURES", "(item:Measure)", "true", SOURCED + " AND item.membershipBasis <> 'CANDIDATE'", "measures");
	}

	@Override
	String filter(Subject subject) {
		return "";
	}

	@Override
	public String kind() {
		return "Measure";
	}

}
