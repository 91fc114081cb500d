package org.zonegraph.web.mcp;

/** Request of JSON-RPC with parameters that nothing can be done with. */
final class InvalidCallException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;

	InvalidCallException(String message) {
		this(McpMethods.INVALID_PARAMS, message);
	}

	InvalidCallException(int code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/** What is wrong, as JSON-RPC numbers it. */
	int code() {
		return this.code;
	}

}
