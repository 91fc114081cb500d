package org.zonegraph.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
	 * The text as it is and, where what is wanted can be that, in pinyin and its
	 * initials.
	 */
	static Stream<Reading> of(NormalText text, boolean latin) {
		Reading itself = itself(text, 0);
		if (!latin || !text.hasHan()) {
			return Stream.of(itself);
		}
		List<String> syllables = Pinyin.of(text);
		List<String> initials = syllables.stream().map((each) -> each.substring(0, 1)).toList();
		return Stream.of(itself, new Reading(text, syllables, false, PINYIN),
				new Reading(text, initials, false, INITIALS));
	}

	/** The first token from which on the text reads as wanted. */
	Optional<Fit> fit(Wanted wanted, double sentence) {
		String key = String.join("", this.letters);
		int start = 0;
		for (int token = 0; token < this.letters.size(); token++) {
			if (key.startsWith(wanted.key(), start)) {
				double share = (double) wanted.key().length() / key.length();
				NormalText.Range range = range(wanted, token, start);
				if (share == 1) {
					return Optional.of(new Fit(Fit.WHOLE - this.off, this.text.original(), List.of(range)));
				}
				double place = (token == 0) ? PREFIX : PART;
				return Optional
					.of(new Fit(place + SHARE * share - this.off - sentence, this.text.original(), List.of(range)));
			}
			start += this.letters.get(token).length();
		}
		return Optional.empty();
	}

	/** As many letters as are wanted, or the characters that they stand for. */
	private NormalText.Range range(Wanted wanted, int first, int start) {
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
