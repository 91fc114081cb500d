package org.zonegraph.claim;

import org.springframework.stereotype.Component;

/** All platforms. */
@Component
final class PlatformCount extends ListCount {

	PlatformCount() {
		super("PLATFORMS", "(item:Platform)", "true", SOURCED, "platforms");
	}

	@Override
	String filter(Subject subject) {
		return "";
	}

	@Override
	public String kind() {
		return "Platform";
	}

}
