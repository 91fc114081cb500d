package org.zonegraph.answer;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.document.PrintedDocument;

/**
 * Query normalization: what is asked is all that an answer depends on, beside the
 * revision. Comments, layout and variables that the document does not declare make no
 * other question, so that they fill neither memory nor receipts.
 */
public final class Question {

	/** Fields that tell what the ledger says, or others of these names. */
	private static final Pattern LEDGER = Pattern.compile("\\b(?:changes|revisions|history)\\b\\s*[({]");

	private final String text;

	private final PrintedDocument printed;

	private final @Nullable String operationName;

	private final Map<String, Object> variables;

	/**
	 * A question.
	 * @param text the document as it was sent
	 * @param operationName which of its operations; null where it has one
	 * @param variables values for its variables
	 */
	public Question(String text, @Nullable String operationName, Map<String, Object> variables) {
		this(text, PrintedDocument.of(text), operationName, variables);
	}

	private Question(String text, PrintedDocument printed, @Nullable String operationName,
			Map<String, Object> variables) {
		this.text = text;
		this.printed = printed;
		this.operationName = operationName;
		this.variables = printed.declared(operationName, variables);
	}

	/** The document as it was sent: errors tell places in it. */
	public String text() {
		return this.text;
	}

	/** The document as its syntax tree is printed; as it was sent where it has none. */
	public String document() {
		return this.printed.text();
	}

	public @Nullable String operationName() {
		return this.operationName;
	}

	/** The values of variables that the document declares. */
	public Map<String, Object> variables() {
		return this.variables;
	}

	/**
	 * Whether it may ask what the ledger says, which does not follow from the revision.
	 */
	boolean isOfLedger() {
		return LEDGER.matcher(document()).find();
	}

	/** The same with one value more. */
	public Question with(String variable, Object value) {
		Map<String, Object> values = new TreeMap<>(this.variables);
		values.put(variable, value);
		return new Question(this.text, this.printed, this.operationName, values);
	}

	/** The same, known by the very text that was sent. */
	Question exact() {
		return new Question(this.text, this.printed.asSent(this.text), this.operationName, this.variables);
	}

	/** How much memory it takes, about. */
	int weight() {
		return 400 + 2 * (this.text.length() + document().length()) + ValueWeight.of(this.variables);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Question that && document().equals(that.document())
				&& Objects.equals(this.operationName, that.operationName) && this.variables.equals(that.variables);
	}

	@Override
	public int hashCode() {
		return Objects.hash(document(), this.operationName, this.variables);
	}

	@Override
	public String toString() {
		return document() + Collections.unmodifiableMap(this.variables);
	}

}
