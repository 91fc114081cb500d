package org.zonegraph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

import org.zonegraph.text.NormalText;

/** How well a text fits a node whose names have its words, but not in one piece. */
final class WordByWord {

	private static final double ALL_WORDS = 0.35;

	/** Where what it is joined to has words that its names lack. */
	private static final double JOINED = 0.22;

	/** How much the share of the best name that matched can add. */
	private static final double SHARE = 0.15;

	private static final double SOME_WORDS = 0.03;

	/** How much the share of the words that were found can add. */
	private static final double FOUND = 0.2;

	/** How much is taken off where an id fits better than any name. */
	private static final double SLUG = 0.02;

	private final Form wanted;

	private final List<Form.Unit> parts;

	private final List<NormalText> texts;

	private final List<NormalText> names;

	private final NormalText slug;

	private final Standing standing;

	WordByWord(Form wanted, List<NormalText> names, NormalText slug, Standing standing) {
		this.wanted = wanted;
		this.parts = wanted.units().stream().flatMap(Form.Unit::parts).toList();
		this.names = names;
		this.texts = Stream.concat(names.stream(), Stream.of(slug)).toList();
		this.slug = slug;
		this.standing = standing;
	}

	/**
	 * The fit.
	 * @param all whether all words were found, here or in what it is joined to
	 */
	Fit fit(boolean all) {
		NormalText best = this.texts.stream().max(Comparator.comparingDouble(this::covered)).orElseThrow();
		double share = Math.min(1, covered(best) / Math.max(1, best.key().length()));
		double score = hasAllWords() ? ALL_WORDS + SHARE * share - this.standing.words()
				: (all && this.wanted.units().size() > 1) ? JOINED + SHARE * found() - this.standing.words()
						: SOME_WORDS + FOUND * found() + SHARE / 3 * share;
		NormalText shown = this.names.stream()
			.filter((name) -> covered(name) > 0)
			.max(Comparator.comparingDouble(this::covered))
			.orElse(best);
		return new Fit((best == this.slug) ? score - SLUG : score, shown.original(), marked(shown));
	}

	private boolean hasAllWords() {
		return this.wanted.units()
			.stream()
			.allMatch((unit) -> this.texts.stream()
				.anyMatch((text) -> find(unit, text).filter(Found::exact).isPresent()));
	}

	/** The share of the words that any of the texts has. */
	private double found() {
		double found = this.parts.stream()
			.mapToDouble((part) -> part.length() * this.texts.stream()
				.flatMap((text) -> find(part, text).stream())
				.mapToDouble(Found::quality)
				.max()
				.orElse(0))
			.sum();
		return found / Math.max(1, this.parts.stream().mapToInt(Form.Unit::length).sum());
	}

	/** How many letters of what is wanted a text has. */
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
	private static Optional<Found> find(Form.Unit unit, NormalText text) {
		List<NormalText.Token> tokens = text.tokens();
		return IntStream.rangeClosed(0, tokens.size() - unit.tokens().size())
			.mapToObj((i) -> unit.han() ? han(unit, text, tokens.subList(i, i + unit.tokens().size()))
					: word(unit, text, tokens.get(i)))
			.flatMap(Optional::stream)
			.max(Comparator.comparingDouble(Found::quality));
	}

	private static Optional<Found> han(Form.Unit unit, NormalText text, List<NormalText.Token> tokens) {
		return tokens.stream().map(NormalText.Token::text).toList().equals(unit.tokens())
				? Optional.of(new Found(1, text.range(tokens.get(0).start(), unit.length()))) : Optional.empty();
	}

	private static Optional<Found> word(Form.Unit unit, NormalText text, NormalText.Token token) {
		if (token.text().startsWith(unit.word())) {
			return Optional.of(new Found(token.text().equals(unit.word()) ? 1 : Found.BEGINNING,
					text.range(token.start(), unit.length())));
		}
		if (token.text().equals(unit.singular())) {
			return Optional.of(new Found(1, text.range(token.start(), token.text().length())));
		}
		int errors = new DamerauLevenshteinDistance(unit.errors()).apply(token.text(), unit.word());
		return (errors > 0)
				? Optional
					.of(new Found(Found.FORGIVEN - 0.15 * errors, text.range(token.start(), token.text().length())))
				: Optional.empty();
	}

	/**
	 * A word as it was found.
	 *
	 * @param quality 1 for the word itself, less for its beginning and for each error
	 * @param range where it stands
	 */
	private record Found(double quality, NormalText.Range range) {

		static final double BEGINNING = 0.95;

		static final double FORGIVEN = 0.9;

		boolean exact() {
			return this.quality >= BEGINNING;
		}

	}

}
