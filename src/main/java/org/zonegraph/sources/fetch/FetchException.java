package org.zonegraph.sources.fetch;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/** An address that gave no answer to read. */
public final class FetchException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Failure failure;

	/**
	 * A failure.
	 * @param failure why there is no answer
	 * @param address what was asked
	 * @param cause what was thrown, null where nothing was
	 */
	public FetchException(Failure failure, URI address, @Nullable Throwable cause) {
		super("%s: %s".formatted(failure, address), cause);
		this.failure = failure;
	}

	/** Why there is none. */
	public Failure failure() {
		return this.failure;
	}

}
