package org.zonegraph.seed;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionTests {

	@Test
	void theRevisionIsOfTheDescriptionAndEveryFileAndItsName() {
		String revision = new RealSeed().files().revision();
		assertThat(revision).matches("[0-9a-f]{16}").isEqualTo(new RealSeed().files().revision());
		assertThat(new RealSeed().with("datapackage.json", (text) -> text + " ").files().revision())
			.isNotEqualTo(revision);
		assertThat(new RealSeed().with("sources.csv", (text) -> text + "\n").files().revision()).isNotEqualTo(revision);
		RealSeed renamed = new RealSeed();
		renamed.with("sourcez.csv", renamed.text("sources.csv")).without("sources.csv");
		assertThat(renamed.files().revision()).isNotEqualTo(revision);
	}

}
