package org.zonegraph.text;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Unicode control and format characters. What cannot be seen could be anything, and what
 * turns the direction of writing makes a text look like another.
 */
public final class HiddenSigns {

	private static final int REPLACEMENT = 0xFFFD;

	private HiddenSigns() {
	}

	/**
	 * Looks for what cannot be seen.
	 * @param text a text
	 * @return what is wrong with the first such sign, as what was expected; empty where
	 * there is none
	 */
	public static Optional<String> fault(String text) {
		return text.codePoints()
			.filter(HiddenSigns::isHidden)
			.mapToObj((sign) -> "no %s (%s)".formatted(name(sign), Character.getName(sign)))
			.findFirst();
	}

	/**
	 * A text as it may be printed: a terminal obeys some of what cannot be seen.
	 * @param text a text
	 * @return the text with the number of each sign that cannot be seen
	 */
	public static String visible(String text) {
		return text.codePoints()
			.mapToObj((sign) -> isHidden(sign) ? "<" + name(sign) + ">" : Character.toString(sign))
			.collect(Collectors.joining());
	}

	/**
	 * Whether a sign cannot be seen. Line breaks and tabs are among those.
	 * @param sign a code point
	 * @return true for control and format characters, and for what stands for no sign
	 */
	public static boolean isHidden(int sign) {
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
