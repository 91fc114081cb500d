package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All areas in force that are held. */
@Component
final class AreaCount extends ListCount {

	AreaCount() {
		super("AREAS", "(item:Area)", "true", SOURCED, "areas");
	}

	@Override
	String filter(Subject subject) {
		return "";
	}

	@Override
	public String kind() {
		return "Area";
	}

}
