package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Areas that are comprehensive bonded zones. */
@Component
final class ComprehensiveBondedZoneCount extends ListCount {

	ComprehensiveBondedZoneCount() {
		super("COMPREHENSIVE_BONDED_ZONES", "(item:Area)", "item.type = 'COMPREHENSIVE_BONDED_ZONE'", SOURCED, "areas");
	}

	@Override
	String filter(Subject subject) {
		return "{type: {eq: COMPREHENSIVE_BONDED_ZONE}}";
	}

}
