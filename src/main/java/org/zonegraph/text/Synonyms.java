package org.zonegraph.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Synonyms: query expansion by words that stand for others in names. The index keeps
 * names as they are; a text that is searched for is read in each of its forms. What is a
 * synonym, or has one, is also where Chinese is cut into words: {@code 重庆综保区} is a place
 * and a kind of thing.
 */
public final class Synonyms {

	/** For texts that are searched for as they are. */
	public static final Synonyms NONE = new Synonyms(List.of(), List.of());

	/** The text as it is, and so many others at most, so that a query stays small. */
	private static final int MOST_FORMS = 4;

	/** Longer texts are sentences that somebody pasted. */
	private static final int MOST_TOKENS = 64;

	/** What is known to begin with a token, the longest first. */
	private final Map<String, List<Phrase>> phrases;

	/**
	 * Synonyms.
	 * @param pairs words, and what they stand for
	 * @param names what else Chinese is cut at
	 */
	public Synonyms(Collection<Pair> pairs, Collection<String> names) {
		Map<List<String>, List<String>> meanings = new LinkedHashMap<>();
		for (Pair pair : pairs) {
			meanings.computeIfAbsent(words(pair.words()), (key) -> new ArrayList<>()).add(pair.means());
			meanings.computeIfAbsent(words(pair.means()), (key) -> new ArrayList<>());
		}
		names.stream()
			.map(Synonyms::words)
			.filter((words) -> words.size() > 1)
			.forEach((words) -> meanings.computeIfAbsent(words, (key) -> new ArrayList<>()));
		Map<String, List<Phrase>> byFirst = new HashMap<>();
		meanings.forEach((words, means) -> byFirst.computeIfAbsent(words.get(0), (key) -> new ArrayList<>())
			.add(new Phrase(words, means)));
		byFirst.values().forEach((each) -> each.sort(Comparator.comparingInt((phrase) -> -phrase.words().size())));
		this.phrases = byFirst;
	}

	/** All of them, in an order of their own. */
	@Override
	public String toString() {
		return new TreeMap<>(this.phrases).toString();
	}

	private static List<String> words(String text) {
		return NormalText.of(text).tokens().stream().map(NormalText.Token::text).toList();
	}

	/**
	 * What a text can be read as.
	 * @param text the text
	 * @return the text first, with blanks where it is cut into words, then what it stands
	 * for
	 */
	public List<NormalText> forms(NormalText text) {
		if (text.tokens().size() > MOST_TOKENS) {
			return List.of(text);
		}
		List<Span> spans = spans(text);
		int others = spans.stream().mapToInt((span) -> span.means().size()).max().orElse(0);
		return IntStream.rangeClosed(0, Math.min(MOST_FORMS - 1, others))
			.mapToObj((form) -> spans.stream().map((each) -> each.read(form)).collect(Collectors.joining(" ")))
			.distinct()
			.map(NormalText::of)
			.toList();
	}

	private List<Span> spans(NormalText text) {
		List<NormalText.Token> tokens = text.tokens();
		List<Span> spans = new ArrayList<>();
		for (int from = 0, next; from < tokens.size(); from = next) {
			Phrase phrase = phrase(tokens, from);
			next = from + ((phrase != null) ? phrase.words().size() : run(text, from));
			spans.add(new Span(written(tokens.subList(from, next)), (phrase != null) ? phrase.means() : List.of()));
		}
		return spans;
	}

	/** The longest that is known to begin here, null where nothing is. */
	private @Nullable Phrase phrase(List<NormalText.Token> tokens, int from) {
		Stream<Phrase> known = this.phrases.getOrDefault(tokens.get(from).text(), List.of()).stream();
		return known.filter((phrase) -> phrase.begins(tokens, from)).findFirst().orElse(null);
	}

	/** How many tokens from one on are a word, or Chinese that nothing cuts. */
	private int run(NormalText text, int from) {
		List<NormalText.Token> tokens = text.tokens();
		int end = from + 1;
		while (end < tokens.size() && tokens.get(end).han() && text.joins(end - 1) && phrase(tokens, end) == null) {
			end++;
		}
		return end - from;
	}

	private static String written(List<NormalText.Token> tokens) {
		return tokens.stream()
			.map((token) -> token.han() ? token.text() : token.text() + " ")
			.collect(Collectors.joining())
			.strip();
	}

	/**
	 * Words that stand for others.
	 *
	 * @param words what people write
	 * @param means what stands in names
	 */
	public record Pair(String words, String means) {
	}

	/**
	 * What is known, and what it stands for, nothing where it is itself what is meant.
	 */
	private record Phrase(List<String> words, List<String> means) {

		boolean begins(List<NormalText.Token> tokens, int from) {
			return from + this.words.size() <= tokens.size() && IntStream.range(0, this.words.size())
				.allMatch((i) -> tokens.get(from + i).text().equals(this.words.get(i)));
		}

	}

	/** A part of a text, and what it stands for. */
	private record Span(String text, List<String> means) {

		/** In form 0 as it is; where there are fewer readings than forms, by the last. */
		String read(int form) {
			return (form == 0 || this.means.isEmpty()) ? this.text
					: this.means.get(Math.min(form, this.means.size()) - 1);
		}

	}

}
