package org.zonegraph.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: {@code 2014}, {@code 2014-03} or {@code 2014-03-14}.
 * It stands for the whole period: {@code 2014} covers {@code 2014-03}.
 */
public final class PartialDate {

	private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	private PartialDate() {
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
			switch (text.length()) {
				case 7 -> YearMonth.parse(text);
				case 10 -> LocalDate.parse(text);
				default -> {
				}
			}
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
