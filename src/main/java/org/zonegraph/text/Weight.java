package org.zonegraph.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Relevance weights: what the scores of search and of reconciliation are made of. They
 * stand in one place, and the tables that callers read are made of them.
 */
public enum Weight {

	/** A whole name. */
	WHOLE(Of.SEARCH, Kind.IS, 1, "A whole name, alias, code or id, also where a synonym stands in it"),
	/** The beginning of a name. */
	BEGINNING(Of.SEARCH, Kind.IS, 0.8, "A name that begins with the text"),
	/** A part of a name. */
	PART(Of.SEARCH, Kind.IS, 0.6, "A name that the text is part of"),
	/** All words. */
	ALL_WORDS(Of.SEARCH, Kind.IS, 0.35, "All words, but not in one piece"),
	/** All words, here and there. */
	JOINED_WORDS(Of.SEARCH, Kind.IS, 0.22, "All words, some of them in names of what it is joined to"),
	/** Some words. */
	SOME_WORDS(Of.SEARCH, Kind.IS, 0.03, "Some of the words"),
	/** Coverage of the name. */
	SHARE(Of.SEARCH, Kind.ADDS, 0.15, "The more of the name the text or all words are"),
	/** Coverage of the words, where others are in what is joined. */
	OWN_WORDS(Of.SEARCH, Kind.ADDS, 0.15,
			"The more of the words are its own, where others are in what it is joined to"),
	/** Coverage of the words by the place. */
	PLACE_WORD(Of.SEARCH, Kind.COUNTS, 0.5, "Of these, a word that the name of where it lies has, and not its own"),
	/** Coverage of the words, where others are nowhere. */
	FOUND_WORDS(Of.SEARCH, Kind.ADDS, 0.2, "The more of the words are found, where only some are"),
	/** Coverage of the name by some words. */
	SHARE_OF_SOME(Of.SEARCH, Kind.ADDS, 0.05, "The more of the name these are"),
	/** Pinyin. */
	PINYIN(Of.SEARCH, Kind.TAKES, 0.1, "By pinyin"),
	/** Initials. */
	INITIALS(Of.SEARCH, Kind.TAKES, 0.15, "By initials"),
	/** An id. */
	ID(Of.SEARCH, Kind.TAKES, 0.1, "By an id without its kind"),
	/** Words of an id. */
	ID_WORDS(Of.SEARCH, Kind.TAKES, 0.02, "By words of an id"),
	/** A sentence. */
	SENTENCE(Of.SEARCH, Kind.TAKES, 0.3, "In a statement or title rather than a name, unless it is whole"),
	/** Words of a sentence. */
	SENTENCE_WORDS(Of.SEARCH, Kind.TAKES, 0.15, "Words in a statement or title, where all are found"),
	/** A former area. */
	FORMER(Of.SEARCH, Kind.TAKES, 0.1, "A former area, unless the name is whole"),
	/** Words of a former area. */
	FORMER_WORDS(Of.SEARCH, Kind.TAKES, 0.05, "Words of a former area, where all are found"),
	/** A prefix of a word. */
	WORD_BEGINNING(Of.SEARCH, Kind.COUNTS, 0.95, "A word that only begins so"),
	/** Fuzzy match of a word. */
	FORGIVEN_WORD(Of.SEARCH, Kind.COUNTS, 0.9, "A word with typing errors"),
	/** Edit distance. */
	TYPING_ERROR(Of.SEARCH, Kind.TAKES, 0.15, "Each typing error, of what its word counts"),
	/** A feature. */
	PROPERTY(Of.RECONCILIATION, Kind.COUNTS, 0.25,
			"A property, and the type where it is a preference, in the mean with the name"),
	/** A former name. */
	FORMER_NAME(Of.RECONCILIATION, Kind.TAKES, 0.05, "The name of a former area that led to the area"),
	/** Containment of texts. */
	PART_OF_VALUE(Of.RECONCILIATION, Kind.IS, 0.5,
			"A property whose text is part of what was given, or has it as a part");

	private final Of score;

	private final Kind kind;

	private final double value;

	private final String meaning;

	Weight(Of score, Kind kind, double value, String meaning) {
		this.score = score;
		this.kind = kind;
		this.value = value;
		this.meaning = meaning;
	}

	/**
	 * The weight.
	 * @return above 0 to 1
	 */
	public double value() {
		return this.value;
	}

	/**
	 * The table that callers read.
	 * @param score of which score
	 * @return its rows, in Markdown
	 */
	public static String table(Of score) {
		return Arrays.stream(values())
			.filter((weight) -> weight.score == score)
			.map((weight) -> "| %s | %s |".formatted(weight.meaning,
					weight.kind.words.formatted(BigDecimal.valueOf(weight.value).stripTrailingZeros().toPlainString())))
			.collect(Collectors.joining("\n", "| %s | Score |\n| --- | --- |\n".formatted(score.heading), ""));
	}

	/** A score that weights make. */
	public enum Of {

		/** How well a text fits an entity. */
		SEARCH("How well it fits, above 0 to 1: by the best of these, with what is added and taken off"),
		/** How well a candidate fits a query of reconciliation. */
		RECONCILIATION("What fits");

		private final String heading;

		Of(String heading) {
			this.heading = heading;
		}

	}

	/** What a weight does to a score. */
	private enum Kind {

		IS("%s"), ADDS("up to %s more"), TAKES("%s less"), COUNTS("counts %s");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

}
