package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All pilot free trade zones. */
@Component
final class PilotZoneCount extends KindCount {

	PilotZoneCount() {
		super("PILOT_ZONES", "PilotZone", SOURCED, "pilotZones");
	}

}
