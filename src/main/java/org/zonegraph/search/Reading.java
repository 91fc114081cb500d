package org.zonegraph.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.zonegraph.text.Certainty;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Pinyin;

/**
 * A way in which a text can be read in one piece.
 *
 * @param text the text
 * @param letters what stands for each of its tokens
 * @param itself whether that is the tokens themselves
 * @param off what is taken off for it
 */
record Reading(NormalText text, List<String> letters, boolean itself, double off) {

	private static final double PREFIX = 0.8;

	private static final double PART = 0.6;

	/** Fewer letters are the initials of too much. */
	private static final int FEWEST_INITIALS = 3;

	/** How much the share of the text that matched can add. */
	private static final double SHARE = 0.15;

	private static final double PINYIN = 0.1;

	private static final double INITIALS = 0.15;

	Reading {
		letters = List.copyOf(letters);
	}

	/** The text as it is. */
	static Reading itself(NormalText text, double off) {
		return new Reading(text, text.tokens().stream().map(NormalText.Token::text).toList(), true, off);
	}

	/**
	 * The text as it is and, where what is wanted can be that, in pinyin and by its
	 * initials.
	 */
	static Stream<Reading> of(NormalText text, Form wanted, boolean initials) {
		Reading itself = itself(text, 0);
		if (!wanted.isLatin()) {
			return Stream.of(itself);
		}
		// no more initials than words: most texts are too long to be any
		boolean fits = wanted.key().length() <= text.tokens().size();
		if (text.hasHan()) {
			List<String> syllables = Pinyin.of(text);
			Reading pinyin = new Reading(text, syllables, false, PINYIN);
			return fits ? Stream.of(itself, pinyin, initials(text, syllables)) : Stream.of(itself, pinyin);
		}
		boolean known = fits && initials && wanted.key().length() >= FEWEST_INITIALS;
		return known ? Stream.of(itself, initials(text, itself.letters)) : Stream.of(itself);
	}

	private static Reading initials(NormalText text, List<String> words) {
		List<String> initials = words.stream().map((each) -> each.substring(0, each.offsetByCodePoints(0, 1))).toList();
		return new Reading(text, initials, false, INITIALS);
	}

	/** The first token from which on the text reads as wanted. */
	Optional<Fit> fit(Form wanted, double off) {
		String key = String.join("", this.letters);
		int start = 0;
		for (int token = 0; token < this.letters.size(); token++) {
			if (key.startsWith(wanted.key(), start) && isWhole(wanted, token, start)) {
				double share = (double) wanted.key().length() / key.length();
				NormalText.Range range = range(wanted, token, start);
				if (share == 1) {
					return Optional.of(new Fit(Certainty.WHOLE - this.off, this.text.original(), List.of(range)));
				}
				double place = (token == 0) ? PREFIX : PART;
				return Optional
					.of(new Fit(place + SHARE * share - this.off - off, this.text.original(), List.of(range)));
			}
			start += this.letters.get(token).length();
		}
		return Optional.empty();
	}

	/**
	 * Half a syllable in the middle of a name is none; at the end of what is typed it is.
	 */
	private boolean isWhole(Form wanted, int first, int start) {
		int end = start;
		for (int token = first; end < start + wanted.key().length(); token++) {
			end += this.letters.get(token).length();
		}
		return this.itself || first == 0 || end == start + wanted.key().length();
	}

	/** As many letters as are wanted, or the characters that they stand for. */
	private NormalText.Range range(Form wanted, int first, int start) {
		int last = first;
		for (int end = start; end < start + wanted.key().length(); last++) {
			end += this.letters.get(last).length();
		}
		NormalText.Token begin = this.text.tokens().get(first);
		NormalText.Token end = this.text.tokens().get(last - 1);
		int length = this.itself ? wanted.key().length() : end.start() + end.text().length() - begin.start();
		return this.text.range(begin.start(), length);
	}

}
