package org.zonegraph.web.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.html.Asking;
import org.zonegraph.web.value.JsonView;

/**
 * A part of a list that was answered whole: a page that would be too long shows so much
 * of it, and the rest at addresses of its own.
 *
 * @param shown the entries that are shown
 * @param next where those behind are, null where there are none
 * @param first where it begins, null where this is there
 */
public record ListSlice(List<JsonView> shown, @Nullable String next, @Nullable String first) {

	/**
	 * The part that the address asks for.
	 * @param parameter the parameter that says behind how many entries it begins
	 * @param all the whole list
	 * @param most how many entries are shown
	 */
	public static ListSlice of(Asking asking, String parameter, List<JsonView> all, int most) {
		int from = Listings.start(asking.parameter(parameter));
		return new ListSlice(all.stream().skip(from).limit(most).toList(),
				(from + most < all.size()) ? asking.page().change(parameter, from + most) : null,
				(from > 0) ? asking.page().change(parameter, null) : null);
	}

}
