package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/**
 * Provincial units with at least one area; as there are to be areas in every one, all of
 * them.
 */
@Component
final class CoveredProvinceCount extends ListCount {

	CoveredProvinceCount() {
		super("PROVINCES_WITH_AREAS", "(item:Province)", "item.areasCount > 0",
				"EXISTS { (item)<-[:LOCATED_IN]-(area:Area) WHERE area.confidence <> 'UNVERIFIED' }", "provinces");
	}

	@Override
	String filter(Subject subject) {
		return "{areas: {count: {gt: 0}}}";
	}

	@Override
	public String kind() {
		return "Province";
	}

}
