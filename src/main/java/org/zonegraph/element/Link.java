package org.zonegraph.element;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A relationship.
 *
 * @param type such as {@code OPERATES_IN}
 * @param from id of the node it starts at
 * @param to id of the node it ends at
 * @param values what is said of it, its own id and its evidence among that, without what
 * is not known
 */
public record Link(String type, String from, String to, Map<String, Object> values) {

	/** Under what its own id is stored, unique among all relationships. */
	public static final String ID = "id";

	/** Under what its sources are stored. */
	public static final String SOURCES = "sources";

	/**
	 * Under what is stored at which place the evidence of a row names a source. What has
	 * none there rests on the source by single values alone.
	 */
	public static final String POSITION = "position";

	/** Under what its note is stored. */
	public static final String NOTE = "note";

	public Link {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/**
	 * A relationship as it is stored.
	 * @param id its own id
	 * @param type such as {@code OPERATES_IN}
	 * @param from id of the node it starts at
	 * @param to id of the node it ends at
	 * @param own what it carries beside its evidence, without what is not known
	 * @param evidence why it is believed
	 * @return the relationship
	 */
	public static Link of(String id, String type, String from, String to, Map<String, Object> own, Evidence evidence) {
		Map<String, Object> values = new LinkedHashMap<>(own);
		values.put(ID, id);
		values.putAll(evidence.stored());
		values.put(SOURCES, evidence.sources());
		return new Link(type, from, to, values);
	}

	/**
	 * The id of one that is stored.
	 * @return its own id
	 */
	public String id() {
		return String.valueOf(this.values.get(ID));
	}

	/**
	 * The evidence of one that is stored.
	 * @return why it is believed
	 */
	public Evidence evidence() {
		return Evidence.of(this.values);
	}

}
