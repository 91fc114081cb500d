package org.zonegraph.element;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zonegraph.model.NodeType;
import org.zonegraph.model.StatementNode;

/**
 * What is said of one field of a thing, and why it is believed.
 *
 * @param subject id of the thing
 * @param field name of the field
 * @param value the value as it is written in the seed
 * @param rank whether it is the one that the field has, {@code PREFERRED}, or a rival of
 * it
 * @param evidence why it is believed
 * @param quote the words of the source, null where none were noted
 * @param readOn the day on which they were read, null where it was not noted
 */
public record Statement(String subject, String field, String value, String rank, Evidence evidence,
		@Nullable String quote, @Nullable String readOn) {

	/** The rank of what a field has. */
	public static final String FIRST = "PREFERRED";

	/**
	 * Whether it is what the field has.
	 * @return false for a rival
	 */
	public boolean isPreferred() {
		return this.rank.equals(FIRST);
	}

	/**
	 * What is stored of it, but for what names other nodes.
	 * @param position its place among those of the same thing
	 * @return values by their names, without what is not known
	 */
	public Map<String, Object> stored(int position) {
		Map<String, Object> stored = new HashMap<>(Map.of(StatementNode.FIELD, this.field, "value", this.value, "rank",
				this.rank, NodeType.CONFIDENCE, this.evidence.confidence(), StatementNode.POSITION, (long) position));
		put(stored, Link.NOTE, this.evidence.note());
		put(stored, "quote", this.quote);
		put(stored, "readOn", this.readOn);
		return stored;
	}

	private static void put(Map<String, Object> stored, String name, @Nullable String value) {
		if (value != null) {
			stored.put(name, value);
		}
	}

}
