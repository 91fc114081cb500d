package org.zonegraph.export.file;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.graph.Imprint;
import org.zonegraph.model.NodeId;

/**
 * Where a file is from, so that it can say so itself.
 *
 * @param address where the same question is answered, absolute
 * @param name the question's name, null where it has none
 * @param document the question
 * @param variables values of its variables
 * @param revision the revision that the answer is of
 * @param imprint what the data is called and who publishes it
 * @param citation a line that cites it
 */
public record Provenance(String address, @Nullable String name, String document, Map<String, Object> variables,
		String revision, Imprint imprint, String citation) {

	/** What a file says of itself, each under a name. */
	Map<String, String> lines() {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("title", this.imprint.title());
		lines.put("publisher", this.imprint.publisher());
		lines.put("revision", this.revision);
		lines.put("licence", this.imprint.licence());
		lines.put("citation", this.citation);
		lines.put("address", this.address);
		lines.put("question", this.document.strip());
		lines.put("variables", JsonMapper.shared().writeValueAsString(this.variables));
		return lines;
	}

	/** The file as JSON-LD describes it. */
	Map<String, Object> dataset() {
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@id", this.address);
		dataset.put("@type", "schema:Dataset");
		Map<String, String> names = Map.of("title", "isPartOf", "publisher", "publisher", "revision", "version",
				"licence", "license", "citation", "citation", "question", "description");
		lines().forEach((name, line) -> {
			String term = names.get(name);
			if (term != null) {
				dataset.put("schema:" + term, line);
			}
		});
		return dataset;
	}

	/** What a thing is called, in whatever file: see decision 17. */
	String thing(String id) {
		return NodeId.of(id).iri(this.imprint.homepage());
	}

}
