package org.zonegraph.web.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.zonegraph.model.Model;
import org.zonegraph.model.NodeId;
import org.zonegraph.web.html.Asking;
import org.zonegraph.web.value.JsonView;

/** Two things that a page is about, each picked by its id or by a name. */
final class Ends {

	/** What is offered for a name. */
	private static final int HITS = 10;

	private Ends() {
	}

	/** Whether a text is the id of a thing, of whatever kind there is. */
	static boolean isThing(Model model, String text) {
		return NodeId.of(text).isWhole() && model.ofKind(NodeId.of(text).kind()).isPresent();
	}

	/** Where a name stands in place of an id, what it can mean; by its parameter. */
	static Map<String, List<JsonView>> hits(Model model, Asking asking, List<String> parameters) {
		Map<String, List<JsonView>> hits = new HashMap<>();
		for (String parameter : parameters) {
			String text = Objects.requireNonNullElse(asking.parameter(parameter), "");
			if (!text.isEmpty() && !isThing(model, text)) {
				hits.put(parameter, asking.ask("search", Map.of("text", text, "first", HITS)).each("search.edges"));
			}
		}
		return hits;
	}

}
