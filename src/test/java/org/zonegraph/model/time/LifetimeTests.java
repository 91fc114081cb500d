package org.zonegraph.model.time;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LifetimeTests {

	private static final Lifetime.Moment SINCE = new Lifetime.Moment(List.of("since"), true);

	private static final Lifetime.Moment UNTIL = new Lifetime.Moment(List.of("until"), true);

	@ParameterizedTest
	@CsvSource({ "2020, 2020, 2020, 2020, 2020", "2020-06, 2020, 2020, 2020, 2020",
			"2020-12-31, 2020, 2020, 2021, 2020", "2020-01-01, 2020, 2020, 2020, 2019" })
	void aYearIsComparedWithTheYearsThatATimeHasAndHasWhole(String time, int firstYear, int lastYear, int wholeFrom,
			int wholeUntil) {
		PartialDate date = PartialDate.of(time);
		Lifetime lifetime = new Lifetime(SINCE, List.of(), UNTIL, null);
		assertThat(lifetime.possible((part) -> part.of(date)))
			.isEqualTo(Map.of("and", List.of(Map.of("not", Map.of("since", Map.of("gt", lastYear))),
					Map.of("not", Map.of("until", Map.of("lt", firstYear))))));
		assertThat(lifetime.certain((part) -> part.of(date))).isEqualTo(Map.of("and",
				List.of(Map.of("since", Map.of("lt", wholeFrom)), Map.of("until", Map.of("gt", wholeUntil)))));
	}

	@Test
	void whatWasThereByAnotherDateAndBeganLaterIsNotCertainEither() {
		Lifetime lifetime = new Lifetime(new Lifetime.Moment(List.of("notice", "issuedOn"), false),
				List.of(new Lifetime.Moment(List.of("readOn"), false)), null, Lifetime.Onward.FOR_GOOD);
		PartialDate date = PartialDate.of("2020-02");
		Map<String, Object> begun = Map.of("not", Map.of("notice", Map.of("issuedOn", Map.of("gt", "2020-02-29"))));
		assertThat(lifetime.possible((part) -> part.of(date))).isEqualTo(begun);
		assertThat(lifetime.certain((part) -> part.of(date))).isEqualTo(Map.of("and",
				List.of(Map.of("or", List.of(Map.of("notice", Map.of("issuedOn", Map.of("lte", "2020-02-01"))),
						Map.of("readOn", Map.of("lte", "2020-02-01")))), begun)));
	}

}
