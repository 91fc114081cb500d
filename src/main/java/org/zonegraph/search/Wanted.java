package org.zonegraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.zonegraph.query.InvalidQueryException;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.SearchKeys;

/**
 * A text that is searched for, and the queries of the full-text index that find what can
 * fit it. They are made of its letters and digits only, so that nothing in it is taken
 * for the index's own language.
 */
final class Wanted {

	/** Longer texts are refused. */
	static final int LONGEST = 500;

	/**
	 * Of a text of more words each must stand as it is: every beginning of a word, and
	 * every error forgiven, takes many lookups.
	 */
	private static final int MOST_LENIENT = 8;

	private final NormalText text;

	private final List<Unit> units;

	private Wanted(NormalText text) {
		this.text = text;
		this.units = units(text);
	}

	/**
	 * A text that is searched for.
	 * @throws InvalidQueryException if it is too long
	 */
	static Wanted of(String argument, String text) {
		if (text.length() > LONGEST) {
			throw new InvalidQueryException("TEXT_TOO_LONG",
					"%s: %,d characters, allowed are at most %d".formatted(argument, text.length(), LONGEST));
		}
		return new Wanted(NormalText.of(text));
	}

	/** Chinese characters that stand together are one, each other word is one. */
	private static List<Unit> units(NormalText text) {
		List<Unit> units = new ArrayList<>();
		List<String> han = new ArrayList<>();
		for (NormalText.Token token : text.tokens()) {
			if (token.han()) {
				han.add(token.text());
				continue;
			}
			endHan(han, units);
			units.add(new Unit(List.of(token.text()), false));
		}
		endHan(han, units);
		return units.stream().distinct().toList();
	}

	private static void endHan(List<String> han, List<Unit> units) {
		if (!han.isEmpty()) {
			units.add(new Unit(List.copyOf(han), true));
			han.clear();
		}
	}

	String key() {
		return this.text.key();
	}

	List<Unit> units() {
		return this.units;
	}

	/** Whether there is nothing in it that can be found. */
	boolean isEmpty() {
		return this.units.isEmpty();
	}

	/** Whether it can be pinyin. */
	boolean isLatin() {
		return this.units.stream().noneMatch(Unit::han);
	}

	/**
	 * Finds what has the text as a name, as the beginning or a part of one, in pinyin, or
	 * all of its words.
	 */
	String strict() {
		String key = key();
		Stream<String> whole = Stream.of("%s%s^1000".formatted(SearchKeys.ID, key),
				"%s%s^1000".formatted(SearchKeys.WHOLE, SearchKeys.whole(key)),
				"%s%s*^300".formatted(SearchKeys.WHOLE, SearchKeys.whole(key)));
		Stream<String> pinyin = isLatin() ? Stream.of("%s%s*^30".formatted(SearchKeys.PINYIN, SearchKeys.pinyin(key)),
				"%s%s*^10".formatted(SearchKeys.INITIALS, SearchKeys.initials(key))) : Stream.of();
		return Stream.of(whole, pinyin, Stream.of(all((unit) -> unit.exact(isLenient()))))
			.flatMap(Function.identity())
			.collect(Collectors.joining(" OR "));
	}

	/** Finds what has all of its words but for typing errors. */
	String forgiving() {
		return all((unit) -> unit.like(isLenient()));
	}

	/** Finds what has some of its words. */
	String some() {
		return this.units.stream()
			.flatMap(Unit::parts)
			.map((part) -> part.like(isLenient()))
			.collect(Collectors.joining(" OR "));
	}

	private boolean isLenient() {
		return this.units.size() <= MOST_LENIENT;
	}

	private String all(Function<Unit, String> query) {
		return this.units.stream().map(query).collect(Collectors.joining(" AND ", "(", ")"));
	}

	/**
	 * A word, or Chinese characters that stand together.
	 *
	 * @param tokens the characters, or the word alone
	 * @param han whether it is Chinese
	 */
	record Unit(List<String> tokens, boolean han) {

		Unit {
			tokens = List.copyOf(tokens);
		}

		int length() {
			return this.tokens.stream().mapToInt(String::length).sum();
		}

		String word() {
			return String.join("", this.tokens);
		}

		/** How many typing errors are forgiven. */
		int errors() {
			return (this.han || length() < 4) ? 0 : (length() < 6) ? 1 : 2;
		}

		/** Of Chinese each pair of characters, else the word. */
		Stream<Unit> parts() {
			return (this.tokens.size() <= 2) ? Stream.of(this) : IntStream.range(0, this.tokens.size() - 1)
				.mapToObj((i) -> new Unit(this.tokens.subList(i, i + 2), true));
		}

		String exact(boolean lenient) {
			if (this.han) {
				return "\"%s\"".formatted(String.join(" ", this.tokens));
			}
			return lenient ? "(%1$s^2 OR %1$s*)".formatted(word()) : word();
		}

		String like(boolean lenient) {
			return (lenient && errors() > 0) ? "(%1$s^4 OR %1$s*^2 OR %1$s~%2$d)".formatted(word(), errors())
					: exact(lenient);
		}

	}

}
