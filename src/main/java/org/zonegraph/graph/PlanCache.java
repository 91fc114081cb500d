package org.zonegraph.graph;

/** Query plan cache of the database, as the embedded one is told and readers count on. */
public final class PlanCache {

	/**
	 * How many plans it keeps: one for each megabyte of the heap, but those of the
	 * shipped questions at least. A plan takes about 30 bytes for a character of its
	 * statement.
	 */
	public static final int SIZE = (int) Math.max(500, Math.min(2000, Runtime.getRuntime().maxMemory() >> 20));

	private PlanCache() {
	}

}
