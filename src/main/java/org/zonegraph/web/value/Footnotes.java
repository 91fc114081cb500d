package org.zonegraph.web.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sources of a page as footnotes: each stands at the end of the page once, under the
 * number by which grades refer to it. They are numbered in the order in which the page
 * comes to them.
 */
public final class Footnotes {

	private final Map<String, Note> notes = new LinkedHashMap<>();

	/** The number of a source. */
	public int number(JsonView source) {
		return this.notes.computeIfAbsent(source.said("id"), (id) -> new Note(this.notes.size() + 1, source)).number();
	}

	/** What the page has come to by now. */
	public List<Note> all() {
		return List.copyOf(this.notes.values());
	}

	/**
	 * A source.
	 *
	 * @param number its number on the page
	 * @param source what is told of it
	 */
	public record Note(int number, JsonView source) {
	}

}
