package org.zonegraph.graph;

import org.jspecify.annotations.Nullable;

/** The database did not answer in time, not even that it cut the statement off. */
public class UnansweredException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * No answer.
	 * @param cause what ended the waiting, null where nothing was asked any more
	 */
	public UnansweredException(@Nullable Throwable cause) {
		super("no answer in time", cause);
	}

}
