package org.zonegraph.sources.page;

import java.net.URI;

import org.zonegraph.sources.fetch.Received;

/**
 * Where an address led in the end.
 *
 * @param start the address
 * @param received what its last redirect led to
 * @param page its text
 * @param lasting whether every redirect on the way is meant to last
 */
public record Walked(URI start, Received received, PageText page, boolean lasting) {

	/** The last address. */
	public URI end() {
		return this.received.address();
	}

	/** Whether a redirect led elsewhere. */
	public boolean isElsewhere() {
		return !end().equals(this.start);
	}

	/** Whether redirects led from a page to the front of a site. */
	public boolean isLedHome() {
		return isElsewhere() && isFront(end()) && !isFront(this.start);
	}

	private static boolean isFront(URI address) {
		return address.getRawQuery() == null
				&& address.getRawPath().matches("/?([a-z]{2}/?)?((index|default|home)\\.[a-z]+)?");
	}

}
