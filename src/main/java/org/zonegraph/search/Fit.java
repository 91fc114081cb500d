package org.zonegraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.zonegraph.model.NodeId;
import org.zonegraph.text.Certainty;
import org.zonegraph.text.NormalText;

/**
 * How well a text that is searched for fits a node.
 *
 * @param score above 0 to 1, as the schema describes it, to four decimals
 * @param text the name, title, code or id that fits
 * @param ranges what matched in it
 */
record Fit(double score, String text, List<NormalText.Range> ranges) {

	/** How much is taken off for an id without its kind. */
	private static final double SLUG = 0.1;

	Fit {
		score = Math.round(score * 10_000) / 10_000.0;
		ranges = List.copyOf(ranges);
	}

	/**
	 * The best fit: in one piece if it can be, else word by word.
	 * @param wanted what is searched for
	 * @param id the id of a node
	 * @param names its names, titles and codes
	 * @param standing what it stands behind
	 * @param all whether the index found all words of it, in its names or what it is
	 * joined to
	 */
	static Fit of(Wanted wanted, String id, List<String> names, Standing standing, boolean all) {
		NormalText whole = NormalText.of(id);
		if (whole.key().equals(wanted.key())) {
			return new Fit(Certainty.WHOLE, id, List.of(whole.range(0, whole.key().length())));
		}
		List<NormalText> texts = names.stream().map(NormalText::of).toList();
		NormalText slug = NormalText.of(NodeId.of(id).slug());
		return wanted.forms()
			.stream()
			.flatMap((form) -> inOnePiece(form, texts, slug, standing).stream())
			.max(Comparator.comparingDouble(Fit::score))
			.orElseGet(() -> wanted.forms()
				.stream()
				.map((form) -> new WordByWord(form, texts, slug, standing).fit(all))
				.max(Comparator.comparingDouble(Fit::score))
				.orElseThrow());
	}

	/**
	 * Where a name and the id fit, it is as good as the better of them, and shows the
	 * name.
	 */
	private static Optional<Fit> inOnePiece(Form form, List<NormalText> texts, NormalText slug, Standing standing) {
		boolean initials = standing != Standing.SENTENCE;
		Optional<Fit> named = texts.stream()
			.flatMap((text) -> Reading.of(text, form, initials))
			.flatMap((reading) -> reading.fit(form, standing.piece()).stream())
			.max(Comparator.comparingDouble(Fit::score));
		Optional<Fit> byId = Reading.itself(slug, SLUG).fit(form, standing.piece());
		double least = byId.map(Fit::score).orElse(0.0);
		return named.map((fit) -> new Fit(Math.max(fit.score(), least), fit.text(), fit.ranges())).or(() -> byId);
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

}
