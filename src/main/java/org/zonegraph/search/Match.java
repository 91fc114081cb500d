package org.zonegraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.zonegraph.model.NodeId;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Weight;

/**
 * Relevance: how well a text that is searched for fits a node, and what of it. It depends
 * on the text and the names alone, so that it can be explained and a cursor can hold it.
 *
 * @param score above 0 to 1, as the schema describes it, to four decimals
 * @param text the name, title, code or id that fits
 * @param ranges what matched in it
 */
record Match(double score, String text, List<NormalText.Range> ranges) {

	Match {
		score = Math.round(score * 10_000) / 10_000.0;
		ranges = List.copyOf(ranges);
	}

	/**
	 * The best match: in one piece if it can be, else word by word.
	 * @param searched what is searched for
	 * @param named a node
	 * @param standing what it stands behind
	 * @param all whether the index found all words of it, in its names or what it is
	 * joined to
	 */
	static Match of(SearchText searched, Named named, Standing standing, boolean all) {
		NormalText whole = NormalText.of(named.id);
		if (whole.key().equals(searched.key())) {
			return new Match(Weight.WHOLE.value(), named.id, List.of(whole.range(0, whole.key().length())));
		}
		List<NormalText> texts = named.names.stream().map(NormalText::of).toList();
		List<NormalText> places = named.places.stream().map(NormalText::of).toList();
		NormalText slug = NormalText.of(NodeId.of(named.id).slug());
		return searched.forms()
			.stream()
			.flatMap((form) -> inOnePiece(form, texts, slug, standing).stream())
			.max(Comparator.comparingDouble(Match::score))
			.orElseGet(() -> searched.forms()
				.stream()
				.map((form) -> new WordByWord(form, texts, slug, places).match(standing, all))
				.max(Comparator.comparingDouble(Match::score))
				.orElseThrow());
	}

	/**
	 * Where a name and the id fit, it is as good as the better of them, and shows the
	 * name.
	 */
	private static Optional<Match> inOnePiece(Form form, List<NormalText> texts, NormalText slug, Standing standing) {
		boolean initials = standing != Standing.SENTENCE;
		Optional<Match> named = texts.stream()
			.flatMap((text) -> NameReading.of(text, form, initials))
			.flatMap((reading) -> reading.match(form, standing.piece()).stream())
			.max(Comparator.comparingDouble(Match::score));
		Optional<Match> byId = NameReading.itself(slug, Weight.ID.value()).match(form, standing.piece());
		double least = byId.map(Match::score).orElse(0.0);
		return named.map((match) -> new Match(Math.max(match.score(), least), match.text(), match.ranges()))
			.or(() -> byId);
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

	/**
	 * What a node is called.
	 *
	 * @param id its id
	 * @param names its names, titles and codes
	 * @param places names of where it lies
	 */
	record Named(String id, List<String> names, List<String> places) {

		Named {
			names = List.copyOf(names);
			places = List.copyOf(places);
		}

	}

}
