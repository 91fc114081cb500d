package org.zonegraph.web.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTests {

	@ParameterizedTest
	@CsvSource({ "GRAPHQL,/graphql,true", "GRAPHQL,/graphql/,true", "GRAPHQL,/graphql/x,false",
			"GRAPHQL,/graphiql,false", "FILES,/q,true", "FILES,/q/,true", "FILES,/q/a/b.csv,true", "FILES,/query,false",
			"RECEIPT,/r/0123,true", "RECEIPT,/r,false", "RECEIPT,/reconcile,false",
			"RECONCILE_MORE,/reconcile/view,true", "RECONCILE,/reconcile/view,false", "PREVIEW,/reconcile/preview,true",
			"GRAPHQL,'',false" })
	void aRouteKnowsItsAddresses(Route route, String path, boolean its) {
		assertThat(route.has(path)).isEqualTo(its);
	}

	@ParameterizedTest
	@CsvSource({ "/graphql,true", "/graphql/,true", "/reconcile,true", "/reconcile/,true", "/reconcile/view,false",
			"/q/places.csv,false", "/,false", "/castle,false" })
	void onlyQuestionsMayBePosted(String path, boolean posted) {
		assertThat(Route.methods(path).contains("POST")).isEqualTo(posted);
		assertThat(Route.methods(path)).contains("GET", "HEAD");
	}

	@ParameterizedTest
	@CsvSource({ "DOWNLOAD,/download/", "DOWNLOADS,/download/", "RECEIPT,/r/", "FILES,/q/", "ROBOTS,/robots.txt" })
	void itsFolderIsWhatItsAddressesBeginWith(Route route, String folder) {
		assertThat(route.folder()).isEqualTo(folder);
	}

	@ParameterizedTest
	@EnumSource
	void anAddressIsOfOneRoute(Route route) {
		for (Route other : Route.values()) {
			if (other != route) {
				assertThat(other.patterns()).doesNotContainAnyElementsOf(route.patterns());
			}
		}
	}

}
