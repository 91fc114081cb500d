package org.zonegraph.web.start;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.GraphWatch.State;

/**
 * Health indicator: whether the graph can be read, a part of readiness, not of liveness.
 */
@Component("graph")
final class GraphHealth implements HealthIndicator {

	private final GraphWatch watch;

	GraphHealth(GraphWatch watch) {
		this.watch = watch;
	}

	@Override
	public Health health() {
		State state = this.watch.state();
		Health.Builder health = (state.lostAt() == null) ? Health.up()
				: Health.down().withDetail("lostAt", state.lostAt());
		return health.withDetail("revision", state.revision().id())
			.withDetail("loadedAt", state.revision().loadedAt())
			.build();
	}

}
