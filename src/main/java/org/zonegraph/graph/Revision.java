package org.zonegraph.graph;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Which data the graph holds.
 *
 * @param id changes exactly when the data does
 * @param layout changes when the way the data is stored does
 * @param loadedAt when it was loaded
 * @param counts how many nodes there are of each type, in the order of the schema
 * @param imprint what the data is called and who publishes it
 */
public record Revision(String id, String layout, ZonedDateTime loadedAt, Map<String, Long> counts, Imprint imprint) {

	/** Label of the one node that says what is loaded. */
	public static final String LABEL = "ZonegraphRevision";

	private static final String READ = "MATCH (r:%s {key: 'current'}) RETURN r".formatted(LABEL);

	/**
	 * Reads what the graph holds.
	 * @param reader the way to the graph
	 * @return the revision, empty where nothing was loaded, or not to the end
	 */
	public static Optional<Revision> read(GraphReader reader) {
		return Optional.ofNullable(reader.read(READ, Map.of(), (record) -> of(record.get("r"))));
	}

	/**
	 * Reads what the node that says what is loaded says.
	 * @param node the node
	 * @return the revision, null where nothing was loaded to the end
	 */
	public static @Nullable Revision of(Value node) {
		if (node.get("revision").isNull()) {
			return null;
		}
		List<String> types = node.get("types").asList(Value::asString);
		List<Long> counts = node.get("counts").asList(Value::asLong);
		Map<String, Long> byType = new LinkedHashMap<>();
		for (int i = 0; i < types.size(); i++) {
			byType.put(types.get(i), counts.get(i));
		}
		return new Revision(node.get("revision").asString(), node.get("layout").asString(),
				node.get("loadedAt").asZonedDateTime(), byType, imprint(node));
	}

	private static Imprint imprint(Value node) {
		Value homepage = node.get("homepage");
		return new Imprint(node.get("title").asString(), node.get("publisher").asString(),
				node.get("issuedOn").asString(), node.get("licence").asString(),
				homepage.isNull() ? null : homepage.asString());
	}

}
