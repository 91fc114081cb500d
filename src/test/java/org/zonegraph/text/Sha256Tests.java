package org.zonegraph.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Tests {

	@Test
	void aTextIsHashedAsUtf8() {
		assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(Sha256.of("保税区")).hasSize(32);
		assertThat(Sha256.hex("保税区")).isNotEqualTo(Sha256.hex("???"));
	}

}
