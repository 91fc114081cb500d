package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Measures of the first five batches. */
@Component
final class EarlyMeasureCount extends ListCount {

	EarlyMeasureCount() {
		super("MEASURES_OF_FIRST_FIVE_BATCHES", "(item:Measure)-[:PROMOTED_BY]->(notice:Notice)", "notice.batchNo <= 5",
				MeasureCount.EVIDENT, "measures");
	}

	@Override
	String filter(Subject subject) {
		return "{notice: {batchNo: {lte: 5}}}";
	}

}
