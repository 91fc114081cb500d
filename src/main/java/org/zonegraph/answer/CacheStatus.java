package org.zonegraph.answer;

/** Cache status of an answer (RFC 9211): where it is from. */
public enum CacheStatus {

	/** From memory. */
	HIT,

	/** From the graph, and now in memory, unless it is about this moment alone. */
	MISS,

	/** From somebody else's request for the same, at the same time. */
	COLLAPSED,

	/** From the graph, for nothing is kept. */
	UNCACHED,

	/**
	 * From the graph: what the ledger says does not follow from the revision alone, so
	 * that no answer is kept under one.
	 */
	UNKEPT

}
