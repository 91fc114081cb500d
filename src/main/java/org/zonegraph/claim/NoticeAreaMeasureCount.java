package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/**
 * Measures of the notice that a claim is about, as far as it promotes them to the areas.
 */
@Component
final class NoticeAreaMeasureCount extends ListCount {

	NoticeAreaMeasureCount() {
		super("MEASURES_OF_NOTICE_FOR_AREAS", "(%s)-[:ABOUT]->(:Notice)<-[:PROMOTED_BY]-(item:Measure)",
				"item.scope = 'SPECIAL_CUSTOMS_AREAS'", MeasureCount.EVIDENT, "measures");
	}

	@Override
	String filter(Subject subject) {
		return "{notice: {id: {in: %s}}, scope: {eq: SPECIAL_CUSTOMS_AREAS}}".formatted(subject.ids("notice"));
	}

}
