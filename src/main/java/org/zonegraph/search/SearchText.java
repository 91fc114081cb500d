package org.zonegraph.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zonegraph.query.question.InvalidQueryException;
import org.zonegraph.text.NormalText;
import org.zonegraph.text.Synonyms;

/**
 * Query expansion: a text that is searched for, in all that it can be read as. A synonym
 * finds what the word that it stands for finds.
 *
 * @param forms the text as it is, then what its synonyms stand for
 */
record SearchText(List<Form> forms) {

	/** Longer texts are refused. */
	static final int LONGEST = 500;

	SearchText {
		forms = List.copyOf(forms);
	}

	/**
	 * A text that is searched for.
	 * @throws InvalidQueryException if it is too long
	 */
	static SearchText of(String argument, String text, Synonyms synonyms) {
		if (text.length() > LONGEST) {
			throw new InvalidQueryException("TEXT_TOO_LONG",
					"%s: %,d characters, allowed are at most %d".formatted(argument, text.length(), LONGEST));
		}
		return new SearchText(synonyms.forms(NormalText.of(text)).stream().map(Form::new).toList());
	}

	String key() {
		return this.forms.get(0).key();
	}

	/** Whether there is nothing in it that can be found. */
	boolean isEmpty() {
		return this.forms.get(0).words().isEmpty();
	}

	/**
	 * Finds what has one of the forms as a whole name, empty where that cannot be asked.
	 */
	Optional<String> whole() {
		return this.forms.stream().flatMap(Form::whole).reduce((one, other) -> one + " OR " + other);
	}

	/** Finds what is called so, in one of the forms. */
	String strict() {
		return any(Form::strict);
	}

	/** Finds what has all of the words of a form but for typing errors. */
	String forgiving() {
		return any(Form::forgiving);
	}

	/** Finds what has some of the words of a form. */
	String some() {
		return any(Form::some);
	}

	private String any(Function<Form, String> query) {
		return this.forms.stream().map(query).collect(Collectors.joining(" OR "));
	}

}
