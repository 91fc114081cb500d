package org.zonegraph.web.receipts;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import org.zonegraph.answer.limit.SharedBuckets;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptQuotaTests {

	private final ReceiptQuota quota = new ReceiptQuota(new ReceiptQuota.Settings(3, DataSize.ofKilobytes(100)),
			SharedBuckets.NONE);

	@Test
	void aClientHasSoManyADayAndAnotherItsOwn() {
		for (int i = 0; i < 3; i++) {
			assertThat(this.quota.grants("192.0.2.1", 10)).isTrue();
		}
		assertThat(this.quota.grants("192.0.2.1", 10)).isFalse();
		assertThat(this.quota.grants("192.0.2.2", 10)).isTrue();
	}

	@Test
	void aClientHasSoManyBytesADay() {
		assertThat(this.quota.grants("192.0.2.1", 90_000)).isTrue();
		assertThat(this.quota.grants("192.0.2.1", 90_000)).isFalse();
		assertThat(this.quota.grants("192.0.2.1", 10_000)).as("what was not granted is not counted").isTrue();
	}

	@Test
	void aReceiptThatIsTooLargeIsNoneOfTheSoMany() {
		for (int i = 0; i < 5; i++) {
			assertThat(this.quota.grants("192.0.2.1", 200_000)).isFalse();
		}
		for (int i = 0; i < 3; i++) {
			assertThat(this.quota.grants("192.0.2.1", 10)).isTrue();
		}
	}

	@Test
	void whereClientsAreNotToldApartNobodyCounts() {
		for (int i = 0; i < 10; i++) {
			assertThat(this.quota.grants(null, 90_000)).isTrue();
		}
	}

}
