package org.zonegraph.query.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keyset pagination where keys can be unknown: splits a list, or what follows a place in
 * it, into segments that an index on the first key delivers one after the other. A
 * segment says of each key how it is bounded, and how the segment is sorted follows from
 * that alone, so that no two parts of the statement can disagree about it.
 */
final class Segments {

	private Segments() {
	}

	/**
	 * The whole list. What is not known of the first key is a segment of its own, behind
	 * what is known.
	 * @param nullable of each key whether it can be unknown
	 * @param reverse whether the list is read from its end
	 * @return segments in the order of reading, each with a bound for each key
	 */
	static List<List<Bound>> whole(List<Boolean> nullable, boolean reverse) {
		List<Bound> known = segment(0, Bound.KNOWN, nullable.size());
		if (!nullable.get(0)) {
			return List.of(known);
		}
		List<Bound> unknown = segment(0, Bound.UNKNOWN, nullable.size());
		return reverse ? List.of(unknown, known) : List.of(known, unknown);
	}

	/**
	 * What follows a place, or precedes it where {@code reverse}: what is alike in all
	 * keys but the last and beyond it in that, then what is alike in all but the last
	 * two, and so on.
	 * @param nullable of each key whether it can be unknown
	 * @param known of each key whether it is known at the place
	 * @param reverse whether what precedes the place is wanted, the nearest first
	 * @return segments in the order of reading, each with a bound for each key
	 */
	static List<List<Bound>> beyond(List<Boolean> nullable, List<Boolean> known, boolean reverse) {
		List<List<Bound>> segments = new ArrayList<>();
		for (int key = nullable.size() - 1; key >= 0; key--) {
			if (known.get(key)) {
				segments.add(segment(key, Bound.BEYOND, nullable.size()));
			}
			// the unknown stand behind the known, whichever way the key runs
			if (nullable.get(key) && known.get(key) != reverse) {
				segments.add(segment(key, reverse ? Bound.KNOWN : Bound.UNKNOWN, nullable.size()));
			}
		}
		return segments;
	}

	private static List<Bound> segment(int key, Bound bound, int size) {
		List<Bound> bounds = new ArrayList<>(Collections.nCopies(key, Bound.SAME));
		bounds.add(bound);
		bounds.addAll(Collections.nCopies(size - key - 1, Bound.ANY));
		return List.copyOf(bounds);
	}

	/** What a segment says of a key. */
	enum Bound {

		/** Nothing: sorted by whether it is known, then by its value. */
		ANY,
		/** It is known: sorted by its value. */
		KNOWN,
		/** It is not known: nothing to sort by. */
		UNKNOWN,
		/** It is what it is at the place, known or not: nothing to sort by. */
		SAME,
		/** It is known and beyond its value at the place: sorted by its value. */
		BEYOND;

		/** Whether known and unknown values stand side by side. */
		boolean isMixed() {
			return this == ANY;
		}

		/** Whether values differ. */
		boolean isSorted() {
			return this == ANY || this == KNOWN || this == BEYOND;
		}

	}

}
