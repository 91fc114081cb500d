package org.zonegraph.web.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import org.zonegraph.answer.limit.RateLimiter;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.GraphWatch.State;
import org.zonegraph.ledger.RevisionOrder;
import org.zonegraph.web.refusal.Refusal;
import org.zonegraph.web.refusal.RefusalCode;
import org.zonegraph.web.refusal.Refusals;

/**
 * Monotonic reads: who says which revision was seen is told of no earlier one, whichever
 * copy is asked. A copy that knows the revision and has only not looked yet waits for
 * that; one that does not know it says so, for another copy may.
 */
@Component
public final class SeenRevision {

	/** As revisions are called, enlarged ones too. */
	private static final Pattern REVISION = Pattern.compile("[0-9a-f]{16}(?:x\\d{1,5})?");

	/** The graph is looked at every second, and then at how large it is. */
	private static final Duration WAIT = Duration.ofSeconds(3);

	private static final Duration PAUSE = Duration.ofMillis(100);

	/** One small statement. */
	private static final long COST = 1;

	private final GraphWatch graph;

	private final RevisionOrder order;

	private final RateLimiter rateLimiter;

	SeenRevision(GraphWatch graph, RevisionOrder order, RateLimiter rateLimiter) {
		this.graph = graph;
		this.order = order;
		this.rateLimiter = rateLimiter;
	}

	/**
	 * What is known of the graph, once it is not of an earlier revision than the client
	 * has seen.
	 * @param request the request
	 * @return the state to answer from
	 * @throws Refusal if this copy has not got so far
	 */
	State state(HttpServletRequest request) {
		State state = this.graph.state();
		String seen = request.getHeader(RevisionHeaders.SERVED);
		return (seen == null || seen.equals(state.revision().id())) ? state : caughtUp(request, seen);
	}

	private State caughtUp(HttpServletRequest request, String seen) {
		if (!REVISION.matcher(seen).matches()) {
			throw new Refusal(RefusalCode.BAD_REQUEST, RevisionHeaders.SERVED + " is not a revision as answers say it");
		}
		Refusals.charge(this.rateLimiter.client(request.getRemoteAddr(), request::getHeader), COST,
				"you have used up what is granted; ask again later");
		Instant end = Instant.now().plus(WAIT);
		String held;
		do {
			State state = this.graph.state();
			held = this.order.heldSince(seen, end);
			if (state.revision().id().equals(held)) {
				return state;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		while (held != null && Instant.now().isBefore(end));
		throw new Refusal(RefusalCode.TOO_EARLY,
				"revision %s is not known here yet: ask again in a second, and without %s if that goes on"
					.formatted(seen, RevisionHeaders.SERVED),
				Refusal.retryAfter(1));
	}

}
