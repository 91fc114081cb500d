package org.zonegraph.reconcile;

/** A request that cannot be answered, with what is wrong and what there is instead. */
public final class InvalidRequestException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidRequestException(String message) {
		super(message, null, false, false);
	}

}
