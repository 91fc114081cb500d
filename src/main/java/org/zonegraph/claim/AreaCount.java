package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All areas in force that are held. */
@Component
final class AreaCount extends KindCount {

	AreaCount() {
		super("AREAS", "Area", SOURCED, "areas");
	}

}
