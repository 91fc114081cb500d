package org.zonegraph.model.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A date as precise as its source: {@code 2014}, {@code 2014-03} or {@code 2014-03-14}.
 * It stands for the whole period: {@code 2014} covers {@code 2014-03}.
 */
public final class PartialDate {

	private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	private static final int YEAR = 4;

	private static final int MONTH = 7;

	private final LocalDate first;

	private final LocalDate last;

	private PartialDate(LocalDate first, LocalDate last) {
		this.first = first;
		this.last = last;
	}

	/**
	 * Whether a text is such a date, and one of the calendar.
	 * @param text the text
	 * @return false for {@code 2014-13} or {@code 2015-02-29}
	 */
	public static boolean isValid(String text) {
		if (!FORM.matcher(text).matches()) {
			return false;
		}
		try {
			of(text);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/**
	 * Reads a date.
	 * @param text a date
	 * @return the period that it stands for
	 * @throws DateTimeException if it is none of the calendar
	 */
	public static PartialDate of(String text) {
		return switch (text.length()) {
			case YEAR -> new PartialDate(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"));
			case MONTH -> new PartialDate(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
			default -> new PartialDate(LocalDate.parse(text), LocalDate.parse(text));
		};
	}

	/**
	 * The day that the period begins with.
	 * @return such as {@code 2014-01-01}
	 */
	public String firstDay() {
		return this.first.toString();
	}

	/**
	 * The day that the period ends with.
	 * @return such as {@code 2016-02-29}
	 */
	public String lastDay() {
		return this.last.toString();
	}

	/**
	 * The longest period that begins with the same day. Exactly the dates that begin
	 * earlier are smaller as texts.
	 * @return {@code 2014} for {@code 2014-01-01}, {@code 2014-03} for {@code 2014-03-01}
	 */
	public String longestFrom() {
		return Stream.of(YEAR, MONTH)
			.map((length) -> firstDay().substring(0, length))
			.filter((period) -> of(period).first.equals(this.first))
			.findFirst()
			.orElse(firstDay());
	}

	/**
	 * The longer periods that hold its first day: smaller than it as texts, though they
	 * do not end before it.
	 * @return its year and its month
	 */
	public List<String> holdingFirstDay() {
		return List.of(firstDay().substring(0, YEAR), firstDay().substring(0, MONTH));
	}

	/**
	 * The longer periods that hold its last day and end later: smaller than it as texts,
	 * though they end behind it.
	 * @return of its year and its month those that go on
	 */
	public List<String> outlasting() {
		return Stream.of(YEAR, MONTH)
			.map((length) -> lastDay().substring(0, length))
			.filter((period) -> of(period).last.isAfter(this.last))
			.toList();
	}

	/**
	 * All that comparisons need of it.
	 * @return each part by its name
	 */
	public Map<String, Object> parts() {
		return Arrays.stream(Part.values()).collect(Collectors.toMap(Part::name, (part) -> part.of(this)));
	}

	/** What comparisons need of a date. */
	public enum Part {

		/** The day that it begins with. */
		FIRST_DAY(PartialDate::firstDay),
		/** The day that it ends with. */
		LAST_DAY(PartialDate::lastDay),
		/** The longest period that begins with the same day. */
		LONGEST_FROM(PartialDate::longestFrom),
		/** The longer periods that hold its first day. */
		HOLDING_FIRST_DAY(PartialDate::holdingFirstDay),
		/** The longer periods that hold its last day and end later. */
		OUTLASTING(PartialDate::outlasting);

		private final Function<PartialDate, Object> part;

		Part(Function<PartialDate, Object> part) {
			this.part = part;
		}

		/**
		 * The part of a date.
		 * @param date the date
		 * @return a text, or a list of texts
		 */
		public Object of(PartialDate date) {
			return this.part.apply(date);
		}

	}

}
