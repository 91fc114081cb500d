package org.zonegraph.web.value;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one thing under one heading.
 *
 * @param label the heading
 * @param shown the value, null where it is not known
 * @param why the evidence, null where there is none
 * @param rivals what else is stated of it
 * @param note what is to be said beside it, null where nothing is
 * @param linked things with what ties them to the page's one, null where it is a value
 * @param field the field of the page's thing that has it, by which a reader says that it
 * is wrong; null where it has no such field
 */
public record Fact(String label, @Nullable ShownValue shown, @Nullable JsonView why, List<Rival> rivals,
		@Nullable String note, @Nullable List<JsonView> linked, @Nullable String field) {

	public Fact {
		rivals = List.copyOf(rivals);
	}

	public Fact(String label, @Nullable ShownValue shown, @Nullable JsonView why) {
		this(label, shown, why, List.of(), null);
	}

	public Fact(String label, @Nullable ShownValue shown, @Nullable JsonView why, List<Rival> rivals,
			@Nullable String note) {
		this(label, shown, why, rivals, note, null, null);
	}

	/** Things, each with its own evidence; not known where there are none. */
	public static Fact linked(String label, List<JsonView> edges) {
		return new Fact(label, null, null, List.of(), null, edges.isEmpty() ? null : List.copyOf(edges), null);
	}

	/** The same of a field of the page's thing. */
	public Fact of(String name) {
		return new Fact(this.label, this.shown, this.why, this.rivals, this.note, this.linked, name);
	}

	/**
	 * What else is stated.
	 *
	 * @param said the sentence that says so
	 * @param why the evidence of that
	 */
	public record Rival(String said, JsonView why) {
	}

}
