package org.zonegraph.web.files;

import org.zonegraph.answer.ExecutedAnswer;

/** Truncated file: it was begun and cannot be ended. */
final class BrokenOffException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ExecutedAnswer answered;

	/**
	 * A file that has no end.
	 * @param message where it was broken off, and why
	 * @param answered the answer that has no place in it
	 */
	BrokenOffException(String message, ExecutedAnswer answered) {
		super(message);
		this.answered = answered;
	}

	/** What the log knows the answer by. */
	String id() {
		return this.answered.id();
	}

	/** The answer that has no place in the file. */
	ExecutedAnswer answered() {
		return this.answered;
	}

}
