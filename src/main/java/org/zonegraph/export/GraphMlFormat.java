package org.zonegraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.zonegraph.graph.Imprint;
import org.zonegraph.model.Model;
import org.zonegraph.model.NodeType;
import org.zonegraph.model.Property;
import org.zonegraph.seed.Seed;

/**
 * GraphML, as Gephi and networkx read it. Nodes and edges have a {@code label} and their
 * grade, nodes their {@code entityKind}, edges their {@code relationship}; several values
 * are separated by {@code ;}, and the sources of a node are where its {@code CITES} edges
 * lead.
 */
record GraphMlFormat(Model model, Seed seed) implements GraphFormat {

	/** What nodes and edges both have. */
	private static final List<String> SHARED = List.of(NodeType.CONFIDENCE, "note");

	/** The id of an element of XML must have no blanks. */
	private static final String RELATIONSHIP_ID = "relationshipId";

	private static final String SOURCES = "sources";

	@Override
	public String ending() {
		return "graphml";
	}

	@Override
	public String mediaType() {
		return GraphMl.MEDIA_TYPE;
	}

	@Override
	public void write(OutputStream out) throws IOException {
		GraphMl.write(out, said(), nodeTypes(), edgeTypes(), (document) -> {
			for (Seed.Node node : this.seed.nodes()) {
				document.node(node.id(), attributes(node));
			}
			for (Seed.Link link : this.seed.links()) {
				document.edge(link.from(), link.to(), attributes(link));
			}
		});
	}

	/** What the file says of itself. */
	private Map<String, String> said() {
		Imprint imprint = this.seed.imprint();
		Map<String, String> said = new LinkedHashMap<>();
		said.put("title", imprint.title());
		said.put("publisher", imprint.publisher());
		said.put("revision", this.seed.revision());
		said.put("licence", imprint.licence());
		said.put("citation", new Citation(imprint, this.seed.revision()).as("TEXT"));
		return said;
	}

	private Map<String, String> nodeTypes() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put(GraphMl.ENTITY_KIND, "string");
		SHARED.forEach((name) -> types.put(name, "string"));
		this.model.nodeTypes()
			.stream()
			.flatMap((type) -> type.properties().stream())
			.filter((property) -> property.kind() != Property.Kind.ID)
			.forEach((property) -> add(types, property));
		return types;
	}

	private Map<String, String> edgeTypes() {
		Map<String, String> types = new LinkedHashMap<>();
		List.of(GraphMl.RELATIONSHIP, RELATIONSHIP_ID, SOURCES).forEach((name) -> types.put(name, "string"));
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

	private static Map<String, @Nullable Object> attributes(Seed.Node node) {
		NodeType type = node.type();
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
		attributes.put(GraphMl.LABEL,
				type.namesEn().stream().map(node.values()::get).filter(Objects::nonNull).findFirst().orElse(null));
		attributes.put(GraphMl.ENTITY_KIND, type.constant());
		type.properties()
			.stream()
			.filter((property) -> property.kind() != Property.Kind.ID)
			.forEach((property) -> attributes.put(property.name(), node.values().get(property.name())));
		SHARED.forEach((name) -> attributes.put(name, node.values().get(name)));
		return attributes;
	}

	private Map<String, @Nullable Object> attributes(Seed.Link link) {
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
		attributes.put(GraphMl.LABEL, link.type());
		attributes.put(GraphMl.RELATIONSHIP, link.type());
		attributes.put(RELATIONSHIP_ID, link.id());
		this.model.relationshipType(link.type())
			.properties()
			.forEach((property) -> attributes.put(property.name(), link.values().get(property.name())));
		attributes.put(NodeType.CONFIDENCE, link.evidence().confidence());
		attributes.put("note", link.evidence().note());
		attributes.put(SOURCES, link.evidence().sources());
		return attributes;
	}

}
