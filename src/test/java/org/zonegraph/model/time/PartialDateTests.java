package org.zonegraph.model.time;

import java.time.LocalDate;
import java.util.function.BiPredicate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Comparisons of texts, as an index has them, against comparisons of days of the
 * calendar.
 */
class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2021-01-01, 2021", "2021-01, 2021", "2021, 2021", "2021-03-01, 2021-03", "2021-03-02, 2021-03-02",
			"2021-10-01, 2021-10" })
	void theLongestPeriodFromADayIsFound(String date, String longest) {
		assertThat(PartialDate.of(date).longestFrom()).isEqualTo(longest);
	}

	@ParameterizedTest
	@CsvSource({ "2020, 2020-12-31", "2020-02, 2020-02-29", "2021-02, 2021-02-28", "2100-02, 2100-02-28",
			"2000-02, 2000-02-29", "2021-04, 2021-04-30", "2021-12, 2021-12-31", "2021-04-07, 2021-04-07" })
	void aPeriodEndsWithTheLastDayOfTheCalendar(String date, String last) {
		assertThat(PartialDate.of(date).lastDay()).isEqualTo(last);
	}

	@ParameterizedTest
	@CsvSource({ "2014-13", "2015-02-29", "2014-00", "2014-3", "14", "2014-03-14T00:00", "-2014", "''" })
	void whatIsNoDateOfTheCalendarIsNotValid(String text) {
		assertThat(PartialDate.isValid(text)).isFalse();
	}

	@Property(tries = 5000)
	void comparingTextsIsComparingDays(@ForAll("dates") String stored, @ForAll("dates") String asked) {
		PartialDate given = PartialDate.of(asked);
		check(stored, asked, stored.compareTo(given.longestFrom()) >= 0,
				(one, other) -> !one.first.isBefore(other.first));
		check(stored, asked, stored.compareTo(given.lastDay()) > 0, (one, other) -> one.first.isAfter(other.last));
		check(stored, asked, stored.compareTo(given.lastDay()) <= 0 && !given.outlasting().contains(stored),
				(one, other) -> !one.last.isAfter(other.last));
		check(stored, asked, stored.compareTo(given.firstDay()) < 0 && !given.holdingFirstDay().contains(stored),
				(one, other) -> one.last.isBefore(other.first));
		check(stored, asked, stored.startsWith(asked),
				(one, other) -> !one.first.isBefore(other.first) && !one.last.isAfter(other.last));
	}

	private static void check(String stored, String asked, boolean texts, BiPredicate<Days, Days> days) {
		assertThat(texts).as("%s and %s", stored, asked).isEqualTo(days.test(Days.of(stored), Days.of(asked)));
	}

	/** Dense, so that periods meet, begin and end together. */
	@Provide
	Arbitrary<String> dates() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 800), Arbitraries.of(4, 7, 10), Arbitraries.of("", "01", "end"))
			.as((days, length, edge) -> {
				LocalDate day = LocalDate.of(2019, 11, 1).plusDays(days);
				LocalDate moved = edge.equals("01") ? day.withDayOfMonth(1)
						: edge.equals("end") ? day.withDayOfMonth(day.lengthOfMonth()) : day;
				return moved.toString().substring(0, length);
			});
	}

	private record Days(LocalDate first, LocalDate last) {

		static Days of(String date) {
			LocalDate first = LocalDate.parse((date + "-01-01").substring(0, 10));
			LocalDate next = (date.length() == 4) ? first.plusYears(1)
					: (date.length() == 7) ? first.plusMonths(1) : first.plusDays(1);
			return new Days(first, next.minusDays(1));
		}

	}

}
