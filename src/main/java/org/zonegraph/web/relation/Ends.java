package org.zonegraph.web.relation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.value.JsonView;

/**
 * The two things that a page is about, each picked by its id or by a name.
 *
 * @param model what the schema says
 * @param one the one, empty where none is picked
 * @param other the other, empty where none is picked
 */
record Ends(Model model, String one, String other) {

	/** What is offered for a name. */
	private static final int HITS = 10;

	/**
	 * What the address picks. One thing alone is the first, whichever of the two it was
	 * picked as.
	 * @param model what the schema says
	 * @param asking has the address
	 * @param first the parameter that picks the one
	 * @param second the parameter that picks the other
	 */
	static Ends of(Model model, Asking asking, String first, String second) {
		String one = asking.parameter(first);
		String other = Objects.requireNonNullElse(asking.parameter(second), "");
		return (one != null) ? new Ends(model, one, other) : new Ends(model, other, "");
	}

	/** Whether a text is the id of a thing, and not a name. */
	boolean isThing(String text) {
		return this.model.typeOf(text).isPresent();
	}

	/**
	 * Where a name stands in place of an id, what it can mean.
	 * @param asking asks what that is
	 * @param first the parameter that picks the one
	 * @param second the parameter that picks the other
	 * @param alike whether both are to be of one kind
	 * @return what is found, by the parameter
	 */
	Map<String, List<JsonView>> hits(Asking asking, String first, String second, boolean alike) {
		Map<String, List<JsonView>> hits = new LinkedHashMap<>();
		hits(asking, this.one, this.model.typeOf(this.other).filter((type) -> alike))
			.ifPresent((found) -> hits.put(first, found));
		hits(asking, this.other, this.model.typeOf(this.one).filter((type) -> alike))
			.ifPresent((found) -> hits.put(second, found));
		return hits;
	}

	private Optional<List<JsonView>> hits(Asking asking, String text, Optional<NodeType> kind) {
		if (text.isEmpty() || isThing(text)) {
			return Optional.empty();
		}
		Map<String, Object> variables = new HashMap<>(Map.of("text", text, "first", HITS));
		kind.ifPresent((only) -> variables.put("kinds", List.of(only.constant())));
		return Optional.of(asking.ask("search", variables).each("search.edges"));
	}

}
