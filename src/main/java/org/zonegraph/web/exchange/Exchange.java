package org.zonegraph.web.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;

import org.zonegraph.answer.ServedAnswer;
import org.zonegraph.answer.limit.Client;
import org.zonegraph.graph.GraphWatch.State;
import org.zonegraph.web.http.ETags;
import org.zonegraph.web.http.Negotiation;
import org.zonegraph.web.http.ResponseBody;
import org.zonegraph.web.http.Route;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;

/**
 * HTTP exchange: one request and what is said to it, at one moment of the graph. The
 * revision is taken once, when the request comes, and carried from here.
 */
public final class Exchange {

	/** JSON as it is sent. */
	public static final String JSON = "application/json;charset=UTF-8";

	/** Text as it is sent. */
	public static final String TEXT = "text/plain;charset=UTF-8";

	/** A page as it is sent. */
	public static final String HTML = "text/html;charset=UTF-8";

	/** Fresh for a minute; a cache may go on with it for a day while we are away. */
	public static final String FRESH = "public, max-age=60, stale-if-error=86400";

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

	/**
	 * The request.
	 * @return the request
	 */
	public HttpServletRequest request() {
		return this.request;
	}

	/**
	 * Its response.
	 * @return the response
	 */
	public HttpServletResponse response() {
		return this.response;
	}

	/**
	 * What was known of the graph when the request came.
	 * @return the state, with the revision
	 */
	public State state() {
		return this.state;
	}

	/**
	 * The id of the revision that was served when the request came.
	 * @return the id
	 */
	public String revision() {
		return this.state.revision().id();
	}

	/**
	 * Who sent the request.
	 * @return the client
	 */
	public Client client() {
		if (this.client == null) {
			this.client = this.exchanges.rateLimiter().client(this.request.getRemoteAddr(), this.request::getHeader);
		}
		return this.client;
	}

	/**
	 * The address that is asked, without a context.
	 * @return a path as it was sent
	 */
	public String path() {
		return Route.asked(this.request);
	}

	/**
	 * What stands in the address in place of what varies.
	 * @param name the name in the route's pattern
	 * @return the text, decoded
	 */
	public String variable(String name) {
		return Route.variable(this.request, name);
	}

	/**
	 * Content negotiation: the type that the client would rather have.
	 * @param offered the types that there are, the preferred one first
	 * @param said what is said to those who take none
	 * @return one of the types
	 * @throws Refusal if it takes none that there is
	 */
	public MediaType negotiate(List<MediaType> offered, String said) {
		try {
			return Negotiation.choose(Negotiation.accepted(this.request), offered)
				.orElseThrow(() -> new Refusal(RefusalCode.NOT_ACCEPTABLE, said));
		}
		catch (InvalidMediaTypeException ex) {
			throw new Refusal(RefusalCode.BAD_REQUEST, "the header Accept cannot be read");
		}
	}

	/**
	 * Whether the client has what this ETag names.
	 * @param tag the ETag
	 * @return whether 304 will do
	 */
	public boolean has(String tag) {
		return ETags.matches(this.request.getHeaders("If-None-Match"), tag);
	}

	/**
	 * Says that what the client has still holds.
	 * @param tag its ETag
	 * @param cacheControl for how long
	 */
	public void notModified(String tag, String cacheControl) {
		this.response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
		this.response.setHeader("ETag", tag);
		this.response.setHeader(RevisionHeaders.SERVED, revision());
		this.response.setHeader("Cache-Control", cacheControl);
		sent();
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

	/**
	 * Says where an answer is from (RFC 9211).
	 * @param served the answer
	 */
	public void tellCacheStatus(ServedAnswer served) {
		String status = switch (served.origin()) {
			case HIT -> "zonegraph; hit";
			case MISS -> "zonegraph; fwd=uri-miss" + (served.answered().errors().areLasting() ? "; stored" : "");
			case COLLAPSED -> "zonegraph; fwd=uri-miss; collapsed";
			case UNCACHED, UNKEPT -> "zonegraph; fwd=bypass";
		};
		this.response.setHeader("Cache-Status", status + (served.isStale() ? "; detail=stale" : ""));
	}

	/**
	 * Sends a body with the headers that the response has by now.
	 * @param type its media type
	 * @param body the body
	 * @throws IOException if the client has gone
	 */
	public void send(String type, byte[] body) throws IOException {
		this.response.setContentType(type);
		sent();
		ResponseBody.write(this.request, this.response, body);
	}

	/**
	 * Sends a text with the headers that the response has by now.
	 * @param type its media type
	 * @param body the text
	 * @throws IOException if the client has gone
	 */
	public void send(String type, String body) throws IOException {
		send(type, body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Does something for the request; what goes wrong is told.
	 * @param work what is done
	 * @throws IOException if the client has gone
	 */
	public void guarded(Work work) throws IOException {
		try {
			work.run();
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
		if (Route.isMetered(path())) {
			Object uri = this.request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			this.exchanges.log()
				.sent(this.request.getMethod(), String.valueOf(uri), this.response.getStatus(),
						System.nanoTime() - this.start);
		}
	}

	/** A part of what is done for a request. */
	@FunctionalInterface
	public interface Work {

		/**
		 * Does it.
		 * @throws IOException if the client has gone
		 */
		void run() throws IOException;

	}

}
