package org.zonegraph.seed;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Unicode hygiene: the characters that a cell may hold. What cannot be seen could be
 * anything, and what turns the direction of writing makes a text look like another.
 */
final class CellText {

	private static final int REPLACEMENT = 0xFFFD;

	private CellText() {
	}

	/** What was expected of a cell in place of what it holds; empty where it is fine. */
	static Optional<String> fault(String text) {
		Optional<String> hidden = text.codePoints()
			.filter(CellText::isHidden)
			.mapToObj((sign) -> "no %s (%s)".formatted(name(sign), Character.getName(sign)))
			.findFirst();
		return hidden.or(() -> strip(text).equals(text) ? Optional.empty() : Optional.of("no blanks at either end"));
	}

	/** A text as it may be printed: a terminal obeys some of what cannot be seen. */
	static String visible(String text) {
		return text.codePoints()
			.mapToObj((sign) -> isHidden(sign) ? "<" + name(sign) + ">" : Character.toString(sign))
			.collect(Collectors.joining());
	}

	/**
	 * Without blanks at either end, those of Chinese type and those that do not break
	 * too.
	 */
	static String strip(String text) {
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

	private static boolean isHidden(int sign) {
		return switch (Character.getType(sign)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> sign == REPLACEMENT;
		};
	}

	private static String name(int sign) {
		return "U+%04X".formatted(sign);
	}

}
