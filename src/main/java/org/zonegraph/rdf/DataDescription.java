package org.zonegraph.rdf;

import java.util.List;

import tools.jackson.databind.JsonNode;

import org.zonegraph.element.WholeGraph;
import org.zonegraph.graph.Imprint;

/**
 * What a revision says of itself.
 *
 * @param imprint what the data is called and who publishes it
 * @param revision the revision
 * @param description what it is about
 * @param keywords by which it is found
 */
public record DataDescription(Imprint imprint, String revision, String description, List<String> keywords) {

	public DataDescription {
		keywords = List.copyOf(keywords);
	}

	/**
	 * The description of a graph, which is much shorter than the graph's files.
	 * @param graph the graph
	 * @return what it says of itself
	 */
	public static DataDescription of(WholeGraph graph) {
		JsonNode descriptor = graph.descriptor();
		return new DataDescription(graph.imprint(), graph.revision(), descriptor.at("/description").asString(""),
				descriptor.at("/keywords").valueStream().map(JsonNode::asString).toList());
	}

}
