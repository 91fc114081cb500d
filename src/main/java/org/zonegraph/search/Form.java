package org.zonegraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.text.NormalText;
import org.zonegraph.text.Pinyin;
import org.zonegraph.text.SearchKeys;

/**
 * Query building: a form of a text that is searched for, and the queries of the full-text
 * index that find what can fit it. They are made of its letters and digits only, so that
 * nothing in it is taken for the index's own language.
 */
final class Form {

	/** Stop words: of a text that has others they say nothing. */
	private static final Set<String> SMALL = Set.of("a", "and", "at", "by", "for", "from", "in", "of", "on", "the",
			"to", "with", "的");

	/**
	 * Of a text of more words each must stand as it is: every beginning of a word, and
	 * every error forgiven, takes many lookups.
	 */
	private static final int MOST_LENIENT = 8;

	private final NormalText text;

	private final List<Word> words;

	private final boolean latin;

	Form(NormalText text) {
		this.text = text;
		List<Word> all = words(text, Set.of());
		List<Word> telling = words(text, SMALL);
		this.words = telling.isEmpty() ? all : telling;
		this.latin = this.words.stream().noneMatch(Word::han);
	}

	/** Chinese characters that stand together are one, each other word is one. */
	private static List<Word> words(NormalText text, Set<String> without) {
		List<Word> words = new ArrayList<>();
		List<String> han = new ArrayList<>();
		for (int i = 0; i < text.tokens().size(); i++) {
			NormalText.Token token = text.tokens().get(i);
			boolean told = !without.contains(token.text());
			if (token.han() && told) {
				han.add(token.text());
			}
			if (!token.han() || !told || !text.joins(i)) {
				endHan(han, words);
			}
			if (!token.han() && told) {
				words.add(new Word(List.of(token.text()), false));
			}
		}
		endHan(han, words);
		return words.stream().distinct().toList();
	}

	private static void endHan(List<String> han, List<Word> words) {
		if (!han.isEmpty()) {
			words.add(new Word(List.copyOf(han), true));
			han.clear();
		}
	}

	String key() {
		return this.text.key();
	}

	List<Word> words() {
		return this.words;
	}

	/** Whether it can be pinyin. */
	boolean isLatin() {
		return this.latin;
	}

	/** Finds what has the text as a whole name; longer ones are not told apart by it. */
	Stream<String> whole() {
		String key = key();
		return SearchKeys.whole(key).equals(key)
				? Stream.of("%s%s OR %s%s".formatted(SearchKeys.ID, key, SearchKeys.WHOLE, key)) : Stream.of();
	}

	/**
	 * Finds what has the text as a name, as the beginning or a part of one, in pinyin or
	 * initials, or all of its words, be it that what it is joined to has some of them.
	 */
	String strict() {
		String key = key();
		Stream<String> whole = Stream.of("%s%s^1000".formatted(SearchKeys.ID, key),
				"%s%s^1000".formatted(SearchKeys.WHOLE, SearchKeys.whole(key)),
				"%s%s*^300".formatted(SearchKeys.WHOLE, SearchKeys.whole(key)));
		Stream<String> letters = isLatin()
				? Stream.of(
						"%s%s*^30".formatted(Pinyin.isWhole(key) ? SearchKeys.PINYIN : SearchKeys.WHOLE_PINYIN,
								SearchKeys.pinyin(key)),
						"%s%s*^10".formatted(SearchKeys.INITIALS, SearchKeys.initials(key)))
				: Stream.of();
		return Stream.of(whole, letters, Stream.of(all(this::here)))
			.flatMap(Function.identity())
			.collect(Collectors.joining(" OR "));
	}

	/** Finds what has all of its words but for typing errors. */
	String forgiving() {
		return all((word) -> word.like(isLenient()));
	}

	/** Finds what has some of its words. */
	String some() {
		return this.words.stream()
			.flatMap(Word::parts)
			.map((part) -> part.like(isLenient()))
			.collect(Collectors.joining(" OR "));
	}

	/** A word alone is looked for in names, several also in what is joined. */
	private String here(Word word) {
		String exact = word.exact(isLenient());
		return (isLenient() && this.words.size() > 1) ? "(%s OR %s)".formatted(exact, word.joined()) : exact;
	}

	private boolean isLenient() {
		return this.words.size() <= MOST_LENIENT;
	}

	private String all(Function<Word, String> query) {
		return this.words.stream().map(query).collect(Collectors.joining(" AND ", "(", ")"));
	}

	/**
	 * Token: a word, or Chinese characters that stand together. Chinese is written
	 * without spaces, so what stands together is looked for as a phrase.
	 *
	 * @param tokens the characters, or the word alone
	 * @param han whether it is Chinese
	 */
	record Word(List<String> tokens, boolean han) {

		Word {
			tokens = List.copyOf(tokens);
		}

		int length() {
			return this.tokens.stream().mapToInt(String::length).sum();
		}

		String letters() {
			return String.join("", this.tokens);
		}

		/** How many typing errors are forgiven. */
		int errors() {
			return (this.han || length() < 4) ? 0 : (length() < 6) ? 1 : 2;
		}

		/** Of Chinese each pair of characters, else the word. */
		Stream<Word> parts() {
			return (this.tokens.size() <= 2) ? Stream.of(this) : IntStream.range(0, this.tokens.size() - 1)
				.mapToObj((i) -> new Word(this.tokens.subList(i, i + 2), true));
		}

		String exact(boolean lenient) {
			if (this.han) {
				return "\"%s\"".formatted(String.join(" ", this.tokens));
			}
			String singular = singular();
			return !lenient ? letters()
					: (singular != null) ? "(%1$s^2 OR %1$s* OR %2$s)".formatted(letters(), singular)
							: "(%1$s^2 OR %1$s*)".formatted(letters());
		}

		/** As a word of what something is joined to. */
		String joined() {
			String singular = singular();
			return (this.tokens.size() > 1)
					? this.tokens.stream()
						.map((token) -> SearchKeys.JOINED + token)
						.collect(Collectors.joining(" ", "\"", "\""))
					: (singular != null) ? "%1$s%2$s OR %1$s%3$s".formatted(SearchKeys.JOINED, letters(), singular)
							: SearchKeys.JOINED + letters();
		}

		/** Stemming: what an English plural is one of, null where it is none. */
		@Nullable String singular() {
			String letters = letters();
			return (!this.han && letters.length() > 3 && letters.endsWith("s") && !letters.endsWith("ss"))
					? letters.substring(0, letters.length() - 1) : null;
		}

		String like(boolean lenient) {
			return (lenient && errors() > 0) ? "(%1$s^4 OR %1$s*^2 OR %1$s~%2$d)".formatted(letters(), errors())
					: exact(lenient);
		}

	}

}
