package org.zonegraph.graph;

import org.jspecify.annotations.Nullable;

/**
 * What the data is called, who publishes it and under which terms: what a citation needs.
 *
 * @param title the title
 * @param description what it is about, null where an earlier release loaded it
 * @param publisher who publishes it
 * @param issuedOn day of issue, such as {@code 2026-11-23}
 * @param licence the terms in words, with their address
 * @param homepage where it can be found, null where it has no address
 */
public record Imprint(String title, @Nullable String description, String publisher, String issuedOn, String licence,
		@Nullable String homepage) {

	/**
	 * Where the terms are.
	 * @return the address that follows their title
	 */
	public String licenceAddress() {
		return this.licence.substring(this.licence.lastIndexOf('(') + 1).replaceFirst("\\)$", "");
	}

}
