package org.zonegraph.answer;

/** Cache status of an answer (RFC 9211): where it is from. */
public enum CacheStatus {

	/** From memory. */
	HIT("zonegraph; hit"),

	/** From the graph, and now in memory. */
	MISS("zonegraph; fwd=uri-miss; stored"),

	/** From somebody else's request for the same, at the same time. */
	COLLAPSED("zonegraph; fwd=uri-miss; collapsed"),

	/** From the graph, for nothing is kept. */
	UNCACHED("zonegraph; fwd=bypass");

	private final String header;

	CacheStatus(String header) {
		this.header = header;
	}

	/**
	 * As the header {@code Cache-Status} says it.
	 * @return a cache and its parameters
	 */
	public String header() {
		return this.header;
	}

}
