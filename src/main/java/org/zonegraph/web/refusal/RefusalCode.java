package org.zonegraph.web.refusal;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zonegraph.answer.error.Errors;

/**
 * Table of refusals: what a request is told that is no question yet, or has no answer.
 * What an executed question is told has codes of its own, see {@link Errors}.
 */
public enum RefusalCode {

	/** A request, or a part of it, that cannot be read. */
	BAD_REQUEST(400),
	/** A variable that cannot be read, or that the question does not have. */
	BAD_USER_INPUT(400), UNKNOWN_VARIABLE(400),
	/** Only the documents of the operator's folder are answered. */
	DOCUMENT_NOT_TRUSTED(403),
	/** A page of another origin that was not named. */
	ORIGIN_NOT_ALLOWED(403),
	/** A name that is none of the server's. */
	HOST_NOT_ALLOWED(403),
	/** Nothing is at this address, or of this id. */
	NOT_FOUND(404), UNKNOWN_REVISION(404), UNKNOWN_QUESTION(404), UNKNOWN_FORMAT(404), UNKNOWN_RECEIPT(404),
	/**
	 * No document is known by this id; a success, as clients of such documents expect.
	 */
	PERSISTED_QUERY_NOT_FOUND(200),
	/** The address is not asked in this way; {@code Allow} says how. */
	METHOD_NOT_ALLOWED(405),
	/** None of the types of {@code Accept} is there. */
	NOT_ACCEPTABLE(406),
	/** The body did not come in time. */
	REQUEST_TIMEOUT(408),
	/** A revision of which only the changes are kept. */
	REVISION_NOT_KEPT(410),
	/** A receipt that was given, but is damaged. */
	RECEIPT_DAMAGED(410),
	/** The body is too large. */
	BODY_TOO_LARGE(413),
	/** The address is too long. */
	ADDRESS_TOO_LONG(414),
	/** The body is of a type that is not read; {@code Accept-Post} says which is. */
	UNSUPPORTED_MEDIA_TYPE(415),
	/**
	 * A part of a file that it does not have; {@code Content-Range} says how long it is.
	 */
	RANGE_NOT_SATISFIABLE(416),
	/** The answer has nothing that the file could hold. */
	UNSUITABLE_FORMAT(422),
	/** This copy does not know, or not yet, the revision that the client has seen. */
	TOO_EARLY(425),
	/** What is granted is used up; {@code Retry-After} says until when. */
	RATE_LIMITED(429),
	/** The headers are too many, or too long. */
	HEADERS_TOO_LARGE(431),
	/** Something went wrong inside; the log knows it by the id. */
	INTERNAL_ERROR(500),
	/** What HTTP has, but not this server. */
	NOT_IMPLEMENTED(501),
	/** Questions of the past, where the operator or the heap allows none. */
	PAST_NOT_SERVED(501),
	/** The graph cannot be read now. */
	SOURCE_UNAVAILABLE(503),
	/**
	 * The graph is not, or no longer, of the revision that was asked for, or has no files
	 * of it.
	 */
	OTHER_REVISION(503),
	/** A revision of the past has to be made first; {@code Retry-After} says when. */
	REVISION_IN_THE_MAKING(503),
	/** It took too long. */
	TIMEOUT(504),
	/** A version of HTTP that is not spoken. */
	HTTP_VERSION_NOT_SUPPORTED(505);

	private final int status;

	RefusalCode(int status) {
		this.status = status;
	}

	public int status() {
		return this.status;
	}

	/**
	 * The status of an answer that an error took the place of.
	 * @param code the code of the error
	 * @return the status
	 */
	public static int status(@Nullable String code) {
		return Stream.of(values())
			.filter((refusal) -> refusal.name().equals(code))
			.findFirst()
			.map(RefusalCode::status)
			.orElse(BAD_REQUEST.status);
	}

	/** What a status means that somebody else has set. */
	public static RefusalCode of(int status) {
		return switch (status) {
			case 401, 403 -> ORIGIN_NOT_ALLOWED;
			case 404, 410 -> NOT_FOUND;
			case 405 -> METHOD_NOT_ALLOWED;
			case 406 -> NOT_ACCEPTABLE;
			case 408 -> REQUEST_TIMEOUT;
			case 413 -> BODY_TOO_LARGE;
			case 414 -> ADDRESS_TOO_LONG;
			case 415 -> UNSUPPORTED_MEDIA_TYPE;
			case 416 -> RANGE_NOT_SATISFIABLE;
			case 431 -> HEADERS_TOO_LARGE;
			case 501 -> NOT_IMPLEMENTED;
			case 503 -> SOURCE_UNAVAILABLE;
			case 505 -> HTTP_VERSION_NOT_SUPPORTED;
			default -> (status >= 500) ? INTERNAL_ERROR : BAD_REQUEST;
		};
	}

}
