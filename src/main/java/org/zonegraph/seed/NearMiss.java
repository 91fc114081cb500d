package org.zonegraph.seed;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Edit distance to a word that is known: what was probably meant. */
final class NearMiss {

	/** Shorter words are too near to each other. */
	private static final int LONG = 4;

	private NearMiss() {
	}

	static Optional<String> of(String word, Collection<String> known) {
		return known.stream()
			.filter((each) -> distance(word, each) <= ((each.length() < LONG) ? 1 : 2))
			.min(Comparator.comparingInt((each) -> distance(word, each)));
	}

	private static int distance(String word, String known) {
		return LevenshteinDistance.getDefaultInstance().apply(small(word), small(known));
	}

	private static String small(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}

}
