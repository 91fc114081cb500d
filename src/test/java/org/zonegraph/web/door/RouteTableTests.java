package org.zonegraph.web.door;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.zonegraph.web.exchange.RouteHandler;
import org.zonegraph.web.http.Route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RouteTableTests {

	private final List<RouteHandler> handlers = Stream.of(Route.values())
		.map((route) -> RouteHandler.of(route, (exchange) -> {
		}))
		.collect(Collectors.toCollection(ArrayList::new));

	@Test
	void everyRouteHasItsHandler() {
		assertThat(WebConfiguration.byRoute(this.handlers)).containsOnlyKeys(Route.values());
	}

	@Test
	void aRouteThatNobodyAnswersStopsTheStart() {
		this.handlers.remove(Route.SITEMAP.ordinal());
		assertThatIllegalStateException().isThrownBy(() -> WebConfiguration.byRoute(this.handlers))
			.withMessageContaining("SITEMAP");
	}

	@Test
	void aRouteThatTwoAnswerStopsTheStart() {
		this.handlers.add(this.handlers.get(Route.SITEMAP.ordinal()));
		assertThatIllegalStateException().isThrownBy(() -> WebConfiguration.byRoute(this.handlers));
	}

}
