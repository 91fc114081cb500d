package org.zonegraph;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is reconciled is charged and kept in memory like what is asked. */
class ReconcileLimitTests {

	private static String batch(String name) {
		return "/reconcile?queries="
				+ URLEncoder.encode("{\"q\": {\"query\": \"%s\"}}".formatted(name), StandardCharsets.UTF_8);
	}

	@Test
	void aClientThatHasUsedUpWhatItIsGrantedIsToldWhenToComeBackAndStillGetsWhatIsKnown() throws Exception {
		try (RunningZonegraph strict = RunningZonegraph.with("zonegraph.limits.cost=5000",
				"zonegraph.limits.rate.cost=5000", "zonegraph.limits.rate.period=1h")) {
			assertThat(strict.get(batch("Foxconn")).headers().firstValue("RateLimit-Remaining")).isPresent();
			HttpResponse<String> refused = null;
			for (int i = 0; i < 100 && (refused == null || refused.statusCode() == 200); i++) {
				refused = strict.get(batch("name " + i));
			}
			assertThat(refused.statusCode()).isEqualTo(429);
			assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 3600L);
			assertThat(RunningZonegraph.read(refused).at("errors.0.extensions.code").value()).isEqualTo("RATE_LIMITED");
			assertThat(strict.get(batch("Foxconn")).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aBatchThatTakesLongerThanARequestMayIsBrokenOff() throws Exception {
		try (RunningZonegraph hasty = RunningZonegraph.with("zonegraph.limits.request-time=1ms")) {
			HttpResponse<String> response = hasty.get(batch("Foxconn"));
			assertThat(response.statusCode()).isEqualTo(504);
			assertThat(RunningZonegraph.read(response).at("errors.0.extensions.code").value()).isEqualTo("TIMEOUT");
			assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
		}
	}

	@Test
	void whereOnlyTrustedDocumentsAreAnsweredNamesAreReconciledToo() throws Exception {
		try (RunningZonegraph portal = RunningZonegraph.with("zonegraph.documents=required")) {
			assertThat(portal.get(batch("Foxconn")).body()).contains("enterprise:foxconn");
		}
	}

}
