package org.zonegraph.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Entity linking: when a name alone says what is meant. A whole name, alias, code or id
 * that fits one entity and no other does; whatever is weaker does not, however few fit.
 * {@code resolve} and the reconciliation service decide by this.
 */
public final class Certainty {

	private Certainty() {
	}

	/**
	 * Whether a score is that of a whole name.
	 * @param score above 0 to 1, as {@code search} says it
	 * @return false for beginnings, parts, words, pinyin and ids without their kind
	 */
	public static boolean isWhole(double score) {
		return score >= Weight.WHOLE.value();
	}

	/**
	 * The one that is meant.
	 * @param <T> what candidates are
	 * @param candidates all that could be meant
	 * @param certain whether nothing but a rival could be meant instead
	 * @return the only one that is certain; empty where none is, or several are
	 */
	public static <T> Optional<T> settled(List<T> candidates, Predicate<? super T> certain) {
		List<T> fit = candidates.stream().filter(certain).limit(2).toList();
		return (fit.size() == 1) ? Optional.of(fit.get(0)) : Optional.empty();
	}

}
