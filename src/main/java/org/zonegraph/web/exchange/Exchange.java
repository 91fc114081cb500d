package org.zonegraph.web.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;

import org.zonegraph.answer.CacheStatus;
import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.error.Errors;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.graph.GraphWatch.State;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.ResponseBody;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * HTTP exchange: one request and what is said to it, of one moment of the graph. The
 * revision is taken once, when the request comes.
 */
public final class Exchange {

	public static final MediaType GRAPHQL = MediaType.parseMediaType("application/graphql-response+json");

	public static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	/** The header that asks for a receipt. */
	public static final String RECEIPT = "Zonegraph-Receipt";

	/** Fresh for a minute; a cache may go on with it for a day while we are away. */
	public static final String FRESH = "public, max-age=60, stale-if-error=86400";

	public static final MediaType JSON = MediaType.APPLICATION_JSON;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private final Exchanges exchanges;

	private final State state;

	private final long start = System.nanoTime();

	private @Nullable Client client;

	Exchange(HttpServletRequest request, HttpServletResponse response, Exchanges exchanges, State state) {
		this.request = request;
		this.response = response;
		this.exchanges = exchanges;
		this.state = state;
	}

	/** The request. */
	public HttpServletRequest request() {
		return this.request;
	}

	/** Its response. */
	public HttpServletResponse response() {
		return this.response;
	}

	/** What was known of the graph when the request came. */
	State state() {
		return this.state;
	}

	/**
	 * The type that the client would rather have.
	 * @param offered the types that there are
	 * @param files those of them that are files, for people
	 * @throws Refusal if it takes none that there is
	 */
	public MediaType accepted(List<MediaType> offered, String files) {
		try {
			return Negotiation.choose(Negotiation.accepted(this.request), offered)
				.orElseThrow(() -> new Refusal(RefusalCode.NOT_ACCEPTABLE,
						"answers are %s or %s, or files: %s".formatted(GRAPHQL, JSON, files)));
		}
		catch (InvalidMediaTypeException ex) {
			throw new Refusal(RefusalCode.BAD_REQUEST, "the header Accept cannot be read");
		}
	}

	/** Whether it is a browser that asks, rather than a program. */
	public boolean wantsPage() {
		return Negotiation.choose(this.request, List.of(JSON, MediaType.TEXT_HTML))
			.filter(MediaType.TEXT_HTML::equals)
			.isPresent();
	}

	/**
	 * Looks at the type of the body.
	 * @throws Refusal if it is not JSON in UTF-8
	 */
	public void requireJson() {
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
	public boolean has(String tag) {
		String known = this.request.getHeader("If-None-Match");
		return known != null && (known.equals(tag) || ETag.parse(known)
			.stream()
			.anyMatch((each) -> !each.isWildcard() && each.compare(ETag.create(tag), false)));
	}

	/** Whether the client has an answer already, and whatever there is will do. */
	public boolean hasAny() {
		return "*".equals(this.request.getHeader("If-None-Match"));
	}

	/** Says that the client's answer still holds. */
	public void notModified(String tag, String cacheControl) {
		this.response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		this.response.setHeader("ETag", tag);
		this.response.setHeader("Cache-Control", cacheControl);
		sent();
	}

	/** Sends an answer. */
	public void send(ServedAnswer served, MediaType accepted) throws IOException {
		ExecutedAnswer answered = served.answered();
		boolean limited = Errors.RATE_LIMITED.equals(answered.code());
		this.response.setStatus((!answered.hasData() && answered.code() != null && (accepted == GRAPHQL || limited))
				? RefusalCode.status(answered.code()) : HttpServletResponse.SC_OK);
		tellRate();
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

	/** Who sent the request. */
	public Client client() {
		if (this.client == null) {
			this.client = this.exchanges.clients().client(this.request.getRemoteAddr(), this.request::getHeader);
		}
		return this.client;
	}

	/** Says what the client has left of its rate limit. */
	public void tellRate() {
		Client.Allowance left = client().left();
		if (left != null) {
			this.response.setHeader("RateLimit-Limit", Long.toString(left.granted()));
			this.response.setHeader("RateLimit-Remaining", Long.toString(left.remaining()));
			this.response.setHeader("RateLimit-Reset", Long.toString(left.reset()));
		}
	}

	/** Sends what is no answer of GraphQL. */
	public void send(int status, Map<String, String> headers, byte[] body) throws IOException {
		this.response.setStatus(status);
		headers.forEach(this.response::setHeader);
		sent();
		ResponseBody.write(this.request, this.response, body);
	}

	/** Where an answer is from, as a header says it. */
	public static String status(CacheStatus origin, ExecutedAnswer answered) {
		return (origin == CacheStatus.MISS && !answered.lasting()) ? "zonegraph; fwd=uri-miss" : origin.header();
	}

	/** Whether the answer has an address, so that it can be kept by others. */
	public boolean isGet() {
		return !this.request.getMethod().equals("POST");
	}

	/** Whether the client asks for a receipt. */
	public boolean wantsReceipt() {
		return "true".equals(this.request.getHeader(RECEIPT));
	}

	/** Does something for the request; what goes wrong is told. */
	public void guarded(Step step) throws IOException {
		try {
			step.run();
		}
		catch (RuntimeException ex) {
			refuse(ex);
		}
	}

	/** Refuses the request, for a {@link Refusal} or for what went wrong inside. */
	void refuse(RuntimeException failure) throws IOException {
		this.exchanges.refusals().send(this.request, this.response, failure);
		sent();
	}

	/** Notes that the response's headers are made. */
	public void sent() {
		Object uri = this.request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		this.exchanges.log()
			.sent(this.request.getMethod(), String.valueOf(uri), this.response.getStatus(),
					System.nanoTime() - this.start);
	}

	/** A part of what is done for a request. */
	@FunctionalInterface
	public interface Step {

		void run() throws IOException;

	}

}
