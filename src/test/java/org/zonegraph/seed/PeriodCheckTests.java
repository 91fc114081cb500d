package org.zonegraph.seed;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code check} says of the periods of figures, and what follows from them. */
class PeriodCheckTests {

	private static final String ROW = "observation:zz,\"Trade value, China, %1$s\",%1$s,1,billion_yuan,indicator:trade_value,,,REPORTED,source:ct,\n";

	private static List<String> told(String period) {
		return new RealSeed().with("observations.csv", (text) -> text + ROW.formatted(period)).lines();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023", "2019-Q1/Q3", "2021/2025-08" })
	void aPeriodIsRead(String period) {
		assertThat(told(period)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-13", "2023/2022", "early 2023", "2023-Q5" })
	void whatNamesNoPeriodIsToldOnceWithWhatItCouldBe(String period) {
		assertThat(told(period)).singleElement()
			.asString()
			.contains("column period: '%s', expected a period such as 2023, 2021-H1".formatted(period));
	}

	@Test
	void whatFollowsFromAPeriodIsNoColumn() {
		assertThat(new RealSeed()
			.with("observations.csv", (text) -> text.replaceFirst("title,period,", "title,period,periodStart,"))
			.lines()).anySatisfy((line) -> assertThat(line).contains("periodStart"));
	}

	@Test
	void anIndicatorThatNoTableHasIsTold() {
		assertThat(new RealSeed()
			.with("observations.csv",
					(text) -> text + ROW.formatted("2023").replace("indicator:trade_value", "trade_value"))
			.lines()).singleElement().asString().contains("column indicator: 'trade_value'");
	}

}
