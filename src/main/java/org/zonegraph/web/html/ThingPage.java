package org.zonegraph.web.html;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.zonegraph.web.drawing.Drawing;
import org.zonegraph.web.value.JsonView;

/** Page of a kind of things. */
public interface ThingPage {

	/** The kind of the page that kinds without one of their own have. */
	String ANY = "";

	/**
	 * Whose page it is.
	 * @return the kind, the first part of ids
	 */
	String kind();

	/**
	 * The parameters of its address on which it depends, beside its language.
	 * @return their names
	 */
	List<String> parameters();

	/**
	 * Makes the page of a thing.
	 * @param asking asks what it shows
	 * @param id the thing's id
	 * @return the page, null where there is no such thing
	 */
	@Nullable Content content(Asking asking, String id);

	/**
	 * What a page shows.
	 *
	 * @param template the template that shows it
	 * @param title its title
	 * @param description what it tells, in a sentence or two
	 * @param subject the thing, null where the page is about none
	 * @param values parameters of the template, beside the page itself
	 * @param linked what it is as JSON-LD, empty where it is nothing; null for what every
	 * page is
	 * @param drawings makes each of its drawings, by their names; the main one first
	 */
	record Content(String template, String title, String description, @Nullable JsonView subject,
			Map<String, Object> values, @Nullable Map<String, Object> linked, Map<String, Supplier<Drawing>> drawings) {

		public Content(String template, String title, String description, @Nullable JsonView subject,
				Map<String, Object> values, @Nullable Map<String, Object> linked) {
			this(template, title, description, subject, values, linked, Map.of());
		}

		public Content(String template, String title, String description, @Nullable JsonView subject,
				Map<String, Object> values) {
			this(template, title, description, subject, values, null, Map.of());
		}

		/** The same with drawings. */
		public Content drawn(Map<String, Supplier<Drawing>> made) {
			return new Content(this.template, this.title, this.description, this.subject, this.values, this.linked,
					made);
		}

	}

}
