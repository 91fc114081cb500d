package org.zonegraph.model.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Valid time: between which dates a thing is there. Dates stand for periods, that of the
 * question too, so that of some things it is certain, whatever days are meant, that they
 * were there, and of others no more than possible. What is asked is written as a filter,
 * whose comparisons have the indexes and the prices.
 *
 * @param begins the date from which it is there
 * @param by dates at each of which it surely was there already
 * @param ends the date to which it is there, null where none is kept
 * @param onward what is known of what has begun where none is, null for nothing
 */
public record Lifetime(Moment begins, List<Moment> by, @Nullable Moment ends, @Nullable Onward onward) {

	public Lifetime {
		by = List.copyOf(by);
	}

	/**
	 * What may be there on a day of a time: nothing that is known speaks against it.
	 * @param time the parts of the time
	 * @return a filter on the type
	 */
	public Map<String, Object> possible(Function<Part, Object> time) {
		Map<String, Object> begun = not(this.begins.compared("gt", time, Part.LAST, Part.LAST_YEAR));
		return (this.ends == null) ? begun
				: Map.of("and", List.of(begun, not(this.ends.compared("lt", time, Part.FIRST, Part.FIRST_YEAR))));
	}

	/**
	 * What is there on every day of a time as far as dates can say it; where nothing ends
	 * it, {@link #onward} has the last word.
	 * @param time the parts of the time
	 * @return a filter on the type, which nothing fits that {@link #possible} does not
	 */
	public Map<String, Object> certain(Function<Part, Object> time) {
		List<Map<String, Object>> all = new ArrayList<>();
		all.add(this.by.isEmpty() ? this.begins.reached(time) : Map.of("or",
				Stream.concat(Stream.of(this.begins), this.by.stream()).map((date) -> date.reached(time)).toList()));
		if (!this.by.isEmpty()) {
			all.add(not(this.begins.compared("gt", time, Part.LAST, Part.LAST_YEAR)));
		}
		if (this.ends != null) {
			all.add(this.ends.year() ? this.ends.compared("gt", time, Part.LAST, Part.WHOLE_UNTIL)
					: this.ends.compared("gte", time, Part.LAST, Part.WHOLE_UNTIL));
		}
		return (all.size() == 1) ? all.get(0) : Map.of("and", all);
	}

	private static Map<String, Object> not(Map<String, Object> filter) {
		return Map.of("not", filter);
	}

	/** What is known of what has begun and is ended by nothing. */
	public enum Onward {

		/** It stays so. */
		FOR_GOOD,
		/** It is there to the day of issue of the data. */
		TO_DATE

	}

	/** What is compared of a time. */
	public enum Part {

		/** Its first day. */
		FIRST,
		/** Its last day. */
		LAST,
		/** The year of its first day. */
		FIRST_YEAR,
		/** The year of its last day. */
		LAST_YEAR,
		/** The year before which all years are over on its first day. */
		WHOLE_FROM,
		/** The year behind which no year has begun on its last day. */
		WHOLE_UNTIL;

		/**
		 * The part of a time.
		 * @param time the time
		 * @return a date or a year, as filters take them
		 */
		public Object of(PartialDate time) {
			return switch (this) {
				case FIRST -> time.firstDay();
				case LAST -> time.lastDay();
				case FIRST_YEAR -> LocalDate.parse(time.firstDay()).getYear();
				case LAST_YEAR -> LocalDate.parse(time.lastDay()).getYear();
				case WHOLE_FROM -> LocalDate.parse(time.firstDay()).plusDays(1).getYear();
				case WHOLE_UNTIL -> LocalDate.parse(time.lastDay()).minusDays(1).getYear();
			};
		}

	}

	/**
	 * A date of a thing.
	 *
	 * @param path the field that has it, behind that of a relationship where one leads
	 * there
	 * @param year whether it is a number and not a date
	 */
	public record Moment(List<String> path, boolean year) {

		public Moment {
			path = List.copyOf(path);
		}

		/** Its last day is not later than the first of a time. */
		private Map<String, Object> reached(Function<Part, Object> time) {
			return compared(this.year ? "lt" : "lte", time, Part.FIRST, Part.WHOLE_FROM);
		}

		private Map<String, Object> compared(String operator, Function<Part, Object> time, Part day, Part ofYears) {
			Map<String, Object> filter = Map.of(operator, time.apply(this.year ? ofYears : day));
			for (int i = this.path.size() - 1; i >= 0; i--) {
				filter = Map.of(this.path.get(i), filter);
			}
			return filter;
		}

		@Override
		public String toString() {
			return String.join(".", this.path);
		}

	}

}
