package org.zonegraph.graph;

import org.jspecify.annotations.Nullable;

/** The database did not answer in time, not even that it cut the statement off. */
public class UnansweredException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnansweredException(@Nullable Throwable cause) {
		super("no answer in time", cause);
	}

}
