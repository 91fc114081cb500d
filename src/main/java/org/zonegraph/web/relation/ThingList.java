package org.zonegraph.web.relation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.zonegraph.web.value.JsonView;

/** What one thing leads to, each once, by id. */
final class ThingList {

	private final String label;

	private final String type;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private boolean cut;

	ThingList(String label, String type) {
		this.label = label;
		this.type = type;
	}

	String label() {
		return this.label;
	}

	/** The type of what is listed, empty where it follows from operations. */
	String type() {
		return this.type;
	}

	/** Statements go by another name in the documents that ask for them. */
	void add(JsonView node, JsonView why) {
		String name = node.has("name") ? node.said("name") : node.said("statement");
		this.entries.putIfAbsent(node.said("id"), new Entry(node.said("id"), name, why));
	}

	void cut(boolean more) {
		this.cut |= more;
	}

	/** Whether there are more than were read. */
	boolean isCut() {
		return this.cut;
	}

	Collection<Entry> entries() {
		return this.entries.values();
	}

	boolean has(String id) {
		return this.entries.containsKey(id);
	}

	/**
	 * An entry.
	 *
	 * @param id its id
	 * @param name its name
	 * @param why why it is listed
	 */
	record Entry(String id, String name, JsonView why) {
	}

}
