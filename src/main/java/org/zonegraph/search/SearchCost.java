package org.zonegraph.search;

import org.jspecify.annotations.Nullable;

import org.zonegraph.text.NormalText;

/**
 * Cost model: what it takes to look for texts, in nodes that are looked at. The index is
 * asked for each word in several ways, and each candidate is compared with each word: a
 * search ranks up to a thousand and counts all, a name is compared with the best.
 */
final class SearchCost {

	/** Of more words each is looked for as it is. */
	private static final int LENIENT = 8;

	private static final int MOST_HAN = 40;

	/** Where each thing lies, and its grade, are read of all that a text finds. */
	static final double OF_FACETS = 2;

	private SearchCost() {
	}

	/** A text that is searched for. */
	static double ofSearch(@Nullable Object text) {
		WordCounts words = WordCounts.of(text);
		return 30_000 + 50_000 * Math.max(0, words.latin - 1) + 10_000 * words.han;
	}

	/** A name that stands for something. */
	static double ofName(@Nullable Object name) {
		WordCounts words = WordCounts.of(name);
		return 4_000 + 1_500 * words.latin + 300 * words.han;
	}

	private record WordCounts(double latin, double han) {

		static WordCounts of(@Nullable Object text) {
			NormalText normal = NormalText.of(String.valueOf(text));
			long han = normal.tokens().stream().filter(NormalText.Token::han).count();
			return new WordCounts(Math.min(LENIENT, normal.tokens().size() - han), Math.min(MOST_HAN, han));
		}

	}

}
