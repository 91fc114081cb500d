package org.zonegraph.web.words;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Dates and periods in words: no more precise than their sources give them.
 *
 * @param chinese whether in Chinese rather than English
 */
record PeriodWords(boolean chinese) {

	private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December");

	/**
	 * A period in words.
	 * @param text such as {@code 2024}, {@code 2021-04-20}, {@code 2021-H1},
	 * {@code 2019-Q1/Q3}, {@code 2025-01/2025-07} or {@code 2016/2019}
	 */
	String of(String text) {
		String[] ends = text.split("/");
		return (ends.length > 1) ? span(ends[0], ends[1]) : one(text.split("-"));
	}

	private String one(String[] parts) {
		String part = (parts.length > 1) ? parts[1] : null;
		String day = (parts.length > 2) ? parts[2] : null;
		return this.chinese ? chinese(parts[0], part, day) : english(parts[0], part, day);
	}

	private static String english(String year, @Nullable String part, @Nullable String day) {
		if (part == null) {
			return year;
		}
		return switch (part.charAt(0)) {
			case 'H' -> "%s half of %s".formatted(part.equals("H1") ? "first" : "second", year);
			case 'Q' -> part + " " + year;
			default -> ((day != null) ? Integer.parseInt(day) + " " : "") + month(part) + " " + year;
		};
	}

	private static String month(String part) {
		return MONTHS.get(Integer.parseInt(part) - 1);
	}

	private static String chinese(String year, @Nullable String part, @Nullable String day) {
		if (part == null) {
			return year + "年";
		}
		return switch (part.charAt(0)) {
			case 'H' -> "%s年%s半年".formatted(year, part.equals("H1") ? "上" : "下");
			case 'Q' -> "%s年第%s季度".formatted(year, part.substring(1));
			default ->
				"%s年%d月%s".formatted(year, Integer.parseInt(part), (day != null) ? Integer.parseInt(day) + "日" : "");
		};
	}

	private String span(String first, String last) {
		String end = last.matches("\\d{4}.*") ? last : first.substring(0, 4) + "-" + last;
		String[] from = first.split("-");
		String[] to = end.split("-");
		if (!to[0].equals(from[0]) || from.length < 2 || to.length > 2) {
			return one(from) + (this.chinese ? "至" : " to ") + one(to);
		}
		if (from[1].startsWith("Q")) {
			return this.chinese ? "%s年第%s至%s季度".formatted(from[0], from[1].substring(1), to[1].substring(1))
					: "%s–%s %s".formatted(from[1], to[1], from[0]);
		}
		return this.chinese ? "%s年%d–%d月".formatted(from[0], Integer.parseInt(from[1]), Integer.parseInt(to[1]))
				: "%s–%s %s".formatted(month(from[1]), month(to[1]), from[0]);
	}

}
