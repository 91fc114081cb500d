package org.zonegraph.graph.schema;

import org.jspecify.annotations.Nullable;

/** The database cannot be used as it is; the message says what to do. */
public class UnusableDatabaseException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	/**
	 * A reason.
	 * @param message what is wrong and what to do, in one line
	 */
	public UnusableDatabaseException(String message) {
		super(message);
	}

	/**
	 * A reason.
	 * @param message what is wrong and what to do, in one line
	 * @param cause what the database said, null where it was not asked
	 */
	public UnusableDatabaseException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
