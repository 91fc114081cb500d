package org.zonegraph.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;
import de.siegmar.fastcsv.reader.CsvReader;

/**
 * How a text reads in pinyin without tones. Characters that read differently in different
 * words are looked up word by word in {@code readings.csv}; all others are read by ICU.
 */
public final class Pinyin {

	private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

	private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

	private static final Map<String, List<String>> WORDS = words();

	private static final int LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(1);

	private static final Pattern SYLLABLES = Pattern.compile("(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
			+ "(?:[iu]ang|iong|ang|eng|ong|ing|i?ao|uai|i?an|uan|[aeu]i|ou|en|in|un|i[aeu]|u[aeo]|er|[aoeiu]))++");

	private Pinyin() {
	}

	/**
	 * Whether letters can be pinyin to the end. What is cut off within a syllable is the
	 * beginning of a name that somebody is typing, and nothing that stands within one.
	 * @param letters small Latin letters
	 * @return false where they are no whole syllables
	 */
	public static boolean isWhole(String letters) {
		return SYLLABLES.matcher(letters).matches();
	}

	/**
	 * Reads a text.
	 * @param text the text
	 * @return a syllable for each of its Chinese characters, and its other words as they
	 * are: one for each token
	 */
	public static List<String> of(NormalText text) {
		List<NormalText.Token> tokens = text.tokens();
		List<String> syllables = new ArrayList<>(tokens.size());
		while (syllables.size() < tokens.size()) {
			syllables.addAll(next(tokens, syllables.size()));
		}
		return syllables;
	}

	/** The longest word that is known to begin here, else one token. */
	private static List<String> next(List<NormalText.Token> tokens, int from) {
		for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
			String word = tokens.subList(from, from + length)
				.stream()
				.map(NormalText.Token::text)
				.collect(Collectors.joining());
			List<String> reading = WORDS.get(word);
			if (reading != null && reading.size() == length) {
				return reading;
			}
		}
		NormalText.Token token = tokens.get(from);
		return List.of(token.han() ? KNOWN.computeIfAbsent(token.text(), LATIN::transliterate) : token.text());
	}

	/**
	 * The table of words that read differently from their characters.
	 * @return the text of {@code readings.csv}
	 */
	public static String table() {
		try (InputStream table = Objects.requireNonNull(Pinyin.class.getResourceAsStream("/readings.csv"))) {
			return new String(table.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, List<String>> words() {
		Map<String, List<String>> words = new HashMap<>();
		CsvReader.builder()
			.ofNamedCsvRecord(table())
			.forEach((row) -> words.put(row.getField("word"), List.of(row.getField("pinyin").split(" "))));
		return words;
	}

}
