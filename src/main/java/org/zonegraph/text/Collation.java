package org.zonegraph.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Transliterator;

/**
 * Collation: makes sort keys, texts that plain comparison puts where a reader looks for
 * them. Word by word, regardless of case, accents and punctuation; a Chinese character
 * stands where its pinyin does, alike syllables by tone, alike tones by character. ICU's
 * own collation for Chinese reads each character by itself and so puts 重庆 under Z.
 */
public final class Collation {

	/** No two texts of a reader differ only behind this many characters of their keys. */
	private static final int LONGEST = 300;

	/** Combining macron, acute, caron and grave: the four tones. */
	private static final String TONES = "\u0304\u0301\u030c\u0300";

	private static final Transliterator WITH_TONES = Transliterator.getInstance("Han-Latin; NFD");

	private static final Transliterator WITHOUT_TONES = Transliterator.getInstance("Latin-ASCII; Lower");

	private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

	private Collation() {
	}

	/**
	 * Makes the sort key of a text.
	 * @param text the text
	 * @return letters, digits and single spaces, empty where the text has neither
	 */
	public static String key(String text) {
		NormalText normal = NormalText.of(text);
		List<NormalText.Token> tokens = normal.tokens();
		List<String> readings = normal.hasHan() ? Pinyin.of(normal) : List.of();
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < tokens.size() && key.length() < LONGEST; i++) {
			NormalText.Token token = tokens.get(i);
			key.append((i > 0) ? " " : "");
			key.append(token.han() ? han(readings.get(i), token.text()) : token.text());
		}
		return cut(key.toString());
	}

	private static String han(String syllable, String character) {
		return KNOWN.computeIfAbsent(syllable + character,
				(absent) -> syllable + tone(syllable, character) + character);
	}

	/** 1 to 4; 5 where there is none, or it is that of another reading. */
	private static int tone(String syllable, String character) {
		String reading = WITH_TONES.transliterate(character);
		if (!WITHOUT_TONES.transliterate(reading).equals(syllable)) {
			return 5;
		}
		return reading.chars().map(TONES::indexOf).filter((tone) -> tone >= 0).findFirst().orElse(4) + 1;
	}

	private static String cut(String key) {
		return (key.codePointCount(0, key.length()) > LONGEST) ? key.substring(0, key.offsetByCodePoints(0, LONGEST))
				: key;
	}

}
