package org.zonegraph.answer.document;

/**
 * A document that is not executed: none is known by what was sent, or none is trusted.
 */
public final class DocumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Code code;

	DocumentException(Code code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/**
	 * What is wrong, for programs.
	 * @return the code
	 */
	public Code code() {
		return this.code;
	}

	/** What is wrong with a document, in the words of the table of refusals. */
	public enum Code {

		/** Nothing says which document is meant, or two things say different ones. */
		BAD_REQUEST,

		/** No document is known by this id. */
		PERSISTED_QUERY_NOT_FOUND,

		/** Only the documents of the operator's folder are answered. */
		DOCUMENT_NOT_TRUSTED

	}

}
