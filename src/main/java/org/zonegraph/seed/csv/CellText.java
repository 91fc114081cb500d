package org.zonegraph.seed.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.zonegraph.text.HiddenSigns;

/**
 * Unicode hygiene: the characters that a cell may hold. What cannot be seen could be
 * anything, and what turns the direction of writing makes a text look like another.
 */
public final class CellText {

	private CellText() {
	}

	/** What was expected of a cell in place of what it holds; empty where it is fine. */
	public static Optional<String> fault(String text) {
		return HiddenSigns.fault(text)
			.or(() -> strip(text).equals(text) ? Optional.empty() : Optional.of("no blanks at either end"));
	}

	/**
	 * The values of a cell that has several.
	 * @param text the cell, its values separated by semicolons
	 * @return each that is not empty, once
	 */
	public static List<String> items(String text) {
		return Stream.of(text.split(";", -1))
			.map(CellText::strip)
			.filter((item) -> !item.isEmpty())
			.distinct()
			.toList();
	}

	/**
	 * Without blanks at either end, those of Chinese type and those that do not break
	 * too.
	 */
	public static String strip(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isBlank(text.charAt(from))) {
			from++;
		}
		while (from < to && isBlank(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	private static boolean isBlank(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
	}

}
