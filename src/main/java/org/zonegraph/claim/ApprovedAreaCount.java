package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Areas whose approval is known to lie in the period of the 14th Five-Year Plan. */
@Component
final class ApprovedAreaCount extends ListCount {

	ApprovedAreaCount() {
		super("AREAS_APPROVED_2021_TO_2025", "(item:Area)", "item.approvedOn >= '2021' AND item.approvedOn < '2026'",
				SOURCED, "areas");
	}

	@Override
	String filter(Subject subject) {
		return "{approvedOn: {gte: \"2021\", lte: \"2025\"}}";
	}

}
