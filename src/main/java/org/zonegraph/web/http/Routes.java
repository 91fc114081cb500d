package org.zonegraph.web.http;

/** Addresses that more than one room speaks of. */
public final class Routes {

	/** The API. */
	public static final String GRAPHQL = "/graphql";

	/** Answers as files. */
	public static final String FILES = "/q/";

	/** Receipts. */
	public static final String RECEIPTS = "/r/";

	/** Names to ids. */
	public static final String RECONCILE = "/reconcile";

	/** The whole graph as files. */
	public static final String DOWNLOAD = "/download/";

	private Routes() {
	}

}
