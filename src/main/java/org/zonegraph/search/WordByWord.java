package org.zonegraph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

import org.zonegraph.text.NormalText;
import org.zonegraph.text.Weight;

/**
 * Bag of words: how well a text fits a node whose names have its words, but not in one
 * piece.
 */
final class WordByWord {

	private final Form form;

	private final List<Form.Word> parts;

	private final List<NormalText> texts;

	private final List<NormalText> names;

	private final NormalText slug;

	private final List<NormalText> places;

	WordByWord(Form form, List<NormalText> names, NormalText slug, List<NormalText> places) {
		this.form = form;
		this.parts = form.words().stream().flatMap(Form.Word::parts).toList();
		this.names = names;
		this.texts = Stream.concat(names.stream(), Stream.of(slug)).toList();
		this.slug = slug;
		this.places = places;
	}

	/**
	 * The match.
	 * @param standing what it stands behind
	 * @param all whether all words were found, here or in what it is joined to
	 */
	Match match(Standing standing, boolean all) {
		NormalText best = this.texts.stream().max(Comparator.comparingDouble(this::covered)).orElseThrow();
		double share = Math.min(1, covered(best) / Math.max(1, best.key().length()));
		double score = hasAllWords() ? Weight.ALL_WORDS.value() + Weight.SHARE.value() * share - standing.words()
				: (all && this.form.words().size() > 1)
						? Weight.JOINED_WORDS.value() + Weight.OWN_WORDS.value() * found(Weight.PLACE_WORD.value())
								- standing.words()
						: Weight.SOME_WORDS.value() + Weight.FOUND_WORDS.value() * found(0)
								+ Weight.SHARE_OF_SOME.value() * share;
		NormalText shown = this.names.stream()
			.filter((name) -> covered(name) > 0)
			.max(Comparator.comparingDouble(this::covered))
			.orElse(best);
		return new Match((best == this.slug) ? score - Weight.ID_WORDS.value() : score, shown.original(),
				marked(shown));
	}

	private boolean hasAllWords() {
		return this.form.words()
			.stream()
			.allMatch((word) -> this.texts.stream()
				.anyMatch((text) -> find(word, text).filter(Found::exact).isPresent()));
	}

	/**
	 * The share of the words that any of the texts has.
	 * @param place what a word counts that only the name of a place has
	 */
	private double found(double place) {
		double found = this.parts.stream()
			.mapToDouble(
					(part) -> part.length() * Math.max(quality(part, this.texts), place * quality(part, this.places)))
			.sum();
		return found / Math.max(1, this.parts.stream().mapToInt(Form.Word::length).sum());
	}

	private static double quality(Form.Word part, List<NormalText> texts) {
		return texts.stream().flatMap((text) -> find(part, text).stream()).mapToDouble(Found::quality).max().orElse(0);
	}

	/** How many letters of the form a text has. */
	private double covered(NormalText text) {
		return this.parts.stream()
			.flatMap((part) -> find(part, text).map((found) -> part.length() * found.quality()).stream())
			.mapToDouble(Double::doubleValue)
			.sum();
	}

	private List<NormalText.Range> marked(NormalText text) {
		List<NormalText.Range> marked = new ArrayList<>();
		this.parts.stream()
			.flatMap((part) -> find(part, text).stream())
			.map(Found::range)
			.sorted(Comparator.comparingInt(NormalText.Range::start))
			.forEach((range) -> {
				NormalText.Range last = marked.isEmpty() ? null : marked.get(marked.size() - 1);
				if (last != null && range.start() <= last.end()) {
					marked.set(marked.size() - 1,
							new NormalText.Range(last.start(), Math.max(last.end(), range.end())));
				}
				else {
					marked.add(range);
				}
			});
		return marked;
	}

	/** Where a word or Chinese characters stand in a text, as they are or nearly so. */
	private static Optional<Found> find(Form.Word word, NormalText text) {
		List<NormalText.Token> tokens = text.tokens();
		return IntStream.rangeClosed(0, tokens.size() - word.tokens().size())
			.mapToObj((i) -> word.han() ? han(word, text, tokens.subList(i, i + word.tokens().size()))
					: word(word, text, tokens.get(i)))
			.flatMap(Optional::stream)
			.max(Comparator.comparingDouble(Found::quality));
	}

	private static Optional<Found> han(Form.Word word, NormalText text, List<NormalText.Token> tokens) {
		return tokens.stream().map(NormalText.Token::text).toList().equals(word.tokens())
				? Optional.of(new Found(1, text.range(tokens.get(0).start(), word.length()))) : Optional.empty();
	}

	private static Optional<Found> word(Form.Word word, NormalText text, NormalText.Token token) {
		if (token.text().startsWith(word.letters())) {
			return Optional.of(new Found(token.text().equals(word.letters()) ? 1 : Weight.WORD_BEGINNING.value(),
					text.range(token.start(), word.length())));
		}
		if (token.text().equals(word.singular())) {
			return Optional.of(new Found(1, text.range(token.start(), token.text().length())));
		}
		int errors = new DamerauLevenshteinDistance(word.errors()).apply(token.text(), word.letters());
		return (errors > 0) ? Optional.of(new Found(Weight.FORGIVEN_WORD.value() - Weight.TYPING_ERROR.value() * errors,
				text.range(token.start(), token.text().length()))) : Optional.empty();
	}

	/**
	 * A word as it was found.
	 *
	 * @param quality 1 for the word itself, less for its beginning and for each error
	 * @param range where it stands
	 */
	private record Found(double quality, NormalText.Range range) {

		boolean exact() {
			return this.quality >= Weight.WORD_BEGINNING.value();
		}

	}

}
