package org.zonegraph.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.zonegraph.text.NormalText;
import org.zonegraph.text.Pinyin;
import org.zonegraph.text.Weight;

/**
 * Transliteration of a name: as it is, in pinyin, or by its initials. A text that is
 * searched for is compared with each in one piece.
 *
 * @param text the text
 * @param letters what stands for each of its tokens
 * @param itself whether that is the tokens themselves
 * @param off what is taken off for it
 */
record NameReading(NormalText text, List<String> letters, boolean itself, double off) {

	/** Fewer letters are the initials of too much. */
	private static final int FEWEST_INITIALS = 3;

	NameReading {
		letters = List.copyOf(letters);
	}

	/** The text as it is. */
	static NameReading itself(NormalText text, double off) {
		return new NameReading(text, text.tokens().stream().map(NormalText.Token::text).toList(), true, off);
	}

	/**
	 * The text as it is and, where what is wanted can be that, in pinyin and by its
	 * initials.
	 */
	static Stream<NameReading> of(NormalText text, Form form, boolean initials) {
		NameReading itself = itself(text, 0);
		if (!form.isLatin()) {
			return Stream.of(itself);
		}
		// no more initials than words: most texts are too long to be any
		boolean fits = form.key().length() <= text.tokens().size();
		if (text.hasHan()) {
			List<String> syllables = Pinyin.of(text);
			NameReading pinyin = new NameReading(text, syllables, false, Weight.PINYIN.value());
			return fits ? Stream.of(itself, pinyin, initials(text, syllables)) : Stream.of(itself, pinyin);
		}
		boolean known = fits && initials && form.key().length() >= FEWEST_INITIALS;
		return known ? Stream.of(itself, initials(text, itself.letters)) : Stream.of(itself);
	}

	private static NameReading initials(NormalText text, List<String> words) {
		List<String> initials = words.stream().map((each) -> each.substring(0, each.offsetByCodePoints(0, 1))).toList();
		return new NameReading(text, initials, false, Weight.INITIALS.value());
	}

	/** The first token from which on the text reads as form. */
	Optional<Match> match(Form form, double off) {
		String key = String.join("", this.letters);
		int start = 0;
		for (int token = 0; token < this.letters.size(); token++) {
			if (key.startsWith(form.key(), start) && isWhole(form, token, start)) {
				double share = (double) form.key().length() / key.length();
				NormalText.Range range = range(form, token, start);
				if (share == 1) {
					return Optional
						.of(new Match(Weight.WHOLE.value() - this.off, this.text.original(), List.of(range)));
				}
				double place = ((token == 0) ? Weight.BEGINNING : Weight.PART).value();
				return Optional.of(new Match(place + Weight.SHARE.value() * share - this.off - off,
						this.text.original(), List.of(range)));
			}
			start += this.letters.get(token).length();
		}
		return Optional.empty();
	}

	/**
	 * Half a syllable in the middle of a name is none; at the end of what is typed it is.
	 */
	private boolean isWhole(Form form, int first, int start) {
		int end = start;
		for (int token = first; end < start + form.key().length(); token++) {
			end += this.letters.get(token).length();
		}
		return this.itself || first == 0 || end == start + form.key().length();
	}

	/** As many letters as are wanted, or the characters that they stand for. */
	private NormalText.Range range(Form form, int first, int start) {
		int last = first;
		for (int end = start; end < start + form.key().length(); last++) {
			end += this.letters.get(last).length();
		}
		NormalText.Token begin = this.text.tokens().get(first);
		NormalText.Token end = this.text.tokens().get(last - 1);
		int length = this.itself ? form.key().length() : end.start() + end.text().length() - begin.start();
		return this.text.range(begin.start(), length);
	}

}
