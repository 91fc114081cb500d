package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** Not a list: the latest figure for a claim that names no year of its own. */
@Component
final class LatestFigure implements Count {

	@Override
	public String id() {
		return "LATEST_FIGURE";
	}

	@Override
	public String found(String claim) {
		return Figures.latest(claim);
	}

}
