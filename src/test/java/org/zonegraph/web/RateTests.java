package org.zonegraph.web;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class RateTests {

	private final Bucket bucket = Bucket.builder()
		.addLimit(Bandwidth.builder().capacity(1000).refillIntervally(1000, Duration.ofHours(1)).build())
		.build();

	private final Client client = new Client((header) -> null, this.bucket, 1000, Duration.ofSeconds(60));

	@Test
	void whatIsLeftIsToldWithTheSecondsUntilAllIsThereAgainRoundedUp() {
		assertThat(this.client.charge(1)).isZero();
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.client.tell(response);
		assertThat(response.getHeader("RateLimit-Limit")).isEqualTo("1000");
		assertThat(response.getHeader("RateLimit-Remaining")).isEqualTo("999");
		assertThat(response.getHeader("RateLimit-Reset")).isEqualTo("1");
		this.client.charge(499);
		response = new MockHttpServletResponse();
		this.client.tell(response);
		assertThat(response.getHeader("RateLimit-Reset")).isEqualTo("30");
	}

	@Test
	void whatIsMoreThanIsLeftIsNotGrantedAndTakesNothing() {
		assertThat(this.client.charge(600)).isZero();
		assertThat(this.client.charge(500)).isPositive();
		assertThat(this.client.charge(400)).isZero();
	}

	@Test
	void whereNobodyCountsNothingIsTold() {
		Client uncounted = new Client((header) -> null, null, 0, Duration.ofSeconds(60));
		MockHttpServletResponse response = new MockHttpServletResponse();
		uncounted.tell(response);
		assertThat(uncounted.charge(Long.MAX_VALUE)).isZero();
		assertThat(response.getHeaderNames()).isEmpty();
	}

}
