package org.zonegraph.element;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.neo4j.driver.Value;

import org.zonegraph.graph.Changeover;
import org.zonegraph.graph.GraphWatch;
import org.zonegraph.graph.Revision;

/**
 * The files of the seed as they are curated, beside the revision that was loaded of them:
 * whoever serves the graph can send them, whatever seed it was started with. A synthetic
 * graph has none.
 */
public final class StoredFiles {

	/** Stores them in the transaction that loads the revision. */
	public static final String WRITE = "MERGE (f:" + Revision.LABEL
			+ " {key: 'files'}) SET f.revision = $revision, f.names = $names, f.texts = $texts";

	private static final String READ = Changeover.guarded("head(COLLECT { MATCH (f:" + Revision.LABEL
			+ " {key: 'files'}) WHERE f.revision = $revision RETURN f {.names, .texts} })");

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private StoredFiles() {
	}

	/**
	 * Parameters of {@link #WRITE}.
	 * @param revision the revision that is loaded
	 * @param files what stands in each file by its name
	 * @return parameters by their names
	 */
	public static Map<String, Object> parameters(String revision, Map<String, String> files) {
		return Map.of("revision", revision, "names", List.copyOf(files.keySet()), "texts", List.copyOf(files.values()));
	}

	/**
	 * Reads the files of a revision.
	 * @param graph where they are stored
	 * @param revision the revision
	 * @return what stands in each by its name, empty where there are none of that
	 * revision
	 * @throws org.zonegraph.graph.GraphAwayException if the graph is away
	 */
	public static Optional<Map<String, String>> read(GraphWatch graph, String revision) {
		return graph.readWhole(READ, Map.of("revision", revision), Instant.now().plus(LONGEST),
				(now, files) -> files.isNull() ? Optional.empty() : Optional.of(files(files)));
	}

	private static Map<String, String> files(Value stored) {
		List<String> texts = stored.get("texts").asList(Value::asString);
		Map<String, String> files = new LinkedHashMap<>();
		stored.get("names").asList(Value::asString).forEach((name) -> files.put(name, texts.get(files.size())));
		return files;
	}

}
