package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All pilot free trade zones. */
@Component
final class PilotZoneCount extends ListCount {

	PilotZoneCount() {
		super("PILOT_ZONES", "(item:PilotZone)", "true", SOURCED, "pilotZones");
	}

	@Override
	String filter(Subject subject) {
		return "";
	}

	@Override
	public String kind() {
		return "PilotZone";
	}

}
