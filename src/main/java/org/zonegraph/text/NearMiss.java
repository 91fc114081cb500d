package org.zonegraph.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Edit distance to a word that is known: what was probably meant. */
public final class NearMiss {

	/** Shorter words are too near to each other. */
	private static final int LONG = 4;

	private NearMiss() {
	}

	/**
	 * The word that was probably meant.
	 * @param word what stands there
	 * @param known what could
	 * @return the nearest, empty where none is near
	 */
	public static Optional<String> of(String word, Collection<String> known) {
		return known.stream()
			.filter((each) -> distance(word, each) <= ((each.length() < LONG) ? 1 : 2))
			.min(Comparator.comparingInt((String each) -> distance(word, each))
				// who did not write to the end wrote the beginning
				.thenComparing((each) -> !small(each).startsWith(small(word))));
	}

	/**
	 * The word that was probably meant, as the end of what was expected.
	 * @param word what stands there
	 * @param known what could
	 * @return such as {@code , did you mean areas?}, an empty text where none is near
	 */
	public static String hint(String word, Collection<String> known) {
		return of(word, known).map((near) -> ", did you mean " + near + "?").orElse("");
	}

	private static int distance(String word, String known) {
		return LevenshteinDistance.getDefaultInstance().apply(small(word), small(known));
	}

	private static String small(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}

}
