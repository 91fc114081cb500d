package org.zonegraph.export.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.zonegraph.element.GraphSource;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;
import org.zonegraph.element.Statement;
import org.zonegraph.element.Subject;
import org.zonegraph.element.WholeGraph;

/**
 * The whole graph, where nodes and links have what is said of their single values as one
 * text in JSON: field, value, rank, and why it is believed.
 *
 * @param graph the graph
 */
record TellingGraph(WholeGraph graph) implements GraphSource {

	/** Under what the text stands among the values. */
	static final String STATEMENTS = "statements";

	@Override
	public Stream<Node> nodes() {
		return this.graph.subjects()
			.map((subject) -> new Node(subject.node().type(), subject.node().id(),
					told(subject.node().values(), subject.node().id(), subject)));
	}

	@Override
	public Stream<Link> links() {
		return this.graph.subjects()
			.flatMap((subject) -> subject.links()
				.stream()
				.map((link) -> new Link(link.type(), link.from(), link.to(), told(link.values(), link.id(), subject))));
	}

	private static Map<String, Object> told(Map<String, Object> values, String id, Subject subject) {
		List<Map<String, Object>> said = subject.statements()
			.stream()
			.filter((statement) -> statement.subject().equals(id))
			.map(Statement::told)
			.toList();
		if (said.isEmpty()) {
			return values;
		}
		Map<String, Object> told = new LinkedHashMap<>(values);
		told.put(STATEMENTS, JsonMapper.shared().writeValueAsString(said));
		return told;
	}

}
