package org.zonegraph.web;

/** A file that was begun and cannot be ended. */
final class BrokenOffException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String id;

	/**
	 * A file that has no end.
	 * @param message where it was broken off, and why
	 * @param id what the log knows the answer by that has no place in it
	 */
	BrokenOffException(String message, String id) {
		super(message);
		this.id = id;
	}

	String id() {
		return this.id;
	}

}
