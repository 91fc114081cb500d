package org.zonegraph.reconcile;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.SchemaReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoredTests {

	private final NodeType area;

	ScoredTests() throws Exception {
		this.area = SchemaReader.read(Files.readString(Path.of("schema.graphqls"))).nodeType("Area");
	}

	private Scored.Builder named(double score, @Nullable String former) {
		return new Scored.Builder(
				new FoundEntity("area:yangshan-special-cbz", this.area, "Yangshan", "洋山", "Shanghai", score, former));
	}

	@Test
	void theNameAloneIsTheScore() {
		assertThat(named(0.8, null).build().score()).isEqualTo(80);
	}

	@Test
	void theNameOfAFormerAreaCountsFivePointsLessThanTheNameOfToday() {
		assertThat(named(1, "洋山保税港区").build().score()).isEqualTo(95);
		assertThat(named(0.8, "洋山保税港区").build().score()).isEqualTo(75);
	}

	@Test
	void aTypeThatWasPreferredWeighsAQuarterOfTheName() {
		Scored.Builder fits = named(0.5, null);
		fits.type(true);
		assertThat(fits.build().score()).isCloseTo(60, within(0.01));
		assertThat(fits.build().contradicted()).isFalse();
		Scored.Builder fails = named(1, null);
		fails.type(false);
		assertThat(fails.build().score()).isCloseTo(80, within(0.01));
		assertThat(fails.build().contradicted()).isTrue();
		assertThat(fails.build().isCertain()).isFalse();
	}

}
