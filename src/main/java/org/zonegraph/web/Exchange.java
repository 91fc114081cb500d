package org.zonegraph.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.HandlerMapping;

import org.zonegraph.web.Answers.Origin;
import org.zonegraph.web.Answers.Served;

/**
 * One request and what is said to it.
 *
 * @param request the request
 * @param response its response
 * @param log notes what is said
 * @param start when the request came, in nanoseconds
 */
record Exchange(HttpServletRequest request, HttpServletResponse response, AnswerLog log, long start) {

	static final MediaType GRAPHQL = MediaType.parseMediaType("application/graphql-response+json");

	static final MediaType JSON = MediaType.APPLICATION_JSON;

	private static final JsonMapper MAPPER = new JsonMapper();

	/** Set on a request whose refusals are problems by RFC 9457. */
	private static final String PROBLEMS = Exchange.class.getName();

	/**
	 * The type that the client would rather have.
	 * @param formats the formats of files that there are beside those of the API
	 * @throws Refusal if it takes none that there is
	 */
	MediaType accepted(FileFormats formats) {
		String accept = this.request.getHeader("Accept");
		if (accept == null || accept.equals("*/*") || accept.equals("application/json")) {
			return JSON;
		}
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			MimeTypeUtils.sortBySpecificity(types);
			types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
			for (MediaType type : types) {
				if (type.getQualityValue() > 0 && (type.includes(JSON) || type.equalsTypeAndSubtype(GRAPHQL))) {
					return type.equalsTypeAndSubtype(GRAPHQL) ? GRAPHQL : JSON;
				}
				if (type.getQualityValue() > 0 && formats.of(type).isPresent()) {
					return type;
				}
			}
		}
		catch (InvalidMediaTypeException ex) {
			throw new Refusal(400, "BAD_REQUEST", "the header Accept cannot be read");
		}
		throw new Refusal(406, "NOT_ACCEPTABLE",
				"answers are %s or %s, or files: %s".formatted(GRAPHQL, JSON, String.join(", ", formats.mediaTypes())));
	}

	/**
	 * Looks at the method.
	 * @throws Refusal if it is neither GET nor HEAD
	 */
	void requireGet() {
		String method = this.request.getMethod();
		if (!method.equals("GET") && !method.equals("HEAD")) {
			throw new Refusal(405, "METHOD_NOT_ALLOWED", "%s is not answered here: use GET".formatted(method),
					Map.of("Allow", "GET, HEAD"));
		}
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
		throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "the body must be application/json in UTF-8",
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
		catch (Refusal refusal) {
			refuse(refusal);
		}
		catch (InvalidParameterException ex) {
			refuse(new Refusal(400, "BAD_REQUEST",
					"the parameters are not UTF-8 as addresses have it, or there are too many"));
		}
		catch (RuntimeException ex) {
			fail(ex);
		}
	}

	/** Refuses the request. */
	void refuse(Refusal refusal) throws IOException {
		refuse(refusal, this.log.refused(refusal));
	}

	/** Says that something went wrong inside. */
	void fail(RuntimeException failure) throws IOException {
		refuse(new Refusal(500, Errors.INTERNAL_ERROR, "internal error; quote the id"), this.log.failed(failure));
	}

	/** From here on a refusal is told as those who ask for files know it. */
	void speakOfProblems() {
		this.request.setAttribute(PROBLEMS, true);
	}

	private void refuse(Refusal refusal, String id) throws IOException {
		boolean problem = this.request.getAttribute(PROBLEMS) != null;
		this.response.setStatus(refusal.status());
		refusal.headers().forEach(this.response::setHeader);
		this.response.setHeader("Cache-Control", "no-store");
		this.response.setContentType(problem ? "application/problem+json" : "application/json;charset=UTF-8");
		sent();
		ResponseBody.write(this.request, this.response,
				MAPPER.writeValueAsBytes(problem ? problem(refusal, id) : error(refusal, id)));
	}

	private static Map<String, Object> error(Refusal refusal, String id) {
		Map<String, @Nullable Object> error = new LinkedHashMap<>();
		error.put("message", refusal.getMessage());
		error.put("extensions", Map.of("code", refusal.code(), "id", id));
		return Map.of("errors", List.of(error));
	}

	private static Map<String, @Nullable Object> problem(Refusal refusal, String id) {
		Map<String, @Nullable Object> problem = new LinkedHashMap<>();
		HttpStatus status = HttpStatus.resolve(refusal.status());
		problem.put("title", (status != null) ? status.getReasonPhrase() : null);
		problem.put("status", refusal.status());
		problem.put("detail", refusal.getMessage());
		problem.put("code", refusal.code());
		problem.put("id", id);
		problem.putAll(refusal.more());
		return problem;
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
