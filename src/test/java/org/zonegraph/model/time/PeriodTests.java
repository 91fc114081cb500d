package org.zonegraph.model.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zonegraph.model.time.Period.Granularity;

import static org.assertj.core.api.Assertions.assertThat;

/** Periods as statistics name them. */
class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2023, 2023-01-01, 2023-12-31, YEAR, 2023", "2021-H1, 2021-01-01, 2021-06-30, HALF_YEAR, 2021-H1",
			"2021-H2, 2021-07-01, 2021-12-31, HALF_YEAR, 2021-H2", "2022-Q1, 2022-01-01, 2022-03-31, QUARTER, 2022-Q1",
			"2022-Q4, 2022-10-01, 2022-12-31, QUARTER, 2022-Q4", "2020-02, 2020-02-01, 2020-02-29, MONTH, 2020-02",
			"2020-02-29, 2020-02-29, 2020-02-29, DAY, 2020-02-29",
			"2019-Q1/Q3, 2019-01-01, 2019-09-30, YEAR_TO_DATE, 2019-01/2019-09",
			"2019-Q1/2019-Q2, 2019-01-01, 2019-06-30, HALF_YEAR, 2019-H1",
			"2009-01/2009-08, 2009-01-01, 2009-08-31, YEAR_TO_DATE, 2009-01/2009-08",
			"2018-01/2018-12-18, 2018-01-01, 2018-12-18, YEAR_TO_DATE, 2018-01-01/2018-12-18",
			"2023-01/2023-12, 2023-01-01, 2023-12-31, YEAR, 2023",
			"2016/2019, 2016-01-01, 2019-12-31, MULTI_YEAR, 2016/2019",
			"2013/2017-12, 2013-01-01, 2017-12-31, MULTI_YEAR, 2013/2017",
			"2021/2025-08, 2021-01-01, 2025-08-31, MULTI_YEAR, 2021-01/2025-08",
			"2021-H1/H2, 2021-01-01, 2021-12-31, YEAR, 2021",
			"2021-03/2021-05, 2021-03-01, 2021-05-31, SPAN, 2021-03/2021-05" })
	void aPeriodIsReadAndNamedOneWay(String text, String start, String end, Granularity granularity, String name) {
		Period period = Period.read(text).orElseThrow();
		assertThat(List.of(period.start().toString(), period.end().toString(), period.text())).containsExactly(start,
				end, name);
		assertThat(period.granularity()).isEqualTo(granularity);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2019-13", "2019-Q5", "2019-H3", "2019-Q0", "2019-02-30", "2019/", "/2019",
			"2019/2018", "2019/2019", "2019/2019-06", "2019-Q3/Q1", "2019-H1/Q2", "2019-01/02", "2019/2020/2021",
			"recent years", "19", "2019 ", "2019-q1" })
	void whatNamesNoPeriodIsNotRead(String text) {
		assertThat(Period.read(text)).isEmpty();
	}

	@Property(tries = 3000)
	void itsNameIsReadAsItself(@ForAll("periods") Period period) {
		assertThat(Period.read(period.text())).contains(period);
	}

	@Property(tries = 3000)
	void itHoldsNoDayTwiceAndNoneIsLeftOut(@ForAll("regular") Granularity granularity, @ForAll("days") LocalDate day) {
		Period period = granularity.holding(day);
		assertThat(period.granularity()).isEqualTo(granularity);
		assertThat(day).isBetween(period.start(), period.end());
		List<Period> on = period.on().limit(6).toList();
		for (int i = 1; i < on.size(); i++) {
			assertThat(on.get(i).start()).isEqualTo(on.get(i - 1).end().plusDays(1));
			assertThat(on.get(i).granularity()).isEqualTo(granularity);
			assertThat(on.get(i)).isGreaterThan(on.get(i - 1));
		}
	}

	@Property(tries = 3000)
	void theyStandInTheOrderOfTheirFirstDaysThenOfTheirLast(@ForAll("periods") Period one,
			@ForAll("periods") Period other) {
		int expected = one.start().equals(other.start()) ? one.end().compareTo(other.end())
				: one.start().compareTo(other.start());
		assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(expected));
		assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
	}

	@Property(tries = 2000)
	void twoOfThemMakeASpanWhereTheFirstIsTheEarlier(@ForAll("periods") Period one, @ForAll("periods") Period other) {
		Optional<Period> span = Period.read(one.text() + "/" + other.text());
		boolean named = !one.text().contains("/") && !other.text().contains("/");
		boolean earlier = one.start().isBefore(other.start()) && one.end().isBefore(other.end());
		assertThat(span)
			.isEqualTo((named && earlier) ? Optional.of(new Period(one.start(), other.end())) : Optional.empty());
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.longs()
			.between(LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2030, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
	}

	@Provide
	Arbitrary<Granularity> regular() {
		return Arbitraries.of(Granularity.class).filter(Granularity::isRegular);
	}

	@Provide
	Arbitrary<Period> periods() {
		Arbitrary<Period> units = Combinators.combine(regular(), days()).as(Granularity::holding);
		return Arbitraries.oneOf(units,
				Combinators.combine(units, units)
					.as((one, other) -> one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one))
					.filter((ends) -> !ends.get(1).end().isBefore(ends.get(0).start()))
					.map((ends) -> new Period(ends.get(0).start(), ends.get(1).end())));
	}

}
