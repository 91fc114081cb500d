package org.zonegraph.element;

/** What was to be read is of a revision that the graph does not hold, or not whole. */
public final class OtherRevisionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public OtherRevisionException(String message) {
		super(message);
	}

}
