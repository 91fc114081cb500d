package org.zonegraph.element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeType;

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

	/**
	 * What is stored of it beside the sources, which are stored in several ways.
	 * @return grade and note by their names, without a note that there is not
	 */
	public Map<String, Object> stored() {
		Map<String, Object> stored = new LinkedHashMap<>();
		stored.put(NodeType.CONFIDENCE, this.confidence);
		if (this.note != null) {
			stored.put(Link.NOTE, this.note);
		}
		return stored;
	}

	/**
	 * What is told of it, its sources by their ids.
	 * @return grade, sources and note by their names, without a note that there is not
	 */
	Map<String, Object> told() {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put(NodeType.CONFIDENCE, this.confidence);
		told.put(Link.SOURCES, this.sources);
		told.putAll(stored());
		return told;
	}

	/**
	 * The evidence of what is stored.
	 * @param stored what is stored, sources by their ids
	 * @return why it is believed
	 */
	static Evidence of(Map<String, Object> stored) {
		return new Evidence(String.valueOf(stored.get(NodeType.CONFIDENCE)),
				((List<?>) stored.getOrDefault(Link.SOURCES, List.of())).stream().map(String::valueOf).toList(),
				(String) stored.get(Link.NOTE));
	}

}
