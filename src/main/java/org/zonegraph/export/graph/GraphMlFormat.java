package org.zonegraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zonegraph.element.Link;
import org.zonegraph.element.WholeGraph;
import org.zonegraph.export.citation.Citation;
import org.zonegraph.graph.Imprint;
import org.zonegraph.model.IdentifierScheme;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;

/**
 * GraphML, as Gephi and networkx read it. Nodes and edges have a {@code label} and their
 * grade, nodes their {@code entityKind}, edges their {@code relationship}; several values
 * are separated by {@code ;}, and the sources of a node are where its {@code CITES} edges
 * lead. What is said of single values is JSON in an attribute, as nodes of it would
 * change every measure of the graph.
 */
record GraphMlFormat(Model model) implements GraphFormat {

	/** What nodes and edges both have. */
	private static final List<String> SHARED = List.of(NodeType.CONFIDENCE, Link.NOTE, TellingGraph.STATEMENTS);

	@Override
	public String ending() {
		return "graphml";
	}

	@Override
	public String mediaType() {
		return GraphMl.MEDIA_TYPE;
	}

	@Override
	public void write(WholeGraph graph, OutputStream out) throws IOException {
		GraphMl.write(out, new GraphMl.Header(said(graph), nodeTypes(), edgeTypes()), new TellingGraph(graph));
	}

	/** What the file says of itself. */
	private static Map<String, String> said(WholeGraph graph) {
		Imprint imprint = graph.imprint();
		Map<String, String> said = new LinkedHashMap<>();
		said.put("title", imprint.title());
		said.put("publisher", imprint.publisher());
		said.put("revision", graph.revision());
		said.put("licence", imprint.licence());
		said.put("citation", new Citation(imprint, graph.revision()).as("TEXT"));
		return said;
	}

	private Map<String, String> nodeTypes() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put(GraphMl.ENTITY_KIND, "string");
		SHARED.forEach((name) -> types.put(name, "string"));
		types.put(IdentifierScheme.FIELD, "string");
		this.model.nodeTypes()
			.stream()
			.flatMap((type) -> type.properties().stream())
			.filter((property) -> property.kind() != Property.Kind.ID)
			.forEach((property) -> add(types, property));
		return types;
	}

	private Map<String, String> edgeTypes() {
		Map<String, String> types = new LinkedHashMap<>();
		List.of(GraphMl.RELATIONSHIP, GraphMl.RELATIONSHIP_ID, Link.SOURCES)
			.forEach((name) -> types.put(name, "string"));
		SHARED.forEach((name) -> types.put(name, "string"));
		this.model.relationshipTypes()
			.stream()
			.flatMap((type) -> type.properties().stream())
			.forEach((property) -> add(types, property));
		return types;
	}

	/** Where types of the schema differ about a property, it is a text. */
	private static void add(Map<String, String> types, Property property) {
		types.merge(property.name(), type(property), (one, other) -> one.equals(other) ? one : "string");
	}

	private static String type(Property property) {
		return switch (property.kind()) {
			case INTEGER -> "long";
			case DECIMAL -> "double";
			case BOOLEAN -> "boolean";
			default -> "string";
		};
	}

}
