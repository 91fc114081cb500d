package org.zonegraph.web;

/** A file that was begun and cannot be ended. */
final class BrokenOffException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BrokenOffException(String message) {
		super(message);
	}

}
