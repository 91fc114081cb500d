package org.zonegraph.query.question;

/** An argument that the schema allows but the list does not; the caller can mend it. */
public class InvalidQueryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * A refusal.
	 * @param code what is wrong, for programs: {@code extensions.code} of the error
	 * @param message what is wrong, for people, with the value and what is allowed
	 */
	public InvalidQueryException(String code, String message) {
		super(message);
		this.code = code;
	}

	/**
	 * What is wrong, for programs.
	 * @return such as {@code INVALID_CURSOR}
	 */
	public String code() {
		return this.code;
	}

}
