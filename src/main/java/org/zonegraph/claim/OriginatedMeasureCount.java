package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Measures that originated in special customs supervision areas. */
@Component
final class OriginatedMeasureCount extends ListCount {

	OriginatedMeasureCount() {
		super("MEASURES_FROM_AREAS", "(item:Measure)", "item.originKind = 'SPECIAL_CUSTOMS_AREA'",
				MeasureCount.EVIDENT + " AND item.originBasis <> 'CANDIDATE'", "measures");
	}

	@Override
	String filter(Subject subject) {
		return "{originKind: {eq: SPECIAL_CUSTOMS_AREA}}";
	}

}
