package org.zonegraph.answer.limit;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimiterTests {

	private final RequestLimits limits = Limits.of(Map.of());

	private final RateLimiter clients = new RateLimiter(this.limits, SharedBuckets.NONE);

	private Client client(String address) {
		return this.clients.client(address, (header) -> null);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1,192.0.2.1,true", "192.0.2.1,192.0.2.2,false", "2001:db8:1:2::1,2001:db8:1:2::1,true",
			"2001:db8:1:2::1,2001:db8:1:2:ffff:ffff:ffff:ffff,true", "2001:db8:1:2::1,2001:db8:1:3::1,false",
			"2001:db8:1:2:8000::1,2001:0db8:0001:0002::9,true", "::1,0:0:0:0:0:0:0:1,true",
			"::ffff:192.0.2.1,192.0.2.1,true", "::ffff:192.0.2.1,::ffff:192.0.2.2,false" })
	void aClientIsAnAddressAndInIpv6TheNetworkOfACustomer(String one, String other, boolean same) {
		long granted = this.limits.rate().cost();
		assertThat(client(one).charge(granted)).isZero();
		assertThat(client(other).charge(granted) == 0).isEqualTo(!same);
	}

}
