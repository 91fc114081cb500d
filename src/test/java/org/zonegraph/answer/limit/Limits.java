package org.zonegraph.answer.limit;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits as the settings make them. */
final class Limits {

	private Limits() {
	}

	static RequestLimits of(Map<String, Object> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("zonegraph.limits",
				RequestLimits.class);
	}

}
