package org.zonegraph.graph;

/** A revision that cannot be read: there is none, or it has to be made first. */
public final class PastRevisionException extends RuntimeException {

	/** It has to be made first. */
	public static final String IN_THE_MAKING = "REVISION_IN_THE_MAKING";

	private static final long serialVersionUID = 1L;

	private final String code;

	private final long retryAfter;

	/**
	 * A refusal.
	 * @param code what is wrong, for programs
	 * @param message what is wrong and what to do, for people
	 * @param retryAfter after how many seconds to ask again, 0 where that would not help
	 */
	public PastRevisionException(String code, String message, long retryAfter) {
		super(message, null, false, false);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	/**
	 * What is wrong, for programs.
	 * @return such as {@code UNKNOWN_REVISION}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * When it may be there.
	 * @return seconds, 0 where asking again would not help
	 */
	public long retryAfter() {
		return this.retryAfter;
	}

}
