package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Customs measures of the notice that a claim is about. */
@Component
final class NoticeMeasureCount extends ListCount {

	NoticeMeasureCount() {
		super("MEASURES_OF_NOTICE", "(%s)-[:ABOUT]->(:Notice)<-[:PROMOTED_BY]-(item:Measure)", "true",
				MeasureCount.EVIDENT, "measures");
	}

	@Override
	String filter(Subject subject) {
		return "{notice: {id: {in: %s}}}".formatted(subject.ids("notice"));
	}

}
