package org.zonegraph.web.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.value.JsonView;

/**
 * A list of what a thing leads to, of which a page shows a part.
 *
 * @param name what it is called in addresses
 * @param heading its heading
 * @param total how many entries there are
 * @param entries those that are shown
 * @param none what is said where there are none
 * @param next where the next ones are, null where there are none or no way to them
 * @param first where the first ones are, null where these are shown
 */
public record Listing(String name, String heading, int total, List<Entry> entries, String none, @Nullable String next,
		@Nullable String first) {

	public Listing {
		entries = List.copyOf(entries);
	}

	/**
	 * An entry of a list.
	 *
	 * @param name what it is called
	 * @param href its page
	 * @param why why it is listed, or is what it is called
	 * @param told what is told beside it, empty where nothing is
	 */
	public record Entry(String name, String href, JsonView why, String told) {
	}

}
