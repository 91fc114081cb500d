package org.zonegraph.query.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums and means are those of the decimals that sources give. */
class SummaryTests {

	private static final MathContext DIGITS = new MathContext(12);

	@Test
	void aMeanThatLiesBetweenTwoOfItsDigitsIsRoundedAsTheDecimalItIs() {
		// 80000753.01 / 8 = 10000094.12625, which binary numbers have a little below that
		assertThat(new Summary(8, 80000753.01, null, null).value("avg", 8)).isEqualTo(10000094.1263);
	}

	@Property
	void sumsAndMeansOfDecimalsAreThoseOfDecimalArithmetic(
			@ForAll @Size(min = 1, max = 50) List<@BigRange(min = "0", max = "99999") @Scale(3) BigDecimal> values) {
		Summary summary = Summary.of(values.stream().map(BigDecimal::doubleValue).toList());
		BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(summary.value("sum", 0)).isEqualTo(sum.round(DIGITS).doubleValue());
		assertThat(summary.value("avg", 0))
			.isEqualTo(sum.divide(BigDecimal.valueOf(values.size()), DIGITS).doubleValue());
	}

}
