package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Provinces named by a claim that are neither coastal nor on a land border. */
@Component
final class InlandProvinceCount extends ListCount {

	InlandProvinceCount() {
		super("INLAND_PROVINCES", "(%s)-[:ABOUT]->(item:Province)", "NOT item.coastal AND NOT item.landBorder", SOURCED,
				"provinces");
	}

	@Override
	String filter(Subject subject) {
		return "{id: {in: %s}, coastal: {eq: false}, landBorder: {eq: false}}".formatted(subject.ids("province"));
	}

}
