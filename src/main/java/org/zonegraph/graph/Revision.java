package org.zonegraph.graph;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Property;

/**
 * Which data the graph holds: a mapped entity, for its shape is ours and not the
 * schema's. The components are the node's properties, as earlier releases wrote them.
 *
 * @param key which of our nodes it is, always {@link #KEY}
 * @param id changes exactly when the data does
 * @param layout changes when the way the data is stored does
 * @param loadedAt when it was loaded
 * @param types names of the node types, in the order of the schema
 * @param numbers how many nodes there are of each of the types
 * @param title what the data is called
 * @param description what it is about, null where an earlier release loaded it
 * @param publisher who publishes it
 * @param issuedOn day of issue, such as {@code 2026-11-23}
 * @param licence the terms in words, with their address
 * @param homepage where it can be found, null where it has no address
 */
@Node(Revision.LABEL)
public record Revision(@Id String key, @Property("revision") String id, String layout, ZonedDateTime loadedAt,
		List<String> types, @Property("counts") List<Long> numbers, String title, @Nullable String description,
		String publisher, String issuedOn, String licence, @Nullable String homepage) {

	/** Label of the one node that says what is loaded. */
	public static final String LABEL = "ZonegraphRevision";

	/** Key of that node. */
	public static final String KEY = "current";

	/** Reads it; who loads makes the node before there is a revision on it. */
	static final String CURRENT = "MATCH (r:" + LABEL + " {key: '" + KEY + "'}) WHERE r.revision IS NOT NULL RETURN r";

	@PersistenceCreator
	public Revision {
		types = List.copyOf(types);
		numbers = List.copyOf(numbers);
	}

	/**
	 * A revision.
	 * @param id changes exactly when the data does
	 * @param layout changes when the way the data is stored does
	 * @param loadedAt when it was loaded
	 * @param counts how many nodes there are of each type, in the order of the schema
	 * @param imprint what the data is called and who publishes it
	 */
	public Revision(String id, String layout, ZonedDateTime loadedAt, Map<String, Long> counts, Imprint imprint) {
		this(KEY, id, layout, loadedAt, List.copyOf(counts.keySet()), List.copyOf(counts.values()), imprint.title(),
				imprint.description(), imprint.publisher(), imprint.issuedOn(), imprint.licence(), imprint.homepage());
	}

	/**
	 * How large it is.
	 * @return how many nodes there are of each type, in the order of the schema
	 */
	public Map<String, Long> counts() {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (int i = 0; i < this.types.size(); i++) {
			counts.put(this.types.get(i), this.numbers.get(i));
		}
		return Collections.unmodifiableMap(counts);
	}

	/** The same, found at another address. */
	Revision publishedAt(String address) {
		return new Revision(this.key, this.id, this.layout, this.loadedAt, this.types, this.numbers, this.title,
				this.description, this.publisher, this.issuedOn, this.licence, address);
	}

	/**
	 * What a citation needs.
	 * @return what the data is called and who publishes it
	 */
	public Imprint imprint() {
		return new Imprint(this.title, this.description, this.publisher, this.issuedOn, this.licence, this.homepage);
	}

}
