package org.zonegraph.model.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reporting period: the days that a figure is about, as statistics name them. Two texts
 * that name the same days, such as {@code 2019-H1} and {@code 2019-Q1/Q2}, are one
 * period.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {

	/** What a text must be to be read. */
	public static final String EXPECTED = "a period such as 2023, 2021-H1, 2022-Q1, 2023-06 or 2023-06-30, "
			+ "or two with a slash between them such as 2019-Q1/Q3 or 2021/2025-08, the earlier one first";

	/** A half or a quarter, of which the year is left out behind a slash. */
	private static final Pattern PART = Pattern.compile("(\\d{4})-([HQ])([1-4])");

	private static final Pattern SHORT = Pattern.compile("[HQ][1-4]");

	private static final int YEAR_DIGITS = 4;

	private static final int MONTHS = 12;

	public Period {
		if (end.isBefore(start)) {
			throw new IllegalArgumentException("%s is before %s".formatted(end, start));
		}
	}

	/**
	 * Reads a period as sources name it.
	 * @param text such as {@code 2023}, {@code 2021-H1}, {@code 2022-Q1},
	 * {@code 2023-06}, {@code 2019-Q1/Q3} or {@code 2021/2025-08}
	 * @return the period, empty where the text names none
	 */
	public static Optional<Period> read(String text) {
		String[] ends = text.split("/", -1);
		if (ends.length > 2) {
			return Optional.empty();
		}
		Optional<Period> first = readOne(ends[0]);
		if (ends.length == 1) {
			return first;
		}
		String last = SHORT.matcher(ends[1]).matches() && first.isPresent()
				? ends[0].substring(0, YEAR_DIGITS) + "-" + ends[1] : ends[1];
		return first.flatMap((from) -> readOne(last).filter((to) -> to.end.isAfter(from.end))
			.filter((to) -> to.start.isAfter(from.start))
			.map((to) -> new Period(from.start, to.end)));
	}

	private static Optional<Period> readOne(String text) {
		Matcher part = PART.matcher(text);
		if (part.matches()) {
			Granularity granularity = part.group(2).equals("H") ? Granularity.HALF_YEAR : Granularity.QUARTER;
			int months = granularity.months;
			int number = Integer.parseInt(part.group(3));
			return Optional.of(number)
				.filter((each) -> each * months <= MONTHS)
				.map((each) -> granularity.holding(LocalDate.of(Integer.parseInt(part.group(1)), each * months, 1)));
		}
		return Optional.of(text)
			.filter(PartialDate::isValid)
			.map(PartialDate::of)
			.map((date) -> new Period(LocalDate.parse(date.firstDay()), LocalDate.parse(date.lastDay())));
	}

	/**
	 * How long it is.
	 * @return the unit of the calendar that it is, else what it is a part of
	 */
	public Granularity granularity() {
		return Arrays.stream(Granularity.values())
			.filter(Granularity::isRegular)
			.filter((each) -> each.holding(this.start).equals(this))
			.findFirst()
			.orElseGet(() -> {
				if (this.start.getYear() != this.end.getYear()) {
					return Granularity.MULTI_YEAR;
				}
				return (this.start.getDayOfYear() == 1) ? Granularity.YEAR_TO_DATE : Granularity.SPAN;
			});
	}

	/**
	 * It and those of its granularity that follow it, as far as one follows another.
	 * @return the periods in order without end; it alone where its granularity is no unit
	 * of the calendar
	 */
	public Stream<Period> on() {
		Granularity granularity = granularity();
		return granularity.isRegular() ? Stream.iterate(this, (period) -> granularity.holding(period.end.plusDays(1)))
				: Stream.of(this);
	}

	/**
	 * Its name, the same for all texts that name these days.
	 * @return a text that {@link #read} reads as this period
	 */
	public String text() {
		return switch (granularity()) {
			case YEAR -> year(this.start);
			case HALF_YEAR -> "%s-H%d".formatted(year(this.start), (this.start.getMonthValue() + 5) / 6);
			case QUARTER -> "%s-Q%d".formatted(year(this.start), (this.start.getMonthValue() + 2) / 3);
			case MONTH -> this.start.toString().substring(0, "2023-06".length());
			case DAY -> this.start.toString();
			default -> whole().map((unit) -> unit.holding(this.start).text() + "/" + unit.holding(this.end).text())
				.orElseThrow();
		};
	}

	/** The longest of year, month and day that both ends are ends of. */
	private Optional<Granularity> whole() {
		return Stream.of(Granularity.YEAR, Granularity.MONTH, Granularity.DAY)
			.filter((unit) -> unit.holding(this.start).start.equals(this.start)
					&& unit.holding(this.end).end.equals(this.end))
			.findFirst();
	}

	private static String year(LocalDate day) {
		return day.toString().substring(0, YEAR_DIGITS);
	}

	@Override
	public int compareTo(Period other) {
		int starts = this.start.compareTo(other.start);
		return (starts != 0) ? starts : this.end.compareTo(other.end);
	}

	/** How long a period is, in the order of the schema. */
	public enum Granularity {

		/** A year of the calendar. */
		YEAR(12),
		/** The first or the second half of a year. */
		HALF_YEAR(6),
		/** A quarter of a year. */
		QUARTER(3),
		/** A month. */
		MONTH(1),
		/** A day. */
		DAY(0),
		/** From the first day of a year, to the end of none of these. */
		YEAR_TO_DATE(-1),
		/** Days of more than one year. */
		MULTI_YEAR(-1),
		/** Any other days of a year. */
		SPAN(-1);

		/** None for a day, less than none where one does not follow another. */
		private final int months;

		Granularity(int months) {
			this.months = months;
		}

		/**
		 * Whether it is a unit of the calendar, of which one follows another.
		 * @return false where periods can overlap
		 */
		public boolean isRegular() {
			return this.months >= 0;
		}

		/**
		 * The period of this granularity that a day lies in.
		 * @param day the day
		 * @return the period
		 * @throws IllegalStateException if it is no unit of the calendar
		 */
		public Period holding(LocalDate day) {
			if (!isRegular()) {
				throw new IllegalStateException(this + " is no unit of the calendar");
			}
			if (this == DAY) {
				return new Period(day, day);
			}
			LocalDate first = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % this.months);
			return new Period(first, first.plusMonths(this.months).minusDays(1));
		}

	}

}
