package org.zonegraph.export.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.zonegraph.element.GraphSource;
import org.zonegraph.element.Link;
import org.zonegraph.element.Node;

/**
 * Writes GraphML with the JDK's writer, of the whole graph and of what an answer shows.
 * JGraphT's exporter says nothing of the graph itself and makes up the ids of attributes,
 * of which Gephi knows labels.
 */
public final class GraphMl {

	/** Its media type. */
	public static final String MEDIA_TYPE = "application/graphml+xml";

	/** What nodes and edges are called, also by the id of the attribute. */
	public static final String LABEL = "label";

	/** What a node is, as the schema's {@code EntityKind}. */
	public static final String ENTITY_KIND = "entityKind";

	/** What an edge is, as the schema's {@code RelationshipKind}. */
	public static final String RELATIONSHIP = "relationship";

	/** The id of an element of XML must have no blanks. */
	static final String RELATIONSHIP_ID = "relationshipId";

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	/** What XML has no way to write. */
	private static final Pattern IMPOSSIBLE = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private final XMLStreamWriter xml;

	/** Ids of the attributes, by what has them and their names. */
	private final Map<String, String> keys = new HashMap<>();

	private GraphMl(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/**
	 * Writes a graph.
	 * @param out where to; is not closed
	 * @param header what the file declares
	 * @param graph its nodes and links; what of them is not declared is left out
	 * @throws IOException if it cannot be written there
	 */
	public static void write(OutputStream out, Header header, GraphSource graph) throws IOException {
		try {
			GraphMl document = new GraphMl(XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
			document.begin(header);
			for (Node node : (Iterable<Node>) graph.nodes()::iterator) {
				document.node(node);
			}
			for (Link link : (Iterable<Link>) graph.links()::iterator) {
				document.edge(link);
			}
			document.xml.writeEndDocument();
			document.xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void begin(Header header) throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement("graphml");
		this.xml.writeDefaultNamespace(NAMESPACE);
		key(LABEL, "all", LABEL, "string");
		for (String name : header.said().keySet()) {
			key("graph", name, "string");
		}
		for (Map.Entry<String, String> attribute : header.nodes().entrySet()) {
			key("node", attribute.getKey(), attribute.getValue());
		}
		for (Map.Entry<String, String> attribute : header.links().entrySet()) {
			key("edge", attribute.getKey(), attribute.getValue());
		}
		this.xml.writeStartElement("graph");
		this.xml.writeAttribute("edgedefault", "directed");
		data("graph", header.said());
	}

	private void key(String owner, String name, String type) throws XMLStreamException {
		if (!name.equals(LABEL)) {
			String id = "d" + this.keys.size();
			this.keys.put(owner + " " + name, id);
			key(id, owner, name, type);
		}
	}

	private void key(String id, String owner, String name, String type) throws XMLStreamException {
		this.xml.writeEmptyElement("key");
		this.xml.writeAttribute("id", id);
		this.xml.writeAttribute("for", owner);
		this.xml.writeAttribute("attr.name", name);
		this.xml.writeAttribute("attr.type", type);
	}

	/** What an answer calls a node stands among its values. */
	private void node(Node node) throws XMLStreamException {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put(LABEL,
				node.type()
					.namesEn()
					.stream()
					.map(node.values()::get)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null));
		values.put(ENTITY_KIND, node.type().constant());
		values.putAll(node.values());
		this.xml.writeStartElement("node");
		this.xml.writeAttribute("id", node.id());
		data("node", values);
		this.xml.writeEndElement();
	}

	private void edge(Link link) throws XMLStreamException {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put(LABEL, link.type());
		values.put(RELATIONSHIP, link.type());
		link.values().forEach((name, value) -> values.put(name.equals(Link.ID) ? RELATIONSHIP_ID : name, value));
		this.xml.writeStartElement("edge");
		this.xml.writeAttribute("source", link.from());
		this.xml.writeAttribute("target", link.to());
		data("edge", values);
		this.xml.writeEndElement();
	}

	/** What is not known is not there; several values have {@code ;} between them. */
	private void data(String owner, Map<String, ? extends @Nullable Object> values) throws XMLStreamException {
		for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
			Object value = entry.getValue();
			String text = (value == null) ? ""
					: (value instanceof List<?> list) ? JoinedValues.of(list) : value.toString();
			String name = entry.getKey();
			String key = name.equals(LABEL) ? LABEL : this.keys.get(owner + " " + name);
			if (!text.isEmpty() && key != null) {
				this.xml.writeStartElement("data");
				this.xml.writeAttribute("key", key);
				this.xml.writeCharacters(IMPOSSIBLE.matcher(text).replaceAll("\uFFFD"));
				this.xml.writeEndElement();
			}
		}
	}

	/**
	 * What a file declares before its nodes.
	 *
	 * @param said what the graph says of itself, by names
	 * @param nodes types of the attributes of nodes, by their names
	 * @param links types of the attributes of links, by their names
	 */
	public record Header(Map<String, String> said, Map<String, String> nodes, Map<String, String> links) {
	}

}
