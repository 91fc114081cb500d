package org.zonegraph.element;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a statement is believed.
 *
 * @param confidence its grade
 * @param sources ids of what was read
 * @param note how it was derived or where to look, null where there is nothing to add
 */
public record Evidence(String confidence, List<String> sources, @Nullable String note) {

	public Evidence {
		sources = List.copyOf(sources);
	}

}
