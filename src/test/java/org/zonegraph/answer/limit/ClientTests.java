package org.zonegraph.answer.limit;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import org.junit.jupiter.api.Test;

import org.zonegraph.answer.limit.Client.Allowance;

import static org.assertj.core.api.Assertions.assertThat;

class ClientTests {

	private final Bucket bucket = Bucket.builder()
		.addLimit(Bandwidth.builder().capacity(1000).refillIntervally(1000, Duration.ofHours(1)).build())
		.build();

	private final Client client = new Client((header) -> null, this.bucket, 1000, Duration.ofSeconds(60));

	@Test
	void whatIsLeftIsToldWithTheSecondsUntilAllIsThereAgainRoundedUp() {
		assertThat(this.client.charge(1)).isZero();
		assertThat(this.client.left()).isEqualTo(new Allowance(1000, 999, 1));
		this.client.charge(499);
		assertThat(this.client.left()).isEqualTo(new Allowance(1000, 500, 30));
	}

	@Test
	void whatIsMoreThanIsLeftIsNotGrantedAndTakesNothing() {
		assertThat(this.client.charge(600)).isZero();
		assertThat(this.client.charge(500)).isPositive();
		assertThat(this.client.charge(400)).isZero();
	}

	@Test
	void whatIsKnownTooLateToBeRefusedIsOwedAndTheNextQuestionWaitsForIt() {
		this.client.owe(1500);
		assertThat(this.client.left()).isEqualTo(new Allowance(1000, 0, 60));
		assertThat(this.client.charge(1)).isPositive();
		this.client.owe(-2000);
		assertThat(this.client.charge(1)).as("nothing is given back").isPositive();
	}

	@Test
	void aQuestionOfOursOwesNothingAndIsPaidLikeOthers() {
		this.client.excused().owe(1500);
		assertThat(this.client.charge(1000)).isZero();
		assertThat(this.client.excused().charge(1)).isPositive();
	}

	@Test
	void whereNobodyCountsNothingIsTold() {
		Client uncounted = new Client((header) -> null, null, 0, Duration.ofSeconds(60));
		assertThat(uncounted.left()).isNull();
		assertThat(uncounted.charge(Long.MAX_VALUE)).isZero();
		uncounted.owe(1);
		assertThat(uncounted.left()).isNull();
	}

}
