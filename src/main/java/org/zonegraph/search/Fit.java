package org.zonegraph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

import org.zonegraph.model.Names;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Pinyin;

/**
 * How well a text that is searched for fits a node.
 *
 * @param score above 0 to 1, as the schema describes it
 * @param text the name, title, code or id that fits
 * @param ranges what matched in it
 */
record Fit(double score, String text, List<NormalText.Range> ranges) {

	private static final double WHOLE = 1;

	private static final double PREFIX = 0.8;

	private static final double PART = 0.6;

	private static final double ALL_WORDS = 0.3;

	/** How much is taken off for pinyin, and for its initials. */
	private static final double PINYIN = 0.1;

	private static final double INITIALS = 0.15;

	/** How much is taken off for an id without its kind. */
	private static final double SLUG = 0.1;

	/** How much is taken off for a part of what says something rather than names it. */
	private static final double SENTENCE = 0.3;

	/** How much the share of the text that matched can add. */
	private static final double SHARE = 0.15;

	Fit {
		ranges = List.copyOf(ranges);
	}

	/**
	 * The best fit.
	 * @param wanted what is searched for
	 * @param id the id of a node
	 * @param names its names, titles and codes
	 * @param sentence whether these say something rather than name something
	 */
	static Fit of(Wanted wanted, String id, List<String> names, boolean sentence) {
		NormalText whole = NormalText.of(id);
		if (whole.key().equals(wanted.key())) {
			return new Fit(WHOLE, id, List.of(whole.range(0, whole.key().length())));
		}
		List<NormalText> texts = names.stream().map(NormalText::of).toList();
		NormalText slug = NormalText.of(Names.slug(id));
		double off = sentence ? SENTENCE : 0;
		return Stream
			.concat(texts.stream().flatMap((text) -> Reading.of(text, wanted.isLatin())),
					Stream.of(Reading.itself(slug, SLUG)))
			.flatMap((reading) -> reading.fit(wanted, off).stream())
			.max(Comparator.comparingDouble(Fit::score))
			.orElseGet(() -> byWords(wanted, Stream.concat(texts.stream(), Stream.of(slug)).toList()));
	}

	/** The text as HTML, with what matched marked. */
	String highlight() {
		StringBuilder html = new StringBuilder();
		int done = 0;
		for (NormalText.Range range : this.ranges) {
			html.append(escaped(done, range.start()))
				.append("<mark>")
				.append(escaped(range.start(), range.end()))
				.append("</mark>");
			done = range.end();
		}
		return html.append(escaped(done, this.text.length())).toString();
	}

	private String escaped(int start, int end) {
		return this.text.substring(start, end).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static Fit byWords(Wanted wanted, List<NormalText> texts) {
		List<Wanted.Unit> parts = wanted.units().stream().flatMap(Wanted.Unit::parts).toList();
		int length = wanted.units().stream().mapToInt(Wanted.Unit::length).sum();
		boolean all = wanted.units()
			.stream()
			.allMatch((unit) -> texts.stream().anyMatch((text) -> find(unit, text).filter(Found::exact).isPresent()));
		double covered = parts.stream()
			.mapToDouble((part) -> part.length() * texts.stream()
				.flatMap((text) -> find(part, text).stream())
				.mapToDouble(Found::quality)
				.max()
				.orElse(0))
			.sum() / Math.max(1, parts.stream().mapToInt(Wanted.Unit::length).sum());
		NormalText best = texts.stream().max(Comparator.comparingDouble((text) -> covered(parts, text))).orElseThrow();
		double share = Math.min(1, covered * length / Math.max(1, best.key().length()));
		double score = all ? ALL_WORDS + SHARE * share : 0.01 + 0.2 * covered + 0.05 * share;
		return new Fit(score, best.original(),
				parts.stream()
					.flatMap((part) -> find(part, best).stream())
					.map(Found::range)
					.distinct()
					.sorted(Comparator.comparingInt(NormalText.Range::start))
					.collect(Collectors.collectingAndThen(Collectors.toList(), Fit::merged)));
	}

	private static double covered(List<Wanted.Unit> parts, NormalText text) {
		double covered = parts.stream()
			.flatMap((part) -> find(part, text).map((found) -> part.length() * found.quality()).stream())
			.mapToDouble(Double::doubleValue)
			.sum();
		return covered - (double) text.key().length() / 100_000;
	}

	private static List<NormalText.Range> merged(List<NormalText.Range> sorted) {
		List<NormalText.Range> merged = new ArrayList<>();
		for (NormalText.Range range : sorted) {
			NormalText.Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (last != null && range.start() <= last.end()) {
				merged.set(merged.size() - 1, new NormalText.Range(last.start(), Math.max(last.end(), range.end())));
			}
			else {
				merged.add(range);
			}
		}
		return merged;
	}

	/** Where a word or Chinese characters stand in a text, as they are or nearly so. */
	private static Optional<Found> find(Wanted.Unit unit, NormalText text) {
		List<NormalText.Token> tokens = text.tokens();
		return IntStream.rangeClosed(0, tokens.size() - unit.tokens().size())
			.mapToObj((i) -> unit.han() ? han(unit, text, tokens.subList(i, i + unit.tokens().size()))
					: word(unit, text, tokens.get(i)))
			.flatMap(Optional::stream)
			.max(Comparator.comparingDouble(Found::quality));
	}

	private static Optional<Found> han(Wanted.Unit unit, NormalText text, List<NormalText.Token> tokens) {
		return tokens.stream().map(NormalText.Token::text).toList().equals(unit.tokens())
				? Optional.of(new Found(1, text.range(tokens.get(0).start(), unit.length()))) : Optional.empty();
	}

	private static Optional<Found> word(Wanted.Unit unit, NormalText text, NormalText.Token token) {
		if (token.text().startsWith(unit.word())) {
			return Optional
				.of(new Found(token.text().equals(unit.word()) ? 1 : 0.95, text.range(token.start(), unit.length())));
		}
		int errors = new DamerauLevenshteinDistance(unit.errors()).apply(token.text(), unit.word());
		return (errors > 0)
				? Optional.of(new Found(0.9 - 0.15 * errors, text.range(token.start(), token.text().length())))
				: Optional.empty();
	}

	/**
	 * A way in which a text can be read in one piece.
	 *
	 * @param text the text
	 * @param letters what stands for each of its tokens
	 * @param itself whether that is the tokens themselves
	 * @param off what is taken off for it
	 */
	private record Reading(NormalText text, List<String> letters, boolean itself, double off) {

		static Reading itself(NormalText text, double off) {
			return new Reading(text, text.tokens().stream().map(NormalText.Token::text).toList(), true, off);
		}

		static Stream<Reading> of(NormalText text, boolean latin) {
			Reading itself = itself(text, 0);
			if (!latin || !text.hasHan()) {
				return Stream.of(itself);
			}
			List<String> syllables = Pinyin.of(text);
			List<String> initials = syllables.stream().map((each) -> each.substring(0, 1)).toList();
			return Stream.of(itself, new Reading(text, syllables, false, PINYIN),
					new Reading(text, initials, false, INITIALS));
		}

		/** The first token from which on the text reads as wanted. */
		Optional<Fit> fit(Wanted wanted, double sentence) {
			String key = String.join("", this.letters);
			int start = 0;
			for (int token = 0; token < this.letters.size(); token++) {
				if (key.startsWith(wanted.key(), start)) {
					double share = (double) wanted.key().length() / key.length();
					NormalText.Range range = range(wanted, token, start);
					if (share == 1) {
						return Optional.of(new Fit(WHOLE - this.off, this.text.original(), List.of(range)));
					}
					double place = (token == 0) ? PREFIX : PART;
					return Optional
						.of(new Fit(place + SHARE * share - this.off - sentence, this.text.original(), List.of(range)));
				}
				start += this.letters.get(token).length();
			}
			return Optional.empty();
		}

		/** As many letters as are wanted, or the characters that they stand for. */
		private NormalText.Range range(Wanted wanted, int first, int start) {
			int last = first;
			for (int end = start; end < start + wanted.key().length(); last++) {
				end += this.letters.get(last).length();
			}
			NormalText.Token begin = this.text.tokens().get(first);
			NormalText.Token end = this.text.tokens().get(last - 1);
			int length = this.itself ? wanted.key().length() : end.start() + end.text().length() - begin.start();
			return this.text.range(begin.start(), length);
		}

	}

	/**
	 * A word as it was found.
	 *
	 * @param quality 1 for the word itself, 0.95 for its beginning, less for each error
	 * @param range where it stands
	 */
	private record Found(double quality, NormalText.Range range) {

		boolean exact() {
			return this.quality >= 0.95;
		}

	}

}
