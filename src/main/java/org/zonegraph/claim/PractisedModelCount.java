package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Business models named by a claim that a source reports from an area. */
@Component
final class PractisedModelCount extends ListCount {

	PractisedModelCount() {
		super("BUSINESS_MODELS_PRACTISED", "(%s)-[:ABOUT]->(item:BusinessModel)", "item.areasCount > 0", SOURCED,
				"businessModels");
	}

	@Override
	String filter(Subject subject) {
		return "{id: {in: %s}, areas: {count: {gt: 0}}}".formatted(subject.ids("businessModel"));
	}

}
