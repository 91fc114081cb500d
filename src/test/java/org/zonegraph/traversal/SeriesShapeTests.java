package org.zonegraph.traversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

import org.zonegraph.query.question.Guards;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.QuestionField;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Points of series: gaps between what is known, rivals side by side. */
class SeriesShapeTests {

	private static final QuestionField SERIES = field("series", field("points", field("period"), field("figures")));

	private static QuestionField field(String name, QuestionField... children) {
		return new QuestionField(name, name, Map.of(), Set.of(), "", !List.of(children).isEmpty(), List.of(children));
	}

	/** Each point as its period and what stands there. */
	@SafeVarargs
	@SuppressWarnings("varargs")
	private static List<List<String>> points(String granularity, List<String>... rows) {
		List<?> found = read(List.of(series(granularity, rows)));
		List<List<String>> points = new ArrayList<>();
		for (Object each : list(((Map<?, ?>) found.get(0)).get("points"))) {
			Map<?, ?> point = (Map<?, ?>) each;
			List<String> told = new ArrayList<>(List.of(String.valueOf(point.get("period"))));
			list(point.get("figures")).forEach((figure) -> told.add(String.valueOf(figure)));
			points.add(told);
		}
		return points;
	}

	/** A series as the database tells it. */
	@SafeVarargs
	@SuppressWarnings("varargs")
	private static List<Object> series(String granularity, List<String>... rows) {
		return List.of("areas", granularity, List.of(),
				Stream.of(rows).map((row) -> List.of(row.get(0), row.get(1), List.of(row.get(2)))).toList());
	}

	private static List<?> read(List<List<Object>> all) {
		Selection series = Selection.of(SERIES, new Guards(SERIES));
		return list(
				new SeriesShape("series", series.children(), List.of(), List.of(Shape.LEAF)).read(Values.value(all)));
	}

	private static List<?> list(@Nullable Object value) {
		return (List<?>) Objects.requireNonNull(value);
	}

	private static List<String> year(String year, String figure) {
		return List.of(year + "-01-01", year + "-12-31", figure);
	}

	@Test
	void aYearWithoutAFigureIsAGap() {
		assertThat(points("YEAR", year("2021", "a"), year("2024", "b"))).containsExactly(List.of("2021", "a"),
				List.of("2022"), List.of("2023"), List.of("2024", "b"));
	}

	@Test
	void rivalsStandSideBySideInTheirOrder() {
		assertThat(points("YEAR", year("2021", "b"), year("2021", "a"), year("2022", "c")))
			.containsExactly(List.of("2021", "b", "a"), List.of("2022", "c"));
	}

	@Test
	void monthsAreNotYears() {
		assertThat(points("MONTH", List.of("2021-11-01", "2021-11-30", "a"), List.of("2022-02-01", "2022-02-28", "b")))
			.containsExactly(List.of("2021-11", "a"), List.of("2021-12"), List.of("2022-01"), List.of("2022-02", "b"));
	}

	@Test
	void partsOfYearsHaveNoGaps() {
		assertThat(points("YEAR_TO_DATE", List.of("2019-01-01", "2019-09-30", "a"),
				List.of("2022-01-01", "2022-02-28", "b")))
			.containsExactly(List.of("2019-01/2019-09", "a"), List.of("2022-01/2022-02", "b"));
	}

	@Test
	void gapsWithoutEndAreRefused() {
		assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(
				() -> points("DAY", List.of("1990-01-01", "1990-01-01", "a"), List.of("2025-01-01", "2025-01-01", "b")))
			.withMessageContaining("series: more than 1,000 periods")
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("TOO_MANY_POINTS"));
	}

	@Test
	void gapsOfAllSeriesTogetherAreCounted() {
		List<Object> days = series("DAY", List.of("2023-01-01", "2023-01-01", "a"),
				List.of("2024-08-01", "2024-08-01", "b"));
		assertThat(read(List.of(days))).hasSize(1);
		assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> read(List.of(days, days)))
			.withMessageContaining("series: more than 1,000 periods");
	}

}
