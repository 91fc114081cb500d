package org.zonegraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * Writes GraphML with the JDK's writer. JGraphT's exporter says nothing of the graph
 * itself and makes up the ids of attributes, of which Gephi knows labels.
 */
final class GraphMl {

	static final String MEDIA_TYPE = "application/graphml+xml";

	/** What nodes and edges are called, also by the id of the attribute. */
	static final String LABEL = "label";

	/** What a node is, as the schema's {@code EntityKind}. */
	static final String ENTITY_KIND = "entityKind";

	/** What an edge is, as the schema's {@code RelationshipKind}. */
	static final String RELATIONSHIP = "relationship";

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
	 * Writes a document.
	 * @param out where to; is not closed
	 * @param said what the graph says of itself
	 * @param nodeTypes types of the attributes of nodes, by their names
	 * @param edgeTypes types of the attributes of edges, by their names
	 * @param content writes the nodes and then the edges
	 */
	static void write(OutputStream out, Map<String, String> said, Map<String, String> nodeTypes,
			Map<String, String> edgeTypes, Content content) throws IOException {
		try {
			GraphMl document = new GraphMl(XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
			document.begin(said, nodeTypes, edgeTypes);
			content.write(document);
			document.xml.writeEndDocument();
			document.xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void begin(Map<String, String> said, Map<String, String> nodeTypes, Map<String, String> edgeTypes)
			throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement("graphml");
		this.xml.writeDefaultNamespace(NAMESPACE);
		key(LABEL, "all", LABEL, "string");
		for (String name : said.keySet()) {
			key("graph", name, "string");
		}
		for (Map.Entry<String, String> attribute : nodeTypes.entrySet()) {
			key("node", attribute.getKey(), attribute.getValue());
		}
		for (Map.Entry<String, String> attribute : edgeTypes.entrySet()) {
			key("edge", attribute.getKey(), attribute.getValue());
		}
		this.xml.writeStartElement("graph");
		this.xml.writeAttribute("edgedefault", "directed");
		data("graph", said);
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

	/** Writes a node. */
	void node(String id, Map<String, ? extends @Nullable Object> values) throws XMLStreamException {
		this.xml.writeStartElement("node");
		this.xml.writeAttribute("id", id);
		data("node", values);
		this.xml.writeEndElement();
	}

	/** Writes an edge. */
	void edge(String from, String to, Map<String, ? extends @Nullable Object> values) throws XMLStreamException {
		this.xml.writeStartElement("edge");
		this.xml.writeAttribute("source", from);
		this.xml.writeAttribute("target", to);
		data("edge", values);
		this.xml.writeEndElement();
	}

	/** What is not known is not there; several values have {@code ;} between them. */
	private void data(String owner, Map<String, ? extends @Nullable Object> values) throws XMLStreamException {
		for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
			Object value = entry.getValue();
			String text = (value == null) ? ""
					: (value instanceof List<?> list) ? Cells.joined(list) : value.toString();
			if (!text.isEmpty()) {
				String name = entry.getKey();
				this.xml.writeStartElement("data");
				this.xml.writeAttribute("key",
						name.equals(LABEL) ? LABEL : String.valueOf(this.keys.get(owner + " " + name)));
				this.xml.writeCharacters(IMPOSSIBLE.matcher(text).replaceAll("\uFFFD"));
				this.xml.writeEndElement();
			}
		}
	}

	/** What a document is about. */
	@FunctionalInterface
	interface Content {

		void write(GraphMl document) throws XMLStreamException;

	}

}
