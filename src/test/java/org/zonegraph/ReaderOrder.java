package org.zonegraph;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

import org.zonegraph.model.Property;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Pinyin;

/**
 * The order of values as a reader would have it, in plain Java and without sort keys:
 * what the server's orders are compared with.
 */
final class ReaderOrder {

	private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[[\\p{L}\\p{N}]&&[^\\p{IsHan}]]+");

	private static final List<String> TONES = List.of("āēīōūǖ", "áéíóúǘ", "ǎěǐǒǔǚ", "àèìòùǜ");

	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");

	private static final Map<String, List<String>> WORDS = new ConcurrentHashMap<>();

	private ReaderOrder() {
	}

	/** What is not known comes last either way. */
	static Comparator<Object> of(Property property, boolean descending) {
		Comparator<Object> order = switch (property.kind()) {
			case TEXT -> Comparator.comparing((value) -> WORDS.computeIfAbsent(value.toString(), ReaderOrder::words),
					ReaderOrder::compare);
			case ENUM -> Comparator.comparing((value) -> property.values().indexOf(value.toString()));
			default -> natural();
		};
		return Comparator.nullsLast(descending ? order.reversed() : order);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Comparator<Object> natural() {
		return (one, other) -> ((Comparable) one).compareTo(other);
	}

	private static int compare(List<String> one, List<String> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int compared = one.get(i).compareTo(other.get(i));
			if (compared != 0) {
				return compared;
			}
		}
		return one.size() - other.size();
	}

	private static List<String> words(String text) {
		String bare = SIMPLIFIED.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKD))
			.replaceAll("[\\p{M}'’]", "");
		// a Korean syllable is a letter to readers, and stands behind Japanese ones
		String plain = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		List<String> syllables = Pinyin.of(NormalText.of(text));
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(plain);
		while (matcher.find()) {
			String word = matcher.group();
			boolean han = word.matches("\\p{IsHan}");
			words.add(han ? syllables.get(words.size()) + tone(word, syllables.get(words.size())) + word : word);
		}
		return words;
	}

	private static int tone(String character, String syllable) {
		String reading = LATIN.transliterate(character);
		for (int tone = 0; tone < TONES.size(); tone++) {
			for (int vowel = 0; vowel < 6; vowel++) {
				String plain = reading.replace(TONES.get(tone).charAt(vowel), "aeiouu".charAt(vowel));
				if (!plain.equals(reading) && plain.replace('ü', 'u').equals(syllable)) {
					return tone + 1;
				}
			}
		}
		return 5;
	}

}
