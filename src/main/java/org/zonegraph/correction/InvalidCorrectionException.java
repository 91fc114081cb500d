package org.zonegraph.correction;

/** What cannot be corrected in this way. */
public final class InvalidCorrectionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	InvalidCorrectionException(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	/** Why not; the message says it with what was asked for. */
	public Reason reason() {
		return this.reason;
	}

	/** Why something cannot be corrected. */
	public enum Reason {

		/** A part is longer than a correction is. */
		LENGTH,
		/** The seed has no row of the id. */
		ROW,
		/** The row has no such field, or one that follows from others. */
		FIELD,
		/** There is no value. */
		VALUE,
		/** The seed says so already. */
		SAME,
		/** There is no seed of what is served. */
		SEED,
		/** A patch is of other files than these. */
		PATCH

	}

}
