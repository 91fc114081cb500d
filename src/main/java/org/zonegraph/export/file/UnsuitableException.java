package org.zonegraph.export.file;

/** An answer that a format has no place for; the message says which would. */
public final class UnsuitableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnsuitableException(String message) {
		super(message);
	}

}
