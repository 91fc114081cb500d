package org.zonegraph.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Transliterator;

/**
 * What a single character is compared as: traditional Chinese as simplified, Latin
 * letters small and without accents, full width as half width.
 */
final class Characters {

	private static final Transliterator NORMAL = Transliterator
		.getInstance("NFKC; Traditional-Simplified; Latin-ASCII; Lower");

	/** More than texts have; who sends all of Unicode does not fill the memory. */
	private static final int MOST_KNOWN = 30_000;

	private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

	private Characters() {
	}

	/** Letters and digits only; empty for everything else. */
	static String normal(int character) {
		if (character < 0x80) {
			return Character.isLetterOrDigit(character) ? Character.toString(Character.toLowerCase(character)) : "";
		}
		if (KNOWN.size() > MOST_KNOWN) {
			KNOWN.clear();
		}
		return KNOWN.computeIfAbsent(character, Characters::make);
	}

	private static String make(int character) {
		StringBuilder letters = new StringBuilder();
		NORMAL.transliterate(Character.toString(character))
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.forEach(letters::appendCodePoint);
		return letters.toString();
	}

	static boolean isHan(int character) {
		return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
	}

	/** What does not part a word from what follows it: accents, apostrophes. */
	static boolean isWithin(int character) {
		return character == '\'' || character == '’' || Character.getType(character) == Character.NON_SPACING_MARK
				|| Character.getType(character) == Character.FORMAT;
	}

}
