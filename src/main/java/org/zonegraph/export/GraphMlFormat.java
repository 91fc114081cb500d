package org.zonegraph.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.jspecify.annotations.Nullable;

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
	private static final List<String> SHARED = List.of("label", NodeType.CONFIDENCE, "note");

	private static final String ENTITY_KIND = "entityKind";

	private static final String RELATIONSHIP = "relationship";

	/** The id of an element of XML must have no blanks. */
	private static final String RELATIONSHIP_ID = "relationshipId";

	private static final String SOURCES = "sources";

	@Override
	public String ending() {
		return "graphml";
	}

	@Override
	public String mediaType() {
		return "application/graphml+xml";
	}

	@Override
	public void write(OutputStream out) {
		DirectedPseudograph<Seed.Node, Seed.Link> graph = new DirectedPseudograph<>(Seed.Link.class);
		Map<String, Seed.Node> byId = new LinkedHashMap<>();
		this.seed.nodes().forEach((node) -> {
			byId.put(node.id(), node);
			graph.addVertex(node);
		});
		this.seed.links()
			.forEach((link) -> graph.addEdge(Objects.requireNonNull(byId.get(link.from())),
					Objects.requireNonNull(byId.get(link.to())), link));
		GraphMLExporter<Seed.Node, Seed.Link> exporter = new GraphMLExporter<>(Seed.Node::id);
		keys().forEach((name, key) -> exporter.registerAttribute(name, key.category(), key.type()));
		exporter.setVertexAttributeProvider(this::attributes);
		exporter.setEdgeAttributeProvider(this::attributes);
		exporter.exportGraph(graph, new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}

	/** Attributes by name; where types of the schema differ about one, it is a text. */
	private Map<String, Key> keys() {
		Map<String, Key> keys = new LinkedHashMap<>();
		SHARED.forEach((name) -> keys.put(name, new Key(AttributeCategory.ALL, AttributeType.STRING)));
		keys.put(ENTITY_KIND, new Key(AttributeCategory.NODE, AttributeType.STRING));
		keys.put(RELATIONSHIP, new Key(AttributeCategory.EDGE, AttributeType.STRING));
		keys.put(RELATIONSHIP_ID, new Key(AttributeCategory.EDGE, AttributeType.STRING));
		keys.put(SOURCES, new Key(AttributeCategory.EDGE, AttributeType.STRING));
		this.model.nodeTypes()
			.stream()
			.flatMap((type) -> type.properties().stream())
			.filter((property) -> property.kind() != Property.Kind.ID)
			.forEach((property) -> keys.merge(property.name(), new Key(AttributeCategory.NODE, type(property)),
					Key::and));
		this.model.relationshipTypes()
			.stream()
			.flatMap((type) -> this.model.holder(type).stream())
			.flatMap((holder) -> this.model.relationshipProperties(holder).stream())
			.forEach((property) -> keys.merge(property.name(), new Key(AttributeCategory.EDGE, type(property)),
					Key::and));
		return keys;
	}

	private static AttributeType type(Property property) {
		return switch (property.kind()) {
			case INTEGER -> AttributeType.LONG;
			case DECIMAL -> AttributeType.DOUBLE;
			case BOOLEAN -> AttributeType.BOOLEAN;
			default -> AttributeType.STRING;
		};
	}

	private Map<String, Attribute> attributes(Seed.Node node) {
		NodeType type = node.type();
		Map<String, Attribute> attributes = new LinkedHashMap<>();
		type.namesEn()
			.stream()
			.map(node.values()::get)
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((name) -> put(attributes, "label", name));
		put(attributes, ENTITY_KIND, type.constant());
		type.properties().forEach((property) -> put(attributes, property.name(), node.values().get(property.name())));
		put(attributes, NodeType.CONFIDENCE, node.values().get(NodeType.CONFIDENCE));
		put(attributes, "note", node.values().get("note"));
		return attributes;
	}

	private Map<String, Attribute> attributes(Seed.Link link) {
		Map<String, Attribute> attributes = new LinkedHashMap<>();
		put(attributes, "label", link.type());
		put(attributes, RELATIONSHIP, link.type());
		put(attributes, RELATIONSHIP_ID, link.id());
		this.model.holder(link.type())
			.ifPresent((holder) -> this.model.relationshipProperties(holder)
				.forEach((property) -> put(attributes, property.name(), link.values().get(property.name()))));
		put(attributes, NodeType.CONFIDENCE, link.evidence().confidence());
		put(attributes, "note", link.evidence().note());
		put(attributes, SOURCES, link.evidence().sources());
		return attributes;
	}

	private static void put(Map<String, Attribute> attributes, String name, @Nullable Object value) {
		if (value instanceof List<?> list && !list.isEmpty()) {
			attributes.put(name, DefaultAttribute
				.createAttribute(list.stream().map(String::valueOf).collect(Collectors.joining(";"))));
		}
		else if (value != null && !(value instanceof List<?>)) {
			attributes.put(name, DefaultAttribute.createAttribute(value.toString()));
		}
	}

	/**
	 * What an attribute is declared as.
	 *
	 * @param category of what
	 * @param type how it is read
	 */
	private record Key(AttributeCategory category, AttributeType type) {

		Key and(Key other) {
			return new Key((this.category == other.category) ? this.category : AttributeCategory.ALL,
					(this.type == other.type) ? this.type : AttributeType.STRING);
		}

	}

}
