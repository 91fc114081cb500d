package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All platforms. */
@Component
final class PlatformCount extends KindCount {

	PlatformCount() {
		super("PLATFORMS", "Platform", SOURCED, "platforms");
	}

}
