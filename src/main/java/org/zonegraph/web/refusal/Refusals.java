package org.zonegraph.web.refusal;

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

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

import org.zonegraph.answer.document.DocumentException;
import org.zonegraph.answer.error.ErrorResolver;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.element.OtherRevisionException;
import org.zonegraph.graph.GraphAwayException;
import org.zonegraph.graph.UnansweredException;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.RequestLog;
import org.zonegraph.web.http.ResponseBody;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.http.Site;

/**
 * Error responses in one shape: each has {@code errors} as GraphQL has them, with code
 * and id. Where GraphQL was not spoken it is a Problem Details object as well (RFC 9457).
 * Browsers get a page where nothing is.
 */
@Component
public final class Refusals {

	private static final Resource PAGE = new ClassPathResource("static/error/404.html",
			Refusals.class.getClassLoader());

	/** Set on a request to the address of GraphQL that does not speak it. */
	private static final String PROBLEM = Refusals.class.getName();

	private final RequestLog log;

	Refusals(RequestLog log) {
		this.log = log;
	}

	/** From here on a refusal is told as those who ask for files know it. */
	public static void refuseWithProblemDetails(HttpServletRequest request) {
		request.setAttribute(PROBLEM, true);
	}

	/** Tells what went wrong. */
	public void send(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
		Refusal refusal = refusal(failure);
		if (refusal != null) {
			send(request, response, refusal, this.log.refused(refusal.code()));
		}
		else {
			send(request, response, new Refusal(RefusalCode.INTERNAL_ERROR, "internal error; quote the id"),
					this.log.failed(failure));
		}
	}

	/** What a failure says of the request, null where it is ours. */
	public static @Nullable Refusal refusal(Throwable failure) {
		if (failure instanceof Refusal refusal) {
			return refusal;
		}
		if (failure instanceof DocumentException unknown) {
			return new Refusal(RefusalCode.valueOf(unknown.code().name()), String.valueOf(unknown.getMessage()));
		}
		if (failure instanceof GraphAwayException) {
			return new Refusal(RefusalCode.SOURCE_UNAVAILABLE, "the graph cannot be read at the moment",
					Refusal.retryAfter(Refusal.RETRY_AFTER));
		}
		if (failure instanceof OtherRevisionException) {
			return new Refusal(RefusalCode.OTHER_REVISION, String.valueOf(failure.getMessage()),
					Refusal.retryAfter(Refusal.RETRY_AFTER));
		}
		if (failure instanceof UnansweredException || ErrorResolver.isCutOff(failure)) {
			return new Refusal(RefusalCode.TIMEOUT, "the graph took too long to answer; ask again",
					Refusal.retryAfter(Refusal.RETRY_AFTER));
		}
		if (failure instanceof InvalidParameterException) {
			return new Refusal(RefusalCode.BAD_REQUEST,
					"the parameters are not UTF-8 as addresses have it, or there are too many");
		}
		if (failure instanceof ErrorResponse told && told.getStatusCode().is4xxClientError()) {
			return new Refusal(RefusalCode.of(told.getStatusCode().value()), message(told.getStatusCode().value()),
					told.getHeaders().toSingleValueMap());
		}
		return null;
	}

	/**
	 * Rate limit of what is no question: charges a client, or refuses what it asked for.
	 * @param client who asked
	 * @param cost what it costs
	 * @param message what is said to who has used up what is granted
	 * @throws Refusal if there is not so much left
	 */
	public static void charge(Client client, long cost, String message) {
		long wait = client.charge(cost);
		if (wait > 0) {
			throw new Refusal(RefusalCode.RATE_LIMITED, message, Refusal.retryAfter(wait));
		}
	}

	/** Refuses an address that there is not. */
	public static Refusal nothingThere() {
		return new Refusal(RefusalCode.NOT_FOUND, message(HttpStatus.NOT_FOUND.value()));
	}

	/** What a status says to people, that somebody else has set. */
	public static String message(int status) {
		return switch (RefusalCode.of(status)) {
			case NOT_FOUND -> "there is no such address; /llms.txt says what there is";
			case NOT_IMPLEMENTED -> "the request needs what this server does not have";
			case ADDRESS_TOO_LONG -> "the address is too long; send the question in the body of a POST to /graphql";
			case HEADERS_TOO_LARGE -> "the headers are too many, or too long";
			case INTERNAL_ERROR -> "internal error; quote the id";
			case BAD_REQUEST -> "the request is not HTTP that can be read";
			default -> String.valueOf(HttpStatus.valueOf(status).getReasonPhrase());
		};
	}

	private void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal, String id)
			throws IOException {
		if (response.isCommitted()) {
			return;
		}
		boolean graphQl = isGraphQl(request);
		String page = graphQl ? null : page(request, refusal);
		response.resetBuffer();
		response.setStatus(refusal.status());
		refusal.headers().forEach(response::setHeader);
		response.setHeader("Cache-Control", "no-store");
		response.setContentType((page != null) ? "text/html;charset=UTF-8"
				: (graphQl ? "application/json;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE));
		if (!graphQl && response.getHeader("Vary") == null) {
			response.setHeader("Vary", "Accept");
		}
		byte[] body = (page != null) ? page.getBytes(StandardCharsets.UTF_8)
				: JsonMapper.shared().writeValueAsBytes(graphQl ? errors(refusal, id) : problem(refusal, id));
		ResponseBody.write(request, response, body);
	}

	private static boolean isGraphQl(HttpServletRequest request) {
		return request.getAttribute(PROBLEM) == null && Route.GRAPHQL.has(Route.asked(request));
	}

	/** Browsers get a page where nothing is, and where it says what is wrong. */
	private static @Nullable String page(HttpServletRequest request, Refusal refusal) throws IOException {
		if (!Negotiation.prefersPage(request)) {
			return null;
		}
		return (refusal.page() == null && refusal.code().equals(RefusalCode.NOT_FOUND.name()))
				? Site.of(request).page(PAGE.getContentAsString(StandardCharsets.UTF_8)) : refusal.page();
	}

	/** GraphQL has a place for nothing else. */
	private static Map<String, Object> errors(Refusal refusal, String id) {
		return Map.of("errors", List.of(error(refusal, id)));
	}

	private static Map<String, Object> error(Refusal refusal, String id) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", String.valueOf(refusal.getMessage()));
		error.put("extensions", Map.of("code", refusal.code(), "id", id));
		return error;
	}

	private static Map<String, Object> problem(Refusal refusal, String id) {
		Map<String, Object> problem = new LinkedHashMap<>();
		HttpStatus status = HttpStatus.resolve(refusal.status());
		problem.put("title", (status != null) ? status.getReasonPhrase() : refusal.code());
		problem.put("status", refusal.status());
		problem.put("detail", String.valueOf(refusal.getMessage()));
		problem.put("code", refusal.code());
		problem.put("id", id);
		problem.put("errors", List.of(error(refusal, id)));
		problem.putAll(refusal.more());
		return problem;
	}

}
