package org.zonegraph.web;

import java.io.IOException;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** What is said to a program that cannot have what it asked for (RFC 9457). */
final class Problem {

	private Problem() {
	}

	static ServerResponse response(HttpStatus status, String detail) throws IOException {
		return response(status, 0, detail);
	}

	/**
	 * A problem.
	 * @param status the status
	 * @param retryAfter after how many seconds to ask again, 0 where that says nothing
	 * @param detail what is wrong, and what there is instead
	 */
	static ServerResponse response(HttpStatus status, long retryAfter, String detail) throws IOException {
		ServerResponse.BodyBuilder response = ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header("Vary", "Accept")
			.header("Cache-Control", "no-store");
		return ((retryAfter > 0) ? response.header("Retry-After", Long.toString(retryAfter)) : response)
			.body(ProblemDetail.forStatusAndDetail(status, detail));
	}

}
