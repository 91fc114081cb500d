package org.zonegraph.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ETag;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;

import org.zonegraph.web.Answers.Origin;
import org.zonegraph.web.Answers.Served;

/**
 * One request and what is said to it.
 *
 * @param request the request
 * @param response its response
 * @param log notes what is said
 * @param refusals tells what is refused
 * @param start when the request came, in nanoseconds
 */
record Exchange(HttpServletRequest request, HttpServletResponse response, AnswerLog log, Refusals refusals,
		long start) {

	static final MediaType GRAPHQL = MediaType.parseMediaType("application/graphql-response+json");

	static final MediaType JSON = MediaType.APPLICATION_JSON;

	/**
	 * The type that the client would rather have.
	 * @param formats the formats of files that there are beside those of the API
	 * @throws Refusal if it takes none that there is
	 */
	MediaType accepted(FileFormats formats) {
		try {
			return Negotiation.choose(Negotiation.accepted(this.request), formats.offered())
				.orElseThrow(() -> new Refusal(RefusalCode.NOT_ACCEPTABLE, "answers are %s or %s, or files: %s"
					.formatted(GRAPHQL, JSON, String.join(", ", formats.mediaTypes()))));
		}
		catch (InvalidMediaTypeException ex) {
			throw new Refusal(RefusalCode.BAD_REQUEST, "the header Accept cannot be read");
		}
	}

	/** Whether it is a browser that asks, rather than a program. */
	boolean wantsPage() {
		return Negotiation.choose(this.request, List.of(JSON, MediaType.TEXT_HTML))
			.filter(MediaType.TEXT_HTML::equals)
			.isPresent();
	}

	/**
	 * Looks at the type of the body.
	 * @throws Refusal if it is not JSON in UTF-8
	 */
	void requireJson() {
		String type = this.request.getContentType();
		try {
			if (type != null && (type.equals("application/json") || isUtf8Json(MediaType.parseMediaType(type)))) {
				return;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// what cannot be read is not JSON either
		}
		throw new Refusal(RefusalCode.UNSUPPORTED_MEDIA_TYPE, "the body must be application/json in UTF-8",
				Map.of("Accept-Post", "application/json"));
	}

	private static boolean isUtf8Json(MediaType type) {
		return type.equalsTypeAndSubtype(JSON)
				&& (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
	}

	/** Whether the client has the answer of this name. */
	boolean has(String tag) {
		String known = this.request.getHeader("If-None-Match");
		return known != null && (known.equals(tag) || ETag.parse(known)
			.stream()
			.anyMatch((each) -> !each.isWildcard() && each.compare(ETag.create(tag), false)));
	}

	/** Whether the client has an answer already, and whatever there is will do. */
	boolean hasAny() {
		return "*".equals(this.request.getHeader("If-None-Match"));
	}

	/** Says that the client's answer still holds. */
	void notModified(String tag, String cacheControl) {
		this.response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		this.response.setHeader("ETag", tag);
		this.response.setHeader("Cache-Control", cacheControl);
		sent();
	}

	/** Sends an answer. */
	void send(Served served, Client client, MediaType accepted) throws IOException {
		Answered answered = served.answered();
		boolean limited = Errors.RATE_LIMITED.equals(answered.code());
		this.response.setStatus((accepted == GRAPHQL || limited) ? answered.status() : HttpServletResponse.SC_OK);
		client.tell(this.response);
		if (answered.retryAfter() > 0) {
			this.response.setHeader("Retry-After", Long.toString(answered.retryAfter()));
		}
		boolean stale = served.stale() != null && answered.hasData();
		this.response.setHeader("Cache-Status", status(served.origin(), answered) + (stale ? "; detail=stale" : ""));
		this.response.setContentType(accepted + ";charset=UTF-8");
		sent();
		ResponseBody.write(this.request, this.response,
				(stale && served.stale() != null) ? answered.stale(served.stale()) : answered.body());
	}

	/** Sends what is no answer of GraphQL. */
	void send(int status, Map<String, String> headers, byte[] body) throws IOException {
		this.response.setStatus(status);
		headers.forEach(this.response::setHeader);
		sent();
		ResponseBody.write(this.request, this.response, body);
	}

	/** Where an answer is from, as a header says it. */
	static String status(Origin origin, Answered answered) {
		return (origin == Origin.MISS && !answered.lasting()) ? "zonegraph; fwd=uri-miss" : origin.header();
	}

	/** Whether the answer has an address, so that it can be kept by others. */
	boolean isGet() {
		return !this.request.getMethod().equals("POST");
	}

	/** Whether the client asks for a receipt. */
	boolean wantsReceipt() {
		return "true".equals(this.request.getHeader(Receipts.HEADER));
	}

	/** Does something for the request; what goes wrong is told. */
	void guarded(Step step) throws IOException {
		try {
			step.run();
		}
		catch (RuntimeException ex) {
			refuse(ex);
		}
	}

	/** Refuses the request, for a {@link Refusal} or for what went wrong inside. */
	void refuse(RuntimeException failure) throws IOException {
		this.refusals.send(this.request, this.response, failure);
		sent();
	}

	/** Notes that the response's headers are made. */
	void sent() {
		Object uri = this.request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		this.log.sent(this.request.getMethod(), String.valueOf(uri), this.response.getStatus(),
				System.nanoTime() - this.start);
	}

	/** A part of what is done for a request. */
	@FunctionalInterface
	interface Step {

		void run() throws IOException;

	}

}
