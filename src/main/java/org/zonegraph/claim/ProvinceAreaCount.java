package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Areas of the province that a claim is about. */
@Component
final class ProvinceAreaCount extends ListCount {

	ProvinceAreaCount() {
		super("AREAS_OF_PROVINCE", "(%s)-[:ABOUT]->(:Province)<-[:LOCATED_IN]-(item:Area)", "true", SOURCED, "areas");
	}

	@Override
	String filter(Subject subject) {
		return "{province: {id: {in: %s}}}".formatted(subject.ids("province"));
	}

}
