package org.zonegraph.traversal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.zonegraph.model.time.Period;
import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.query.question.Selection;
import org.zonegraph.query.shape.Shape;

/**
 * Gap filling: puts figures at their periods and makes the periods between them, of which
 * nothing is known.
 *
 * @param key key of the root field
 * @param selection what is selected on each series
 * @param subjects makes what is selected on the subject, each time that it is selected
 * @param figures makes what is selected on a figure, each time that figures are selected
 */
record SeriesShape(String key, List<Selection> selection, List<Shape> subjects, List<Shape> figures) implements Shape {

	/** So many periods in all: 83 years of months, or a hundred series of ten years. */
	private static final int MOST_POINTS = 1_000;

	SeriesShape {
		selection = List.copyOf(selection);
		subjects = List.copyOf(subjects);
		figures = List.copyOf(figures);
	}

	@Override
	public @Nullable Object read(Value all) {
		List<Object> series = new ArrayList<>();
		int left = MOST_POINTS;
		for (Value each : all.values()) {
			NavigableMap<Period, List<Value>> points = points(each.get(3), left);
			left -= points.size();
			series.add(series(each, points));
		}
		return series;
	}

	/** Each period, with the rows of its figures. */
	private NavigableMap<Period, List<Value>> points(Value rows, int most) {
		NavigableMap<Period, List<Value>> points = new TreeMap<>();
		for (Value row : rows.values()) {
			Period period = new Period(LocalDate.parse(row.get(0).asString()), LocalDate.parse(row.get(1).asString()));
			points.computeIfAbsent(period, (each) -> new ArrayList<>()).add(row.get(2));
		}
		Period last = points.lastKey();
		Stream<Period> between = points.firstKey().on().takeWhile((period) -> period.compareTo(last) <= 0);
		between.limit(most + 1L).forEach((period) -> points.computeIfAbsent(period, (each) -> List.of()));
		if (points.size() > most) {
			throw new InvalidQueryException("TOO_MANY_POINTS",
					"%s: more than %,d periods, those without a figure counted; ask for fewer subjects, for one granularity, or for a shorter time by from and to"
						.formatted(this.key, MOST_POINTS));
		}
		return points;
	}

	private Map<String, @Nullable Object> series(Value series, NavigableMap<Period, List<Value>> points) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		int subject = 0;
		int figure = 0;
		for (Selection field : this.selection) {
			switch (field.field()) {
				case "subject" -> fields.put(field.key(), subject(series.get(2), subject++));
				case "unit" -> fields.put(field.key(), series.get(0).asString());
				case "granularity" -> fields.put(field.key(), series.get(1).asString());
				case "points" -> {
					int from = figure;
					fields.put(field.key(),
							points.entrySet()
								.stream()
								.map((point) -> point(field, point.getKey(), point.getValue(), from))
								.toList());
					figure += (int) field.children().stream().filter(SeriesShape::isFigures).count();
				}
				default -> fields.put(field.key(), "Series");
			}
		}
		return fields;
	}

	/** The nation is nobody. */
	private @Nullable Object subject(Value found, int place) {
		return (found.size() == 0) ? null : this.subjects.get(place).read(found.get(0).get(place));
	}

	private static boolean isFigures(Selection field) {
		return field.field().equals("figures");
	}

	private Map<String, @Nullable Object> point(Selection points, Period period, List<Value> rows, int from) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		int place = from;
		for (Selection field : points.children()) {
			fields.put(field.key(), switch (field.field()) {
				case "period" -> period.text();
				case "periodStart" -> period.start().toString();
				case "periodEnd" -> period.end().toString();
				case "figures" -> figures(rows, place++);
				default -> "SeriesPoint";
			});
		}
		return fields;
	}

	private List<@Nullable Object> figures(List<Value> rows, int place) {
		List<@Nullable Object> figures = new ArrayList<>();
		rows.forEach((row) -> figures.add(this.figures.get(place).read(row.get(place))));
		return figures;
	}

}
