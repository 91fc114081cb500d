package org.zonegraph.web.exchange;

import jakarta.servlet.http.HttpServletResponse;

import org.zonegraph.answer.ExecutedAnswer;
import org.zonegraph.answer.ServedAnswer;

/** Headers that say of which revision an answer is. */
public final class RevisionHeaders {

	/** Of an answer that was asked of a revision by its id: which that is. */
	public static final String ASKED = "Zonegraph-Asked-Revision";

	/**
	 * The revision that is served: caches take the order of revisions from it. A client
	 * that sends it back says what it has seen.
	 */
	public static final String SERVED = "Zonegraph-Revision";

	private RevisionHeaders() {
	}

	/**
	 * Tells them.
	 * @param exchange the exchange
	 * @param served the answer
	 */
	public static void tell(Exchange exchange, ServedAnswer served) {
		HttpServletResponse response = exchange.response();
		ExecutedAnswer answered = served.answered();
		boolean asked = !answered.pinned().isEmpty();
		response.setHeader(SERVED, (asked && answered.revision() == null) ? exchange.revision() : answered.revision());
		if (asked) {
			response.setHeader(ASKED, answered.whole());
		}
	}

}
